package cn.guijian.report.template;

import cn.guijian.model.Texts;
import cn.guijian.office.TextExtent;
import cn.guijian.report.template.TemplateStyles.Look;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet of the template while it is written. Rows and columns count from 0. */
final class TemplateSheet {
    private static final int WIDTH_UNIT = 256;
    /** In inches. */
    private static final Map<PageMargin, Double> MARGINS = Map.of(
            PageMargin.LEFT,
            0.5,
            PageMargin.RIGHT,
            0.5,
            PageMargin.TOP,
            0.5,
            PageMargin.BOTTOM,
            0.6,
            PageMargin.FOOTER,
            0.3);

    private final XSSFSheet sheet;
    private final TemplateStyles styles;
    private final int[] widths;

    /**
     * A sheet with columns of the given widths.
     *
     * @param widths in half-width characters
     */
    TemplateSheet(XSSFSheet sheet, TemplateStyles styles, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.widths = widths.clone();
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * WIDTH_UNIT);
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    void text(int row, int column, String text, Look look) {
        cell(row, column, styles.of(look)).setCellValue(text);
    }

    void text(int row, int column, String text, Look look, String format) {
        cell(row, column, styles.of(look, format)).setCellValue(text);
    }

    void blank(int row, int column, Look look) {
        cell(row, column, styles.of(look));
    }

    void blank(int row, int column, Look look, String format) {
        cell(row, column, styles.of(look, format));
    }

    /** A formula with its stored result, so that readers that do not calculate see it too. */
    void formula(int row, int column, String formula, String result, Look look) {
        store(cell(row, column, styles.of(look)), formula, result);
    }

    void formula(int row, int column, String formula, String result, Look look, String format) {
        store(cell(row, column, styles.of(look, format)), formula, result);
    }

    /** Merges the cells of one row and draws the look around all of them. */
    void merge(int row, int first, int last, Look look) {
        if (first < last) {
            for (int column = first; column <= last; column++) {
                cell(row, column, styles.of(look));
            }
            sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
        }
    }

    /** A text over the whole width of the sheet, as high as it needs. */
    void paragraph(int row, String text, Look look) {
        text(row, 0, text, look);
        merge(row, 0, widths.length - 1, look);
        height(row, TextHeight.of(text, IntStream.of(widths).sum(), look) + 3);
    }

    /** A row of bordered texts, one a column, as high as the longest needs. */
    void line(int row, List<String> texts, List<Look> looks) {
        double height = 0;
        for (int column = 0; column < texts.size(); column++) {
            Look look = looks.get(column);
            text(row, column, texts.get(column), look);
            height = Math.max(height, TextHeight.of(texts.get(column), widths[column], look));
        }
        height(row, height + 6);
    }

    void height(int row, double points) {
        row(row).setHeightInPoints((float) points);
    }

    /**
     * A4 landscape, one page wide, with a page number.
     *
     * @param pages how many pages high, 0 for as many as it takes
     */
    void printSetup(int pages) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) pages);
        sheet.setFitToPage(true);
        sheet.setDisplayGridlines(false);
        MARGINS.forEach(sheet::setMargin);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter(Texts.text("print.page"));
    }

    /** Protects without a password: columns and rows may still be resized, locked cells still be selected. */
    void protect() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private static void store(Cell cell, String formula, String result) {
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }

    private Cell cell(int row, int column, CellStyle style) {
        Cell cell = row(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(style);
        return cell;
    }

    private Row row(int index) {
        Row row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    /**
     * How high a wrapped text is. Reckoned, not measured: measuring needs the fonts of the machine, and the template must be
     * the same on every one.
     */
    private static final class TextHeight {
        /** Height of a line per point of type, as spreadsheets lay it out. */
        private static final double LEADING = 1.36;
        /** The type size in whose half-width characters column widths are counted. */
        private static final double STANDARD_SIZE = 11.0;

        private TextHeight() {}

        /**
         * Points that a text needs; a little room is kept free.
         *
         * @param width in half-width characters
         */
        static double of(String text, int width, Look look) {
            double room = (width - 2) * STANDARD_SIZE / look.size();
            double taken = TextExtent.width(text);
            return Math.max(1, Math.ceil(taken / room)) * look.size() * LEADING;
        }
    }
}
