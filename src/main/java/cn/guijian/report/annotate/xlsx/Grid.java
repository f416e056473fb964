package cn.guijian.report.annotate.xlsx;

import cn.guijian.office.edit.Element;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How wide and high the columns and rows of a sheet are, in pixels: what places a comment's box is counted in them. */
public final class Grid {
    private static final int COLUMN = 64;
    private static final int ROW = 20;
    private static final BigDecimal PIXELS_PER_CHARACTER = BigDecimal.valueOf(7);
    private static final BigDecimal PIXELS_PER_POINT = new BigDecimal("1.3333");
    private static final int PADDING = 5;
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;
    /** No box reaches further; where rows have no height at all it would reach to the last one. */
    private static final int REACH = 1_000;

    private final Map<Integer, Integer> rows = new HashMap<>();
    /** First column of a span to its last one and their width. */
    private final TreeMap<Integer, Span> columns = new TreeMap<>();

    private final int column;
    private final int row;

    private Grid(int column, int row) {
        this.column = column;
        this.row = row;
    }

    private record Span(int last, int width) {}

    public static Grid of(Element sheet) {
        Element standard = sheet.child("sheetFormatPr").orElse(sheet);
        Grid grid = new Grid(
                standard.attribute("defaultColWidth").map(w -> width(w)).orElse(COLUMN),
                standard.attribute("defaultRowHeight").map(h -> height(h)).orElse(ROW));
        sheet.child("cols").ifPresent(cols -> cols.children("col").forEach(grid::addColumn));
        int number = 0;
        for (Element row : sheet.child("sheetData").map(d -> d.children("row")).orElse(java.util.List.of())) {
            number = row.number("r").orElse(number + 1);
            grid.addRow(number - 1, row);
        }
        return grid;
    }

    /**
     * A box of this size beside a cell, as drawings write it: from column, offset, row, offset to column, offset, row,
     * offset.
     */
    public String anchor(int row, int column, int width, int height) {
        int left = Math.min(column + 1, COLUMNS - 2);
        int top = Math.max(row - 1, 0);
        int[] right = walk(left, PADDING * 3, width, COLUMNS, this::columnWidth);
        int[] bottom = walk(top, PADDING, height, ROWS, this::rowHeight);
        return String.format(
                Locale.ROOT,
                "%d, %d, %d, %d, %d, %d, %d, %d",
                left,
                PADDING * 3,
                top,
                PADDING,
                right[0],
                right[1],
                bottom[0],
                bottom[1]);
    }

    /** Goes on from an offset in a row or column; returns where it ends. */
    private static int[] walk(int from, int offset, int length, int most, java.util.function.IntUnaryOperator size) {
        int at = from;
        int rest = offset + length;
        while (at < Math.min(most - 1, from + REACH) && rest > size.applyAsInt(at)) {
            rest -= size.applyAsInt(at);
            at++;
        }
        return new int[] {at, Math.min(rest, Math.max(size.applyAsInt(at), 0))};
    }

    private int columnWidth(int number) {
        Map.Entry<Integer, Span> span = columns.floorEntry(number);
        return span != null && number <= span.getValue().last()
                ? span.getValue().width()
                : column;
    }

    private int rowHeight(int number) {
        return rows.getOrDefault(number, row);
    }

    private void addColumn(Element col) {
        int width = col.flag("hidden")
                ? 0
                : col.attribute("width").map(w -> width(w)).orElse(column);
        int first = col.number("min").orElse(1) - 1;
        columns.put(first, new Span(col.number("max").orElse(first + 1) - 1, width));
    }

    private void addRow(int number, Element element) {
        int height = element.flag("hidden")
                ? 0
                : element.attribute("ht").map(h -> height(h)).orElse(row);
        rows.put(number, height);
    }

    private static int width(String characters) {
        return pixels(characters, PIXELS_PER_CHARACTER, COLUMN - PADDING) + PADDING;
    }

    private static int height(String points) {
        return pixels(points, PIXELS_PER_POINT, ROW);
    }

    private static int pixels(String size, BigDecimal each, int fallback) {
        return size.matches("\\d{1,6}(\\.\\d{1,20})?")
                ? new BigDecimal(size).multiply(each).intValue()
                : fallback;
    }
}
