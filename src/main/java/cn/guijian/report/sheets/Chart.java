package cn.guijian.report.sheets;

import java.util.ArrayList;
import java.util.List;

/** A chart of columns of one table: the head is a series' name, the first column holds the categories. */
public final class Chart {
    private final Box box;
    private final Titles titles;
    private final Rows rows;
    private final List<Series> bars = new ArrayList<>();
    private final List<Series> lines = new ArrayList<>();
    private boolean fromZero;

    /** Where a chart stands: from the first cell up to the last one, which it leaves free. */
    public record Box(int firstColumn, int firstRow, int lastColumn, int lastRow) {}

    /** What a chart says. */
    public record Titles(String chart, String categories, String values) {}

    /**
     * The rows that it draws.
     *
     * @param heads the row with the heads; the rows after it hold the values
     * @param count number of those rows
     */
    public record Rows(int heads, int count) {}

    /**
     * How a series is drawn.
     *
     * @param colour RGB in hexadecimal
     * @param joined whether a line runs through its points
     * @param dashed so that a line shows through that lies below
     * @param marker so that lines differ in print too
     * @param size of the marker
     */
    public record Look(String colour, boolean joined, boolean dashed, Marker marker, int size) {}

    /** The shape of a point; the names are the format's. */
    public enum Marker {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        X,
        STAR,
        PLUS,
        DASH
    }

    record Series(int column, Look look) {}

    /** A chart without series. */
    public Chart(Box box, Titles titles, Rows rows) {
        this.box = box;
        this.titles = titles;
        this.rows = rows;
    }

    /** Lets the axis of values begin at zero: a bar that does not would lie. */
    public void startAtZero() {
        fromZero = true;
    }

    /** Adds a column as bars. */
    public void bars(int column, String colour) {
        bars.add(new Series(column, new Look(colour, false, false, Marker.DASH, 0)));
    }

    /** Adds a column as points, with or without a line. */
    public void line(int column, Look look) {
        lines.add(new Series(column, look));
    }

    Box box() {
        return box;
    }

    Titles titles() {
        return titles;
    }

    Rows rows() {
        return rows;
    }

    List<Series> bars() {
        return bars;
    }

    List<Series> lines() {
        return lines;
    }

    boolean beginsAtZero() {
        return fromZero;
    }
}
