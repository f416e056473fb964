package cn.guijian.report.sheets;

import cn.guijian.report.sheets.Parts.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook while it is written. The same content gives the same bytes. */
public final class Book {
    private static final String OFFICE = "officedocument.";
    private static final String MADE = "2021-01-01T00:00:00Z";
    private static final String SHEETS = "xl/worksheets/";
    private static final String DRAWINGS = "xl/drawings/";

    private final Styles styles;
    private final SharedTexts texts = new SharedTexts();
    private final List<BookSheet> sheets = new ArrayList<>();
    private final Parts parts = new Parts();
    private int drawings;
    private int charts;

    /** @param standard the font that sets the unit of column widths */
    public Book(CellLook.Font standard) {
        this.styles = new Styles(standard);
    }

    /** Adds an empty sheet after the others. */
    public BookSheet sheet(String name) {
        BookSheet sheet = new BookSheet(name, styles);
        sheets.add(sheet);
        return sheet;
    }

    /** The bytes of the file. */
    public byte[] bytes(String title, String creator) throws IOException {
        List<Relation> related = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            String file = "sheet" + (i + 1) + ".xml";
            related.add(new Relation("worksheet", "worksheets/" + file));
            parts.add(
                    SHEETS + file,
                    OFFICE + "spreadsheetml.worksheet",
                    new SheetXml(sheets.get(i), texts).bytes(i == 0));
            if (!sheets.get(i).charts().isEmpty()) {
                draw(sheets.get(i), file);
            }
        }
        related.add(new Relation("styles", "styles.xml"));
        related.add(new Relation("sharedStrings", "sharedStrings.xml"));
        parts.add("xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main", workbook());
        parts.relate("xl/", "workbook.xml", related);
        parts.add("xl/styles.xml", OFFICE + "spreadsheetml.styles", styles.bytes());
        parts.add("xl/sharedStrings.xml", OFFICE + "spreadsheetml.sharedStrings", texts.bytes());
        parts.add("docProps/core.xml", "package.core-properties", properties(title, creator));
        parts.relate(
                "",
                "",
                List.of(
                        new Relation("officeDocument", "xl/workbook.xml"),
                        new Relation("metadata/core-properties", "docProps/core.xml")));
        return parts.zip();
    }

    private void draw(BookSheet sheet, String file) {
        String drawing = "drawing" + ++drawings + ".xml";
        parts.relate(SHEETS, file, List.of(new Relation("drawing", "../drawings/" + drawing)));
        parts.add(DRAWINGS + drawing, OFFICE + "drawing", DrawingXml.of(sheet.charts()));
        List<Relation> related = new ArrayList<>();
        for (Chart chart : sheet.charts()) {
            String name = "charts/chart" + ++charts + ".xml";
            parts.add("xl/" + name, OFFICE + "drawingml.chart", new ChartXml(sheet, chart).bytes());
            related.add(new Relation("chart", "../" + name));
        }
        parts.relate(DRAWINGS, drawing, related);
    }

    private byte[] workbook() {
        Tags tags = new Tags().open("workbook", "xmlns", Names.SHEET, "xmlns:r", Names.RELATIONS);
        tags.raw("<workbookPr/><bookViews><workbookView activeTab=\"0\"/></bookViews>")
                .open("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            tags.empty("sheet", "name", sheets.get(i).name(), "sheetId", i + 1, "r:id", "rId" + (i + 1));
        }
        tags.close("sheets").open("definedNames");
        IntStream.range(0, sheets.size()).forEach(i -> names(tags, i));
        return tags.close("definedNames").close("workbook").bytes();
    }

    /** What is filtered, repeated on each page, and printed. */
    private void names(Tags tags, int number) {
        BookSheet sheet = sheets.get(number);
        BookSheet.Setup setup = sheet.setup();
        sheet.filter()
                .ifPresent(range -> tags.leaf(
                        "definedName",
                        range.formatAsString(sheet.name(), true),
                        "name",
                        "_xlnm._FilterDatabase",
                        "localSheetId",
                        number,
                        "hidden",
                        1));
        String name = SheetNameFormatter.format(sheet.name());
        String heads = name + "!$" + (setup.heads() + 1) + ":$" + (setup.heads() + 1);
        tags.leaf(
                "definedName",
                setup.frozenColumns() == 0 ? heads : columns(sheet) + "," + heads,
                "name",
                "_xlnm.Print_Titles",
                "localSheetId",
                number);
        tags.leaf(
                "definedName",
                new CellRangeAddress(0, setup.lastRow(), 0, setup.lastColumn()).formatAsString(sheet.name(), true),
                "name",
                "_xlnm.Print_Area",
                "localSheetId",
                number);
    }

    private static String columns(BookSheet sheet) {
        return new CellRangeAddress(-1, -1, 0, sheet.setup().frozenColumns() - 1).formatAsString(sheet.name(), true);
    }

    private static byte[] properties(String title, String creator) {
        Tags tags = new Tags()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        Names.PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
        tags.leaf("dcterms:created", MADE, "xsi:type", "dcterms:W3CDTF").leaf("dc:creator", creator);
        tags.leaf("cp:lastModifiedBy", creator).leaf("dcterms:modified", MADE, "xsi:type", "dcterms:W3CDTF");
        return tags.leaf("dc:title", title).close("cp:coreProperties").bytes();
    }
}
