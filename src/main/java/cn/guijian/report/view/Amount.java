package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Indicator;
import cn.guijian.model.Kind;
import java.math.BigDecimal;
import java.util.List;

/**
 * One value of an indicator, in the plan's unit and, where the county fills in another one, in that too.
 *
 * @param main the figure in the plan's unit
 * @param other the figure in the reporting unit, empty when both units are the same
 */
public record Amount(String main, String unit, String other, String otherUnit) {
    private static final int PLAN_PLACES = 4;
    private static final int REPORTING_PLACES = 1;

    /**
     * A unit's own value, with as many decimals as its neighbours in a column.
     *
     * @param value in the plan's unit
     */
    public static Amount of(Indicator indicator, BigDecimal value) {
        if (indicator.kind() == Kind.RATE || hasOneUnit(indicator)) {
            return ofPlan(indicator, value);
        }
        return new Amount(
                Figures.fixed(value, PLAN_PLACES),
                indicator.planUnit(),
                Figures.upTo(value.multiply(indicator.factor()), REPORTING_PLACES),
                indicator.reportingUnit());
    }

    /** The city's value, as short as the plan prints it and in its unit only. */
    public static Amount ofPlan(Indicator indicator, BigDecimal value) {
        String main = indicator.kind() == Kind.RATE
                ? Figures.fixed(value, indicator.decimals())
                : Figures.upTo(value, hasOneUnit(indicator) ? REPORTING_PLACES : PLAN_PLACES);
        return new Amount(main, indicator.planUnit(), "", "");
    }

    /** A difference: percentages differ by percentage points. */
    static Amount difference(Indicator indicator, BigDecimal value) {
        Amount amount = of(indicator, value);
        return amount.unit.equals("%") ? new Amount(amount.main, text("report.points"), "", "") : amount;
    }

    /** The unit, both where they differ. */
    static List<String> units(Indicator indicator) {
        return indicator.kind() == Kind.RATE || hasOneUnit(indicator)
                ? List.of(indicator.planUnit())
                : List.of(indicator.planUnit(), text("report.amount.other", indicator.reportingUnit()));
    }

    private static boolean hasOneUnit(Indicator indicator) {
        return indicator.planUnit().equals(indicator.reportingUnit());
    }

    /** The lines of a table cell, {@code prefix} (a comparator, a word) before the first. */
    public List<String> lines(String prefix, boolean withUnits) {
        String first = prefix + main + (withUnits ? unit : "");
        return other.isEmpty()
                ? List.of(first)
                : List.of(first, text("report.amount.other", other + (withUnits ? otherUnit : "")));
    }
}
