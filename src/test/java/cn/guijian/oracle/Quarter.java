package cn.guijian.oracle;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar quarter, written {@code 2023Q4}. */
record Quarter(int year, int number) {
    private static final Pattern SHORT = Pattern.compile("(\\d{4})[-/.]?[Qq]([1-4])");
    private static final Pattern LONG = Pattern.compile("(\\d{4})年?第?([1-4一二三四])季度?");

    static Quarter parse(String text) {
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        for (Pattern pattern : new Pattern[] {SHORT, LONG}) {
            Matcher matcher = pattern.matcher(tidy);
            if (matcher.matches()) {
                return new Quarter(Integer.parseInt(matcher.group(1)), digit(matcher.group(2)));
            }
        }
        throw new IllegalArgumentException("no quarter: " + text);
    }

    private static int digit(String sign) {
        int chinese = "一二三四".indexOf(sign);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(sign);
    }

    /** Quarters since year 0; differences and order count, the number itself means nothing. */
    int index() {
        return year * 4 + number - 1;
    }

    LocalDate calendarEnd() {
        return YearMonth.of(year, number * 3).atEndOfMonth();
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
