package cn.guijian.cli.print;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;

/** Numbers that an option takes within bounds. What is expected is said by the class's name among the texts. */
public final class OptionNumber {
    private static final int MOST_PORT = 65_535;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OptionNumber() {}

    /** One thing at least. */
    public static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return within(Integer.parseInt(text), 1, Integer.MAX_VALUE);
        }
    }

    /** A port of this computer; 0 for any that is free. */
    public static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return within(Integer.parseInt(text), 0, MOST_PORT);
        }
    }

    /** A share of the whole. */
    public static final class Percent implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            BigDecimal percent = new BigDecimal(text);
            if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
                throw new IllegalArgumentException(text + " is not within 0 and 100");
            }
            return percent;
        }
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not within " + least + " and " + most);
        }
        return number;
    }
}
