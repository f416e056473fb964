package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import cn.guijian.report.summary.SummarySheet.Heads;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet that holds one table: 矩阵, 数值, 评估, 全部问题. */
final class TablePage {
    private static final int HEADS = 2;
    /** As many rows as can still be read on one page. */
    private static final int ONE_PAGE = 50;

    private static final int UNIT_WIDTH = 14;

    private final Table table;
    private final Columns columns;

    private TablePage(Table table, Columns columns) {
        this.table = table;
        this.columns = columns;
    }

    List<Integer> limits() {
        return columns.limits();
    }

    /** Indicators down, the units and the city across, in words or in figures with the same fills. */
    static TablePage matrix(Table table, SheetNames names, boolean words) {
        Columns columns = new Columns()
                .link(Head.CODE, 8, names)
                .first(Head.INDICATOR, 36)
                .center(Head.UNIT, 10)
                .figure(Head.CITY_TARGET, 14);
        for (Head head : table.heads()) {
            if (head.isOfUnit() || head.equals(Head.CITY)) {
                columns = words ? columns.word(head, UNIT_WIDTH) : columns.spot(head, UNIT_WIDTH);
            }
        }
        return new TablePage(table, columns);
    }

    /** A mid-term or final evaluation. */
    static TablePage evaluation(Table table, SheetNames names) {
        Columns columns = new Columns()
                .link(Head.CODE, 8, names)
                .first(Head.INDICATOR, 46)
                .center(Head.UNIT, 10)
                .figure(Head.TARGET, 14)
                .figure(Head.VALUE, 14)
                .figure(Head.PROGRESS, 16)
                .word(Head.CONCLUSION, 13)
                .center(Head.AS_OF, 18)
                .first(Head.NOT_IN, 30);
        return new TablePage(
                table,
                table.heads().contains(Head.LANDING)
                        ? columns.figure(Head.LANDING, 13)
                                .text(Head.OUTLOOK, 22)
                                .figure(Head.PACE, 13)
                                .figure(Head.NEEDED_PACE, 13)
                        : columns);
    }

    static TablePage findings(Table table) {
        return new TablePage(
                table,
                new Columns()
                        .first(Head.WHO, 16)
                        .center(Head.PERIOD, 10)
                        .first(Head.MESSAGE, 46)
                        .first(Head.ADVICE, 38)
                        .first(Head.CODED, 26)
                        .joined(Head.RULE, 26)
                        .word(Head.CLASS, 14)
                        .text(Head.ANSWER, 30)
                        .first(Head.FINDING, 20)
                        .sheets(12)
                        .cells(16)
                        .first(Head.CLAUSE, 16)
                        .first(Head.NOTE, 30));
    }

    void matrix(SummarySheet sheet, String title, String hint) {
        for (int column = sheet.columns() - 1; limits().get(column) == UNIT_WIDTH && column > 3; column--) {
            sheet.widen(column, UNIT_WIDTH);
        }
        int next = write(sheet, text(title, table.caption()), table.note() + text(hint), table.rows());
        sheet.finish(new Heads(HEADS, 2, table.rows().size() > ONE_PAGE ? 0 : 1), next - 1);
    }

    void evaluation(SummarySheet sheet) {
        sheet.finish(new Heads(HEADS, 2), write(sheet, table.caption(), table.note(), table.rows()) - 1);
    }

    /** To filter by any column; what follows from another finding stands below it, faded. */
    void findings(SummarySheet sheet) {
        int next = write(sheet, table.caption(), table.note(), List.of());
        for (Row row : table.rows()) {
            next = columns.rows(sheet, next, List.of(row), Look.TEXT);
            next = columns.rows(sheet, next, row.followers(), Look.FADED);
        }
        sheet.sheet().setAutoFilter(new CellRangeAddress(HEADS, next - 1, 0, sheet.columns() - 1));
        sheet.finish(new Heads(HEADS, 1), next - 1);
    }

    private int write(SummarySheet sheet, String title, String note, List<Row> rows) {
        sheet.title(0, title);
        sheet.paragraph(1, note, Look.NOTE);
        columns.heads(sheet, HEADS);
        return columns.rows(sheet, HEADS + 1, rows, Look.TEXT);
    }
}
