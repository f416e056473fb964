package cn.guijian.model.plan;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Target.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * What is due quarter by quarter on the way to a target. Where another row takes over in mid-plan the line bends at what
     * was due until then and never jumps: {@code due(q) = due(k) + (new − due(k)) × (S(q) − S(k)) / (1 − S(k))}, with k the
     * last quarter that another row governed and S the share of the line reached.
     *
     * @param isBent whether more than one row governs it in turn
     * @param rows what governs a quarter, if anything does
     */
    private record Line(PlanSpan plan, Indicator indicator, boolean isBent, Function<Period, Optional<Row>> rows) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final BigDecimal QUARTERS_A_YEAR = BigDecimal.valueOf(4);

        /**
         * What the tables say of a quarter, in the plan's unit.
         *
         * @param governing what they say in the row that governs it; where two quarters have the same, it is one row
         * @param base what a stock or a rate starts from; counts start from 0
         */
        record Row(Object governing, Mode mode, Comparator comparator, Quotient target, Optional<Quotient> base) {
            /** A row that sets no target (不设目标). */
            static Row without(Object governing) {
                return new Row(governing, Mode.NONE, Comparator.AT_LEAST, Quotient.ZERO, Optional.empty());
            }
        }

        /** What is due by the end of a quarter; empty while nothing is. */
        Optional<BigDecimal> required(Period period) {
            return due(period).map(Quotient::value);
        }

        private Optional<Quotient> due(Period period) {
            return rows.apply(period).flatMap(row -> due(row, period));
        }

        private Optional<Quotient> due(Row row, Period period) {
            boolean ended = period.compareTo(plan.last()) >= 0;
            return switch (row.mode()) {
                case NONE -> Optional.empty();
                case EVERY_PERIOD -> Optional.of(row.target());
                case END -> ended ? Optional.of(row.target()) : Optional.empty();
                case SCHEDULE -> ended ? Optional.of(row.target()) : onSchedule(row, period);
            };
        }

        private Optional<Quotient> onSchedule(Row row, Period period) {
            if (period.compareTo(plan.first()) < 0) {
                return Optional.empty();
            }
            Optional<Period> turn = turn(row, period);
            Optional<Quotient> from = turn.flatMap(this::due).or(() -> start(row));
            return from.map(due -> turn.map(last -> bent(row, due, share(last), period))
                    .orElseGet(() -> between(due, row.target(), share(period))));
        }

        /** A count starts from 0, a stock or a rate from its base. */
        private Optional<Quotient> start(Row row) {
            return switch (indicator.kind()) {
                case FLOW, ANNUAL -> Optional.of(Quotient.ZERO);
                case STOCK, RATE -> row.base();
            };
        }

        /** The last quarter that another row governed; of an annual count, which starts anew, within the year only. */
        private Optional<Period> turn(Row row, Period period) {
            if (!isBent) {
                return Optional.empty();
            }
            Period start = indicator.kind() == Kind.ANNUAL ? new Period(period.year(), 1) : plan.first();
            for (Period before = period.plus(-1); before.compareTo(start) >= 0; before = before.plus(-1)) {
                if (rows.apply(before)
                        .filter(other -> !other.governing().equals(row.governing()))
                        .isPresent()) {
                    return Optional.of(before);
                }
            }
            return Optional.empty();
        }

        private Quotient bent(Row row, Quotient due, Quotient reached, Period period) {
            Quotient rest = Quotient.ONE.minus(reached);
            Quotient more = row.target().minus(due);
            boolean lessStrict = row.comparator().isFloor() ? more.sign() < 0 : more.sign() > 0;
            return lessStrict || rest.sign() == 0
                    ? row.target()
                    : between(due, row.target(), share(period).minus(reached).over(rest));
        }

        private static Quotient between(Quotient from, Quotient to, Quotient share) {
            return from.plus(to.minus(from).times(share));
        }

        /** The share of the line reached by the end of a quarter. */
        private Quotient share(Period period) {
            BigDecimal ofYear = indicator.yearShare().get(period.quarter() - 1);
            BigDecimal quarters = BigDecimal.valueOf(plan.quarters());
            return switch (indicator.kind()) {
                case FLOW -> {
                    BigDecimal years =
                            BigDecimal.valueOf(period.year() - plan.first().year());
                    BigDecimal whole = quarters.multiply(HUNDRED).divide(QUARTERS_A_YEAR);
                    yield new Quotient(years.multiply(HUNDRED).add(ofYear), whole);
                }
                case ANNUAL -> new Quotient(ofYear, HUNDRED);
                case STOCK, RATE -> new Quotient(BigDecimal.valueOf(period.quartersSince(plan.first()) + 1L), quarters);
            };
        }
    }
}
