package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Provenance;
import cn.guijian.model.Level;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Texts;
import cn.guijian.model.Verdict;
import cn.guijian.report.QuarterCoverage;
import cn.guijian.report.summary.SummarySheet.Heads;
import cn.guijian.report.view.IndexPage;
import cn.guijian.report.view.Judgement;
import cn.guijian.report.view.Tally;
import cn.guijian.report.view.UnitRow;
import cn.guijian.report.view.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 总览: who reported and how it stands, what the words mean, by which rules, and what was not evaluated. */
final class OverviewPage {
    static final List<Integer> LIMITS = List.of(26, 11, 14, 10, 10, 10, 14, 11, 11, 12, 12, 36, 46);
    private static final List<Level> LEVELS =
            List.of(Level.MUST_FIX, Level.MUST_EXPLAIN, Level.NOTE, Level.RED, Level.ORANGE, Level.YELLOW);
    private static final int SHORT_HASH = 12;

    private final QuarterResult quarter;
    private final Board board;
    private final SheetNames names;
    private final IndexPage index;

    OverviewPage(QuarterResult quarter, Board board, SheetNames names) {
        this.quarter = quarter;
        this.board = board;
        this.names = names;
        this.index = IndexPage.of(quarter, result -> "");
    }

    void write(SummarySheet sheet) {
        sheet.title(0, index.title());
        int row = 1;
        for (String paragraph : paragraphs()) {
            sheet.paragraph(row++, paragraph, Look.NOTE);
        }
        int heads = row;
        row = total(sheet, units(sheet, heads));
        row = legend(sheet, row + 1);
        row = coverage(sheet, row + 1);
        sheet.finish(new Heads(heads, 1), row - 1);
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(index.paragraphs());
        paragraphs.add(text("report.remark.convention"));
        paragraphs.add(quarter.results().stream()
                .findFirst()
                .map(r -> provenance(r.provenance()))
                .orElseGet(() -> text("summary.provenance.none")));
        if (names.charted().isEmpty() && !board.indicators().isEmpty()) {
            paragraphs.add(text("summary.no-charts"));
        }
        return paragraphs;
    }

    private static String provenance(Provenance by) {
        String hash = by.rulesSha256();
        return text(
                "summary.provenance",
                text("report.fact.program.value", by.version(), by.drools()),
                by.rulesCount(),
                hash.substring(0, Math.min(SHORT_HASH, hash.length())));
    }

    private int units(SummarySheet sheet, int heads) {
        List<String> columns = new ArrayList<>(SummarySheet.named("unit", "code", "status"));
        LEVELS.forEach(level -> columns.add(Judgement.words(level)));
        columns.addAll(SummarySheet.named("met", "all", "file", "remark"));
        sheet.heads(heads, columns);
        int row = heads + 1;
        for (UnitRow unit : index.units()) {
            unit(sheet, row++, unit);
        }
        return row;
    }

    private void unit(SummarySheet sheet, int row, UnitRow unit) {
        sheet.text(row, 0, unit.name(), Look.TEXT);
        sheet.text(row, 1, unit.code(), Look.CENTER);
        sheet.word(row, 2, unit.status());
        counts(sheet, row, result(unit).map(List::of).orElse(List.of()));
        sheet.text(row, 11, unit.file(), Look.TEXT);
        sheet.text(row, 12, String.join("\n", unit.remarks()), Look.TEXT);
    }

    /** The result of a row; one of a file without a unit counts its findings all the same. */
    private Optional<CheckResult> result(UnitRow row) {
        return quarter.results().stream()
                .filter(r -> row.code().isEmpty()
                        ? r.unit().isEmpty() && r.input().shown().equals(row.file())
                        : r.unit().map(ReportingUnit::code).equals(Optional.of(row.code())))
                .findFirst();
    }

    private int total(SummarySheet sheet, int row) {
        for (int column : List.of(1, 2, 11, 12)) {
            sheet.text(row, column, "", Look.HEAD);
        }
        sheet.text(row, 0, text("summary.total"), Look.HEAD);
        counts(sheet, row, quarter.results());
        return row + 1;
    }

    /** Numbers of findings and indicators; empty cells where nothing was handed in. */
    private static void counts(SummarySheet sheet, int row, List<CheckResult> results) {
        Tally tally = new Tally(results);
        List<Long> numbers = new ArrayList<>();
        LEVELS.forEach(level -> numbers.add(level.isGrade() ? tally.grade(level) : tally.faults(level)));
        numbers.addAll(List.of(tally.verdict(Verdict.MET), tally.indicators()));
        for (int i = 0; i < numbers.size(); i++) {
            long number = numbers.get(i);
            Tone tone = i < LEVELS.size() && number > 0 ? Tone.of(Judgement.css(LEVELS.get(i))) : Tone.NONE;
            sheet.figure(row, 3 + i, results.isEmpty() ? Optional.empty() : Optional.of(Figure.count(number)), tone);
        }
    }

    private int legend(SummarySheet sheet, int first) {
        int row = first;
        sheet.paragraph(row++, text("summary.legend"), Look.HEADING);
        for (Judgement entry : index.legend()) {
            sheet.text(row, 0, entry.word(), Look.CENTER, Tone.of(entry));
            sheet.span(row++, 1, meaning(entry), Look.TEXT);
        }
        return row;
    }

    private static String meaning(Judgement entry) {
        String key = "summary.legend." + Tone.of(entry);
        return entry.remark().isEmpty() && Texts.has(key) ? text(key) : entry.remark();
    }

    private int coverage(SummarySheet sheet, int first) {
        QuarterCoverage coverage = QuarterCoverage.of(quarter);
        int row = first;
        sheet.paragraph(row++, text("summary.coverage"), Look.HEADING);
        sheet.paragraph(
                row++,
                text(
                        "summary.coverage.text",
                        coverage.evaluated().size(),
                        coverage.missed().size()),
                Look.NOTE);
        for (QuarterCoverage.Missed missed : coverage.missed()) {
            sheet.text(row, 0, missed.rule(), Look.TEXT);
            sheet.span(row++, 1, text("summary.coverage.missed", missed.reason(), units(missed)), Look.TEXT);
        }
        return row;
    }

    private String units(QuarterCoverage.Missed missed) {
        return Wording.join(missed.units().stream()
                .map(code -> board.units().stream()
                        .filter(u -> u.code().equals(code))
                        .map(ReportingUnit::name)
                        .findFirst()
                        .orElse(code))
                .toList());
    }
}
