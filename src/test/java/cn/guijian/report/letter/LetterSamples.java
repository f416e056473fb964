package cn.guijian.report.letter;

import cn.guijian.catalog.CatalogOutcome;
import cn.guijian.catalog.CatalogReader;
import cn.guijian.model.InputFile;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.form.Cover;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results for letters, with the targets and allocations of the shipped tables. */
final class LetterSamples {
    static final Period PERIOD = new Period(2023, 4);
    static final Catalog CATALOG = catalog();
    private static final CheckResult.Provenance BY = new CheckResult.Provenance(
            "0.1.0",
            "10.2.0",
            "ab12".repeat(16),
            60,
            new CheckResult.Provenance.PlanUsed(CATALOG.plan(), "cd34".repeat(16)));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Object> DEVIATIONS = Map.ofEntries(
            Map.entry("Z02", Level.RED),
            Map.entry("Z03", Verdict.IN_DOUBT),
            Map.entry("Z04", Verdict.IN_DOUBT),
            Map.entry("Z06", Level.ORANGE),
            Map.entry("Z07", Level.RED),
            Map.entry("Z08", Level.ORANGE),
            Map.entry("Z13", Level.YELLOW),
            Map.entry("Z14", Verdict.NO_CASES),
            Map.entry("W01", Level.YELLOW),
            Map.entry("W02", Verdict.NOT_REPORTED),
            Map.entry("W06", Level.ORANGE),
            Map.entry("W04", Verdict.YEAR_END));

    private LetterSamples() {}

    static ReportingUnit unit(String name) {
        return CATALOG.unit(name).orElseThrow();
    }

    /** Every level, every verdict, faults at one cell, at many and at none. */
    static CheckResult troubled() {
        return troubled(unit("洛南县"));
    }

    static CheckResult troubled(ReportingUnit unit) {
        return result(unit, Status.RETURNED, indicators(unit, DEVIATIONS), LetterFindings.all());
    }

    /** Nothing to do. */
    static CheckResult clean(ReportingUnit unit) {
        return result(unit, Status.ACCEPTED, indicators(unit, Map.of()), List.of());
    }

    /** Behind on sound numbers, with an open question beside it. */
    static CheckResult warned(ReportingUnit unit) {
        return result(
                unit, Status.NEEDS_EXPLANATION, indicators(unit, behind()), LetterFindings.of(Level.MUST_EXPLAIN));
    }

    /** A question that is open, nothing behind. */
    static CheckResult questioned(ReportingUnit unit) {
        return result(
                unit, Status.NEEDS_EXPLANATION, indicators(unit, Map.of()), LetterFindings.of(Level.MUST_EXPLAIN));
    }

    /** A little slow, and to be judged at the end of the year; a hint in the data. */
    static CheckResult hinted(ReportingUnit unit) {
        return result(
                unit,
                Status.ACCEPTED,
                indicators(unit, Map.of("Z13", Level.YELLOW, "W01", Level.YELLOW, "W04", Verdict.YEAR_END)),
                LetterFindings.of(Level.NOTE));
    }

    private static Map<String, Object> behind() {
        Map<String, Object> behind = new HashMap<>(DEVIATIONS);
        behind.values().removeIf(deviation -> deviation == Verdict.IN_DOUBT || deviation == Verdict.NOT_REPORTED);
        return behind;
    }

    /** Faults in the data, none in the progress. */
    static CheckResult returned(ReportingUnit unit) {
        List<Finding> faults =
                LetterFindings.all().stream().filter(f -> !f.level().isGrade()).toList();
        return result(unit, Status.RETURNED, indicators(unit, Map.of()), faults);
    }

    static CheckResult with(ReportingUnit unit, List<Finding> findings) {
        return result(unit, Status.RETURNED, indicators(unit, DEVIATIONS), findings);
    }

