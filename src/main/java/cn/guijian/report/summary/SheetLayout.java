package cn.guijian.report.summary;

import cn.guijian.office.TextExtent;
import cn.guijian.report.sheets.BookSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Fits the columns of one sheet to what stands in them, and the rows to what is broken into lines. */
final class SheetLayout {
    private static final int LEAST_WIDTH = 7;
    /** What a cell keeps free to the left and right, in half-width characters. */
    private static final int MARGIN = 3;
    /** What a line keeps free. */
    private static final int ROOM = 3;
    /** Height of a line per point of type. */
    private static final double LEADING = 1.36;

    private static final double PADDING = 5;
    /** A row can't be higher. */
    private static final double HIGHEST = 409;

    private final int[] limits;
    private final int[] widths;
    private final SortedMap<Integer, List<Held>> rows = new TreeMap<>();

    /** A text that may be broken, in columns {@code first} to {@code last}. */
    private record Held(int first, int last, String text, int size) {}

    /** @param limits how wide each column may get for a text, in half-width characters; for a number there is no limit */
    SheetLayout(List<Integer> limits) {
        this.limits = limits.stream().mapToInt(Integer::intValue).toArray();
        this.widths =
                limits.stream().mapToInt(limit -> Math.min(LEAST_WIDTH, limit)).toArray();
    }

    int columns() {
        return widths.length;
    }

    void widen(int column, int width) {
        widths[column] = Math.max(widths[column], width);
    }

    void number(int column, String shown) {
        widen(column, TextExtent.width(shown) + MARGIN);
    }

    void text(int row, int column, String text, Look look) {
        widen(column, Math.min(limits[column], TextExtent.width(text) + MARGIN));
        hold(row, new Held(column, column, text, look.size()));
    }

    /** A text from one column to the last. */
    void span(int row, int first, String text, Look look) {
        hold(row, new Held(first, columns() - 1, text, look.size()));
    }

    void apply(BookSheet sheet) {
        for (int column = 0; column < widths.length; column++) {
            sheet.widen(column, widths[column]);
        }
        rows.forEach((row, held) -> sheet.heighten(
                row, held.stream().mapToDouble(this::height).max().orElseThrow()));
    }

    private void hold(int row, Held held) {
        rows.computeIfAbsent(row, r -> new ArrayList<>()).add(held);
    }

    private double height(Held held) {
        int width =
                IntStream.rangeClosed(held.first, held.last).map(c -> widths[c]).sum()
                        * CellLooks.STANDARD_SIZE
                        / held.size;
        return Math.min(HIGHEST, TextExtent.lines(held.text, width - ROOM) * held.size * LEADING + PADDING);
    }
}
