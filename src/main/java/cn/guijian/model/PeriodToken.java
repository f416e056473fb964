package cn.guijian.model;

import cn.guijian.model.PeriodWords.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One part of a text that tells years, a quarter or months, and where it stands. */
record PeriodToken(int start, int end, List<Integer> years, List<Integer> quarters, List<Span> spans) {
    private static final String TO = "起?[-~\u2014\u2013\u301C至到]+";
    private static final String AT = "[年./-]";
    private static final String QUARTER = "第?(?<![0-9])(?<q>[1-4]|IV|I{1,3})季度?"
            + "|(?<![A-Z])Q(?<q1>[1-4])(?![0-9])(?:季度?)?|(?<![0-9])(?<q2>[1-4])Q(?![0-9])";
    private static final String YEAR =
            "(?<![0-9])(?<y>[1-9][0-9]{3})(?![0-9])(?:年度?)?|(?<![0-9])(?<yy>[0-9]{2})(?:年度?|(?=Q[1-4]))";
    private static final Pattern TOKEN =
            Pattern.compile("(?<![0-9])(?<ay>[1-9][0-9]{3})" + AT + "(?<am>[0-9]{1,2})[月./-](?<ad>[0-9]{1,2})日?" + TO
                    + "(?:(?<by>[1-9][0-9]{3})" + AT + ")?(?<bm>[0-9]{1,2})[月./-](?<bd>[0-9]{1,2})日?"
                    + "|(?<![0-9])(?<cy>[1-9][0-9]{3})" + AT + "(?<cm>[0-9]{1,2})月?" + TO + "(?<dy>[1-9][0-9]{3})" + AT
                    + "(?<dm>[0-9]{1,2})(?![0-9])月?"
                    + "|(?<![0-9])(?<em>[0-9]{1,2})月(?<ed>[0-9]{1,2})日" + TO + "(?<fm>[0-9]{1,2})月(?<fd>[0-9]{1,2})日"
                    + "|(?<![0-9])(?<gm>[0-9]{1,2})月?份?" + TO + "(?<hm>[0-9]{1,2})月份?"
                    + "|(?<![0-9])(?<im>[0-9]{1,2})月?[、,](?<jm>[0-9]{1,2})月?[、,](?<km>[0-9]{1,2})月份?"
                    + "|" + QUARTER + "|" + YEAR);
    private static final List<String> YEARS = List.of("ay", "by", "cy", "dy", "y");
    private static final List<String> QUARTERS = List.of("q", "q1", "q2");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final int CENTURY = 2000;

    /** All of them, from left to right, in a text whose numerals are digits. */
    static List<PeriodToken> in(String written) {
        List<PeriodToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(written);
        while (matcher.find()) {
            tokens.add(token(matcher));
        }
        return tokens;
    }

    private static PeriodToken token(Matcher matcher) {
        List<Integer> years = new ArrayList<>();
        YEARS.forEach(year -> number(matcher, year).ifPresent(years::add));
        number(matcher, "yy").ifPresent(year -> years.add(CENTURY + year));
        List<Integer> quarters = QUARTERS.stream()
                .flatMap(group -> Optional.ofNullable(matcher.group(group)).stream())
                .map(PeriodToken::quarter)
                .toList();
        List<Span> spans = new ArrayList<>();
        span(matcher, "am", "ad", "bm", "bd").ifPresent(spans::add);
        span(matcher, "cm", "", "dm", "").ifPresent(spans::add);
        span(matcher, "em", "ed", "fm", "fd").ifPresent(spans::add);
        span(matcher, "gm", "", "hm", "").ifPresent(spans::add);
        months(matcher).ifPresent(spans::add);
        return new PeriodToken(matcher.start(), matcher.end(), years, quarters, spans);
    }

    private static Optional<Span> span(Matcher matcher, String from, String fromDay, String to, String toDay) {
        return number(matcher, from).map(first -> {
            int last = number(matcher, to).orElse(0);
            boolean whole = fromDay.isEmpty()
                    || number(matcher, fromDay).orElse(0) == 1
                            && number(matcher, toDay).orElse(0) == lastDay(last);
            return new Span(first, last, whole);
        });
    }

    /** Three months one by one. */
    private static Optional<Span> months(Matcher matcher) {
        return number(matcher, "im").map(first -> {
            int second = number(matcher, "jm").orElse(0);
            int third = number(matcher, "km").orElse(0);
            return new Span(first, third, second == first + 1 && third == second + 1);
        });
    }

    /** Of the months with which a quarter ends. */
    private static int lastDay(int month) {
        return month == 3 || month == 12 ? 31 : 30;
    }

    private static Optional<Integer> number(Matcher matcher, String group) {
        return Optional.ofNullable(matcher.group(group)).map(Integer::valueOf);
    }

    private static int quarter(String text) {
        int roman = ROMAN.indexOf(text);
        return roman < 0 ? Integer.parseInt(text) : roman + 1;
    }
}
