package cn.guijian.intake.number;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a section of a number format applies, as in {@code [<=1]}. */
record FormatCondition(String operator, BigDecimal limit) {
    private static final Pattern WRITTEN = Pattern.compile(
            "\\s*(<=|>=|<>|<|>|=)\\s*([+-]?(?:\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?)\\s*");

    /** Reads what stands between the brackets; empty when it is no condition. */
    static Optional<FormatCondition> parse(String inside) {
        Matcher matcher = WRITTEN.matcher(inside);
        return matcher.matches()
                ? Optional.of(new FormatCondition(matcher.group(1), new BigDecimal(matcher.group(2))))
                : Optional.empty();
    }

    boolean holds(BigDecimal value) {
        int order = value.compareTo(limit);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<>" -> order != 0;
            default -> order == 0;
        };
    }

    /** Whether only numbers below 0 meet it: their sign is then in the format itself. */
    boolean isOfNegatives() {
        return operator.startsWith("<") && !operator.equals("<>") && limit.signum() <= 0;
    }
}
