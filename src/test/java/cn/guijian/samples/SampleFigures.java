package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A consistent series of sound figures for every unit and period since the plan began: flows add up, stocks move a
 * little, open cases carry over, parts stay within totals, and every value is on schedule. Sized by the allocation in
 * force at the plan's end.
 */
public final class SampleFigures {
    private final Catalog catalog;
    private final CountSeries counts;
    private final StockSeries stocks;

    public SampleFigures(Catalog catalog) {
        this.catalog = catalog;
        this.counts = new CountSeries(catalog);
        this.stocks = new StockSeries(catalog);
    }

    /** All numbers that {@code unit} fills in for {@code period}, which may lie after the plan. */
    public Figures of(ReportingUnit unit, Period period) {
        Map<String, BigDecimal> inputs = new InputSeries(catalog, stocks, unit, period).values();
        Map<String, Map<Column, BigDecimal>> numbers = new LinkedHashMap<>();
        for (Indicator indicator : catalog.indicatorsOf(unit)) {
            if (indicator.isInput()) {
                numbers.put(indicator.code(), Map.of(Column.VALUE, input(inputs, indicator)));
            } else if (indicator.kind() != Kind.RATE) {
                numbers.put(indicator.code(), counted(indicator, unit, period));
            }
        }
        return new Figures(unit, period, numbers);
    }

    private Map<Column, BigDecimal> counted(Indicator indicator, ReportingUnit unit, Period period) {
        return indicator.kind() == Kind.STOCK
                ? Map.of(Column.END, stocks.value(indicator.code(), unit, period))
                : counts.values(indicator, unit, period);
    }

    private static BigDecimal input(Map<String, BigDecimal> inputs, Indicator indicator) {
        BigDecimal value = inputs.get(indicator.code());
        if (value == null) {
            throw new IllegalStateException("InputSeries has no series for " + indicator.code());
        }
        return value;
    }
}
