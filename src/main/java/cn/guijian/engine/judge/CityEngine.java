package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Estimate;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.PastValue;
import cn.guijian.model.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
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
}
