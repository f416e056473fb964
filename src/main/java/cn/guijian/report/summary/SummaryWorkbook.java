package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.paper.CityPaper;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.IndicatorSheet;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import cn.guijian.report.sheets.Book;
import cn.guijian.report.summary.SummarySheet.Heads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts the sheets together. The same quarter gives the same bytes. */
public final class SummaryWorkbook {
    /** With more units than this a chart can't be read any more; the matrix still shows them all. */
    private static final int MOST_UNITS = 120;
    /** With fewer units there is nothing to compare: who checks one workbook need not wait for charts. */
    private static final int FEWEST_UNITS = 2;

    private final Book workbook;
    private final Paper paper;
    private final List<IndicatorSheet> indicators;
    private final List<Table> evaluations;
    private final SheetNames names;

    private SummaryWorkbook(Book workbook, QuarterResult quarter) {
        this.workbook = workbook;
        this.paper = CityPaper.of(quarter);
        this.indicators = CityPaper.indicators(quarter, FEWEST_UNITS, MOST_UNITS);
        this.evaluations = CityPaper.evaluations(quarter);
        this.names = new SheetNames(indicators);
    }

    /** The bytes of the file. */
    public static byte[] of(QuarterResult quarter) throws IOException {
        Book workbook = new Book(CellLooks.standard());
        new SummaryWorkbook(workbook, quarter).write();
        return workbook.bytes(text("print.workbook"), text("print.creator"));
    }

    private void write() {
        new OverviewPage(paper, !indicators.isEmpty()).write(sheet(SheetNames.OVERVIEW, OverviewPage.COLUMNS.limits()));
        if (paper.has(Part.MATRIX)) {
            matrix(SheetNames.MATRIX, true);
            matrix(SheetNames.FIGURES, false);
        }
        if (paper.has(Part.CITY)) {
            // The last is as of this quarter, the mid-term's lies before it.
            for (int i = 0; i < evaluations.size(); i++) {
                TablePage page = TablePage.evaluation(evaluations.get(i), names);
                boolean last = i == evaluations.size() - 1;
                page.evaluation(sheet(last ? SheetNames.EVALUATION : SheetNames.MID_TERM, page.limits()));
            }
        }
        TablePage findings = TablePage.findings(paper.table(Part.FINDINGS));
        findings.findings(sheet(SheetNames.FINDINGS, findings.limits()));
        for (IndicatorSheet indicator : indicators) {
            IndicatorPage page = new IndicatorPage(indicator);
            page.write(sheet(names.of(indicator.code()).orElseThrow(), page.limits()));
        }
    }

    private void matrix(String name, boolean words) {
        TablePage page = TablePage.matrix(paper.table(Part.MATRIX), names, words);
        String key = words ? "print.matrix.words" : "print.matrix.figures";
        page.matrix(sheet(name, page.limits()), key, key + ".hint");
    }

    private SummarySheet sheet(String name, List<Integer> limits) {
        return new SummarySheet(workbook.sheet(name), limits);
    }

    /** 总览: who reported and how it stands, what the words mean, by which rules, and what was not evaluated. */
    private static final class OverviewPage {
        static final Columns COLUMNS = Columns.of(
                "who who-code status counts met all file remark", 26, 11, 14, 10, 10, 10, 14, 11, 11, 12, 12, 36, 46);

        private final Paper paper;
        private final boolean charts;

        /** @param charts whether the workbook has any, where there is anything to draw */
        OverviewPage(Paper paper, boolean charts) {
            this.paper = paper;
            this.charts = charts;
        }

        void write(SummarySheet sheet) {
            sheet.title(0, paper.line(Part.OVERVIEW));
            int row = 1;
            for (String paragraph : paragraphs()) {
                sheet.paragraph(row++, paragraph, Look.NOTE);
            }
            int heads = row;
            COLUMNS.heads(sheet, row++);
            List<Table.Group> units = paper.table(Part.UNITS).groups();
            for (Table.Group group : units) {
                boolean total = group == units.get(units.size() - 1);
                row = COLUMNS.rows(sheet, row, group.rows(), total ? Look.HEAD : Look.TEXT);
            }
            row = legend(sheet, row + 1);
            row = coverage(sheet, row + 1);
            sheet.finish(new Heads(heads, 1), row - 1);
        }

        private List<String> paragraphs() {
            List<String> paragraphs =
                    new ArrayList<>(paper.sentences(Part.OVERALL).texts());
            paragraphs.add(paper.line(Part.PROVENANCE));
            paragraphs.add(paper.table(Part.UNITS).note());
            if (!charts && paper.has(Part.MATRIX)) {
                paragraphs.add(text("print.no-charts"));
            }
            return paragraphs;
        }

        private int legend(SummarySheet sheet, int first) {
            int row = first;
            Table legend = paper.table(Part.LEGEND);
            sheet.paragraph(row++, legend.caption(), Look.HEADING);
            for (Row entry : legend.rows()) {
                sheet.word(row, 0, entry.word(Head.VERDICT));
                sheet.span(row++, 1, entry.text(Head.NOTE), Look.TEXT);
            }
            sheet.paragraph(row++, legend.note(), Look.NOTE);
            for (String basic : paper.sentences(Part.BASICS).texts()) {
                sheet.paragraph(row++, basic, Look.NOTE);
            }
            return row;
        }

        private int coverage(SummarySheet sheet, int first) {
            int row = first;
            sheet.paragraph(row++, Part.COVERAGE.title(), Look.HEADING);
            sheet.paragraph(row++, paper.line(Part.COVERED), Look.NOTE);
            for (Row missed : paper.table(Part.COVERAGE).rows()) {
                sheet.text(row, 0, missed.text(Head.RULE), Look.TEXT);
                sheet.span(row++, 1, missed.text(Head.REASON) + "\n" + missed.text(Head.WHO), Look.TEXT);
            }
            return row;
        }
    }

    /** A sheet that holds one table: 矩阵, 数值, 评估, 全部问题. */
    private static final class TablePage {
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
                    "code indicator unit target value progress conclusion as-of not-in",
                    8,
                    46,
                    10,
                    14,
                    14,
                    16,
                    13,
                    18,
                    30);
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
}
