package cn.guijian.report.annotate;

/** How large the box of a comment must be for its text, in pixels. Reckoned: the fonts of the reader are not known. */
record BoxSize(int width, int height) {
    private static final int NARROW = 320;
    private static final int WIDE = 480;
    private static final int TALL = 420;
    private static final int HALF_CHARACTER = 6;
    private static final int LINE = 17;
    private static final int PADDING = 14;
    /** From here on a character takes the width of two. */
    private static final int FIRST_WIDE = 0x2000;

    static BoxSize of(String text) {
        int height = height(text, NARROW);
        return height <= TALL ? new BoxSize(NARROW, height) : new BoxSize(WIDE, height(text, WIDE));
    }

    private static int height(String text, int width) {
        int room = (width - PADDING) / HALF_CHARACTER;
        int lines = text.lines()
                .mapToInt(line -> Math.max(1, (halves(line) + room - 1) / room))
                .sum();
        return lines * LINE + PADDING;
    }

    private static int halves(String line) {
        return line.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
