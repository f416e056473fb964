package cn.guijian.model.plan;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number as one exact decimal over another, so that a chain of calculations is divided once, at its end. */
public record Quotient(BigDecimal dividend, BigDecimal divisor) {
    public Quotient {
        dividend = plain(dividend);
        divisor = plain(divisor);
    }

    static final Quotient ZERO = of(BigDecimal.ZERO);
    static final Quotient ONE = of(BigDecimal.ONE);

    static Quotient of(BigDecimal number) {
        return new Quotient(number, BigDecimal.ONE);
    }

    Quotient plus(Quotient other) {
        return divisor.compareTo(other.divisor) == 0
                ? new Quotient(dividend.add(other.dividend), divisor)
                : new Quotient(
                        dividend.multiply(other.divisor).add(other.dividend.multiply(divisor)),
                        divisor.multiply(other.divisor));
    }

    Quotient minus(Quotient other) {
        return plus(new Quotient(other.dividend.negate(), other.divisor));
    }

    Quotient times(Quotient other) {
        return new Quotient(dividend.multiply(other.dividend), divisor.multiply(other.divisor));
    }

    Quotient over(Quotient other) {
        return new Quotient(dividend.multiply(other.divisor), divisor.multiply(other.dividend));
    }

    /** -1, 0 or 1 as the number is below, at or above 0. */
    int sign() {
        return dividend.signum() * divisor.signum();
    }

    /** Exact where the division ends, to 34 digits where it does not. */
    BigDecimal value() {
        return plain(dividend.divide(divisor, MathContext.DECIMAL128));
    }

    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
