package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.model.Finding;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.PastValue;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.Requirement;
import cn.guijian.model.Submission;
import cn.guijian.model.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the undoubted indicators of one unit against the plan, with their past and where they are going. */
final class Judge {
    private final Catalog catalog;
    private final Submission submission;
    private final Context context;
    private final RuleBase rules;

    Judge(Catalog catalog, Submission submission, Context context, RuleBase rules) {
        this.catalog = catalog;
        this.submission = submission;
        this.context = context;
        this.rules = rules;
    }

    /**
     * What the plan's rules say: findings, a result for each indicator in scope, and which rules broke.
     *
     * @param facts what the rules were given
     * @param standings of all indicators in scope
     */
    record Outcome(
            List<Finding> findings,
            List<Finding> trials,
            List<IndicatorResult> indicators,
            List<Firing.Failure> failures,
            Facts facts,
            List<Standing> standings) {}

    Outcome judge(Set<String> doubted) {
        List<Standing> standings = catalog.indicatorsOf(submission.unit()).stream()
                .filter(indicator -> !indicator.isInput())
                .map(indicator -> Standing.of(catalog, submission, indicator, doubted))
                .toList();
        FindingMaker maker = new FindingMaker(catalog, new UnitSubject(submission));
        PlanStage stage = new PlanStage(catalog, submission.period(), rules, maker, this::yearAgo);
        PlanStage.Outcome outcome = stage.judge(standings);
        return new Outcome(
                outcome.findings(),
                outcome.trials(),
                outcome.judged().stream().map(this::result).toList(),
                outcome.failures(),
                outcome.facts(),
                standings);
    }

    private Optional<BigDecimal> yearAgo(Indicator indicator) {
        return context.at(submission.period().plus(-4))
                .flatMap(s -> s.value(indicator.code(), indicator.judgedColumn()))
                .flatMap(ReportedValue::number)
                .map(number -> Requirement.inPlanUnit(number, indicator));
    }

    private IndicatorResult result(PlanStage.Judged judged) {
        Standing standing = judged.standing();
        List<PastValue> history = history(standing.indicator());
        return new IndicatorResult(
                standing.indicator(),
                standing.value(),
                standing.requirement().target(),
                standing.requirement().bound(),
                standing.requirement().required(),
                judged.progress(),
                judged.verdict(),
                judged.level(),
                standing.cell(),
                standing.requirement().allocation(),
                history,
                judged.verdict() == Verdict.IN_DOUBT
                        ? Optional.empty()
                        : standing.forecast(history, submission.period(), catalog.plan()));
    }

    /** What earlier quarters said, oldest first. */
    private List<PastValue> history(Indicator indicator) {
        return context.earlier().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().value(indicator.code(), indicator.judgedColumn()).stream()
                        .flatMap(value -> value.number().stream())
                        .map(number -> new PastValue(
                                entry.getKey(),
                                Requirement.inPlanUnit(number, indicator),
                                Requirement.of(catalog, indicator, submission.unit(), entry.getKey())
                                        .required())))
                .toList();
    }
}
