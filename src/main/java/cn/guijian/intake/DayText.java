package cn.guijian.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as people write it: 2024-01-08, 2024年1月8日, 2024/1/8, 2024.1.8, 20240108. */
final class DayText {
    private static final Pattern DIVIDED = Pattern.compile("([1-9][0-9]{3})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern JOINED = Pattern.compile("([1-9][0-9]{3})([0-9]{2})([0-9]{2})");

    private DayText() {}

    static Optional<LocalDate> read(String text) {
        String compact = Words.compact(text);
        Optional<LocalDate> divided = read(DIVIDED.matcher(compact));
        return divided.isPresent() ? divided : read(JOINED.matcher(compact));
    }

    private static Optional<LocalDate> read(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        boolean exists = month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }
}
