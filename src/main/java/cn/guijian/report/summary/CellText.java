package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Printable;
import java.util.regex.Pattern;

/**
 * Makes a text fit for a cell: nothing that XML can't hold, nothing that turns the line around, nothing longer than a
 * cell can be. Cells are always written as texts, so that none is taken for a formula.
 */
final class CellText {
    /** Half of what a cell holds, so that masking below can never make it too long. */
    private static final int LONGEST = 16_000;
    /** A cell holds 253 line breaks. */
    private static final int MOST_LINES = 200;
    /** What a spreadsheet would read as one masked character. */
    private static final Pattern MASK = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String ACTIVE = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private CellText() {}

    /** The text as a cell may hold it. */
    static String of(String raw) {
        StringBuilder kept = new StringBuilder();
        int[] lines = {0};
        raw.codePoints()
                .map(c -> c == '\t' || c == '\n' && ++lines[0] > MOST_LINES ? ' ' : c)
                .filter(Printable::isFit)
                .forEach(kept::appendCodePoint);
        String shown = kept.length() <= LONGEST
                ? kept.toString()
                : text("print.shortened", kept.substring(0, kept.offsetByCodePoints(0, LONGEST / 2)));
        return MASK.matcher(shown).replaceAll("_x005F_");
    }

    /** Whether a person who edits the cell would turn its text into a formula. */
    static boolean isActive(String raw) {
        return !raw.isEmpty() && ACTIVE.indexOf(raw.charAt(0)) >= 0;
    }
}
