package cn.guijian.report.summary;

import cn.guijian.model.Evaluation;
import cn.guijian.model.Forecast;
import cn.guijian.model.Indicator;
import cn.guijian.model.QuarterResult;
import cn.guijian.report.FixedZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts the sheets together. The same quarter gives the same bytes. */
public final class SummaryWorkbook {
    /** With more units than this a chart can't be read any more; the matrix still shows them all. */
    private static final int MOST_UNITS = 120;

    /** With fewer units there is nothing to compare: who checks one workbook need not wait for charts. */
    private static final int FEWEST_UNITS = 2;

    private final XSSFWorkbook workbook;
    private final Looks looks;
    private final SheetNames names;
    private final Board board;

    private SummaryWorkbook(XSSFWorkbook workbook, Board board) {
        this.workbook = workbook;
        this.looks = new Looks(workbook);
        this.board = board;
        this.names = new SheetNames(charted(board));
    }

    /**
     * The bytes of the file.
     *
     * @param properties sets the document's properties
     */
    public static byte[] of(QuarterResult quarter, Consumer<XSSFWorkbook> properties) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new SummaryWorkbook(workbook, new Board(quarter)).write(quarter);
            properties.accept(workbook);
            workbook.setActiveSheet(0);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        }
    }

    private void write(QuarterResult quarter) {
        new OverviewPage(quarter, board, names).write(sheet(SheetNames.OVERVIEW, OverviewPage.LIMITS));
        if (!board.indicators().isEmpty()) {
            new MatrixPage(board, names, MatrixPage.Cells.WORDS).write(matrix(SheetNames.MATRIX));
            new MatrixPage(board, names, MatrixPage.Cells.FIGURES).write(matrix(SheetNames.FIGURES));
        }
        if (board.hasCity()) {
            quarter.evaluations().forEach(evaluation -> evaluate(quarter, evaluation));
        }
        new FindingsPage(quarter).write(sheet(SheetNames.FINDINGS, FindingsPage.LIMITS));
        for (Indicator indicator : names.charted()) {
            IndicatorPage page = new IndicatorPage(indicator, board);
            page.write(sheet(names.of(indicator).orElseThrow(), page.limits()));
        }
    }

    private void evaluate(QuarterResult quarter, Evaluation evaluation) {
        boolean now = evaluation.period().equals(quarter.period());
        Map<String, Forecast> forecasts = new HashMap<>();
        quarter.city().stream()
                .filter(indicator -> now)
                .forEach(indicator -> indicator
                        .forecast()
                        .ifPresent(
                                forecast -> forecasts.put(indicator.indicator().code(), forecast)));
        EvaluationPage page = new EvaluationPage(evaluation, forecasts, names);
        page.write(sheet(now ? SheetNames.EVALUATION : SheetNames.MID_TERM, page.limits()));
    }

    private static List<Indicator> charted(Board board) {
        return board.units().size() > MOST_UNITS || board.judged() < FEWEST_UNITS
                ? List.of()
                : board.indicators().stream()
                        .filter(i -> IndicatorPage.isWorthwhile(i, board))
                        .toList();
    }

    private SummarySheet matrix(String name) {
        return sheet(name, MatrixPage.limits(board));
    }

    private SummarySheet sheet(String name, List<Integer> limits) {
        return new SummarySheet(workbook.createSheet(name), looks, limits);
    }
}
