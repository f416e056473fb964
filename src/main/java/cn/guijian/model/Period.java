package cn.guijian.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reporting period (报告期): one quarter, written {@code 2023Q4}. */
public record Period(int year, int quarter) implements Comparable<Period> {
    private static final Pattern CODE = Pattern.compile("(\\d{4})Q([1-4])");
    private static final int QUARTERS = 4;

    public Period {
        if (year < 1000 || year > 9999 || quarter < 1 || quarter > QUARTERS) {
            throw new IllegalArgumentException("no such period: year " + year + ", quarter " + quarter);
        }
    }

    /** Reads the code form only ({@code 2023Q4}); anything else is empty. */
    public static Optional<Period> parse(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        return year < 1000 ? Optional.empty() : Optional.of(new Period(year, Integer.parseInt(matcher.group(2))));
    }

    /** The code form, {@code 2023Q4}. */
    public String code() {
        return year + "Q" + quarter;
    }

    /** First calendar day of the quarter. */
    public LocalDate firstDay() {
        return LocalDate.of(year, quarter * 3 - 2, 1);
    }

    /** Last calendar day of the quarter: the day whose table rows govern (inclusive). */
    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /** The quarter {@code quarters} after this one (before it, if negative). */
    public Period plus(int quarters) {
        int index = index() + quarters;
        return new Period(Math.floorDiv(index, QUARTERS), Math.floorMod(index, QUARTERS) + 1);
    }

    /** How many quarters this one lies after {@code other}; 0 for the same quarter. */
    public int quartersSince(Period other) {
        return index() - other.index();
    }

    private int index() {
        return year * QUARTERS + quarter - 1;
    }

    /** By hand, as {@link #hashCode}: Java links a record's own when they are first called, and a cold start waits. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period period && index() == period.index();
    }

    @Override
    public int hashCode() {
        return index();
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(index(), other.index());
    }

    @Override
    public String toString() {
        return code();
    }
}