    static CheckResult unread(Optional<ReportingUnit> unit, String file) {
        return new CheckResult(
                BY,
                new InputFile(file, "cd34".repeat(16), 1234),
                unit,
                unit.map(u -> PERIOD),
                Optional.empty(),
                Status.UNREADABLE,
                List.of(),
                List.of(LetterFindings.file()),
                new Coverage(List.of(), List.of()),
                unit.flatMap(u -> CATALOG.deadline(PERIOD)),
                Optional.empty());
    }

    private static CheckResult result(
            ReportingUnit unit, Status status, List<IndicatorResult> indicators, List<Finding> findings) {
        return new CheckResult(
                BY,
                new InputFile("2023Q4/" + unit.code() + ".xlsx", "0f1e".repeat(16), 45678),
                Optional.of(unit),
                Optional.of(PERIOD),
                Optional.of(new Cover(Map.of(), Optional.of(LocalDate.of(2024, 1, 8)))),
                status,
                indicators,
                findings,
                new Coverage(
                        List.of("R0101", "R0203", "R0601"),
                        findings.isEmpty()
                                ? List.of()
                                : List.of(new Coverage.NotEvaluated("R0401", "没有2023年第三季度的报表，无法与上季比较", false))),
                CATALOG.deadline(PERIOD),
                Optional.empty());
    }

    private static List<IndicatorResult> indicators(ReportingUnit unit, Map<String, Object> deviations) {
        return CATALOG.indicatorsOf(unit).stream()
                .filter(i -> !i.isInput())
                .map(i -> indicator(i, unit, Optional.ofNullable(deviations.get(i.code()))))
                .toList();
    }

    private static IndicatorResult indicator(Indicator indicator, ReportingUnit unit, Optional<Object> deviation) {
        Requirement asked = Requirement.of(CATALOG, indicator, unit, PERIOD);
        Mode mode = asked.target().map(Target::mode).orElse(Mode.NONE);
        Verdict usual = mode == Mode.END || mode == Mode.NONE ? Verdict.NOT_JUDGED : Verdict.MET;
        Optional<Level> level = deviation.flatMap(d -> d instanceof Level l
                ? Optional.of(l)
                : d == Verdict.YEAR_END ? Optional.of(Level.YELLOW) : Optional.empty());
        Verdict verdict = deviation
                .map(d -> d instanceof Level ? Verdict.NOT_MET : (Verdict) d)
                .orElse(usual);
        boolean empty = verdict == Verdict.NOT_REPORTED || verdict == Verdict.NO_CASES;
        Optional<BigDecimal> value = empty
                ? Optional.empty()
                : asked.required()
                        .or(() -> asked.bound().map(Target.Bound::value))
                        .map(r -> value(indicator, asked.bound().orElseThrow(), r, level));
        return new IndicatorResult(
                indicator,
                value,
                asked.target(),
                asked.bound(),
                asked.required(),
                value.flatMap(v -> asked.required().map(r -> v.multiply(HUNDRED).divide(r, 4, RoundingMode.HALF_UP))),
                verdict,
                level,
                Optional.empty(),
                asked.allocation(),
                List.of(),
                Optional.empty());
    }

    private static BigDecimal value(Indicator indicator, Target.Bound bound, BigDecimal asked, Optional<Level> level) {
        String percent = level.map(l -> l == Level.RED ? "12.4" : l == Level.ORANGE ? "4.9" : "0.8")
                .orElse("-3.7");
        BigDecimal off = asked.multiply(new BigDecimal(percent)).movePointLeft(2);
        BigDecimal exact = bound.comparator().isFloor() ? asked.subtract(off) : asked.add(off);
        if (indicator.kind() == Kind.RATE) {
            return exact.setScale(2, RoundingMode.HALF_UP);
        }
        BigDecimal whole = exact.multiply(indicator.factor()).setScale(0, RoundingMode.HALF_UP);
        return whole.divide(indicator.factor(), 8, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static Catalog catalog() {
        return ((CatalogOutcome.Loaded) CatalogReader.read(new RulesHome(Path.of("rules"), "shangluo-hr-2021")))
                .catalog();
    }
}
