package cn.guijian.check;

import cn.guijian.engine.judge.CityEngine;
import cn.guijian.engine.judge.Filing;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.Basis;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.Evaluation;
import cn.guijian.model.result.Evaluation.Row;
import cn.guijian.model.result.Evaluation.Stage;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.QuarterResult.Duplicate;
import cn.guijian.model.result.Verdict;
import cn.guijian.ruleset.Ruleset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds up the quarters of one run, earliest first, so that each has those before it as its history. The workbooks of a
 * single unit are no city, unless the bureau says that there are no others. What is answered depends on the quarters
 * asked about and on nothing that was asked before.
 */
public final class CityAssessment {
    /** So many units with a readable cover make a city. */
    private static final int ENOUGH = 2;

    private final Catalog catalog;
    private final Chronicle chronicle;
    private final Archive archive;
    private final CityEngine engine;
    private final boolean whole;

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

    /**
     * A quarter with the city's numbers, findings and coverage.
     *
     * @param filings what came from each unit, in the order of units.csv
     * @param earlier the city in the quarters before, those from earlier folders among them
     */
    public record Assessed(
            QuarterResult quarter, List<Filing> filings, SortedMap<Period, List<CityIndicator>> earlier) {
        public Assessed {
            filings = List.copyOf(filings);
            earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
        }
    }

    /** These quarters, earliest first, each after those before it. */
    List<Assessed> assess(List<QuarterResult> quarters) {
        Years years = new Years();
        return quarters.stream()
                .sorted(Comparator.comparing(QuarterResult::period))
                .map(years::assess)
                .toList();
    }

    /** The city from quarter to quarter, within one assessment. */
    private final class Years {
        private final TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();
        private final TreeMap<Period, List<CityIndicator>> assessed = new TreeMap<>();

        Assessed assess(QuarterResult quarter) {
            List<Filing> filings = filings(quarter);
            if (!isCity(units(quarter))) {
                QuarterResult alone = quarter.withoutCity(
                        engine.unchecked(Texts.text("coverage.one-unit")).coverage());
                return new Assessed(alone, filings, city);
            }
            archive.periods().headSet(quarter.period()).stream()
                    .filter(period -> !city.containsKey(period))
                    .forEach(this::recall);
            TreeMap<Period, List<CityIndicator>> earlier = new TreeMap<>(city);
            CityEngine.Report report = add(quarter.period(), filings, true);
            QuarterResult whole = quarter.withCity(
                    report.indicators(), PlanEvaluation.of(catalog, assessed), report.findings(), report.coverage());
            return new Assessed(whole, filings, earlier);
        }

        /** An earlier quarter that was not asked for; doubted values stay out of it. */
        private void recall(Period period) {
            List<Submission> submissions = archive.of(period, catalog);
            List<Filing> filings = catalog.units().stream()
                    .map(unit -> submissions.stream()
                            .filter(submission -> submission.unit().equals(unit))
                            .findFirst()
                            .map(CityAssessment.this::recalled)
                            .orElseGet(() -> Filing.missing(unit)))
                    .toList();
            add(
                    period,
                    filings,
                    isCity(submissions.stream().map(s -> s.unit().code()).collect(Collectors.toSet())));
        }

        private CityEngine.Report add(Period period, List<Filing> filings, boolean isCity) {
            CityEngine.Report report = engine.check(period, filings, city);
            city.put(period, report.indicators());
            if (isCity) {
                assessed.put(period, report.indicators());
            }
            return report;
        }
    }

