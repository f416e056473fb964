package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Ratio;
import cn.guijian.language.Numbers;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.plan.Target.Bound;
import cn.guijian.model.result.Cases;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.Forecasts;
import cn.guijian.model.result.PastValue;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How an indicator stands before the rules of the plan are asked.
 *
 * @param value the judged value in the plan's unit, where there is one
 * @param verdict already settled, or empty: the rules decide
 * @param cases of a rate, how many are missing, or that one keeps it
 */
public record Standing(
        Indicator indicator,
        Optional<Location> cell,
        Optional<BigDecimal> value,
        Requirement requirement,
        Optional<Verdict> verdict,
        Optional<Cases> cases) {

    /**
     * Settles what can be settled without rules, in the order of {@link Verdict}.
     *
     * @param doubted numbers that must not be judged
     */
    public static Standing of(Catalog catalog, Submission submission, Indicator indicator, Doubted doubted) {
        Optional<ReportedValue> cell = submission.value(indicator.code(), indicator.judgedColumn());
        Optional<BigDecimal> value = cell.flatMap(ReportedValue::number)
                .map(number -> judged(indicator, number))
                .map(number -> Requirement.inPlanUnit(number, indicator));
        Requirement requirement = Requirement.of(catalog, indicator, submission.unit(), submission.period());
        return new Standing(
                indicator,
                cell.map(ReportedValue::location),
                value,
                requirement,
                settled(catalog, submission, indicator, doubted, cell, requirement),
                Ratio.of(catalog, indicator, submission)
                        .flatMap(ratio ->
                                cases(catalog, indicator, ratio.numerator(), ratio.denominator(), value, requirement)));
    }

    /** The cases of a rate held to what is required of it this quarter. */
    static Optional<Cases> cases(
            Catalog catalog,
            Indicator rate,
            BigDecimal numerator,
            BigDecimal denominator,
            Optional<BigDecimal> judged,
            Requirement requirement) {
        Optional<Bound> required = requirement
                .bound()
                .flatMap(bound -> requirement.required().map(value -> new Bound(bound.comparator(), value)));
        return required.flatMap(
                bound -> judged.flatMap(value -> Cases.of(catalog, rate, numerator, denominator, value, bound)));
    }

    /** Where it lands at its present pace, held against what is asked in the end. */
    Optional<Forecast> forecast(List<PastValue> history, Period period, PlanSpan plan) {
        return value.flatMap(number -> forecast(new PastValue(period, number, Optional.empty()), history, plan));
    }

    /** The same from another number than its own. */
    Optional<Forecast> forecast(PastValue now, List<PastValue> history, PlanSpan plan) {
        return requirement.bound().flatMap(bound -> Forecasts.of(indicator, bound, now, history, plan));
    }

    private static BigDecimal judged(Indicator indicator, BigDecimal number) {
        return indicator.kind() == Kind.RATE
                ? Numbers.plain(number.setScale(indicator.decimals(), RoundingMode.HALF_UP))
                : number;
    }

    private static Optional<Verdict> settled(
            Catalog catalog,
            Submission submission,
            Indicator indicator,
            Doubted doubted,
            Optional<ReportedValue> cell,
            Requirement requirement) {
        if (cell.isEmpty() || cell.get().reading() instanceof Reading.Blank) {
            return Optional.of(Verdict.NOT_REPORTED);
        }
        Optional<Verdict> doubt = doubted.verdict(indicator);
        if (doubt.isPresent()) {
            return doubt;
        }
        if (indicator.kind() == Kind.RATE
                && Ratio.of(catalog, indicator, submission)
                        .filter(Ratio::isZeroOfZero)
                        .isPresent()) {
            return Optional.of(Verdict.NO_CASES);
        }
        if (cell.get().number().isEmpty()) { // no number, yet no rule objected: never call it clean
            return Optional.of(Verdict.IN_DOUBT);
        }
        return requirement.required().isEmpty() ? Optional.of(Verdict.NOT_JUDGED) : Optional.empty();
    }
}
