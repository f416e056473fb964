package cn.guijian.report.summary;

import cn.guijian.report.paper.Cell;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a table stand on a sheet.
 *
 * @param limits how wide each may get, in half-width characters
 * @param names of the sheets to which codes lead
 * @param words whether a spot shows its word, else its figure
 */
record Columns(List<Head> heads, List<Integer> limits, SheetNames names, boolean words) {
    private static final int MOST_PLACES = 20;
    private static final String COMMA = "、";
    private static final Set<Head> CENTERED = Set.copyOf(Head.list("who-code unit period as-of"));
    /** Of these all is said, line below line; of the others the first line. */
    private static final Set<Head> WHOLE = Set.copyOf(Head.list("remark answer outlook"));

    static Columns of(String heads, Integer... limits) {
        return new Columns(Head.list(heads), Arrays.asList(limits), SheetNames.NONE, true);
    }

    /** The same with more columns, all of one width. */
    Columns with(List<Head> more, int limit) {
        List<Head> all = new ArrayList<>(heads);
        List<Integer> widths = new ArrayList<>(limits);
        more.forEach(head -> {
            all.add(head);
            widths.add(limit);
        });
        return new Columns(all, widths, names, words);
    }

    Columns linked(SheetNames sheets) {
        return new Columns(heads, limits, sheets, words);
    }

    Columns inFigures() {
        return new Columns(heads, limits, names, false);
    }

    void heads(SummarySheet sheet, int row) {
        sheet.heads(row, heads.stream().map(Head::name).toList());
    }

    /**
     * Writes rows and returns the next free one.
     *
     * @param look of what is no number and no word with a tone; {@link Look#TEXT} for the usual ones
     */
    int rows(SummarySheet sheet, int first, List<Row> rows, Look look) {
        int row = first;
        for (Row what : rows) {
            for (int column = 0; column < heads.size(); column++) {
                print(sheet, row, column, what, look);
            }
            row++;
        }
        return row;
    }

    private void print(SummarySheet sheet, int row, int column, Row what, Look look) {
        Head head = heads.get(column);
        Cell cell = what.cell(head);
        if (cell instanceof Cell.Figures figures) {
            sheet.figure(row, column, figures, tone(head, figures));
        } else if (cell instanceof Cell.Spot spot && !words) {
            sheet.figure(row, column, spot.value(), spot.word().tone());
        } else if (cell instanceof Cell.Word || cell instanceof Cell.Spot) {
            sheet.word(row, column, what.word(head));
        } else if (head.equals(Head.CODE) && names.of(what.key()).isPresent()) {
            sheet.link(row, column, what.text(head), names.of(what.key()).orElseThrow());
        } else {
            boolean center = CENTERED.contains(head) || Head.COUNTS.contains(head);
            sheet.text(row, column, text(what, head), look == Look.TEXT && center ? Look.CENTER : look);
        }
    }

    /** A number that counts has the tone of what it counts. */
    private static Tone tone(Head head, Cell.Figures figures) {
        boolean any = figures.figure().filter(f -> f.value().signum() > 0).isPresent();
        return Tone.COUNTED.stream()
                .filter(tone -> any && Head.of(tone).equals(head))
                .findFirst()
                .orElse(Tone.NONE);
    }

    private static String text(Row row, Head head) {
        if (head.equals(Head.SHEET)) {
            return String.join(COMMA, sheets(row));
        }
        if (head.equals(Head.CELL)) {
            return cells(row);
        }
        List<String> lines = row.cell(head).lines(false);
        return head.equals(Head.RULE)
                ? String.join(" ", lines)
                : WHOLE.contains(head) ? String.join("\n", lines) : row.text(head);
    }

    private static List<String> sheets(Row row) {
        return row.cell(Head.SHEET).lines(false).stream()
                .filter(sheet -> !sheet.isEmpty())
                .distinct()
                .toList();
    }

    /** With their sheets where there are several. */
    private static String cells(Row row) {
        List<String> cells = row.placed(sheets(row).size() > 1 ? Head.PLACE : Head.CELL, MOST_PLACES);
        List<String> first = cells.subList(0, Math.min(MOST_PLACES, cells.size()));
        return String.join(COMMA, first) + String.join("", cells.subList(first.size(), cells.size()));
    }
}
