package cn.guijian.noisy;

import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.samples.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** Flows and annual counts of one unit: each quarter's work of the quiet series, more or less; asked quarter by quarter. */
final class NoisyCounts {
    private final Catalog catalog;
    private final Chance chance;
    /** All work since the plan began, not yet rounded. */
    private final Map<String, BigDecimal> exact = new HashMap<>();

    private final Map<String, BigDecimal> plan = new HashMap<>();
    private final Map<String, BigDecimal> year = new HashMap<>();

    NoisyCounts(Catalog catalog, Chance chance) {
        this.catalog = catalog;
        this.chance = chance;
    }

    /** The next quarter of all counts. */
    void add(Map<String, Map<Column, BigDecimal>> numbers, Figures quiet) {
        if (quiet.period().quarter() == 1) {
            year.clear();
        }
        for (Indicator indicator : catalog.indicatorsOf(quiet.unit())) {
            boolean counted = indicator.kind() == Kind.FLOW || indicator.kind() == Kind.ANNUAL;
            if (counted && !indicator.isInput()) {
                numbers.put(indicator.code(), row(indicator, quarter(indicator, quiet, numbers)));
            }
        }
    }

    private Map<Column, BigDecimal> row(Indicator indicator, BigDecimal quarter) {
        BigDecimal sofar = year.merge(indicator.code(), quarter, BigDecimal::add);
        BigDecimal all = plan.merge(indicator.code(), quarter, BigDecimal::add);
        return indicator.kind() == Kind.ANNUAL
                ? Map.of(Column.QUARTER, quarter, Column.YEAR, sofar)
                : Map.of(Column.QUARTER, quarter, Column.YEAR, sofar, Column.PLAN, all);
    }

    /** Some units stay behind for years, and every quarter differs; a part is never more than its total. */
    private BigDecimal quarter(Indicator indicator, Figures quiet, Map<String, Map<Column, BigDecimal>> numbers) {
        String code = indicator.code();
        BigDecimal work = quiet.number(code, Column.QUARTER)
                .multiply(chance.between("0.88", "1.06", code))
                .multiply(chance.between("0.85", "1.15", code, quiet.period()));
        BigDecimal before = exact.getOrDefault(code, BigDecimal.ZERO);
        BigDecimal after = before.add(work);
        exact.put(code, after);
        BigDecimal quarter = round(after, indicator).subtract(round(before, indicator));
        return indicator
                .parent()
                .map(total -> quarter.min(numbers.getOrDefault(total, Map.of()).getOrDefault(Column.QUARTER, quarter)))
                .orElse(quarter);
    }

    private static BigDecimal round(BigDecimal number, Indicator indicator) {
        return number.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }
}
