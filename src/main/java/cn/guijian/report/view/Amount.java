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
record Amount(String main, String unit, String other, String otherUnit) {
    private static final int PLAN_PLACES = 4;
    private static final int REPORTING_PLACES = 1;

    /** @param value in the plan's unit */
    static Amount of(Indicator indicator, BigDecimal value) {
        if (indicator.kind() == Kind.RATE) {
            return new Amount(Figures.fixed(value, indicator.decimals()), indicator.planUnit(), "", "");
        }
        if (indicator.planUnit().equals(indicator.reportingUnit())) {
            return new Amount(Figures.upTo(value, REPORTING_PLACES), indicator.planUnit(), "", "");
        }
        return new Amount(
                Figures.upTo(value, PLAN_PLACES),
                indicator.planUnit(),
                Figures.upTo(value.multiply(indicator.factor()), REPORTING_PLACES),
                indicator.reportingUnit());
    }

    /** A difference: percentages differ by percentage points. */
    static Amount difference(Indicator indicator, BigDecimal value) {
        Amount amount = of(indicator, value);
        return amount.unit.equals("%") ? new Amount(amount.main, text("report.points"), "", "") : amount;
    }

    /** The unit, both where they differ. */
    static String units(Indicator indicator) {
        boolean same = indicator.kind() == Kind.RATE || indicator.planUnit().equals(indicator.reportingUnit());
        return same
                ? indicator.planUnit()
                : text("report.amount.both", indicator.planUnit(), indicator.reportingUnit());
    }

    /** The lines of a table cell, {@code prefix} (a comparator, a word) before the first. */
    List<String> lines(String prefix, boolean withUnits) {
        String first = prefix + main + (withUnits ? unit : "");
        return other.isEmpty()
                ? List.of(first)
                : List.of(first, text("report.amount.other", other + (withUnits ? otherUnit : "")));
    }
}
