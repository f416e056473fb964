package cn.guijian.catalog;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads a number as the tables write it: plain digits with an optional point. Names what else it looks like. */
final class NumberText {
    /** More digits than a spreadsheet keeps, or than any count of people has. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}([,' ]\\d{3})+(\\.\\d+)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?[eE][+-]?\\d{1,2}");
    private static final int MOST_PLACES = 6;

    private NumberText() {}

    static Parsed<BigDecimal> parse(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Parsed.value(new BigDecimal(text));
        }
        String half = Width.half(text);
        if (PLAIN.matcher(half).matches()) {
            return Parsed.bad(FaultType.NUMBER_FULL_WIDTH, half);
        }
        if (THOUSANDS.matcher(half).matches()) {
            return Parsed.bad(FaultType.NUMBER_THOUSANDS, half.replaceAll("[,' ]", ""));
        }
        if (SCIENTIFIC.matcher(half).matches()) {
            return Parsed.bad(FaultType.NUMBER_SCIENTIFIC, new BigDecimal(half));
        }
        if (half.endsWith("%")
                && PLAIN.matcher(half.substring(0, half.length() - 1)).matches()) {
            return Parsed.bad(FaultType.NUMBER_PERCENT, half.substring(0, half.length() - 1));
        }
        return Parsed.bad(DateText.looksLikeDate(half) ? FaultType.NUMBER_DATE : FaultType.NUMBER_NONE);
    }

    static Parsed<BigDecimal> notNegative(String text) {
        return parse(text).unless(number -> number.signum() < 0, FaultType.NUMBER_NEGATIVE);
    }

    static Parsed<BigDecimal> positive(String text) {
        return notNegative(text).unless(number -> number.signum() == 0, FaultType.NUMBER_ZERO);
    }

    /** A count of persons: positive and whole. */
    static Parsed<BigDecimal> wholePositive(String text) {
        return positive(text).unless(number -> number.stripTrailingZeros().scale() > 0, FaultType.NUMBER_FRACTION);
    }

    /** A number of decimal places. */
    static Parsed<Integer> places(String text) {
        if (text.matches("\\d") && Integer.parseInt(text) <= MOST_PLACES) {
            return Parsed.value(Integer.valueOf(text));
        }
        return Parsed.bad(FaultType.NUMBER_PLACES, MOST_PLACES);
    }
}
