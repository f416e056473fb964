package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.QuarterResult;
import cn.guijian.report.paper.CityPaper;
import cn.guijian.report.paper.IndicatorSheet;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.Table;
import cn.guijian.report.sheets.Book;
import java.io.IOException;
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
}
