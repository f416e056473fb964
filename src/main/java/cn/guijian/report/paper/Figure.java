package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import java.math.BigDecimal;

/**
 * A number as a person reads it.
 *
 * @param before what stands in front: a comparator, a word such as 少; may be empty
 * @param value what a spreadsheet's cell holds
 * @param digits the number as it is printed
 * @param percent whether it is a part of 100 and always bears its sign
 * @param unit printed where no column beside it names it
 * @param place where it stands among the figures of its cell
 */
public record Figure(String before, BigDecimal value, String digits, boolean percent, String unit, Place place) {
    /** Where a figure stands. */
    public enum Place {
        OWN,
        /** The same in the unit of the form, in brackets below. */
        BELOW,
        /** The same, on one line with the figure before it where there is room. */
        BESIDE
    }

    static Figure of(BigDecimal value, String digits, String unit) {
        return new Figure("", value, digits, false, unit, Place.OWN);
    }

    static Figure count(long number) {
        return of(BigDecimal.valueOf(number), String.valueOf(number), "");
    }

    /** @param percent 100 for the whole */
    static Figure percent(BigDecimal percent, int places) {
        return new Figure("", percent.movePointLeft(2), Digits.fixed(percent, places), true, "", Place.OWN);
    }

    Figure after(String words) {
        return new Figure(words, value, digits, percent, unit, place);
    }

    Figure in(Place where) {
        return new Figure(before, value, digits, percent, unit, where);
    }

    /** As it is printed. */
    public String shown(boolean withUnit) {
        String number = before + digits + (percent ? "%" : "") + (withUnit ? unit : "");
        return place == Place.OWN ? number : text("paper.amount.other", number);
    }
}
