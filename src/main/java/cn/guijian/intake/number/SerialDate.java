package cn.guijian.intake.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The day numbers of spreadsheets, in both of their calendars. */
final class SerialDate {
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
