package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import cn.guijian.model.plan.UnitKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Flows and annual counts: each quarter a little more than its share of the year's work. */
final class CountSeries {
    private static final BigDecimal YEARS = BigDecimal.valueOf(5);
    private static final String LEAST = "1.03";
    private static final String MOST = "1.09";
    /** What the municipal unit reports a year where the plan sets no target (博士后). */
    private static final BigDecimal UNTARGETED = BigDecimal.valueOf(3);

    private final Catalog catalog;

    CountSeries(Catalog catalog) {
        this.catalog = catalog;
    }

    Map<Column, BigDecimal> values(Indicator indicator, ReportingUnit unit, Period period) {
        Period first = catalog.plan().first();
        Period lastYear = new Period(period.year() - 1, 4);
        boolean annual = indicator.kind() == Kind.ANNUAL;
        Period start = annual ? lastYear.plus(1) : first;
        BigDecimal total = sum(indicator, unit, start, period);
        BigDecimal quarter = total.subtract(sum(indicator, unit, start, period.plus(-1)));
        return annual
                ? Map.of(Column.QUARTER, quarter, Column.YEAR, total)
                : Map.of(
                        Column.QUARTER, quarter,
                        Column.YEAR, total.subtract(sum(indicator, unit, start, lastYear)),
                        Column.PLAN, total);
    }

    /** From the first to the last quarter, both inclusive; rounded only here, so that differences add up. */
    private BigDecimal sum(Indicator indicator, ReportingUnit unit, Period first, Period last) {
        BigDecimal year = yearly(indicator, unit);
        BigDecimal sum = BigDecimal.ZERO;
        for (Period period = first; period.compareTo(last) <= 0; period = period.plus(1)) {
            BigDecimal margin = Noise.between(LEAST, MOST, unit.code(), indicator.code(), period);
            sum = sum.add(year.multiply(share(indicator, period.quarter())).multiply(margin));
        }
        return sum.setScale(indicator.decimals(), rounding(indicator));
    }

    /** The part of the year's work that falls into one quarter. */
    private static BigDecimal share(Indicator indicator, int quarter) {
        BigDecimal upTo = indicator.yearShare().get(quarter - 1);
        BigDecimal before =
                quarter == 1 ? BigDecimal.ZERO : indicator.yearShare().get(quarter - 2);
        return upTo.subtract(before).movePointLeft(2);
    }

    /** Up where the line is judged, down where only the end counts: a single thing is not built in the first quarter. */
    private RoundingMode rounding(Indicator indicator) {
        return target(indicator).filter(t -> t.mode() == Mode.SCHEDULE).isPresent()
                ? RoundingMode.CEILING
                : RoundingMode.FLOOR;
    }

    private BigDecimal yearly(Indicator indicator, ReportingUnit unit) {
        BigDecimal total = catalog.allocation(
                        indicator.code(), unit, catalog.plan().last())
                .map(Allocation::target)
                .or(() -> municipal(indicator, unit))
                .orElse(BigDecimal.ZERO);
        return indicator.kind() == Kind.ANNUAL ? total : total.divide(YEARS);
    }

    private Optional<BigDecimal> municipal(Indicator indicator, ReportingUnit unit) {
        if (unit.kind() != UnitKind.CITY) {
            return Optional.empty();
        }
        return Optional.of(target(indicator)
                .flatMap(Target::bound)
                .map(bound -> bound.value().multiply(indicator.factor()))
                .orElse(UNTARGETED));
    }

    private Optional<Target> target(Indicator indicator) {
        return catalog.target(indicator.code(), catalog.plan().last());
    }
}
