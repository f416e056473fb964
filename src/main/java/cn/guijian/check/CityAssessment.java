package cn.guijian.check;

import cn.guijian.engine.judge.CityEngine;
import cn.guijian.engine.judge.Filing;
import cn.guijian.model.Basis;
import cn.guijian.model.Catalog;
import cn.guijian.model.CheckResult;
import cn.guijian.model.CityIndicator;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.QuarterResult.Duplicate;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Submission;
import cn.guijian.model.Texts;
import cn.guijian.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds up the quarters of one run, earliest first, so that each has those before it as its history. The workbooks of a
 * single unit are no city, unless the bureau says that there are no others.
 */
public final class CityAssessment {
    /** So many units with a readable cover make a city. */
    private static final int ENOUGH = 2;

    private final Catalog catalog;
    private final Chronicle chronicle;
    private final Archive archive;
    private final CityEngine engine;
    private final boolean whole;
    private final TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();
    private final TreeMap<Period, List<CityIndicator>> assessed = new TreeMap<>();

    /**
     * An assessment of one run.
     *
     * @param whole whether the workbooks at hand are the city's, however few
     */
    CityAssessment(Ruleset ruleset, Chronicle chronicle, Archive archive, boolean whole) {
        this.catalog = ruleset.catalog();
        this.chronicle = chronicle;
        this.archive = archive;
        this.engine = new CityEngine(ruleset.catalog(), ruleset.rules());
        this.whole = whole;
    }

    /** The quarter with the city's numbers, findings and coverage. */
    QuarterResult assess(QuarterResult quarter) {
        if (!isCity(units(quarter))) {
            return quarter.withoutCity(
                    engine.unchecked(Texts.text("coverage.one-unit")).coverage());
        }
        archive.periods().headSet(quarter.period()).stream()
                .filter(period -> !city.containsKey(period))
                .forEach(this::recall);
        CityEngine.Report report = add(quarter.period(), filings(quarter), true);
        return quarter.withCity(
                report.indicators(),
                PlanEvaluation.of(catalog, assessed.headMap(quarter.period(), true)),
                report.findings(),
                report.coverage());
    }

    private boolean isCity(Set<String> units) {
        return whole || units.size() >= ENOUGH;
    }

    private static Set<String> units(QuarterResult quarter) {
        return quarter.results().stream()
                .filter(result -> result.cover().isPresent())
                .flatMap(result -> result.unit().stream())
                .map(ReportingUnit::code)
                .collect(Collectors.toSet());
    }

    /** The city in all quarters so far, those from earlier folders among them. */
    public SortedMap<Period, List<CityIndicator>> city() {
        return Collections.unmodifiableSortedMap(city);
    }

    /** What came from each unit. */
    public List<Filing> filings(QuarterResult quarter) {
        return quarter.units().stream().map(unit -> filing(quarter, unit)).toList();
    }

    private CityEngine.Report add(Period period, List<Filing> filings, boolean isCity) {
        CityEngine.Report report = engine.check(period, filings, city);
        city.put(period, report.indicators());
        if (isCity) {
            assessed.put(period, report.indicators());
        }
        return report;
    }

    /** An earlier quarter that was not asked for; doubted values stay out of it. */
    private void recall(Period period) {
        List<Filing> filings = new ArrayList<>();
        List<Submission> submissions = archive.of(period, catalog);
        for (ReportingUnit unit : catalog.units()) {
            filings.add(submissions.stream()
                    .filter(submission -> submission.unit().equals(unit))
                    .findFirst()
                    .map(submission -> chronicle.hasFailed(submission)
                            ? Filing.unreadable(unit, submission.input().file(), List.of())
                            : Filing.reported(submission, false, List.of(), chronicle.doubted(submission), Set.of()))
                    .orElseGet(() -> Filing.missing(unit)));
        }
        add(
                period,
                filings,
                isCity(submissions.stream().map(s -> s.unit().code()).collect(Collectors.toSet())));
    }

    private Filing filing(QuarterResult quarter, ReportingUnit unit) {
        Optional<CheckResult> result = quarter.results().stream()
                .filter(r -> r.unit().filter(unit::equals).isPresent())
                .findFirst();
        if (result.isEmpty()) {
            return Filing.missing(unit);
        }
        List<String> leftOut = quarter.duplicates().stream()
                .filter(duplicate -> duplicate.unit().equals(unit))
                .map(Duplicate::leftOut)
                .toList();
        boolean late = quarter.late().stream().anyMatch(l -> l.unit().equals(unit));
        return submission(quarter.period(), result.get())
                .map(submission ->
                        Filing.reported(submission, late, leftOut, chronicle.doubted(submission), lapsed(result.get())))
                .orElseGet(() -> Filing.unreadable(unit, result.get().input().file(), leftOut));
    }

    /** What is judged although nobody has explained it. */
    private static Set<String> lapsed(CheckResult result) {
        return result.indicators().stream()
                .filter(one -> one.basis() == Basis.LAPSED && one.verdict().isShortfall())
                .map(one -> one.indicator().code())
                .collect(Collectors.toSet());
    }

    private Optional<Submission> submission(Period period, CheckResult result) {
        return archive.of(period, catalog).stream()
                .filter(submission -> submission.input().equals(result.input()))
                .findFirst();
    }
}
