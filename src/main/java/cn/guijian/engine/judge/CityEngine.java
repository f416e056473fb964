package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.CityIndicator.Estimate;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.PastValue;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Adds up a quarter of all units and holds the city against the plan's own values, with the same rules as a unit. */
public final class CityEngine {
    private final Catalog catalog;
    private final RuleBase rules;

    public CityEngine(Catalog catalog, RuleBase rules) {
        this.catalog = catalog;
        this.rules = rules;
    }

    /**
     * What is said of the city.
     *
     * @param indicators every Z and W indicator in table order
     * @param findings of block R07, and of R05 and R06 on the city's numbers
     * @param coverage of block R07
     */
    public record Report(List<CityIndicator> indicators, List<Finding> findings, Coverage coverage) {
        public Report {
            indicators = List.copyOf(indicators);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Adds up and judges one quarter.
     *
     * @param filings one for each unit of units.csv, in its order
     * @param earlier the city in earlier quarters
     */
    public Report check(Period period, List<Filing> filings, SortedMap<Period, List<CityIndicator>> earlier) {
        return run(period, filings, earlier).report();
    }

    /**
     * A check with what each stage was given.
     *
     * @param subject whom the city's findings are about
     */
    public record Run(Report report, Map<Stage, Facts> facts, List<Standing> standings, Subject subject) {}

    public Run run(Period period, List<Filing> filings, SortedMap<Period, List<CityIndicator>> earlier) {
        LastValues last = new LastValues(catalog, period, earlier);
        List<CityTotal> totals = catalog.indicators().stream()
                .filter(indicator -> !indicator.isInput())
                .map(indicator -> CityTotal.of(catalog, indicator, filings, last))
                .toList();
        CityHistory history = new CityHistory(period, earlier);
        Set<String> turning = new RateCheck(
                        catalog,
                        last,
                        some -> plan(period, some, history, Set.of()).judged())
                .turning(totals);
        PlanStage.Outcome plan = plan(period, totals, history, turning);
        Facts facts = CityFacts.of(catalog, period, filings, totals);
        Firing firing = rules.fire(Stage.CITY, facts);
        Subject subject = new CitySubject(period, Map.of());
        FindingMaker maker = new FindingMaker(catalog, subject);
        List<Finding> findings = new ArrayList<>(plan.findings());
        firing.hits().forEach(hit -> findings.add(maker.make(hit, facts, RuleEngine.level(hit.rule()))));
        Report report = new Report(
                indicators(period, totals, plan.judged(), history),
                Inquiry.folded(catalog, rules, findings),
                coverage(Stream.concat(plan.failures().stream(), firing.failures().stream())
                        .map(failure -> new Coverage.NotEvaluated(failure.rule(), failure.reason(), true))
                        .toList()));
        return new Run(
                report,
                Map.of(Stage.PLAN, plan.facts(), Stage.CITY, facts),
                plan.judged().stream().map(PlanStage.Judged::standing).toList(),
                subject);
    }

    /** Where there is nothing to add up: every rule of the block is named as not evaluated. */
    public Report unchecked(String reason) {
        List<Coverage.NotEvaluated> all = ofCity().map(rule -> new Coverage.NotEvaluated(rule.id(), reason, false))
                .toList();
        return new Report(List.of(), List.of(), coverage(all));
    }

    /** @param turning codes of the rates that might end otherwise with those who are absent */
    private PlanStage.Outcome plan(Period period, List<CityTotal> totals, CityHistory history, Set<String> turning) {
        Map<String, List<ReportingUnit>> notIn = new HashMap<>();
        totals.forEach(total -> notIn.put(total.indicator().code(), total.notIn()));
        FindingMaker maker = new FindingMaker(catalog, new CitySubject(period, notIn));
        return new PlanStage(catalog, period, rules, maker, history::yearAgo)
                .judge(totals.stream()
                        .map(total -> standing(
                                total,
                                period,
                                turning.contains(total.indicator().code())))
                        .toList());
    }

    private Standing standing(CityTotal total, Period period, boolean turns) {
        Requirement requirement = Requirement.ofCity(catalog, total.indicator(), period);
        return new Standing(
                total.indicator(),
                Optional.of(CityFacts.place(total)),
                total.value(),
                requirement,
                total.settled(requirement, turns),
                total.cases(catalog, requirement));
    }

    private List<CityIndicator> indicators(
            Period period, List<CityTotal> totals, List<PlanStage.Judged> judged, CityHistory history) {
        List<CityIndicator> indicators = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            CityTotal total = totals.get(i);
            indicators.add(indicator(period, total, judged.get(i), history));
        }
        return indicators;
    }

