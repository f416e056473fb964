package cn.guijian.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an ISO date. Spreadsheets rewrite dates when they save a CSV file; such forms are refused with the ISO date
 * that was probably meant, because 3/12/2023 cannot be told from 12/3/2023 once it is written.
 */
final class DateText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?( \\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern COMPACT = Pattern.compile("\\d{5,7}");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern DATE_LIKE = Pattern.compile("\\d{1,4}[-/.年]\\d{1,2}([-/.月]\\d{1,4}日?)?"
            + "|\\d{4}年\\d{1,2}月|\\d{1,2}月\\d{1,2}日|\\d{1,2}-[A-Z][a-z]{2}(-\\d{2,4})?|[A-Z][a-z]{2}-\\d{2,4}");
    /** Day 0 of spreadsheet dates (right from 1900-03-01 on). */
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private DateText() {}

    static Parsed<LocalDate> parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso).map(Parsed::value).orElseGet(() -> Parsed.bad(FaultType.DATE_IMPOSSIBLE));
        }
        if (SERIAL.matcher(text).matches()) {
            return Parsed.bad(FaultType.DATE_SERIAL, SERIAL_START.plusDays(Long.parseLong(text)));
        }
        Matcher mangled = YEAR_FIRST.matcher(Width.half(text));
        if (mangled.matches() && !COMPACT.matcher(text).matches()) {
            return date(mangled)
                    .map(meant -> Parsed.<LocalDate>bad(FaultType.DATE_MANGLED, meant))
                    .orElseGet(() -> Parsed.bad(FaultType.DATE_IMPOSSIBLE));
        }
        return Parsed.bad(FaultType.DATE_NONE);
    }

    /** Whether a spreadsheet has probably made a date of what was typed. */
    static boolean looksLikeDate(String text) {
        return DATE_LIKE.matcher(text).matches();
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
