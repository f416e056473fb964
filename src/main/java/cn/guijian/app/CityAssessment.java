package cn.guijian.app;

import cn.guijian.engine.CityEngine;
import cn.guijian.engine.Filing;
import cn.guijian.engine.RuleEngine;
import cn.guijian.model.Catalog;
import cn.guijian.model.CheckResult;
import cn.guijian.model.CityIndicator;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.QuarterResult.Duplicate;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Submission;
import cn.guijian.model.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up the quarters of one run, earliest first, so that each has those before it as its history. */
final class CityAssessment {
    private final Catalog catalog;
    private final Doubts doubts;
    private final Archive archive;
    private final CityEngine engine;
    private final boolean wholeQuarter;
    private final TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();

    /**
     * An assessment of one run.
     *
     * @param wholeQuarter false when a single workbook was checked: there is no city then
     */
    CityAssessment(Ruleset ruleset, Doubts doubts, Archive archive, boolean wholeQuarter) {
        this.catalog = ruleset.catalog();
        this.doubts = doubts;
        this.archive = archive;
        this.engine = new CityEngine(ruleset.catalog(), ruleset.rules());
        this.wholeQuarter = wholeQuarter;
    }

    /** The quarter with the city's numbers, findings and coverage. */
    QuarterResult assess(QuarterResult quarter) {
        CityEngine.Report report = wholeQuarter ? add(quarter) : engine.unchecked(Texts.text("coverage.one-file"));
        return quarter.withCity(
                report.indicators(),
                PlanEvaluation.of(catalog, city.headMap(quarter.period(), true)),
                report.findings(),
                report.coverage());
    }

    /** The city in all quarters so far, those from earlier folders among them. */
    SortedMap<Period, List<CityIndicator>> city() {
        return Collections.unmodifiableSortedMap(city);
    }

    private CityEngine.Report add(QuarterResult quarter) {
        archive.periods().headSet(quarter.period()).stream()
                .filter(period -> !city.containsKey(period))
                .forEach(this::recall);
        return add(quarter.period(), filings(quarter));
    }

    /** What came from each unit. */
    List<Filing> filings(QuarterResult quarter) {
        return quarter.units().stream().map(unit -> filing(quarter, unit)).toList();
    }

    private CityEngine.Report add(Period period, List<Filing> filings) {
        CityEngine.Report report = engine.check(period, filings, city);
        city.put(period, report.indicators());
        return report;
    }

    /** An earlier quarter that was not asked for; its submissions are checked so that doubted values stay out. */
    private void recall(Period period) {
        List<Filing> filings = new ArrayList<>();
        List<Submission> submissions = archive.of(period, catalog);
        for (ReportingUnit unit : catalog.units()) {
            filings.add(submissions.stream()
                    .filter(submission -> submission.unit().equals(unit))
                    .findFirst()
                    .map(submission -> Filing.reported(submission, false, List.of(), doubts.of(submission)))
                    .orElseGet(() -> Filing.missing(unit)));
        }
        add(period, filings);
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
                .map(submission -> Filing.reported(
                        submission,
                        late,
                        leftOut,
                        RuleEngine.doubted(result.get().findings())))
                .orElseGet(() -> Filing.unreadable(unit, result.get().input().file(), leftOut));
    }

    private Optional<Submission> submission(Period period, CheckResult result) {
        return archive.of(period, catalog).stream()
                .filter(submission -> submission.input().equals(result.input()))
                .findFirst();
    }
}
