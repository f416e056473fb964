package cn.guijian.intake.number;

import cn.guijian.model.ChineseDigits;
import cn.guijian.model.plan.PlanSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a day as people and programs write it: 2024-01-08, 2024年1月8日 星期一, 二〇二四年一月八号, 20240108, 2024/1/8 0:00:00,
 * 8-Jan-2024. Where more than one day can be meant, none is read.
 */
public final class DayText {
    private static final int LONGEST = 80;
    private static final String BLANKS = "[\\s\\u00A0\\u3000]+";
    private static final Pattern LABEL = Pattern.compile("^[^0-9]{0,4}日期[:,]*");
    /** What stands in brackets without a digit, and a mark at the end. */
    private static final Pattern REMARK = Pattern.compile("[(\\[][^()\\[\\]0-9]*[)\\]]|[。.,;、]+$");

    private static final String WEEKDAY = "[(,]*(?:(?:星期|周|礼拜)[1-7日天]|(?:MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]*\\.?)[),]*";
    private static final String TIME =
            "[,T]*(?:上午|下午|晚上|AM|PM)?,*[0-9]{1,2}(?:[:时点][0-9]{0,2})(?:[:分][0-9]{0,2})?(?:\\.[0-9]+)?秒?"
                    + ",*(?:AM|PM)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?";
    private static final String BEHIND = "(?:" + WEEKDAY + ")?(?:" + TIME + ")?(?:" + WEEKDAY + ")?";
    private static final Pattern CHINESE =
            Pattern.compile("([0-9]{4}|[0-9]{2}),*年度?,*([0-9]{1,2}),*月份?,*([0-9]{1,2}),*[日号]?" + BEHIND);
    private static final Pattern DIVIDED =
            Pattern.compile("([0-9]{1,4}),*([-/.、]),*([0-9]{1,2}),*[-/.、月],*([0-9]{1,4}),*[日号]?" + BEHIND);
    private static final Pattern JOINED = Pattern.compile("([1-9][0-9]{3})([0-9]{2})([0-9]{2})日?" + BEHIND);
    private static final String MONTH = "(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\\.?";
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[-,/. ]*" + MONTH + "[-,/.]*([0-9]{4}|[0-9]{2})" + BEHIND);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:" + WEEKDAY + ")?" + MONTH + ",*([0-9]{1,2}),+(?:[0-9:]+,[A-Z+0-9:]+,)?([0-9]{4})" + BEHIND);
    private static final int CENTURY = 2000;
    private static final int YEAR_DIGITS = 4;

    private DayText() {}

    /** The day that a text names; of a year without its century none. */
    public static Optional<LocalDate> read(String text) {
        return read(text, Optional.empty());
    }

    /** The day that a text names; years without their century are those around the plan. */
    public static Optional<LocalDate> read(String text, PlanSpan plan) {
        return read(text, Optional.of(plan));
    }

    /** Whether a day can be meant on a form of a plan. */
    public static boolean isNear(LocalDate day, PlanSpan plan) {
        return day.getYear() >= plan.first().year() - 1
                && day.getYear() <= plan.last().year() + 2;
    }

    private static Optional<LocalDate> read(String text, Optional<PlanSpan> plan) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String written = ChineseDigits.written(SeenText.strip(text).replaceAll(BLANKS, ","));
        String bare = REMARK.matcher(LABEL.matcher(written).replaceFirst("")).replaceAll("");
        return Stream.of(
                        chinese(CHINESE.matcher(bare), plan),
                        divided(DIVIDED.matcher(bare), plan),
                        joined(JOINED.matcher(bare)),
                        english(DAY_FIRST.matcher(bare), 1, 2, plan),
                        english(MONTH_FIRST.matcher(bare), 2, 1, plan))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> chinese(Matcher matcher, Optional<PlanSpan> plan) {
        return matcher.matches() ? day(matcher.group(1), matcher.group(2), matcher.group(3), plan) : Optional.empty();
    }

    /** Three numbers: a year of four digits tells its place, else every order is tried. */
    private static Optional<LocalDate> divided(Matcher matcher, Optional<PlanSpan> plan) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String second = matcher.group(3);
        String third = matcher.group(4);
        if (first.length() == YEAR_DIGITS) {
            return third.length() > 2 ? Optional.empty() : day(first, second, third, plan);
        }
        List<LocalDate> days = Stream.of(
                        third.length() > 2 ? Optional.<LocalDate>empty() : day(first, second, third, plan),
                        day(third, first, second, plan),
                        day(third, second, first, plan))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private static Optional<LocalDate> joined(Matcher matcher) {
        return matcher.matches()
                ? day(matcher.group(1), matcher.group(2), matcher.group(3), Optional.empty())
                : Optional.empty();
    }

    private static Optional<LocalDate> english(Matcher matcher, int day, int month, Optional<PlanSpan> plan) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = MONTHS.indexOf(matcher.group(month)) + 1;
        return day(matcher.group(3), String.valueOf(number), matcher.group(day), plan);
    }

    private static Optional<LocalDate> day(String yearText, String monthText, String dayText, Optional<PlanSpan> plan) {
        boolean whole = yearText.length() == YEAR_DIGITS && yearText.charAt(0) != '0';
        if (!whole && (yearText.length() != 2 || plan.isEmpty()) || dayText.length() > 2) {
            return Optional.empty();
        }
        int year = Integer.parseInt(yearText) + (whole ? 0 : CENTURY);
        int month = Integer.parseInt(monthText);
        int day = Integer.parseInt(dayText);
        boolean exists = month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
        return Optional.of(exists)
                .filter(e -> e)
                .map(e -> LocalDate.of(year, month, day))
                .filter(date -> whole || isNear(date, plan.orElseThrow()));
    }
}
