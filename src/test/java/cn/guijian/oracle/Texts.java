package cn.guijian.oracle;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts as a reader sees them: full-width signs, stray blanks and thousands marks mean nothing. */
final class Texts {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?((\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d*)?|\\.\\d+)%?");
    private static final Pattern DASHES = Pattern.compile("[-\\u2010-\\u2015\\u2212\\u2500]+");

    private Texts() {}

    /** Half-width and without any blank. */
    static String tidy(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    static boolean isDash(String tidy) {
        return DASHES.matcher(tidy).matches();
    }

    /** The number in a text, where a percent sign keeps the digits as they stand. */
    static Optional<BigDecimal> number(String tidy) {
        String text = tidy.replace('\u2212', '-');
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replaceAll("[,%]", "")))
                : Optional.empty();
    }
}
