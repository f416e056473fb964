package cn.guijian.report.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Numbers as a person reads them: thousands marks, a true minus sign, few digits. Only here are numbers rounded for
 * reading; what is judged and what stands in result.json stays exact.
 */
public final class Digits {
    private static final int MOST_PLACES = 8;
    private static final int MOST_DIGITS = 18;
    private static final String MINUS = "\u2212";
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

    private Digits() {}

    /** With exactly {@code places} decimals, e.g. a rate: {@code 4.30}. */
    public static String fixed(BigDecimal value, int places) {
        return format(value, places, places);
    }

    /** With at most {@code places} decimals, e.g. a count: {@code 11,223.8}. */
    public static String upTo(BigDecimal value, int places) {
        return format(value, 0, places);
    }

    private static String format(BigDecimal value, int least, int most) {
        if (value.precision() - value.scale() > MOST_DIGITS) {
            return value.toString();
        }
        BigDecimal rounded = trim(round(value, most), least);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        return (rounded.signum() < 0 ? MINUS : "")
                + THOUSANDS.matcher(whole).replaceAll(",")
                + digits.substring(whole.length());
    }

    private static BigDecimal trim(BigDecimal value, int least) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < least ? stripped.setScale(least, RoundingMode.UNNECESSARY) : stripped;
    }

    /** Rounds HALF_UP, but never to a whole number that the value is not: 99.996 is not 100.00. */
    private static BigDecimal round(BigDecimal value, int places) {
        BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
        for (int more = places + 1; more <= MOST_PLACES && isWhole(rounded) && !isWhole(value); more++) {
            rounded = value.setScale(more, RoundingMode.HALF_UP);
        }
        return rounded;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
}
