package cn.guijian.model;

import cn.guijian.model.Target.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What is asked of one unit, or of the city, for one indicator in one period, in the plan's unit.
 *
 * @param target the row of targets.csv in force
 * @param bound what this unit is held to in the end; empty without a target or, for a count, without an allocation
 * @param required the required value (应达值) by the end of the period; empty when there is none yet
 * @param base the unit's own 2020 value
 */
public record Requirement(
        Optional<Target> target,
        Optional<Bound> bound,
        Optional<BigDecimal> required,
        Optional<BigDecimal> base,
        Optional<Allocation> allocation) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int QUARTERS_A_YEAR = 4;

    /** Works out the requirement from the tables. */
    public static Requirement of(Catalog catalog, Indicator indicator, ReportingUnit unit, Period period) {
        Optional<Target> target = catalog.target(indicator.code(), period);
        if (target.flatMap(Target::bound).isEmpty()) {
            return new Requirement(target, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        boolean allocated = indicator.kind() != Kind.RATE && indicator.scope() == Scope.ALL;
        Optional<Allocation> allocation =
                allocated ? catalog.allocation(indicator.code(), unit, period) : Optional.empty();
        if (allocated && allocation.isEmpty()) {
            return new Requirement(target, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        return of(catalog.plan(), indicator, target.get(), allocation, period);
    }

    /** What is asked of the city as a whole: the plan's own value, never a sum of allocations. */
    public static Requirement ofCity(Catalog catalog, Indicator indicator, Period period) {
        Optional<Target> target = catalog.target(indicator.code(), period);
        return target.flatMap(Target::bound).isEmpty()
                ? new Requirement(target, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                : of(catalog.plan(), indicator, target.get(), Optional.empty(), period);
    }

    private static Requirement of(
            PlanSpan plan, Indicator indicator, Target target, Optional<Allocation> allocation, Period period) {
        Bound city = target.bound().orElseThrow();
        Bound bound = allocation
                .map(a -> new Bound(city.comparator(), inPlanUnit(a.target(), indicator)))
                .orElse(city);
        Optional<BigDecimal> base = allocation.isPresent()
                ? allocation.flatMap(Allocation::base).map(b -> inPlanUnit(b, indicator))
                : target.base();
        return new Requirement(
                Optional.of(target),
                Optional.of(bound),
                required(plan, indicator, target.mode(), bound.value(), base, period),
                base,
                allocation);
    }

    private static Optional<BigDecimal> required(
            PlanSpan plan,
            Indicator indicator,
            Mode mode,
            BigDecimal target,
            Optional<BigDecimal> base,
            Period period) {
        boolean ended = period.compareTo(plan.last()) >= 0;
        return switch (mode) {
            case NONE -> Optional.empty();
            case EVERY_PERIOD -> Optional.of(target);
            case END -> ended ? Optional.of(target) : Optional.empty();
            case SCHEDULE -> ended ? Optional.of(target) : onSchedule(plan, indicator, target, base, period);
        };
    }

    private static Optional<BigDecimal> onSchedule(
            PlanSpan plan, Indicator indicator, BigDecimal target, Optional<BigDecimal> base, Period period) {
        if (period.compareTo(plan.first()) < 0) {
            return Optional.empty();
        }
        BigDecimal share = indicator.yearShare().get(period.quarter() - 1);
        return switch (indicator.kind()) {
            case FLOW -> {
                BigDecimal years =
                        BigDecimal.valueOf(period.year() - plan.first().year());
                BigDecimal done = years.multiply(HUNDRED).add(share);
                BigDecimal whole = BigDecimal.valueOf(plan.quarters())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(QUARTERS_A_YEAR));
                yield Optional.of(quotient(target.multiply(done), whole));
            }
            case ANNUAL -> Optional.of(quotient(target.multiply(share), HUNDRED));
            case STOCK, RATE ->
                base.map(b -> quotient(
                                target.subtract(b)
                                        .multiply(BigDecimal.valueOf(period.quartersSince(plan.first()) + 1L)),
                                BigDecimal.valueOf(plan.quarters()))
                        .add(b));
        };
    }

    /** A reported number in the plan's unit; a rate is stated in it already. */
    public static BigDecimal inPlanUnit(BigDecimal value, Indicator indicator) {
        return indicator.kind() == Kind.RATE ? value : quotient(value, indicator.factor());
    }

    /** Exact where the quotient ends, to 34 digits where it does not. */
    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal quotient = dividend.divide(divisor, MathContext.DECIMAL128);
        return plain(quotient);
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
