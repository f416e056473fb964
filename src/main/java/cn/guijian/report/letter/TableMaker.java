package cn.guijian.report.letter;

import cn.guijian.report.letter.LetterTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes a real Word table: fixed widths, the head repeated on every page, no row broken between two pages. Its looks
 * come from the template's styles.
 */
final class TableMaker {
    private static final String TABLE = "公文表格";
    private static final String HEAD = "表头小号";
    private static final String BODY = "表格正文小号";
    private static final List<String> SIDES = List.of("top", "left", "bottom", "right", "insideH", "insideV");

    private static final int SHORT = 4;
    private static final int KEPT = 2;

    private final WordStyles styles;

    TableMaker(WordStyles styles) {
        this.styles = styles;
    }

    /** Puts the table before {@code place}, as wide as the text there. */
    void insert(LetterTable table, Element place) {
        List<Integer> widths = widths(table.columns(), TextWidth.at(place));
        Element element = Wml.create(place, "tbl");
        place.getParentNode().insertBefore(element, place);
        addProperties(element, widths.stream().mapToInt(w -> w).sum());
        Element grid = Wml.add(element, "tblGrid");
        widths.forEach(w -> Wml.add(grid, "gridCol", "w", w.toString()));
        addHead(element, table, widths, HEAD);
        for (List<String> texts : table.rows()) {
            Element row = addRow(element, false);
            for (int i = 0; i < widths.size(); i++) {
                addCell(row, widths.get(i), texts.get(i), BODY, align(table, i));
            }
        }
        keepTogether(Wml.children(element).stream().filter(e -> Wml.is(e, "tr")).toList());
    }

    /** A short table stays on one page; of a long one the head is not left alone. */
    private static void keepTogether(List<Element> rows) {
        int last = rows.size() - 1;
        for (Element row : rows.subList(0, last <= SHORT ? last : KEPT)) {
            Wml.all(row, "pPr").forEach(TableMaker::keepWithNext);
        }
    }

    private static List<Integer> widths(List<Column> columns, int total) {
        int parts = columns.stream().mapToInt(Column::width).sum();
        List<Integer> widths = new ArrayList<>();
        int left = 0;
        int done = 0;
        for (Column column : columns) {
            done += column.width();
            int right = total * done / parts;
            widths.add(right - left);
            left = right;
        }
        return widths;
    }

    private void addProperties(Element table, int width) {
        Element properties = Wml.add(table, "tblPr");
        styles.id(TABLE).ifPresent(id -> Wml.add(properties, "tblStyle", "val", id));
        Wml.add(properties, "tblW", "w", String.valueOf(width), "type", "dxa");
        Wml.add(properties, "jc", "val", "center");
        if (styles.id(TABLE).isEmpty()) {
            Element borders = Wml.add(properties, "tblBorders");
            SIDES.forEach(s -> Wml.add(borders, s, "val", "single", "sz", "4", "space", "0", "color", "auto"));
        }
        Wml.add(properties, "tblLayout", "type", "fixed");
        Wml.add(properties, "tblLook", "val", "0020", "firstRow", "1", "noHBand", "1", "noVBand", "1");
    }

    private void addHead(Element element, LetterTable table, List<Integer> widths, String style) {
        Element head = addRow(element, true);
        for (int i = 0; i < widths.size(); i++) {
            addCell(head, widths.get(i), table.columns().get(i).name(), style, "center");
        }
    }

    private static void keepWithNext(Element properties) {
        Node after = Wml.child(properties, "jc").orElseThrow();
        properties.insertBefore(Wml.create(properties, "keepNext"), after);
    }

    private static Element addRow(Element table, boolean head) {
        Element row = Wml.add(table, "tr");
        Element properties = Wml.add(row, "trPr");
        Wml.add(properties, "cantSplit");
        if (head) {
            Wml.add(properties, "tblHeader");
        }
        return row;
    }

    private void addCell(Element row, int width, String text, String style, String align) {
        Element cell = Wml.add(row, "tc");
        Element properties = Wml.add(cell, "tcPr");
        Wml.add(properties, "tcW", "w", String.valueOf(width), "type", "dxa");
        Wml.add(properties, "vAlign", "val", "center");
        Element paragraph = Wml.add(cell, "p");
        Element format = Wml.add(paragraph, "pPr");
        styles.id(style).ifPresent(id -> Wml.add(format, "pStyle", "val", id));
        Wml.add(format, "jc", "val", align);
        String[] lines = SafeText.cell(text).split("\n", -1);
        Element run = Wml.add(paragraph, "r");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                Wml.add(run, "br");
            }
            Wml.addText(run, lines[i]);
        }
    }

    private static String align(LetterTable table, int column) {
        return table.columns().get(column).align().name().toLowerCase(Locale.ROOT);
    }
}
