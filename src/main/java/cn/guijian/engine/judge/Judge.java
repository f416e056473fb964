package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.result.Basis;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.PastValue;
import cn.guijian.model.result.Provisional;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the indicators of one unit against the plan, with their past and where they are going. A number that is doubted
 * is held against it too, in a session of its own, so that it can be said how it would end if it were true; that counts
 * only where the date to answer by has passed, and only against the unit.
 */
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
     * @param facts what the rules were given of the numbers that nobody doubts
     * @param standings of all indicators in scope
     */
    record Outcome(
            List<Finding> findings,
            List<Finding> trials,
            List<IndicatorResult> indicators,
            List<Firing.Failure> failures,
            Facts facts,
            List<Standing> standings) {}

    Outcome judge(Doubted openly) {
        Doubted doubted = context.closed() ? openly.closed() : openly;
        List<Standing> standings = standings(doubted);
        PlanStage.Outcome sound = stage(new UnitSubject(submission)).judge(standings);
        Optional<PlanStage.Outcome> asReported =
                sound.judged().stream().anyMatch(judged -> judged.verdict().isDoubted())
                        ? Optional.of(stage(new LapsedSubject(new UnitSubject(submission)))
                                .judge(standings(Doubted.nothing())))
                        : Optional.empty();
        List<IndicatorResult> results = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            int at = i;
            PlanStage.Judged judged = sound.judged().get(i);
            results.add(
                    judged.verdict().isDoubted()
                            ? doubted(
                                    judged,
                                    asReported.map(o -> o.judged().get(at)).orElse(judged),
                                    doubted)
                            : result(judged, Optional.empty(), Basis.SOUND));
        }
        return new Outcome(
                Stream.concat(sound.findings().stream(), lapsed(asReported, results))
                        .toList(),
                sound.trials(),
                results,
                Stream.concat(sound.failures().stream(), asReported.stream().flatMap(o -> o.failures().stream()))
                        .toList(),
                sound.facts(),
                standings);
    }

    private List<Standing> standings(Doubted doubted) {
        return catalog.indicatorsOf(submission.unit()).stream()
                .filter(indicator -> !indicator.isInput())
                .map(indicator -> Standing.of(catalog, submission, indicator, doubted))
                .toList();
    }

    private PlanStage stage(Subject subject) {
        return new PlanStage(catalog, submission.period(), rules, new FindingMaker(catalog, subject), this::yearAgo);
    }

    /** What is said of numbers that are judged although nobody has explained them. */
    private static Stream<Finding> lapsed(Optional<PlanStage.Outcome> asReported, List<IndicatorResult> results) {
        Set<String> codes = results.stream()
                .filter(result ->
                        result.basis() == Basis.LAPSED && result.verdict().isShortfall())
                .map(result -> result.indicator().code())
                .collect(Collectors.toSet());
        return asReported.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> finding.indicator().filter(codes::contains).isPresent());
    }

    /**
     * A number that is doubted. Once the date has passed a jump that was never explained is judged where that is to the
     * unit's disadvantage; what is plainly wrong is never judged, and counts as not reported.
     */
    private IndicatorResult doubted(PlanStage.Judged judged, PlanStage.Judged asReported, Doubted doubted) {
        Optional<Provisional> provisional = Optional.of(asReported)
                .filter(end -> end.verdict().isJudged())
                .map(end -> new Provisional(end.verdict(), end.level()));
        Set<Doubt> doubts = doubted.doubts(judged.standing().indicator());
        boolean wrong = judged.verdict() == Verdict.IN_DOUBT || doubts.contains(Doubt.FACTOR);
        boolean unfavourable =
                provisional.filter(end -> end.verdict().isShortfall()).isPresent();
        if (context.closed() && !wrong && unfavourable) {
            return result(asReported, Optional.empty(), Basis.LAPSED);
        }
        return result(judged, provisional, context.closed() && wrong ? Basis.LAPSED : Basis.SOUND);
    }

    private Optional<BigDecimal> yearAgo(Indicator indicator) {
        return context.at(submission.period().plus(-4))
                .flatMap(s -> s.value(indicator.code(), indicator.judgedColumn()))
                .flatMap(ReportedValue::number)
                .map(number -> Requirement.inPlanUnit(number, indicator));
    }

    private IndicatorResult result(PlanStage.Judged judged, Optional<Provisional> provisional, Basis basis) {
        Standing standing = judged.standing();
        List<PastValue> history = history(standing.indicator());
        boolean sound = !judged.verdict().isDoubted() && basis == Basis.SOUND;
        return IndicatorResult.of(standing.indicator(), judged.verdict(), parts -> {
            parts.value = standing.value();
            parts.target = standing.requirement().target();
            parts.bound = standing.requirement().bound();
            parts.required = standing.requirement().required();
            parts.progress = judged.progress();
            parts.level = judged.level();
            parts.cell = standing.cell();
            parts.allocation = standing.requirement().allocation();
            parts.history = history;
            parts.forecast = sound
                    ? standing.forecast(
                            history, submission.period(), catalog.plan().span())
                    : Optional.empty();
            parts.provisional = provisional;
            parts.basis = basis;
            parts.cases = judged.cases();
        });
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

    /** A unit of whose number it is said that nobody explained it in time. */
    private record LapsedSubject(Subject unit) implements Subject {
        @Override
        public String code() {
            return unit.code();
        }

        @Override
        public Period period() {
            return unit.period();
        }

        @Override
        public List<Location> entries(List<String> labels) {
            return unit.entries(labels);
        }

        @Override
        public String say(Optional<String> indicator, String message) {
            return Texts.text("lapsed.says", unit.say(indicator, message), Texts.text("lapsed.as-reported"));
        }
    }
}
