package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** Counts at the end of a quarter: the line from the base to the target and a margin above it. */
final class StockSeries {
    /** Insured persons leave in the first quarter and come back during the year. */
    private static final Set<String> SEASONAL = Set.of("Z06", "Z07");

    private static final List<String> SEASON = List.of("1.005", "1.009", "1.013", "1.017");
    private static final String STEADY = "1.006";
    /** One county is only just on schedule with work-injury insurance. */
    private static final Set<String> ON_THE_LINE = Set.of("611024 Z07");

    private static final String NARROW = "1.0002";
    /** Less than a quarter's growth, so that nothing falls that must not. */
    private static final String NOISE = "0.0004";

    private final Catalog catalog;

    StockSeries(Catalog catalog) {
        this.catalog = catalog;
    }

    BigDecimal value(String code, ReportingUnit unit, Period period) {
        Allocation allocation = allocation(code, unit);
        BigDecimal base = allocation.base().orElse(allocation.target());
        BigDecimal done = BigDecimal.valueOf(elapsed(period))
                .divide(BigDecimal.valueOf(catalog.plan().quarters()), 6, RoundingMode.HALF_UP);
        BigDecimal line = base.add(allocation.target().subtract(base).multiply(done));
        return line.multiply(margin(code, unit, period)).setScale(0, RoundingMode.CEILING);
    }

    /** What the unit had before the plan began. */
    BigDecimal base(String code, ReportingUnit unit) {
        return allocation(code, unit).base().orElseThrow();
    }

    private int elapsed(Period period) {
        return period.quartersSince(catalog.plan().first()) + 1;
    }

    private static BigDecimal margin(String code, ReportingUnit unit, Period period) {
        if (ON_THE_LINE.contains(unit.code() + " " + code)) {
            return new BigDecimal(NARROW);
        }
        String margin = SEASONAL.contains(code) ? SEASON.get(period.quarter() - 1) : STEADY;
        return new BigDecimal(margin).add(Noise.between("0", NOISE, unit.code(), code, period));
    }

    private Allocation allocation(String code, ReportingUnit unit) {
        return catalog.allocation(code, unit, catalog.plan().last())
                .orElseThrow(
                        () -> new IllegalStateException("allocation.csv has no row for " + code + " " + unit.name()));
    }
}
