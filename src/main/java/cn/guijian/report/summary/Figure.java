package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Indicator;
import cn.guijian.model.Target.Bound;
import cn.guijian.report.view.Amount;
import cn.guijian.report.view.Figures;
import java.math.BigDecimal;

/**
 * A number with the format that shows it exactly as the other reports print it: as many decimals, never a whole number
 * that it is not.
 *
 * @param value what the cell holds
 * @param shown what the other reports print
 * @param format the cell's number format
 */
record Figure(BigDecimal value, String shown, String format) {
    private static final int PERCENT_PLACES = 2;

    /** A unit's value, with as many decimals as its neighbours in the column. */
    static Figure of(Indicator indicator, BigDecimal value) {
        return shownAs(value, Amount.of(indicator, value).main());
    }

    /** The city's value, as short as the plan prints it. */
    static Figure ofPlan(Indicator indicator, BigDecimal value) {
        return shownAs(value, Amount.ofPlan(indicator, value).main());
    }

    /** A target: the number with its comparator in front. */
    static Figure of(Indicator indicator, Bound bound) {
        Figure number = ofPlan(indicator, bound.value());
        String sign = bound.comparator().sign() + " ";
        return new Figure(number.value, sign + number.shown, '"' + sign + '"' + number.format);
    }

    /**
     * A quotient.
     *
     * @param percent 100 for the whole
     * @param ceiling of a ceiling the quotient is no rate of completion, so it is called by another name
     */
    static Figure percent(BigDecimal percent, boolean ceiling) {
        String digits = Figures.fixed(percent, PERCENT_PLACES);
        Figure number = shownAs(percent.movePointLeft(2), digits);
        String name = ceiling ? text("report.of-limit") : "";
        return new Figure(number.value, name + digits + "%", (ceiling ? '"' + name + '"' : "") + number.format + "%");
    }

    static Figure count(long number) {
        return new Figure(BigDecimal.valueOf(number), String.valueOf(number), "#,##0");
    }

    /** Whether a spreadsheet's number can hold it. */
    boolean isNumber() {
        return shown.indexOf('E') < 0 && Double.isFinite(value.doubleValue());
    }

    private static Figure shownAs(BigDecimal value, String shown) {
        int point = shown.indexOf('.');
        int places = point < 0 ? 0 : shown.length() - point - 1;
        return new Figure(value, shown, places == 0 ? "#,##0" : "#,##0." + "0".repeat(places));
    }
}