    private CityIndicator indicator(Period period, CityTotal total, PlanStage.Judged judged, CityHistory earlier) {
        List<PastValue> history = earlier.of(total.indicator());
        Requirement requirement = judged.standing().requirement();
        boolean net = total.indicator().traits().net();
        Optional<Estimate> estimate = total.estimate(net);
        return CityIndicator.of(total.indicator(), judged.verdict(), parts -> {
            parts.value = total.value();
            parts.target = requirement.target();
            parts.required = requirement.required();
            parts.progress = judged.verdict() == Verdict.INCOMPLETE ? Optional.empty() : judged.progress();
            parts.level = judged.level();
            parts.contributions = total.contributions();
            parts.absent = total.absent();
            parts.certain = total.certain(requirement, net);
            parts.estimate = estimate;
            parts.history = history;
            parts.cases = judged.cases();
            parts.forecast = forecast(period, total, judged, estimate, history);
            parts.conclusion = new Conclusions(catalog.plan().span(), period)
                    .of(
                            judged,
                            parts.certain.isPresent(),
                            total.isWhole(),
                            earlier.assessed(total.indicator()).map(CityIndicator::conclusion));
        });
    }

    /** From the number where it may be relied on, else from the one that last values complete. */
    private Optional<Forecast> forecast(
            Period period,
            CityTotal total,
            PlanStage.Judged judged,
            Optional<Estimate> estimate,
            List<PastValue> history) {
        Optional<PastValue> now = total.isWhole() || judged.verdict().isJudged()
                ? total.value().map(value -> new PastValue(period, value, Optional.empty()))
                : estimate.map(e -> new PastValue(period, e.value(), Optional.empty(), true));
        return now.flatMap(value ->
                judged.standing().forecast(value, history, catalog.plan().span()));
    }

    private Stream<Rule> ofCity() {
        return rules.rules().stream().filter(rule -> rule.stage() == Stage.CITY);
    }

    private Coverage coverage(List<Coverage.NotEvaluated> notEvaluated) {
        Set<String> out = notEvaluated.stream().map(Coverage.NotEvaluated::rule).collect(Collectors.toSet());
        return new Coverage(
                ofCity().map(Rule::id).filter(id -> !out.contains(id)).sorted().toList(),
                notEvaluated.stream()
                        .sorted(Comparator.comparing(Coverage.NotEvaluated::rule))
                        .toList());
    }

    /**
     * The city as a whole. Nobody explains its numbers, and what is said of a total names the units that are not in it.
     *
     * @param notIn by indicator, the units that are not in its total; indicators that are no key speak for themselves
     */
    record CitySubject(Period period, Map<String, List<ReportingUnit>> notIn) implements Subject {
        /** Unlike any unit's code: 611000 is 市本级. */
        private static final String CODE = "611000-CITY";

        CitySubject {
            notIn = Map.copyOf(notIn);
        }

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public List<Location> entries(List<String> labels) {
            return List.of();
        }

        @Override
        public String say(Optional<String> indicator, String message) {
            Optional<List<ReportingUnit>> missing = indicator.map(notIn::get);
            if (missing.isEmpty()) {
                return message;
            }
            return missing.get().isEmpty()
                    ? Texts.text("city.says", message)
                    : Texts.text("city.says-without", message, names(missing.get()));
        }

        /** The units as a sentence lists them. */
        static String names(List<ReportingUnit> units) {
            return String.join("、", units.stream().map(ReportingUnit::name).toList());
        }
    }

    /** The words of evaluations (结论), from the verdict of the city. */
    static final class Conclusions {
        private final PlanSpan plan;
        private final Period period;

