package cn.guijian.intake.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stored binary numbers to the decimals a person typed. */
public final class Decimals {
    /** Digits that a spreadsheet keeps of a number. */
    static final int DIGITS = 15;

    private static final MathContext KEPT = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final Pattern STORED =
            Pattern.compile("[+-]?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})([eE][+-]?\\d{1,4})?");

    private Decimals() {}

    /** The double of a cell, rounded HALF_UP to 15 digits: a typed 4.3 is stored as 4.2999999999999998. */
    public static BigDecimal ofDouble(double value) {
        return plain(new BigDecimal(value).round(KEPT));
    }

    /** The number written in a part of the file, empty when it is none. */
    public static Optional<BigDecimal> ofStored(String text) {
        if (!STORED.matcher(text).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? Optional.of(ofDouble(value)) : Optional.empty();
    }

    /** Without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