    private Filing recalled(Submission submission) {
        return chronicle.hasFailed(submission)
                ? Filing.unreadable(submission.unit(), submission.input().file(), List.of())
                : Filing.reported(submission, false, List.of(), chronicle.doubted(submission), Set.of());
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

    private List<Filing> filings(QuarterResult quarter) {
        return quarter.units().stream().map(unit -> filing(quarter, unit)).toList();
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

    /** Sums up a run over several quarters for the mid-term and the final evaluation of the plan. */
    public static final class PlanEvaluation {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final int COMPLETION_DECIMALS = 4;
        private static final int QUARTERS_A_YEAR = 4;

        private final Catalog catalog;
        private final SortedMap<Period, List<CityIndicator>> city;

        private PlanEvaluation(Catalog catalog, SortedMap<Period, List<CityIndicator>> city) {
            this.catalog = catalog;
            this.city = city;
        }

        /**
         * The mid-term quarter, where it is at hand and not the last, and the last quarter at hand.
         *
         * @param city the city's indicators by quarter; quarters without any are passed over
         */
        public static List<Evaluation> of(Catalog catalog, SortedMap<Period, List<CityIndicator>> city) {
            SortedMap<Period, List<CityIndicator>> judged = new TreeMap<>(city);
            judged.values().removeIf(List::isEmpty);
            if (judged.isEmpty()) {
                return List.of();
            }
            PlanEvaluation evaluation = new PlanEvaluation(catalog, judged);
            List<Evaluation> evaluations = new ArrayList<>();
            Period last = judged.lastKey();
            Period middle = catalog.plan().midTerm();
            if (judged.containsKey(middle) && middle.compareTo(last) < 0) {
                evaluations.add(evaluation.at(Stage.MID_TERM, middle));
            }
            evaluations.add(evaluation.at(evaluation.stage(last), last));
            return evaluations;
        }

        private Stage stage(Period period) {
            if (hasEnded(period)) {
                return Stage.FINAL;
            }
            return period.equals(catalog.plan().midTerm()) ? Stage.MID_TERM : Stage.LATEST;
        }

        private boolean hasEnded(Period period) {
            return period.compareTo(catalog.plan().last()) >= 0;
        }

        private Evaluation at(Stage stage, Period period) {
            return new Evaluation(
                    stage,
                    period,
                    city.getOrDefault(period, List.of()).stream()
                            .map(indicator -> row(period, indicator))
                            .toList());
        }

        /** What falls short outside its 评定季 is evaluated as it stood in the last one, if that was within a year. */
        private Row row(Period period, CityIndicator now) {
            if (now.verdict() == Verdict.YEAR_END) {
                for (int back = 1; back < QUARTERS_A_YEAR; back++) {
                    Period then = period.plus(-back);
                    Optional<CityIndicator> assessed =
                            now.indicator().isAssessedIn(then.quarter()) ? whole(then, now) : Optional.empty();
                    if (assessed.isPresent()) {
                        return row(then, assessed.get(), conclusion(period, assessed.get()));
                    }
                }
            }
            return row(period, now, conclusion(period, now));
        }

        /** At the end what fell short is missed, and what was there a quarter before was there early. */
        private Conclusion conclusion(Period period, CityIndicator then) {
            if (!hasEnded(period)) {
                return then.conclusion();
            }
            boolean early = at(period.plus(-1), then)
                    .filter(before -> before.conclusion() == Conclusion.AHEAD)
                    .isPresent();
            return switch (then.conclusion()) {
                case BEHIND -> Conclusion.MISSED;
                case ON_SCHEDULE -> early ? Conclusion.AHEAD : Conclusion.ON_SCHEDULE;
                case AHEAD, MISSED, NOT_JUDGED -> then.conclusion();
            };
        }

        private Optional<CityIndicator> at(Period period, CityIndicator same) {
            return city.getOrDefault(period, List.of()).stream()
                    .filter(other ->
                            other.indicator().code().equals(same.indicator().code()))
                    .filter(other -> other.value().isPresent())
                    .findFirst();
        }

        private Optional<CityIndicator> whole(Period period, CityIndicator same) {
            return at(period, same).filter(then -> then.verdict() != Verdict.INCOMPLETE);
        }

        private static Row row(Period asOf, CityIndicator city, Conclusion conclusion) {
            Optional<Target.Bound> target = city.target().flatMap(Target::bound);
            return new Row(
                    city.indicator(),
                    target,
                    city.value(),
                    target.flatMap(bound -> completion(city, bound)),
                    conclusion,
                    asOf,
                    city.notIn());
        }

        /** How much of the target is there; nobody can say so of a sum that is not whole. */
        private static Optional<BigDecimal> completion(CityIndicator city, Target.Bound target) {
            if (!city.isWhole() || target.value().signum() == 0) {
                return Optional.empty();
            }
            return city.value()
                    .map(value ->
                            value.multiply(HUNDRED).divide(target.value(), COMPLETION_DECIMALS, RoundingMode.HALF_UP));
        }
    }
}
