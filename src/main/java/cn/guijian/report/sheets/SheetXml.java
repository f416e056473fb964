package cn.guijian.report.sheets;

import java.util.SortedMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The part of a sheet. */
final class SheetXml {
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
        tags.open("worksheet", "xmlns", Names.SHEET, "xmlns:r", Names.RELATIONS);
        tags.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        BookSheet.Setup setup = sheet.setup();
        tags.empty(
                "dimension", "ref", new CellRangeAddress(0, setup.lastRow(), 0, setup.lastColumn()).formatAsString());
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
        tags.raw("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        tags.empty("pageSetup", "paperSize", 9, "fitToHeight", sheet.setup().pagesHigh(), "orientation", "landscape");
        tags.open("headerFooter")
                .leaf("oddFooter", "&C" + sheet.setup().footer())
                .close("headerFooter");
        if (!sheet.charts().isEmpty()) {
            tags.empty("drawing", "r:id", "rId1");
        }
    }
}
