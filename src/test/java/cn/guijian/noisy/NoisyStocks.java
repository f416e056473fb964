package cn.guijian.noisy;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/** Counts at the end of a quarter: the line from base to target, 1.5 % up or down, and 2 % less in each first quarter. */
final class NoisyStocks {
    private static final String DIP = "0.98";

    private final Catalog catalog;
    private final ReportingUnit unit;
    private final Chance chance;

    NoisyStocks(Catalog catalog, ReportingUnit unit, Chance chance) {
        this.catalog = catalog;
        this.unit = unit;
        this.chance = chance;
    }

    void add(Map<String, Map<Column, BigDecimal>> numbers, Period period) {
        for (Indicator indicator : catalog.indicatorsOf(unit)) {
            if (indicator.kind() == Kind.STOCK && !indicator.isInput()) {
                String code = indicator.code();
                BigDecimal level = chance.between("0.996", "1.014", code);
                numbers.put(code, Map.of(Column.END, dipped(line(code, period).multiply(level), code, period)));
            }
        }
    }

    /** A number of persons as this quarter has it. */
    BigDecimal dipped(BigDecimal usual, String code, Period period) {
        BigDecimal season = period.quarter() == 1 ? new BigDecimal(DIP) : BigDecimal.ONE;
        return shaken(usual.multiply(season), code, period);
    }

    /** The same without a season. */
    BigDecimal shaken(BigDecimal usual, String code, Period period) {
        return usual.multiply(chance.between("0.985", "1.015", code, period)).setScale(0, RoundingMode.HALF_UP);
    }

    private BigDecimal line(String code, Period period) {
        Allocation allocation =
                catalog.allocation(code, unit, catalog.plan().last()).orElseThrow();
        BigDecimal base = allocation.base().orElse(allocation.target());
        BigDecimal elapsed =
                BigDecimal.valueOf(period.quartersSince(catalog.plan().first()) + 1L);
        BigDecimal quarters = BigDecimal.valueOf(catalog.plan().quarters());
        return base.add(allocation.target().subtract(base).multiply(elapsed).divide(quarters, MathContext.DECIMAL64));
    }
}
