package cn.guijian.catalog;

import cn.guijian.model.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a period in its code form; other ways of writing one are refused with the code that was meant. */
final class PeriodText {
    private static final String NUMERALS = "一二三四";
    private static final Pattern MEANT = Pattern.compile("(\\d{4})(?:[-/. ]|年)?(?:Q|第)?([1-4一二三四])(?:Q|季|季度)?");

    private PeriodText() {}

    static Parsed<Period> parse(String text) {
        return Period.parse(text).map(Parsed::value).orElseGet(() -> meant(text));
    }

    private static Parsed<Period> meant(String text) {
        Matcher matcher = MEANT.matcher(Width.half(text).toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Parsed.bad(FaultType.PERIOD_NONE);
        }
        int numeral = NUMERALS.indexOf(matcher.group(2)) + 1;
        return Parsed.bad(FaultType.PERIOD_FORM, matcher.group(1) + "Q" + (numeral > 0 ? numeral : matcher.group(2)));
    }
}
