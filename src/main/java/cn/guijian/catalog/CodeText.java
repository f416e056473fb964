package cn.guijian.catalog;

import cn.guijian.model.plan.Traits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads codes of indicators and units, and lists of them. */
final class CodeText {
    private static final Pattern CODE = Pattern.compile("[ZWB]\\d{2,3}");
    private static final Pattern SHORT = Pattern.compile("([ZWB])(\\d)");
    private static final Pattern UNIT = Pattern.compile("\\d{4}[0-9A-Z]{2}");
    private static final Pattern SCIENTIFIC = Pattern.compile("[\\d.]+[eE]\\+?\\d+");

    private static final String EXAMPLE = "Z01";

    private CodeText() {}

    static Parsed<String> indicator(String text) {
        return CODE.matcher(text).matches() ? Parsed.value(text) : Parsed.bad(FaultType.CODE_FORM, meant(text));
    }

    /** Codes joined by a plus sign. */
    static Parsed<List<String>> indicators(String text) {
        List<String> codes =
                Arrays.stream(text.split("\\+", -1)).map(String::strip).toList();
        return codes.stream().allMatch(code -> CODE.matcher(code).matches())
                ? Parsed.value(codes)
                : Parsed.bad(FaultType.CODES_FORM);
    }

    /** What came in and what was closed, joined by a minus sign. */
    static Parsed<Traits.Carried> carried(String text) {
        String[] codes = text.split("-", -1);
        boolean sound = codes.length == 2
                && Arrays.stream(codes).allMatch(code -> CODE.matcher(code).matches());
        return sound ? Parsed.value(new Traits.Carried(codes[0], codes[1])) : Parsed.bad(FaultType.CARRIED_FORM);
    }

    static Parsed<String> unit(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return NumberText.parse(text) instanceof Parsed.Bad<?> bad
                    ? Parsed.bad(bad.type(), bad.details().toArray())
                    : Parsed.bad(FaultType.UNIT_CODE_FORM);
        }
        return UNIT.matcher(text).matches() ? Parsed.value(text) : Parsed.bad(FaultType.UNIT_CODE_FORM);
    }

    /** A code as it was probably meant: half-width, upper case, with the zero that a spreadsheet drops. */
    static String normal(String text) {
        String plain = Width.half(text).toUpperCase(Locale.ROOT);
        Matcher matcher = SHORT.matcher(plain);
        return matcher.matches() ? matcher.group(1) + "0" + matcher.group(2) : plain;
    }

    private static String meant(String text) {
        return CODE.matcher(normal(text)).matches() ? normal(text) : EXAMPLE;
    }
}
