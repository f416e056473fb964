package cn.guijian.intake.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number format: what it does to a value, and how a value shows in it. POI's own formatter throws on ordinary Chinese
 * date formats and does not know the built-in Chinese ones, hence this small one; what it can't render it shows plain.
 *
 * @param sections those for numbers; the one for texts is left out
 */
public record CellFormat(String code, List<FormatSection> sections, boolean date1904) {
    /** The format of a style that the file does not hold: nobody knows what it shows. */
    public static final CellFormat UNKNOWN = new CellFormat("\0", List.of(FormatSection.GENERAL), false);

    private static final int MOST_FOR_NUMBERS = 3;

    public CellFormat {
        sections = List.copyOf(sections);
    }

    /** The format written {@code code}. */
    public static CellFormat of(String code, boolean date1904) {
        if (code.equals(UNKNOWN.code)) {
            return UNKNOWN;
        }
        if (code.isBlank()) {
            return new CellFormat(code, List.of(FormatSection.GENERAL), date1904);
        }
        List<FormatSection> all =
                FormatSection.split(code).stream().map(FormatSection::parse).toList();
        boolean textLast =
                all.size() > MOST_FOR_NUMBERS || all.get(all.size() - 1).text();
        List<FormatSection> numbers = textLast ? all.subList(0, Math.min(all.size() - 1, MOST_FOR_NUMBERS)) : all;
        return new CellFormat(code, numbers.isEmpty() ? List.of(FormatSection.GENERAL) : numbers, date1904);
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    public boolean isDate(BigDecimal value) {
        return section(value).date();
    }

    /** The day a number stands for in this workbook, empty when it lies outside the calendar of spreadsheets. */
    public Optional<LocalDate> day(BigDecimal value) {
        return SerialDate.day(value, date1904);
    }

    /** What the cell shows; dates always in ISO form. */
    public String show(BigDecimal value) {
        FormatSection section = section(value);
        if (section.date()) {
            return SerialDate.text(value, date1904).orElseGet(value::toPlainString);
        }
        return section.render(isSignInFormat(section) ? value.abs() : value);
    }

    /** The section that applies: by the conditions written in the format, else by the sign. */
    public FormatSection section(BigDecimal value) {
        if (sections.size() == 1) {
            return sections.get(0);
        }
        FormatSection first = sections.get(0);
        FormatSection second = sections.get(1);
        boolean two = sections.size() == 2;
        if (two && first.condition().isEmpty() && second.condition().isPresent()) {
            return second.condition().get().holds(value) ? second : first;
        }
        if (first.condition().map(c -> c.holds(value)).orElse(value.signum() > 0 || two && value.signum() == 0)) {
            return first;
        }
        if (two) {
            return second.condition().map(c -> c.holds(value)).orElse(true) ? second : FormatSection.GENERAL;
        }
        return second.condition().map(c -> c.holds(value)).orElse(value.signum() < 0) ? second : sections.get(2);
    }

    private boolean isSignInFormat(FormatSection section) {
        boolean behindPositives = sections.get(0)
                .condition()
                .map(c -> c.operator().startsWith(">") && c.limit().signum() == 0)
                .orElse(true);
        return sections.size() > 1 && behindPositives && section != sections.get(0)
                || section.condition().filter(FormatCondition::isOfNegatives).isPresent();
    }

    /** The day numbers of spreadsheets, in both of their calendars. */
    private static final class SerialDate {
        /** 31 December 9999. */
        private static final BigDecimal LAST = new BigDecimal(2_958_465);

        private static final BigDecimal LAST_SINCE_1904 = new BigDecimal(2_957_003);
        private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
        private static final long SECONDS_PER_DAY = 86_400;
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

        private SerialDate() {}

        /** The day of {@code serial}; the 1900 calendar counts a 29 February 1900 that never was. */
        static Optional<LocalDate> day(BigDecimal serial, boolean date1904) {
            if (serial.signum() < 0 || serial.compareTo(date1904 ? LAST_SINCE_1904 : LAST) > 0) {
                return Optional.empty();
            }
            int days = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
            if (date1904) {
                return Optional.of(LocalDate.of(1904, 1, 1).plusDays(days));
            }
            LocalDate zero = LocalDate.of(1899, 12, days < LEAP_DAY_THAT_NEVER_WAS ? 31 : 30);
            return Optional.of(zero.plusDays(days));
        }

        /** Day, time or both in ISO form. */
        static Optional<String> text(BigDecimal serial, boolean date1904) {
            return day(serial, date1904).map(day -> {
                BigDecimal fraction = serial.remainder(BigDecimal.ONE);
                if (fraction.signum() == 0) {
                    return day.toString();
                }
                long second = fraction.multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(SECONDS_PER_DAY - 1))
                        .longValueExact();
                String time = TIME.format(LocalTime.ofSecondOfDay(second));
                return serial.compareTo(BigDecimal.ONE) < 0 ? time : day + " " + time;
            });
        }
    }
}
