package cn.guijian.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the numerals of days and periods in Arabic digits: 二〇二三 is 2023, 十二 is 12, 廿八 is 28. */
public final class ChineseDigits {
    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾";
    private static final String PLAIN = "一二三四五六七八九十";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String TENS = " 十廿卅";
    private static final Pattern ROUND_ZERO =
            Pattern.compile("(?<=[一二三四五六七八九〇])[○零O0](?=[一二三四五六七八九〇○零O0])|(?<=[一二三四五六七八九]〇?)[○零O0](?=年)");
    private static final Pattern RUN = Pattern.compile("[〇一二三四五六七八九十廿卅]+");
    private static final Pattern TEN = Pattern.compile("([一二三四五六七八九]?)([十廿卅])([一二三四五六七八九]?)");
    private static final Pattern FIRST_MONTH = Pattern.compile("元月");

    private ChineseDigits() {}

    /** The text in half-width capitals, without blanks, its numerals in digits. */
    public static String written(String text) {
        StringBuilder compact = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isBlank(c))
                .map(ChineseDigits::plain)
                .forEach(compact::appendCodePoint);
        String zeros = ROUND_ZERO.matcher(compact).replaceAll("〇");
        String months = FIRST_MONTH.matcher(zeros).replaceAll("1月");
        StringBuilder written = new StringBuilder();
        Matcher run = RUN.matcher(months);
        int end = 0;
        while (run.find()) {
            written.append(months, end, run.start());
            apart(written).append(digits(run.group()));
            end = run.end();
        }
        return written.append(months.substring(end)).toString();
    }

    /** 2023四季度 is two numbers and not one. */
    private static StringBuilder apart(StringBuilder written) {
        boolean joined = !written.isEmpty() && Character.isDigit(written.charAt(written.length() - 1));
        return joined ? written.append(',') : written;
    }

    private static boolean isBlank(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }

    private static int plain(int c) {
        int at = FORMAL.indexOf(c);
        return at < 0 ? c : PLAIN.charAt(at);
    }

    private static String digits(String run) {
        String tens = TEN.matcher(run).replaceAll(ChineseDigits::tens);
        StringBuilder digits = new StringBuilder();
        tens.codePoints()
                .map(c -> DIGITS.indexOf(c) < 0 ? c : '0' + DIGITS.indexOf(c))
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private static String tens(MatchResult match) {
        String before = match.group(1);
        int ten = before.isEmpty() ? TENS.indexOf(match.group(2)) : DIGITS.indexOf(before);
        int one = match.group(3).isEmpty() ? 0 : DIGITS.indexOf(match.group(3));
        return String.valueOf(10 * ten + one);
    }
}
