package cn.guijian.report.annotate.mark;

import cn.guijian.office.TextExtent;
import java.util.List;

/** How high a row of wrapped texts is, in points. Reckoned: the fonts of the reader are not known. */
public final class RowHeight {
    /** The type size in whose digits the widths of columns are counted. */
    private static final int STANDARD = 11;

    private static final int LEADING_PERCENT = 135;
    private static final int PADDING = 5;
    /** Spreadsheets know no higher row. */
    private static final int HIGHEST = 409;

    private RowHeight() {}

    /** @param widths of the columns in characters */
    public static int of(List<String> texts, List<Integer> widths, int size) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            int room = Math.max((widths.get(i) - 1) * STANDARD / size, 2);
            lines = Math.max(lines, TextExtent.lines(texts.get(i), room));
        }
        return Math.min(lines * size * LEADING_PERCENT / 100 + PADDING, HIGHEST);
    }
}
