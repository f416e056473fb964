package cn.guijian.report.annotate.xlsx;

import cn.guijian.model.Level;
import cn.guijian.office.edit.Element;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.Marks;
import cn.guijian.report.paper.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;

/**
 * Fills the marked cells of a sheet. A cell or row that the file does not hold is put in where it belongs; addresses that
 * a writer left out are counted as readers count them.
 */
final class SheetCells {
    private final XmlDocument sheet;
    private final StylesPart styles;
    private final Element data;
    private final SortedMap<Integer, Element> rows;

    SheetCells(XmlDocument sheet, Element data, StylesPart styles) {
        this.sheet = sheet;
        this.styles = styles;
        this.data = data;
        this.rows = numbered(data.children("row"));
    }

    void mark(SortedMap<CellAddress, List<Row>> marks) {
        SortedMap<Integer, SortedMap<Integer, Level>> byRow = new TreeMap<>();
        marks.forEach((cell, findings) -> byRow.computeIfAbsent(cell.getRow(), r -> new TreeMap<>())
                .put(cell.getColumn(), Marks.worst(findings)));
        byRow.forEach(this::row);
    }

    private void row(int number, SortedMap<Integer, Level> levels) {
        Element row = rows.get(number);
        if (row != null) {
            SortedMap<Integer, Element> cells = numbered(row.children("c"));
            levels.forEach((column, level) -> cell(number, row, cells, column, level));
            return;
        }
        StringBuilder cells = new StringBuilder();
        levels.forEach((column, level) -> cells.append(blank(number, column, columnStyle(column), level)));
        String tag = data.prefix() + "row";
        String xml = "<" + tag + " r=\"" + (number + 1) + "\">" + cells + "</" + tag + ">";
        insert(data, following(rows, number), xml);
    }

    private void cell(int number, Element row, SortedMap<Integer, Element> cells, int column, Level level) {
        Element cell = cells.get(column);
        if (cell != null) {
            int base = cell.number("s").orElse(0);
            sheet.set(cell, "s", String.valueOf(styles.marked(base, level)));
            return;
        }
        int base = row.flag("customFormat") ? row.number("s").orElse(0) : columnStyle(column);
        Optional<Element> next = following(cells, column)
                .or(() -> row.children().stream()
                        .filter(c -> !c.name().equals("c"))
                        .findFirst());
        insert(row, next, blank(number, column, base, level));
    }

    private String blank(int row, int column, int base, Level level) {
        return "<" + data.prefix() + "c r=\"" + new CellAddress(row, column).formatAsString() + "\" s=\""
                + styles.marked(base, level) + "\"/>";
    }

    private void insert(Element parent, Optional<Element> next, String xml) {
        next.ifPresentOrElse(n -> sheet.insertBefore(n, xml), () -> sheet.append(parent, xml));
    }

    private int columnStyle(int column) {
        return sheet.root().child("cols").stream()
                .flatMap(cols -> cols.children("col").stream())
                .filter(col -> col.number("min").orElse(0) <= column + 1
                        && col.number("max").orElse(0) >= column + 1)
                .flatMap(col -> col.number("style").stream())
                .findFirst()
                .orElse(0);
    }

    private static Optional<Element> following(SortedMap<Integer, Element> elements, int number) {
        return elements.tailMap(number + 1).entrySet().stream()
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Rows or cells by their number from 0; one without an address follows the one before it. */
    private static SortedMap<Integer, Element> numbered(List<Element> elements) {
        SortedMap<Integer, Element> numbered = new TreeMap<>();
        int next = 0;
        for (Element element : elements) {
            int number = element.attribute("r").map(SheetCells::number).orElse(next);
            numbered.putIfAbsent(number, element);
            next = number + 1;
        }
        return numbered;
    }

    private static int number(String address) {
        CellAddress cell = new CellAddress(address.matches("\\d+") ? "A" + address : address.replace("$", ""));
        return address.matches("\\d+") ? cell.getRow() : cell.getColumn();
    }
}
