package cn.guijian.intake.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words behind a number that multiply it by a power of ten. */
final class Magnitude {
    private static final String SMALL = "十百千";
    private static final Pattern WORD = Pattern.compile("([十百千]?)([万亿])|([百千])(?!分)|([kKM])(?![A-Za-z])");

    private Magnitude() {}

    /** The power that a text begins with: 4 for 万人, 7 for 千万, 0 for 人. */
    static int of(String text) {
        Matcher matcher = WORD.matcher(text);
        if (!matcher.lookingAt()) {
            return 0;
        }
        if (matcher.group(2) != null) {
            return small(matcher.group(1)) + (matcher.group(2).equals("万") ? 4 : 8);
        }
        return matcher.group(3) != null
                ? small(matcher.group(3))
                : matcher.group(4).equals("M") ? 6 : 3;
    }

    private static int small(String word) {
        return word.isEmpty() ? 0 : SMALL.indexOf(word) + 1;
    }
}
