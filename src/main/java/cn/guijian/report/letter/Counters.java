package cn.guijian.report.letter;

import java.util.HashMap;
import java.util.Map;

/** The numbers of headings, counted while the letter is put together: a part left out leaves no gap. */
final class Counters {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;

    private final Map<String, Integer> numbers = new HashMap<>();
    private int section;
    private int item;

    String next(Mark mark) {
        return switch (mark.kind()) {
            case SECTION -> {
                item = 0;
                yield chinese(++section);
            }
            case ITEM -> chinese(++item);
            case NUMBER -> String.valueOf(numbers.merge(mark.name(), 1, Integer::sum));
            case TEXT, TABLE, WHEN, UNLESS, END -> throw new IllegalArgumentException("no number: " + mark);
        };
    }

    /** Below a hundred, more than any letter has. */
    private static String chinese(int number) {
        int tens = number / TEN % TEN;
        int units = number % TEN;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return ten + (units == 0 ? "" : digit(units));
    }

    private static String digit(int number) {
        return DIGITS.substring(number, number + 1);
    }
}
