package cn.guijian.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text says of a quarter, as people write it: 2023Q4, 2023年度第四季度, 二〇二三年第Ⅳ季度, 2023年10-12月.
 *
 * @param years in the order they stand
 * @param quarters 1 to 4
 * @param spans of months, first and last, or of days
 * @param rest whether anything else stands there that could mean something
 */
public record PeriodWords(List<Integer> years, List<Integer> quarters, List<Span> spans, boolean rest) {
    /** Signs and words that say nothing of time. */
    private static final Pattern NOTHING =
            Pattern.compile("报告期间?[:]?|[-_/]|(?:季报)?[^0-9A-Z年季月日号上下前后初半全至到和与及或、~\u2014\u2013-]{0,20}");

    private static final String BLANKS = "[\\s\\u00A0\\u3000]+";
    private static final int CENTURY = 20;
    private static final int YEARS = 100;
    private static final int NEAR = 3;

    public PeriodWords {
        years = List.copyOf(years);
        quarters = List.copyOf(quarters);
        spans = List.copyOf(spans);
    }

    /**
     * Months, and days where they are named.
     *
     * @param whole whether it begins with the first day of its first month and ends with the last of its last
     */
    public record Span(int first, int last, boolean whole) {
        /** Whether it is this quarter or, as running totals have it, the year to its end. */
        boolean endsWith(int quarter) {
            return whole && last == 3 * quarter && (first == last - 2 || first == 1);
        }

        Optional<Integer> quarter() {
            return whole && last % 3 == 0 && first == last - 2 ? Optional.of(last / 3) : Optional.empty();
        }
    }

    /** All that a text says. */
    public static PeriodWords of(String text) {
        String written = ChineseDigits.written(text);
        List<PeriodToken> tokens = PeriodToken.in(written);
        boolean rest = false;
        int end = 0;
        boolean behindQuarter = false;
        for (PeriodToken token : tokens) {
            boolean quarter = !token.quarters().isEmpty();
            // A quarter written right behind another makes one wonder.
            rest |= !isNothing(written.substring(end, token.start()))
                    || quarter && behindQuarter && token.start() == end;
            behindQuarter = quarter;
            end = token.end();
        }
        return of(tokens, rest || !isNothing(written.substring(end)));
    }

    private static PeriodWords of(List<PeriodToken> tokens, boolean rest) {
        return new PeriodWords(
                tokens.stream().flatMap(token -> token.years().stream()).toList(),
                tokens.stream().flatMap(token -> token.quarters().stream()).toList(),
                tokens.stream().flatMap(token -> token.spans().stream()).toList(),
                rest);
    }

    private static boolean isNothing(String text) {
        return NOTHING.matcher(text).matches();
    }

    /** The quarter that is all a text says; empty when it says none, or more than one thing. */
    public static Optional<Period> read(String text) {
        Optional<Period> code = Period.parse(text);
        return code.isPresent() ? code : written(text);
    }

    private static Optional<Period> written(String text) {
        return of(text).whole()
                .or(() -> of(text.strip().replaceAll(BLANKS, ",")).whole());
    }

    private Optional<Period> whole() {
        return rest ? Optional.empty() : period();
    }

    /** The quarter that a text mentions among other words, as the name of a file does: a year and, close behind, a quarter. */
    public static Optional<Period> mentionedIn(String text) {
        String written = ChineseDigits.written(text);
        List<PeriodToken> tokens = PeriodToken.in(written);
        for (int i = 0; i < tokens.size(); i++) {
            PeriodToken token = tokens.get(i);
            int behind = i + 1;
            Stream<List<PeriodToken>> meant = behind < tokens.size()
                            && isNear(written.substring(
                                    token.end(), tokens.get(behind).start()))
                    ? Stream.of(List.of(token), List.of(token, tokens.get(behind)))
                    : Stream.of(List.of(token));
            Optional<Period> period = meant.flatMap(some -> of(some, false).period().stream())
                    .filter(PeriodWords::isOfOurTime)
                    .findFirst();
            if (period.isPresent()) {
                return period;
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(String between) {
        return between.length() <= NEAR && isNothing(between);
    }

    /** The quarter that a text mentions, of whatever year; empty when it mentions several. */
    public static Optional<Integer> quarterIn(String text) {
        PeriodWords words = of(text);
        List<Integer> all = new ArrayList<>(words.quarters);
        words.spans.forEach(span -> span.quarter().ifPresent(all::add));
        return all.stream().distinct().count() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** In names four digits may be anything. */
    private static boolean isOfOurTime(Period period) {
        return period.year() / YEARS == CENTURY;
    }

    private Optional<Period> period() {
        if (years.stream().distinct().count() != 1) {
            return Optional.empty();
        }
        List<Integer> named = quarters.stream().distinct().toList();
        List<Integer> meant = named.isEmpty()
                ? spans.stream()
                        .flatMap(span -> span.quarter().stream())
                        .distinct()
                        .toList()
                : named;
        boolean fits = meant.size() == 1 && spans.stream().allMatch(span -> span.endsWith(meant.get(0)));
        return fits ? Optional.of(new Period(years.get(0), meant.get(0))) : Optional.empty();
    }
}
