package cn.guijian.report.summary;

import cn.guijian.model.Texts;
import cn.guijian.office.TextExtent;
import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Figure;
import cn.guijian.report.paper.Tone;
import cn.guijian.report.sheets.BookSheet;
import cn.guijian.report.sheets.CellLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

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

    /** The number formats that show figures exactly as the other printings write them. */
    static final class NumberFormat {
        private NumberFormat() {}

        /** As many decimals as are printed; what stands in front of the figure stands there too. */
        static String of(Figures figures, Figure figure) {
            int point = figure.digits().indexOf('.');
            int places = point < 0 ? 0 : figure.digits().length() - point - 1;
            String before = figures.name() + figure.before();
            return (before.isEmpty() ? "" : '"' + before + '"')
                    + (places == 0 ? "#,##0" : "#,##0." + "0".repeat(places))
                    + (figure.percent() ? "%" : "");
        }

        /** Whether a spreadsheet's number can hold it. */
        static boolean holds(Figure figure) {
            return figure.digits().indexOf('E') < 0
                    && Double.isFinite(figure.value().doubleValue());
        }
    }

    /** Fits the columns of one sheet to what stands in them, and the rows to what is broken into lines. */
    private static final class SheetLayout {
        private static final int LEAST_WIDTH = 7;
        /** What a cell keeps free to the left and right, in half-width characters. */
        private static final int MARGIN = 3;
        /** What a line keeps free. */
        private static final int ROOM = 3;
        /** Height of a line per point of type. */
        private static final double LEADING = 1.36;

        private static final double PADDING = 5;
        /** A row can't be higher. */
        private static final double HIGHEST = 409;

        private final int[] limits;
        private final int[] widths;
        private final SortedMap<Integer, List<Held>> rows = new TreeMap<>();

        /** A text that may be broken, in columns {@code first} to {@code last}. */
        private record Held(int first, int last, String text, int size) {}

        /** @param limits how wide each column may get for a text, in half-width characters; for a number there is no limit */
        SheetLayout(List<Integer> limits) {
            this.limits = limits.stream().mapToInt(Integer::intValue).toArray();
            this.widths = limits.stream()
                    .mapToInt(limit -> Math.min(LEAST_WIDTH, limit))
                    .toArray();
        }

        int columns() {
            return widths.length;
        }

        void widen(int column, int width) {
            widths[column] = Math.max(widths[column], width);
        }

        void number(int column, String shown) {
            widen(column, TextExtent.width(shown) + MARGIN);
        }

        void text(int row, int column, String text, Look look) {
            widen(column, Math.min(limits[column], TextExtent.width(text) + MARGIN));
            hold(row, new Held(column, column, text, look.size()));
        }

        /** A text from one column to the last. */
        void span(int row, int first, String text, Look look) {
            hold(row, new Held(first, columns() - 1, text, look.size()));
        }

        void apply(BookSheet sheet) {
            for (int column = 0; column < widths.length; column++) {
                sheet.widen(column, widths[column]);
            }
            rows.forEach((row, held) -> sheet.heighten(
                    row, held.stream().mapToDouble(this::height).max().orElseThrow()));
        }

        private void hold(int row, Held held) {
            rows.computeIfAbsent(row, r -> new ArrayList<>()).add(held);
        }

        private double height(Held held) {
            int width = IntStream.rangeClosed(held.first, held.last)
                            .map(c -> widths[c])
                            .sum()
                    * CellLooks.STANDARD_SIZE
                    / held.size;
            return Math.min(HIGHEST, TextExtent.lines(held.text, width - ROOM) * held.size * LEADING + PADDING);
        }
    }
}
