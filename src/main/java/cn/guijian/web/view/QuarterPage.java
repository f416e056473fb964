package cn.guijian.web.view;

import java.util.List;

/**
 * The bureau's page (汇总).
 *
 * @param quarters the quarters there are, the latest first; empty without a data folder
 * @param period of the quarter that is shown
 */
public record QuarterPage(Frame frame, List<Frame.Tab> quarters, String period, List<Choice> filters, BoardView board) {
    public QuarterPage {
        quarters = List.copyOf(quarters);
        filters = List.copyOf(filters);
    }

    /** One of the filters. */
    public record Choice(String name, String label, List<Option> options) {}

    /** A value of a filter. */
    public record Option(String value, String label, boolean chosen) {}
}
