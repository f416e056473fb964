package cn.guijian.oracle;

import java.math.BigDecimal;

/** The colour of a shortfall. */
final class Grades {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Tables tables;

    Grades(Tables tables) {
        this.tables = tables;
    }

    static boolean met(BigDecimal value, String comparator, BigDecimal required) {
        int order = value.compareTo(required);
        return switch (comparator) {
            case "≥" -> order >= 0;
            case ">" -> order > 0;
            case "≤" -> order <= 0;
            case "<" -> order < 0;
            default -> throw new IllegalArgumentException("no comparator: " + comparator);
        };
    }

    /** The grade of a value that fails its goal, 1 yellow to 3 red, 约束性 one stricter, without any cap. */
    int grade(Measure measure, BigDecimal value, BigDecimal required, BigDecimal target) {
        BigDecimal distance = value.subtract(required).abs().multiply(HUNDRED);
        int grade = switch (measure.kind()) {
            case FLOW, ANNUAL -> step(distance, required, below("流量与年度黄线"), below("流量与年度橙线"));
            case STOCK -> step(distance, required, bound("存量黄线"), bound("存量橙线"));
            case RATE -> step(distance, target, bound("比率黄线"), bound("比率橙线"));
        };
        return measure.binding() ? Math.min(grade + 1, 3) : grade;
    }

    private BigDecimal bound(String name) {
        return tables.number("按档", name);
    }

    /** Flows are bounded by what is reached, the rest by what is missing. */
    private BigDecimal below(String name) {
        return HUNDRED.subtract(bound(name));
    }

    private static int step(BigDecimal distance, BigDecimal whole, BigDecimal yellow, BigDecimal orange) {
        if (distance.compareTo(yellow.multiply(whole)) <= 0) {
            return 1;
        }
        return distance.compareTo(orange.multiply(whole)) <= 0 ? 2 : 3;
    }

    static String name(int grade) {
        return new String[] {"", "YELLOW", "ORANGE", "RED"}[grade];
    }
}