        Conclusions(PlanSpan plan, Period period) {
            this.plan = plan;
            this.period = period;
        }

        /**
         * The conclusion; what falls short outside its 评定季 is what it was in the last one.
         *
         * @param certain whether a sum that is not whole reaches its line by itself
         * @param whole whether every unit is in the number
         * @param assessed what it was in the last 评定季
         */
        Conclusion of(PlanStage.Judged judged, boolean certain, boolean whole, Optional<Conclusion> assessed) {
            boolean ended = period.compareTo(plan.last()) >= 0;
            boolean there = !ended && isThere(judged.standing());
            Conclusion met = there ? Conclusion.AHEAD : Conclusion.ON_SCHEDULE;
            return switch (judged.verdict()) {
                case NOT_REPORTED, IN_DOUBT, TO_VERIFY, NO_CASES -> Conclusion.NOT_JUDGED;
                case NOT_JUDGED -> there && whole ? Conclusion.AHEAD : Conclusion.NOT_JUDGED;
                case INCOMPLETE -> certain ? met : Conclusion.NOT_JUDGED;
                case MET -> met;
                case NOT_MET -> ended ? Conclusion.MISSED : Conclusion.BEHIND;
                case YEAR_END -> ended ? Conclusion.NOT_JUDGED : assessed.orElse(Conclusion.BEHIND);
            };
        }

        /** Whether what the plan asks for in the end is there already; a yearly target is never met for later years. */
        private static boolean isThere(Standing standing) {
            Indicator indicator = standing.indicator();
            boolean lasting = switch (indicator.kind()) {
                case FLOW, STOCK -> true;
                case ANNUAL -> false;
                case RATE ->
                    standing.requirement()
                            .target()
                            .map(Target::mode)
                            .filter(mode -> mode == Mode.SCHEDULE)
                            .isPresent();
            };
            return lasting
                    && standing.requirement()
                            .bound()
                            .flatMap(bound -> standing.value()
                                    .filter(value -> bound.comparator().isMet(value, bound.value())))
                            .isPresent();
        }
    }

    /**
     * What the city's numbers were in earlier quarters, oldest first. A sum without one of its units stands for nothing by
     * itself; with last values put in it is a point of the trend, and said to be completed.
     */
    static final class CityHistory {
        private static final int QUARTERS_A_YEAR = 4;

        private final Period period;
        private final SortedMap<Period, List<CityIndicator>> earlier;

        CityHistory(Period period, SortedMap<Period, List<CityIndicator>> earlier) {
            this.period = period;
            this.earlier = new TreeMap<>(earlier.headMap(period));
        }

        List<PastValue> of(Indicator indicator) {
            List<PastValue> history = new ArrayList<>();
            earlier.forEach((then, city) -> city.stream()
                    .filter(past -> past.indicator().code().equals(indicator.code()))
                    .flatMap(past -> point(then, past).stream())
                    .forEach(history::add));
            return history;
        }

        private static Optional<PastValue> point(Period then, CityIndicator past) {
            if (past.isWhole()) {
                return past.value().map(value -> new PastValue(then, value, past.required()));
            }
            return past.estimate().map(estimate -> new PastValue(then, estimate.value(), past.required(), true));
        }

        /** How it stood in its last 评定季, if that was within a year and every unit that counts was in. */
        Optional<CityIndicator> assessed(Indicator indicator) {
            return IntStream.rangeClosed(1, QUARTERS_A_YEAR - 1)
                    .mapToObj(back -> period.plus(-back))
                    .filter(then -> indicator.isAssessedIn(then.quarter()))
                    .flatMap(then -> earlier.getOrDefault(then, List.of()).stream())
                    .filter(past -> past.indicator().code().equals(indicator.code()))
                    .filter(past -> past.value().isPresent() && past.verdict() != Verdict.INCOMPLETE)
                    .findFirst();
        }

        /** The whole number four quarters earlier. */
        Optional<BigDecimal> yearAgo(Indicator indicator) {
            return of(indicator).stream()
                    .filter(past -> past.period().equals(period.plus(-QUARTERS_A_YEAR)) && !past.completed())
                    .map(PastValue::value)
                    .findFirst();
        }
    }
}
