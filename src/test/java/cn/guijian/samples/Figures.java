package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What one unit fills in for one period: the numbers of every entry cell, by code and column, in the reporting unit.
 * Rates are not among them, the workbook's formulas make them.
 */
public record Figures(ReportingUnit unit, Period period, Map<String, Map<Column, BigDecimal>> numbers) {
    public Figures {
        numbers = Map.copyOf(numbers);
    }

    /**
     * The number of one cell.
     *
     * @throws IllegalArgumentException when the unit does not fill in that cell
     */
    public BigDecimal number(String code, Column column) {
        BigDecimal number = numbers.getOrDefault(code, Map.of()).get(column);
        if (number == null) {
            throw new IllegalArgumentException(unit.name() + " has no figure for " + code + " " + column.label());
        }
        return number;
    }
}
