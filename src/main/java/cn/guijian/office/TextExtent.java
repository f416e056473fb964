package cn.guijian.office;

/**
 * How wide and how high a text is, in half-width characters. Reckoned, not measured: measuring needs the fonts of the
 * machine, and a document must be the same on every one.
 */
public final class TextExtent {
    /** From here on a character takes two half-widths. */
    private static final int FIRST_WIDE = 0x2000;

    private TextExtent() {}

    /** Width of the longest line. */
    public static int width(String text) {
        return text.lines().mapToInt(TextExtent::ofLine).max().orElse(0);
    }

    /** Number of lines where so much fits on one; at least one. */
    public static int lines(String text, int room) {
        int fit = Math.max(2, room);
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> Math.max(1, (ofLine(line) + fit - 1) / fit))
                        .sum());
    }

    private static int ofLine(String line) {
        return line.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
