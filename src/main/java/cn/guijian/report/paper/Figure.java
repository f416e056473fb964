package cn.guijian.report.paper;

import java.math.BigDecimal;

/**
 * A number as a person reads it.
 *
 * @param before what stands in front: a comparator, a word such as 少; may be empty
 * @param value what a spreadsheet's cell holds
 * @param digits the number as it is printed
 * @param percent whether it is a part of 100 and always bears its sign
 * @param unit printed where no column beside it names it
 */
public record Figure(String before, BigDecimal value, String digits, boolean percent, String unit) {
    static Figure of(BigDecimal value, String digits, String unit) {
        return new Figure("", value, digits, false, unit);
    }

    static Figure count(long number) {
        return of(BigDecimal.valueOf(number), String.valueOf(number), "");
    }

    /** @param percent 100 for the whole */
    static Figure percent(BigDecimal percent, int places) {
        return new Figure("", percent.movePointLeft(2), Digits.fixed(percent, places), true, "");
    }

    Figure after(String words) {
        return new Figure(words, value, digits, percent, unit);
    }

    /** As it is printed. */
    public String shown(boolean withUnit) {
        return before + digits + (percent ? "%" : "") + (withUnit ? unit : "");
    }
}
