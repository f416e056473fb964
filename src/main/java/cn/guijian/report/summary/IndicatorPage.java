package cn.guijian.report.summary;

import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.IndicatorSheet;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import cn.guijian.report.summary.SummarySheet.Heads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One indicator: all units in a table and a chart, and where there are earlier quarters its course. */
final class IndicatorPage {
    private static final int HEADS = 2;
    private static final int COLUMN = 12;
    private static final Columns COLUMNS =
            Columns.of("who value required target progress verdict", 16, 13, 14, 13, 14, 14);
    /** From here on the reason runs to the last column. */
    private static final int REASON = COLUMNS.limits().size();

    private static final int LEAST = REASON + 3;

    private final IndicatorSheet indicator;

    IndicatorPage(IndicatorSheet indicator) {
        this.indicator = indicator;
    }

    List<Integer> limits() {
        List<Integer> limits = new ArrayList<>(COLUMNS.limits());
        int columns = Math.max(
                LEAST,
                indicator.course().isEmpty() ? 0 : indicator.course().heads().size() + 1);
        limits.addAll(Collections.nCopies(columns - REASON, COLUMN));
        return limits;
    }

    void write(SummarySheet sheet) {
        for (int column = 0; column < sheet.columns(); column++) {
            sheet.widen(column, limits().get(column));
        }
        sheet.title(0, indicator.units().caption());
        sheet.paragraph(1, indicator.units().note(), Look.NOTE);
        COLUMNS.heads(sheet, HEADS);
        sheet.span(HEADS, REASON, Head.NOTE.name(), Look.HEAD);
        int row = HEADS + 1;
        List<Table.Group> groups = indicator.units().groups();
        for (Table.Group group : groups) {
            // The city below the units and outside of the chart: a sum would dwarf its parts.
            row = rows(sheet, row, group.rows(), group == groups.get(0) ? Look.TEXT : Look.HEAD);
        }
        int next = new Charts(sheet, indicator).draw(row, HEADS);
        sheet.finish(new Heads(HEADS, 1, 1), next - 1);
    }

    private static int rows(SummarySheet sheet, int first, List<Row> rows, Look look) {
        for (int i = 0; i < rows.size(); i++) {
            sheet.span(first + i, REASON, rows.get(i).word(Head.VERDICT).reason(), Look.TEXT);
        }
        return COLUMNS.rows(sheet, first, rows, look);
    }

    /** Writes the table of the quarters and returns the next free row. */
    static int course(SummarySheet sheet, int first, Table course) {
        if (course.isEmpty()) {
            return first;
        }
        sheet.paragraph(first, course.caption(), Look.HEADING);
        Columns columns = Columns.of("period", COLUMN).with(course.heads(), COLUMN);
        columns.heads(sheet, first + 1);
        return columns.rows(sheet, first + 2, course.rows(), Look.TEXT);
    }
}
