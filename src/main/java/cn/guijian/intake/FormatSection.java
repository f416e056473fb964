package cn.guijian.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the parts of a number format that {@code ;} divides.
 *
 * @param date whether it shows a day or a time
 * @param percents number of percent signs
 * @param rendered false when the value shows plain: General, and what is not worth rendering (fractions, exponents)
 * @param thousands how often the value is divided by 1000 for showing
 */
record FormatSection(
        boolean date,
        int percents,
        boolean rendered,
        String prefix,
        String suffix,
        int integers,
        int minDecimals,
        int maxDecimals,
        boolean grouped,
        int thousands) {
    private static final int GROUP = 3;

    static FormatSection parse(String code) {
        return new FormatScanner(code).scan();
    }

    /** Divides a format at the semicolons that are no literals. */
    static List<String> split(String code) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = FormatScanner.skipTo('"', code, i);
            } else if (c == '\\' || c == '!') {
                i++;
            } else if (c == ';') {
                parts.add(code.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(code.substring(from));
        return parts;
    }

    String render(BigDecimal value) {
        if (!rendered) {
            return value.toPlainString();
        }
        BigDecimal scaled = value.movePointRight(2 * percents)
                .movePointLeft(GROUP * thousands)
                .setScale(maxDecimals, RoundingMode.HALF_UP);
        String sign = scaled.signum() < 0 ? "-" : "";
        return sign + prefix + digits(scaled.abs()) + suffix;
    }

    private String digits(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder decimals = new StringBuilder(point < 0 ? "" : plain.substring(point + 1));
        while (decimals.length() > minDecimals && decimals.charAt(decimals.length() - 1) == '0') {
            decimals.setLength(decimals.length() - 1);
        }
        return group(pad(whole)) + (decimals.isEmpty() ? "" : "." + decimals);
    }

    private String pad(String whole) {
        String significant = whole.equals("0") && integers == 0 ? "" : whole;
        return "0".repeat(Math.max(0, integers - significant.length())) + significant;
    }

    private String group(String whole) {
        if (!grouped) {
            return whole;
        }
        StringBuilder text = new StringBuilder(whole);
        for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
