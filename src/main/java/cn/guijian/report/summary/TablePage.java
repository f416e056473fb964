package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import cn.guijian.report.summary.SummarySheet.Heads;
import java.util.List;

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
        Columns columns = Columns.of("code indicator unit city-target", 8, 36, 10, 14)
                .with(table.heads(), UNIT_WIDTH)
                .linked(names);
        return new TablePage(table, words ? columns : columns.inFigures());
    }

    /** A mid-term or final evaluation. */
    static TablePage evaluation(Table table, SheetNames names) {
        Columns columns = Columns.of(
                "code indicator unit target value progress conclusion as-of not-in", 8, 46, 10, 14, 14, 16, 13, 18, 30);
        return new TablePage(table, columns.with(table.heads(), 14).linked(names));
    }

    static TablePage findings(Table table) {
        return new TablePage(
                table,
                Columns.of(
                        "who period message advice coded rule class answer finding sheet cell clause note",
                        16,
                        10,
                        46,
                        38,
                        26,
                        26,
                        14,
                        30,
                        20,
                        12,
                        16,
                        16,
                        30));
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
        sheet.sheet().filter(HEADS, next - 1, sheet.columns() - 1);
        sheet.finish(new Heads(HEADS, 1), next - 1);
    }

    private int write(SummarySheet sheet, String title, String note, List<Row> rows) {
        sheet.title(0, title);
        sheet.paragraph(1, note, Look.NOTE);
        columns.heads(sheet, HEADS);
        return columns.rows(sheet, HEADS + 1, rows, Look.TEXT);
    }
}
