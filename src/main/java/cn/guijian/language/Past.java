package cn.guijian.language;

import cn.guijian.model.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The earlier quarters that rules compare with (期别). */
public enum Past {
    LAST_QUARTER("上期"),
    SAME_QUARTER_LAST_YEAR("上年同期"),
    LAST_YEAR_END("上年末");

    /** Facts and fields that hold this quarter against the one before. */
    private static final Set<String> QUARTER_WORDS = Set.of("环比", "表比较", "增量", "与上期相同");
    /** The facts that say by 期别 which quarter they are of. */
    private static final Set<String> OF_NAMED_QUARTER = Set.of("填报值", "对比");

    private final String label;

    Past(String label) {
        this.label = label;
    }

    /** The word in rules. */
    public String label() {
        return label;
    }

    /** That quarter, seen from {@code period}. */
    public Period of(Period period) {
        return switch (this) {
            case LAST_QUARTER -> period.plus(-1);
            case SAME_QUARTER_LAST_YEAR -> period.plus(-4);
            case LAST_YEAR_END -> period.plus(-period.quarter());
        };
    }

    /** The earlier quarters whose numbers a rule matches, read from its words. */
    public static List<Past> neededBy(ParsedRule rule) {
        boolean comparesQuarters = rule.when().stream().anyMatch(token -> QUARTER_WORDS.contains(token.text()));
        return Arrays.stream(values())
                .filter(past -> past == LAST_QUARTER && comparesQuarters || matches(rule.when(), past))
                .toList();
    }

    private static boolean matches(List<Token> when, Past past) {
        for (int i = 2; i < when.size(); i++) {
            boolean named = when.get(i).kind() == Token.Kind.STRING
                    && when.get(i).content().equals(past.label)
                    && when.get(i - 2).is("期别");
            if (named && OF_NAMED_QUARTER.contains(typeAround(when, i))) {
                return true;
            }
        }
        return false;
    }

    /** The fact type in whose brackets the token stands. */
    private static String typeAround(List<Token> when, int at) {
        int depth = 0;
        for (int i = at; i > 0; i--) {
            depth += when.get(i).is(")") ? 1 : when.get(i).is("(") ? -1 : 0;
            if (depth < 0) {
                return when.get(i - 1).text();
            }
        }
        return "";
    }
}
