package cn.guijian.model.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a value must stand to its target (比较), exactly as the plan writes it: {@code <} is strict. */
public enum Comparator {
    AT_LEAST("≥"),
    ABOVE(">"),
    AT_MOST("≤"),
    BELOW("<");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    /** The comparator written {@code sign}, empty when there is none. */
    public static Optional<Comparator> of(String sign) {
        return Arrays.stream(values()).filter(c -> c.sign.equals(sign)).findFirst();
    }

    /** The sign as tables and reports print it. */
    public String sign() {
        return sign;
    }

    /** True when more is better. */
    public boolean isFloor() {
        return this == AT_LEAST || this == ABOVE;
    }

    /** Whether {@code value} satisfies the bound. */
    public boolean isMet(BigDecimal value, BigDecimal bound) {
        int order = value.compareTo(bound);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case AT_MOST -> order <= 0;
            case BELOW -> order < 0;
        };
    }
}
