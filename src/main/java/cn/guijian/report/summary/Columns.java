package cn.guijian.report.summary;

import cn.guijian.report.paper.Cell;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which columns of a table stand on a sheet, how wide each may get in half-width characters, and how they are printed. */
final class Columns {
    private static final int MOST_PLACES = 20;
    private static final String COMMA = "、";

    /** Prints one cell of a row. */
    private interface Printer {
        void print(SummarySheet sheet, int row, int column, Row what, Look look);
    }

    private record Column(Head head, int limit, Printer printer) {}

    private final List<Column> columns = new ArrayList<>();

    /** All that a cell says, line below line. */
    Columns text(Head head, int limit) {
        return add(head, limit, row -> String.join("\n", row.cell(head).lines(false)), Look.TEXT);
    }

    Columns first(Head head, int limit) {
        return add(head, limit, row -> row.text(head), Look.TEXT);
    }

    Columns center(Head head, int limit) {
        return add(head, limit, row -> row.text(head), Look.CENTER);
    }

    /** The lines of a cell in one. */
    Columns joined(Head head, int limit) {
        return add(head, limit, row -> String.join(" ", row.cell(head).lines(false)), Look.TEXT);
    }

    /** The sheets that a row lies in, each once. */
    Columns sheets(int limit) {
        return add(Head.SHEET, limit, row -> String.join(COMMA, sheets(row)), Look.TEXT);
    }

    /** The cells that a row lies in, with their sheets where there are several. */
    Columns cells(int limit) {
        return add(Head.CELL, limit, Columns::cells, Look.TEXT);
    }

    private static List<String> sheets(Row row) {
        return row.cell(Head.SHEET).lines(false).stream()
                .filter(sheet -> !sheet.isEmpty())
                .distinct()
                .toList();
    }

    private static String cells(Row row) {
        List<String> cells = row.placed(sheets(row).size() > 1 ? Head.PLACE : Head.CELL, MOST_PLACES);
        List<String> first = cells.subList(0, Math.min(MOST_PLACES, cells.size()));
        return String.join(COMMA, first) + String.join("", cells.subList(first.size(), cells.size()));
    }

    /** A number, as it is shown in the plan's unit; words where there is none. */
    Columns figure(Head head, int limit) {
        return figure(head, limit, row -> Tone.NONE);
    }

    /** A number that counts, with the tone of what it counts. */
    Columns count(Head head, Tone tone, int limit) {
        return figure(
                head,
                limit,
                row -> row.figures(head)
                        .figure()
                        .filter(f -> f.value().signum() > 0)
                        .map(f -> tone)
                        .orElse(Tone.NONE));
    }

    private Columns figure(Head head, int limit, Function<Row, Tone> tone) {
        columns.add(new Column(head, limit, (sheet, row, column, what, look) -> {
            if (what.cell(head) instanceof Cell.Text words) {
                sheet.text(row, column, words.first(), Look.CENTER);
            } else {
                sheet.figure(row, column, what.figures(head), tone.apply(what));
            }
        }));
        return this;
    }

    /** A word with its tone and what always goes with it. */
    Columns word(Head head, int limit) {
        columns.add(
                new Column(head, limit, (sheet, row, column, what, look) -> sheet.word(row, column, what.word(head))));
        return this;
    }

    /** The figure of a spot, with the tone of its word. */
    Columns spot(Head head, int limit) {
        columns.add(new Column(head, limit, (sheet, row, column, what, look) -> {
            Word word = what.word(head);
            Cell.Figures value = what.cell(head) instanceof Cell.Spot spot ? spot.value() : what.figures(head);
            sheet.figure(row, column, value, word.tone());
        }));
        return this;
    }

    /** A code that leads to the sheet of this name, where there is one. */
    Columns link(Head head, int limit, SheetNames names) {
        columns.add(new Column(
                head,
                limit,
                (sheet, row, column, what, look) -> names.of(what.key())
                        .ifPresentOrElse(
                                name -> sheet.link(row, column, what.text(head), name),
                                () -> sheet.text(row, column, what.text(head), Look.TEXT))));
        return this;
    }

    private Columns add(Head head, int limit, Function<Row, String> text, Look usual) {
        columns.add(new Column(
                head,
                limit,
                (sheet, row, column, what, look) ->
                        sheet.text(row, column, text.apply(what), look == Look.TEXT ? usual : look)));
        return this;
    }

    List<Integer> limits() {
        return columns.stream().map(Column::limit).toList();
    }

    void heads(SummarySheet sheet, int row) {
        sheet.heads(row, columns.stream().map(column -> column.head.name()).toList());
    }

    /**
     * Writes rows and returns the next free one.
     *
     * @param look of what is no number and no word with a tone; {@link Look#TEXT} for the usual ones
     */
    int rows(SummarySheet sheet, int first, List<Row> rows, Look look) {
        int row = first;
        for (Row what : rows) {
            for (int column = 0; column < columns.size(); column++) {
                columns.get(column).printer.print(sheet, row, column, what, look);
            }
            row++;
        }
        return row;
    }
}
