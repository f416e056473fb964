package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.language.Numbers;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Target;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Tries each target with made-up values: one step below, exactly at it, one step above. */
public final class TargetTrials {
    private TargetTrials() {}

    /**
     * What the rules say of one target.
     *
     * @param below ids of the rules that fire one step below it
     * @param at those that fire exactly at it
     * @param above those that fire one step above it
     * @param sound whether they fire just where the comparator asks for it
     */
    public record Trial(
            Indicator indicator,
            Target target,
            List<String> below,
            List<String> at,
            List<String> above,
            boolean sound) {
        public Trial {
            below = List.copyOf(below);
            at = List.copyOf(at);
            above = List.copyOf(above);
        }
    }

    /** Whether some rule of the plan covers the target. */
    public static boolean isUsed(RuleBase rules, Indicator indicator, Target target) {
        BigDecimal value = target.bound().orElseThrow().value();
        BigDecimal step = step(indicator);
        return Stream.of(value.subtract(step), value, value.add(step))
                .anyMatch(tried -> !fired(rules, indicator, target, tried).isEmpty());
    }

    /** Tries a target that has a bound. */
    public static Trial run(RuleBase rules, Indicator indicator, Target target) {
        BigDecimal value = target.bound().orElseThrow().value();
        BigDecimal step = step(indicator);
        List<String> below = fired(rules, indicator, target, value.subtract(step));
        List<String> at = fired(rules, indicator, target, value);
        List<String> above = fired(rules, indicator, target, value.add(step));
        Comparator comparator = target.bound().get().comparator();
        boolean floor = comparator.isFloor();
        boolean strict = !comparator.isMet(value, value);
        boolean sound = !below.isEmpty() == floor && !above.isEmpty() != floor && !at.isEmpty() == strict;
        return new Trial(indicator, target, below, at, above, sound);
    }

    /** The smallest difference that a unit can report, in the plan's unit. */
    public static BigDecimal step(Indicator indicator) {
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(indicator.decimals());
        return indicator.kind() == Kind.RATE
                ? smallest
                : smallest.divide(indicator.factor(), 12, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static List<String> fired(RuleBase rules, Indicator indicator, Target target, BigDecimal value) {
        Target.Bound bound = target.bound().orElseThrow();
        Facts facts = new Facts();
        facts.add(
                new Vocabulary.Assessment(
                        indicator.code(),
                        indicator.name(),
                        indicator.planUnit(),
                        indicator.kind().code(),
                        indicator.attribute().label(),
                        target.mode().label(),
                        bound.comparator().sign(),
                        Numbers.plain(value),
                        bound.value(),
                        bound.value(),
                        null,
                        true,
                        true,
                        false,
                        4,
                        indicator.planDecimals()),
                Source.nowhere(""));
        return rules.fire(Stage.PLAN, facts).hits().stream()
                .map(Firing.Hit::rule)
                .filter(rule -> !PlanStage.isRemark(rule) && !rule.isOnTrial())
                .map(Rule::id)
                .distinct()
                .toList();
    }
}
