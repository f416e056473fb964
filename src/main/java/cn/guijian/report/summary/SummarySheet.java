package cn.guijian.report.summary;

import cn.guijian.model.Texts;
import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Figure;
import cn.guijian.report.paper.Tone;
import cn.guijian.report.sheets.BookSheet;
import cn.guijian.report.sheets.CellLook;
import java.util.List;
import java.util.Optional;

/** One sheet of the workbook while it is written. Rows and columns count from 0. */
final class SummarySheet {
    private final BookSheet sheet;
    private final SheetLayout layout;

    /** @param limits how wide each column may get, in half-width characters */
    SummarySheet(BookSheet sheet, List<Integer> limits) {
        this.sheet = sheet;
        this.layout = new SheetLayout(limits);
    }

    BookSheet sheet() {
        return sheet;
    }

    int columns() {
        return layout.columns();
    }

    void title(int row, String title) {
        write(row, 0, title, Look.TITLE, Tone.NONE);
        layout.span(row, 0, "", Look.TITLE);
    }

    /** A text over the whole width of the sheet, as high as it needs. */
    void paragraph(int row, String paragraph, Look look) {
        span(row, 0, paragraph, look);
    }

    /** A text from one column to the last, as high as it needs. */
    void span(int row, int first, String text, Look look) {
        int last = columns() - 1;
        for (int column = first + 1; column <= last; column++) {
            sheet.blank(row, column, CellLooks.of(look, Tone.NONE));
        }
        String fit = write(row, first, text, look, Tone.NONE);
        if (first < last) {
            sheet.merge(row, first, last);
        }
        layout.span(row, first, fit, look);
    }

    /** Makes a column at least so wide, in half-width characters. */
    void widen(int column, int width) {
        layout.widen(column, width);
    }

    void heads(int row, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            text(row, column, heads.get(column), Look.HEAD);
        }
    }

    void text(int row, int column, String text, Look look) {
        text(row, column, text, look, Tone.NONE);
    }

    void text(int row, int column, String text, Look look, Tone tone) {
        layout.text(row, column, write(row, column, text, look, tone), look);
    }

    /** A word with its fill, what always goes with it below. */
    void word(int row, int column, Word word) {
        text(row, column, String.join("\n", word.shortly()), Look.CENTER, word.tone());
    }

    /** A number, an empty cell where there is none; as a text where no spreadsheet's number can hold it. */
    void figure(int row, int column, Figures figures, Tone tone) {
        Optional<Figure> figure = figures.figure();
        if (figure.filter(NumberFormat::holds).isEmpty()) {
            write(row, column, figure.map(f -> figures.first()).orElse(""), Look.NUMBER, tone);
        } else {
            CellLook look = CellLooks.of(Look.NUMBER, tone, NumberFormat.of(figures, figure.get()));
            sheet.number(row, column, figure.get().value().doubleValue(), look);
        }
        figure.ifPresent(f -> layout.number(column, figures.first()));
    }

    /** A text that leads to the top of another sheet. */
    void link(int row, int column, String text, String target) {
        text(row, column, text, Look.LINK);
        sheet.link(row, column, target);
    }

    /** Fits columns and rows, freezes the heads and sets up the printing: nothing is written after this. */
    void finish(Heads heads, int lastRow) {
        layout.apply(sheet);
        sheet.setUp(new BookSheet.Setup(
                heads.columns(), heads.row(), lastRow, columns() - 1, heads.pagesHigh(), Texts.text("print.page")));
    }

    /**
     * What stays in view and is printed on each page.
     *
     * @param row the row that holds the heads of the columns
     * @param columns number of columns at the left
     * @param pagesHigh 0 for as many pages as it takes
     */
    record Heads(int row, int columns, int pagesHigh) {
        Heads(int row, int columns) {
            this(row, columns, 0);
        }
    }

    private String write(int row, int column, String raw, Look look, Tone tone) {
        String fit = CellText.of(raw);
        CellLook style = CellText.isActive(raw) ? CellLooks.quoted(look, tone) : CellLooks.of(look, tone);
        if (fit.isEmpty()) {
            sheet.blank(row, column, style);
        } else {
            sheet.text(row, column, fit, style);
        }
        return fit;
    }
}
