package cn.guijian.model.plan;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Target.Bound;
import java.math.BigDecimal;
import java.util.List;
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
        return allocation.isPresent()
                ? ofUnit(catalog, indicator, unit, target.get(), allocation.get(), period)
                : ofPlan(catalog, indicator, target.get(), period);
    }

    /** What is asked of the city as a whole: the plan's own value, never a sum of allocations. */
    public static Requirement ofCity(Catalog catalog, Indicator indicator, Period period) {
        Optional<Target> target = catalog.target(indicator.code(), period);
        return target.flatMap(Target::bound).isEmpty()
                ? new Requirement(target, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                : ofPlan(catalog, indicator, target.get(), period);
    }

    /** By targets.csv alone. */
    private static Requirement ofPlan(Catalog catalog, Indicator indicator, Target target, Period period) {
        String code = indicator.code();
        Line line = new Line(
                catalog.plan().span(),
                indicator,
                catalog.targets(code).size() > 1,
                then -> catalog.target(code, then).map(Requirement::row));
        return new Requirement(
                Optional.of(target), target.bound(), line.required(period), target.base(), Optional.empty());
    }

    private static Line.Row row(Target target) {
        Optional<Quotient> base = target.base().map(Quotient::of);
        Optional<Quotient> value = target.bound().map(bound -> Quotient.of(bound.value()));
        Object governing = List.of(target.mode(), target.bound().map(Bound::comparator), value, base);
        return target.bound()
                .map(bound ->
                        new Line.Row(governing, target.mode(), bound.comparator(), Quotient.of(bound.value()), base))
                .orElseGet(() -> Line.Row.without(governing));
    }

    /** By the unit's rows of allocation.csv, on the terms (比较, 考核方式) of targets.csv. */
    private static Requirement ofUnit(
            Catalog catalog,
            Indicator indicator,
            ReportingUnit unit,
            Target target,
            Allocation allocation,
            Period period) {
        String code = indicator.code();
        Line line = new Line(
                catalog.plan().span(),
                indicator,
                catalog.allocations(code, unit).size() > 1,
                then -> catalog.allocation(code, unit, then)
                        .flatMap(own -> catalog.target(code, then).map(terms -> row(own, terms, indicator))));
        return new Requirement(
                Optional.of(target),
                target.bound().map(city -> new Bound(city.comparator(), inPlanUnit(allocation.target(), indicator))),
                line.required(period),
                allocation.base().map(base -> inPlanUnit(base, indicator)),
                Optional.of(allocation));
    }

    private static Line.Row row(Allocation own, Target terms, Indicator indicator) {
        Quotient target = new Quotient(own.target(), indicator.factor());
        Optional<Quotient> base = own.base().map(number -> new Quotient(number, indicator.factor()));
        Object governing = List.of(target, base);
        return terms.bound()
                .map(bound -> new Line.Row(governing, terms.mode(), bound.comparator(), target, base))
                .orElseGet(() -> Line.Row.without(governing));
    }

    /** A reported number in the plan's unit; a rate is stated in it already. */
    public static BigDecimal inPlanUnit(BigDecimal value, Indicator indicator) {
        return indicator.kind() == Kind.RATE ? value : new Quotient(value, indicator.factor()).value();
    }
}
