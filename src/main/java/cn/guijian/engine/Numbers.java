package cn.guijian.engine;

import java.math.BigDecimal;
import java.util.Optional;

/** Reading and writing exact decimals. */
final class Numbers {
    private Numbers() {}

    /** The decimal a table cell holds, empty when it holds something else. */
    static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Without trailing zeros and without exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
