package cn.guijian.report.sheets;

import cn.guijian.report.sheets.Parts.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

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
        Tags tags = new Tags().open("workbook", "xmlns", XmlNames.SHEET, "xmlns:r", XmlNames.RELATIONS);
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
                        XmlNames.PACKAGE + "metadata/core-properties",
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

    /** The part that says where the charts of a sheet stand. */
    private static final class DrawingXml {
        /** In EMU, of which a pixel has 9525. */
        private static final int INSET = 30_000;
        /** A little short of the last column's edge, which the printer would cut off. */
        private static final int MOST_OF_A_COLUMN = 800_000;

        private DrawingXml() {}

        static byte[] of(List<Chart> charts) {
            Tags tags = new Tags();
            tags.open(
                    "xdr:wsDr",
                    "xmlns:xdr",
                    XmlNames.PLACE,
                    "xmlns:a",
                    XmlNames.DRAWING,
                    "xmlns:c",
                    XmlNames.CHART,
                    "xmlns:r",
                    XmlNames.RELATIONS);
            for (int i = 0; i < charts.size(); i++) {
                Chart.Box box = charts.get(i).box();
                tags.open("xdr:twoCellAnchor", "editAs", "twoCell");
                corner(tags, "xdr:from", box.firstColumn(), INSET, box.firstRow(), INSET);
                corner(tags, "xdr:to", box.lastColumn() - 1, MOST_OF_A_COLUMN, box.lastRow(), 0);
                tags.open("xdr:graphicFrame", "macro", "").open("xdr:nvGraphicFramePr");
                tags.empty(
                        "xdr:cNvPr", "id", i + 2, "name", charts.get(i).titles().chart());
                tags.raw("<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>");
                tags.raw("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>")
                        .open("a:graphic")
                        .open("a:graphicData", "uri", XmlNames.CHART);
                tags.empty("c:chart", "r:id", "rId" + (i + 1))
                        .close("a:graphicData")
                        .close("a:graphic");
                tags.close("xdr:graphicFrame").empty("xdr:clientData").close("xdr:twoCellAnchor");
            }
            return tags.close("xdr:wsDr").bytes();
        }

        private static void corner(Tags tags, String name, int column, int right, int row, int down) {
            tags.open(name);
            tags.leaf("xdr:col", String.valueOf(column)).leaf("xdr:colOff", String.valueOf(right));
            tags.leaf("xdr:row", String.valueOf(row)).leaf("xdr:rowOff", String.valueOf(down));
            tags.close(name);
        }
    }

    /** The part of a sheet. */
    private static final class SheetXml {
        private static final int TWENTIETHS = 20;

        private final BookSheet sheet;
        private final SharedTexts texts;
        private final Tags tags = new Tags();

        SheetXml(BookSheet sheet, SharedTexts texts) {
            this.sheet = sheet;
            this.texts = texts;
        }

        /** @param first whether the sheet is the one that is shown when the workbook is opened */
        byte[] bytes(boolean first) {
            tags.open("worksheet", "xmlns", XmlNames.SHEET, "xmlns:r", XmlNames.RELATIONS);
            tags.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
            BookSheet.Setup setup = sheet.setup();
            tags.empty(
                    "dimension",
                    "ref",
                    new CellRangeAddress(0, setup.lastRow(), 0, setup.lastColumn()).formatAsString());
            view(first);
            tags.raw("<sheetFormatPr defaultRowHeight=\"15\"/>").open("cols");
            sheet.widths()
                    .forEach((column, width) ->
                            tags.empty("col", "min", column + 1, "max", column + 1, "width", width, "customWidth", 1));
            tags.close("cols").open("sheetData");
            sheet.rows().forEach(this::row);
            tags.close("sheetData");
            ranges();
            page();
            return tags.close("worksheet").bytes();
        }

        private void view(boolean first) {
            int columns = sheet.setup().frozenColumns();
            int rows = sheet.setup().heads() + 1;
            String pane = columns > 0 ? "bottomRight" : "bottomLeft";
            tags.open("sheetViews");
            tags.open("sheetView", "showGridLines", 0, "tabSelected", first ? 1 : 0, "workbookViewId", 0);
            String corner = new CellReference(rows, columns).formatAsString();
            if (columns > 0) {
                tags.empty(
                        "pane",
                        "xSplit",
                        columns,
                        "ySplit",
                        rows,
                        "topLeftCell",
                        corner,
                        "activePane",
                        pane,
                        "state",
                        "frozen");
            } else {
                tags.empty("pane", "ySplit", rows, "topLeftCell", corner, "activePane", pane, "state", "frozen");
            }
            tags.empty("selection", "pane", pane).close("sheetView").close("sheetViews");
        }

        private void row(int row, SortedMap<Integer, BookSheet.Cell> cells) {
            Double height = sheet.heights().get(row);
            if (height == null) {
                tags.open("row", "r", row + 1);
            } else {
                // As spreadsheets keep it, in twentieths of a point.
                tags.open(
                        "row",
                        "r",
                        row + 1,
                        "ht",
                        (int) ((float) (double) height * TWENTIETHS) / (double) TWENTIETHS,
                        "customHeight",
                        1);
            }
            cells.forEach((column, cell) -> cell(CellReference.convertNumToColString(column) + (row + 1), cell));
            tags.close("row");
        }

        private void cell(String place, BookSheet.Cell cell) {
            if (cell.text().isPresent()) {
                tags.open("c", "r", place, "s", cell.style(), "t", "s");
                tags.leaf("v", String.valueOf(texts.of(cell.text().get()))).close("c");
            } else if (cell.number().isPresent()) {
                tags.open("c", "r", place, "s", cell.style());
                tags.leaf("v", String.valueOf(cell.number().getAsDouble())).close("c");
            } else {
                tags.empty("c", "r", place, "s", cell.style());
            }
        }

        private void ranges() {
            sheet.filter().ifPresent(range -> tags.empty("autoFilter", "ref", range.formatAsString()));
            if (!sheet.merged().isEmpty()) {
                tags.open("mergeCells", "count", sheet.merged().size());
                sheet.merged().forEach(range -> tags.empty("mergeCell", "ref", range.formatAsString()));
                tags.close("mergeCells");
            }
            if (!sheet.links().isEmpty()) {
                tags.open("hyperlinks");
                sheet.links().forEach(link -> tags.empty("hyperlink", "ref", link.from(), "location", link.to()));
                tags.close("hyperlinks");
            }
        }

        private void page() {
            tags.raw("<printOptions horizontalCentered=\"1\"/>");
            tags.raw(
                    "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
            tags.empty(
                    "pageSetup", "paperSize", 9, "fitToHeight", sheet.setup().pagesHigh(), "orientation", "landscape");
            tags.open("headerFooter")
                    .leaf("oddFooter", "&C" + sheet.setup().footer())
                    .close("headerFooter");
            if (!sheet.charts().isEmpty()) {
                tags.empty("drawing", "r:id", "rId1");
            }
        }
    }

    /** The texts of all cells, each once. */
    private static final class SharedTexts {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private int uses;

        int of(String text) {
            uses++;
            return numbers.computeIfAbsent(text, t -> numbers.size());
        }

        byte[] bytes() {
            Tags tags = new Tags().open("sst", "xmlns", XmlNames.SHEET, "count", uses, "uniqueCount", numbers.size());
            for (String text : numbers.keySet()) {
                tags.open("si");
                if (keepsBlanks(text)) {
                    tags.leaf("t", text, "xml:space", "preserve");
                } else {
                    tags.leaf("t", text);
                }
                tags.close("si");
            }
            return tags.close("sst").bytes();
        }

        private static boolean keepsBlanks(String text) {
            return Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
        }
    }
}
