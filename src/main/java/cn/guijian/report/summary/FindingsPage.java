package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Indicator;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.ReportingUnit;
import cn.guijian.report.summary.SummarySheet.Heads;
import cn.guijian.report.view.Judgement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** 全部问题: every finding of the city and of the units, to filter by any column. */
final class FindingsPage {
    static final List<Integer> LIMITS = List.of(16, 10, 46, 38, 26, 26, 14, 13, 12, 16, 16, 30);
    private static final int HEADS = 2;
    /** More rows are of no use to a reader and too much for a small machine. */
    private static final int MOST = 20_000;

    private final QuarterResult quarter;
    private final Map<String, String> names = new HashMap<>();

    FindingsPage(QuarterResult quarter) {
        this.quarter = quarter;
        quarter.city().forEach(c -> name(c.indicator()));
        quarter.results().forEach(r -> r.indicators().forEach(i -> name(i.indicator())));
    }

    /**
     * A finding with whom it concerns.
     *
     * @param beside the findings among which its root is
     * @param none where it lies without a place
     */
    private record Line(String unit, String period, Finding finding, List<Finding> beside, String none) {}

    void write(SummarySheet sheet) {
        List<Line> lines = lines().limit(MOST + 1L).toList();
        sheet.title(0, text("summary.findings", count()));
        sheet.paragraph(
                1, lines.size() > MOST ? text("summary.findings.cut", MOST) : text("summary.findings.hint"), Look.NOTE);
        sheet.heads(
                HEADS,
                SummarySheet.named(
                        "who",
                        "period",
                        "message",
                        "advice",
                        "indicator",
                        "rule",
                        "level",
                        "answer",
                        "sheet",
                        "cell",
                        "clause",
                        "note"));
        int row = HEADS + 1;
        for (Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
            line(sheet, row++, line);
        }
        if (lines.isEmpty()) {
            sheet.text(row++, 0, text("report.data.clean"), Look.TEXT);
        }
        sheet.sheet().setAutoFilter(new CellRangeAddress(HEADS, row - 1, 0, sheet.columns() - 1));
        sheet.finish(new Heads(HEADS, 1), row - 1);
    }

    private void line(SummarySheet sheet, int row, Line line) {
        Finding finding = line.finding;
        Look look = finding.root().isPresent() ? Look.FADED : Look.TEXT;
        Places places = Places.of(finding.locations(), line.none);
        sheet.text(row, 0, line.unit, look);
        sheet.text(row, 1, line.period, Look.CENTER);
        sheet.text(row, 2, finding.message(), look);
        sheet.text(row, 3, finding.advice(), look);
        sheet.text(
                row,
                4,
                finding.indicator().map(code -> names.getOrDefault(code, code)).orElse(""),
                look);
        sheet.text(row, 5, finding.rule() + " " + finding.title(), look);
        sheet.word(row, 6, new Judgement(Judgement.css(finding.level()), Judgement.words(finding.level()), ""));
        sheet.text(row, 7, status(finding), Look.CENTER);
        sheet.text(row, 8, places.sheets(), look);
        sheet.text(row, 9, places.cells(), look);
        sheet.text(row, 10, finding.clause().orElse(""), look);
        sheet.text(row, 11, note(line), look);
    }

    private static String status(Finding finding) {
        return finding.level() == Level.NOTE
                ? text("summary.no-answer")
                : finding.status().label();
    }

    /** What it follows from, and the county's own explanation. */
    private static String note(Line line) {
        Stream<String> root = line.finding.root().stream()
                .map(id -> line.beside.stream()
                        .filter(f -> f.id().equals(id))
                        .findFirst()
                        .map(f -> text("summary.follows", f.rule(), f.title()))
                        .orElseGet(() -> text("summary.follows.unknown")));
        Stream<String> explanation = line.finding.explanation().map(e -> text("report.explanation", e)).stream();
        return String.join("\n", Stream.concat(root, explanation).toList());
    }

    private Stream<Line> lines() {
        String now = quarter.period().code();
        Stream<Line> city = quarter.cityFindings().stream()
                .map(f -> new Line(text("summary.city"), now, f, quarter.cityFindings(), ""));
        return Stream.concat(city, quarter.results().stream().flatMap(this::lines));
    }

    private Stream<Line> lines(CheckResult result) {
        String unit = result.unit()
                .map(ReportingUnit::name)
                .orElseGet(() -> result.input().shown());
        String period = result.period().map(Period::code).orElseGet(() -> text("report.unknown"));
        return result.findings().stream()
                .map(f -> new Line(unit, period, f, result.findings(), text("report.whole-workbook")));
    }

    private long count() {
        return quarter.cityFindings().size()
                + quarter.results().stream().mapToLong(r -> r.findings().size()).sum();
    }

    private void name(Indicator indicator) {
        names.putIfAbsent(indicator.code(), indicator.code() + " " + indicator.name());
    }
}
