package cn.guijian.report.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** One sheet. Rows and columns count from 0; a cell that is written again is another. */
public final class BookSheet {
    private final String name;
    private final Styles styles;
    private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    private final SortedMap<Integer, Double> heights = new TreeMap<>();
    private final SortedMap<Integer, Integer> widths = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private Optional<CellRangeAddress> filter = Optional.empty();
    private Setup setup = new Setup(0, 0, 0, 0, 0, "");

    /** A cell: blank, or with a text or a number. */
    record Cell(int style, Optional<String> text, OptionalDouble number) {}

    /** From a cell to the top of another sheet. */
    record Link(String from, String to) {}

    /**
     * What stays in view and how the sheet is printed: A4 across, one page wide.
     *
     * @param frozenColumns number of columns that stay in view and are printed on each page
     * @param heads row down to which rows stay in view, and which is printed on each page
     * @param lastRow the last to be printed
     * @param lastColumn the last to be printed
     * @param pagesHigh 0 for as many as it takes
     * @param footer in the middle of each page's foot, in the spreadsheet's code
     */
    public record Setup(int frozenColumns, int heads, int lastRow, int lastColumn, int pagesHigh, String footer) {}

    BookSheet(String name, Styles styles) {
        this.name = name;
        this.styles = styles;
    }

    /** A cell without content. */
    public void blank(int row, int column, CellLook look) {
        put(row, column, new Cell(styles.of(look), Optional.empty(), OptionalDouble.empty()));
    }

    /** A text, which is never taken for a formula. */
    public void text(int row, int column, String text, CellLook look) {
        put(row, column, new Cell(styles.of(look), Optional.of(text), OptionalDouble.empty()));
    }

    /** A number. */
    public void number(int row, int column, double number, CellLook look) {
        put(row, column, new Cell(styles.of(look), Optional.empty(), OptionalDouble.of(number)));
    }

    /** Joins cells of one row. */
    public void merge(int row, int first, int last) {
        merged.add(new CellRangeAddress(row, row, first, last));
    }

    /** Lets a cell lead to the top of another sheet. */
    public void link(int row, int column, String target) {
        links.add(new Link(
                new CellReference(row, column).formatAsString(),
                new CellReference(target, 0, 0, false, false).formatAsString()));
    }

    /** Lets the rows below {@code first} be filtered. */
    public void filter(int first, int last, int lastColumn) {
        filter = Optional.of(new CellRangeAddress(first, last, 0, lastColumn));
    }

    /** In half-width characters. */
    public void widen(int column, int width) {
        widths.put(column, width);
    }

    /** In points. */
    public void heighten(int row, double points) {
        heights.put(row, points);
    }

    /** Sets up what stays in view and the printing. */
    public void setUp(Setup how) {
        setup = how;
    }

    /** Adds a chart of what already stands on this sheet. */
    public void draw(Chart chart) {
        charts.add(chart);
    }

    /** The name on its tab. */
    public String name() {
        return name;
    }

    /** The text of a cell; empty where it has none. */
    Optional<String> textAt(int row, int column) {
        return at(row, column).flatMap(Cell::text);
    }

    /** The number of a cell; empty where it has none. */
    OptionalDouble numberAt(int row, int column) {
        return at(row, column).map(Cell::number).orElse(OptionalDouble.empty());
    }

    SortedMap<Integer, SortedMap<Integer, Cell>> rows() {
        return rows;
    }

    SortedMap<Integer, Double> heights() {
        return heights;
    }

    SortedMap<Integer, Integer> widths() {
        return widths;
    }

    List<CellRangeAddress> merged() {
        return merged;
    }

    List<Link> links() {
        return links;
    }

    List<Chart> charts() {
        return charts;
    }

    Optional<CellRangeAddress> filter() {
        return filter;
    }

    Setup setup() {
        return setup;
    }

    private Optional<Cell> at(int row, int column) {
        return Optional.ofNullable(rows.get(row)).map(cells -> cells.get(column));
    }

    private void put(int row, int column, Cell cell) {
        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
    }
}
