package cn.guijian.language;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reading and writing exact decimals. */
public final class Numbers {
    private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,40})?");

    private Numbers() {}

    /** The decimal a table cell holds, empty when it holds something else: written out, {@code 1e999999999} has no end. */
    public static Optional<BigDecimal> parse(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Without trailing zeros and without exponent. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
