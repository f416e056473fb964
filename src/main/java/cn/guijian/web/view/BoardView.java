package cn.guijian.web.view;

import java.util.List;

/**
 * A quarter's results.
 *
 * @param address of the quarter
 * @param query the filters, as they stand in an address
 * @param version of what is shown; empty before the first check has ended
 * @param busy whether a check is under way
 * @param message what is to be said instead of results, or above them; may be empty
 * @param standing the style class of the colour or verdict that is asked for; may be empty
 * @param leftOut files of the folder that were not taken
 * @param html the results, ready
 */
public record BoardView(
        String address,
        String query,
        String version,
        boolean busy,
        String message,
        String standing,
        List<String> leftOut,
        String html) {
    public BoardView {
        leftOut = List.copyOf(leftOut);
    }
}
