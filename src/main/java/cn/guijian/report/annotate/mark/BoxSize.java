package cn.guijian.report.annotate.mark;

import cn.guijian.office.TextExtent;

/** How large the box of a comment must be for its text, in pixels. Reckoned: the fonts of the reader are not known. */
public record BoxSize(int width, int height) {
    private static final int NARROW = 320;
    private static final int WIDE = 480;
    private static final int TALL = 420;
    private static final int HALF_CHARACTER = 6;
    private static final int LINE = 17;
    private static final int PADDING = 14;

    public static BoxSize of(String text) {
        int height = height(text, NARROW);
        return height <= TALL ? new BoxSize(NARROW, height) : new BoxSize(WIDE, height(text, WIDE));
    }

    private static int height(String text, int width) {
        return TextExtent.lines(text, (width - PADDING) / HALF_CHARACTER) * LINE + PADDING;
    }
}
