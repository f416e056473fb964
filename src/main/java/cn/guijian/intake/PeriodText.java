package cn.guijian.intake;

import cn.guijian.model.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a quarter as people write it: 2023Q4, 2023年第四季度, 2023年4季度. */
final class PeriodText {
    private static final Pattern QUARTER = Pattern.compile("([1-9][0-9]{3})年?[-/.]?(?:Q([1-4])|第?([1-4一二三四])季度?)");
    private static final String CHINESE = "一二三四";

    private PeriodText() {}

    static Optional<Period> read(String text) {
        Matcher matcher = QUARTER.matcher(Words.compact(text).toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String quarter = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        int chinese = CHINESE.indexOf(quarter);
        int number = chinese >= 0 ? chinese + 1 : Integer.parseInt(quarter);
        return Optional.of(new Period(Integer.parseInt(matcher.group(1)), number));
    }
}
