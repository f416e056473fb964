package cn.guijian.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as a person reads them: thousands marks, a true minus sign, few digits. Only here are numbers rounded for
 * reading; what is judged and what stands in result.json stays exact.
 */
public final class Figures {
    private static final int MOST_PLACES = 8;
    private static final int MOST_DIGITS = 18;
    private static final char MINUS = '\u2212';

    private Figures() {}

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
        BigDecimal rounded = round(value, most);
        var format = new DecimalFormat("#,##0", symbols());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(Math.max(most, rounded.scale()));
        return format.format(rounded);
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

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        return symbols;
    }
}
