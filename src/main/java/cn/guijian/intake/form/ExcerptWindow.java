package cn.guijian.intake.form;

import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.form.SheetExcerpt;
import cn.guijian.model.form.SheetExcerpt.Head;
import cn.guijian.model.form.SheetExcerpt.Line;
import cn.guijian.model.form.SheetExcerpt.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which rows and columns a picture shows: the cells, their neighbours, the table's header, code and name. */
public final class ExcerptWindow {
    public static final Comparator<CellAddress> ORDER =
            Comparator.comparingInt(CellAddress::row).thenComparingInt(CellAddress::column);

    private final NavigableSet<CellAddress> cells;
    private final SortedSet<Integer> rows = new TreeSet<>();
    private final SortedSet<Integer> columns = new TreeSet<>();
    private final SortedSet<Integer> headings = new TreeSet<>();

    public ExcerptWindow(NavigableSet<CellAddress> cells, List<FormTable> tables) {
        this.cells = cells;
        int reach = cells.size() == 1 ? 2 : 1;
        for (CellAddress cell : cells) {
            around(cell.row(), reach, CellAddress.ROWS, rows);
            around(cell.column(), reach, CellAddress.COLUMNS, columns);
            above(cell, tables).ifPresent(this::add);
        }
    }

    private static void around(int middle, int reach, int end, SortedSet<Integer> to) {
        for (int i = Math.max(0, middle - reach); i <= Math.min(end - 1, middle + reach); i++) {
            to.add(i);
        }
    }

    /** The nearest header; of some side by side the last that begins no further right than the cell. */
    private static Optional<Header> above(CellAddress cell, List<FormTable> tables) {
        return tables.stream()
                .map(FormTable::header)
                .filter(header -> header.lastRow() < cell.row())
                .reduce((one, next) ->
                        one.lastRow() == next.lastRow() && firstColumn(next) > cell.column() ? one : next);
    }

    private static int firstColumn(Header header) {
        return Collections.min(header.columns().values());
    }

    private void add(Header header) {
        headings.add(header.lastRow());
        rows.add(header.lastRow());
        header.column(Heading.CODE).ifPresent(columns::add);
        header.column(Heading.NAME).ifPresent(columns::add);
    }

    public SheetExcerpt of(RawSheet sheet) {
        Map<Integer, RawRow> known = sheet.rows().stream()
                .filter(row -> rows.contains(row.index()))
                .collect(Collectors.toMap(RawRow::index, Function.identity(), (one, other) -> one));
        List<Head> heads = new ArrayList<>();
        int before = -1;
        for (int column : columns) {
            heads.add(new Head(CellAddress.letters(column), column != before + 1));
            before = column;
        }
        List<Line> lines = new ArrayList<>();
        before = -1;
        for (int row : rows) {
            lines.add(new Line(row + 1, row != before + 1, headings.contains(row), line(row, known)));
            before = row;
        }
        return new SheetExcerpt(sheet.name(), heads, lines);
    }

    private List<Spot> line(int row, Map<Integer, RawRow> known) {
        Optional<RawRow> raw = Optional.ofNullable(known.get(row));
        return columns.stream()
                .map(column -> new Spot(
                        raw.map(r -> SeenText.brief(r.shown(column))).orElse(""),
                        cells.contains(new CellAddress(row, column))))
                .toList();
    }
}
