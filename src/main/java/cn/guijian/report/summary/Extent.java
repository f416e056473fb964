package cn.guijian.report.summary;

import java.util.Arrays;

/**
 * How wide and how high a text is. Reckoned, not measured: measuring needs the fonts of the machine, and the workbook
 * must be the same on every one.
 */
final class Extent {
    /** From here on a character takes two half-widths. */
    private static final int FIRST_WIDE = 0x2000;

    private Extent() {}

    /** Width of the longest line, in half-width characters. */
    static int width(String text) {
        return text.lines().mapToInt(Extent::ofLine).max().orElse(0);
    }

    /** Number of lines in a column of that many half-width characters; a little room is kept free. */
    static int lines(String text, int width) {
        int room = Math.max(2, width - 3);
        return Math.max(
                1,
                Arrays.stream(text.split("\n", -1))
                        .mapToInt(line -> Math.max(1, (ofLine(line) + room - 1) / room))
                        .sum());
    }

    private static int ofLine(String line) {
        return line.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
