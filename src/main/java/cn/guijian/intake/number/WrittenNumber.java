package cn.guijian.intake.number;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number that was typed as text, in one row's unit, and keeps what had to be mended. What is not surely one
 * number stays unread.
 */
public final class WrittenNumber {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final int LONGEST = 80;
    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?[1-9][0-9]{0,2}((,[0-9]{3})+|( [0-9]{3})+)(\\.[0-9]+)?");
    private static final Pattern BLANK_BESIDE_NO_DIGIT = Pattern.compile("(?<![0-9]) +| +(?![0-9])");
    private static final Pattern PARTS = Pattern.compile("([+-]?[0-9., ]*[0-9.])(.*)");

    private final String unit;
    private final Set<Mend> mends = EnumSet.of(Mend.TEXT);

    private WrittenNumber(String unit) {
        this.unit = SeenText.compact(unit);
    }

    /** What was mended; each has its text. */
    public enum Mend {
        TEXT,
        WIDTH,
        BLANK,
        GROUP,
        SIGN,
        PERCENT,
        UNIT,
        WAN;

        public String key() {
            return "intake.mend." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number and how it was come by. */
    public record Mended(BigDecimal value, Set<Mend> mends, boolean tooLong) {}

    /** Reads {@code text} as a number counted in {@code unit}. */
    public static Optional<Mended> read(String text, String unit) {
        return text.length() > LONGEST ? Optional.empty() : new WrittenNumber(unit).read(text);
    }

    private Optional<Mended> read(String text) {
        Matcher parts = PARTS.matcher(blanks(width(text)));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> factor = factor(parts.group(2));
        return factor.flatMap(f -> digits(parts.group(1)).map(d -> {
            BigDecimal exact = new BigDecimal(d);
            boolean tooLong = exact.stripTrailingZeros().precision() > Decimals.DIGITS;
            return new Mended(Decimals.plain(exact.multiply(f)), EnumSet.copyOf(mends), tooLong);
        }));
    }

    /** Full-width signs and the dashes used as a minus; not NFKC, which would read ² as 2. */
    private String width(String text) {
        StringBuilder mended = new StringBuilder();
        for (char c : text.toCharArray()) {
            mended.append(
                    c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u2212' || c == '\uFE63' ? '-' : c);
        }
        note(Mend.WIDTH, !mended.toString().equals(text));
        return mended.toString();
    }

    /** Blanks at the ends and beside anything but digits go; between digits they stay, as possible thousands marks. */
    private String blanks(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!SeenText.isBlank(c)) {
                visible.appendCodePoint(c);
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                visible.append(' ');
            }
        });
        String kept = BLANK_BESIDE_NO_DIGIT.matcher(visible).replaceAll("");
        note(Mend.BLANK, !kept.equals(text));
        return kept;
    }

    private Optional<String> digits(String text) {
        if (PLAIN.matcher(text).matches()) {
            note(Mend.SIGN, text.startsWith("+"));
            return Optional.of(text);
        }
        if (GROUPED.matcher(text).matches()) {
            note(Mend.GROUP, true);
            return Optional.of(text.replaceAll("[, ]", ""));
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> factor(String suffix) {
        if (suffix.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        boolean percent = unit.equals("%");
        if (suffix.equals(unit)) {
            note(percent ? Mend.PERCENT : Mend.UNIT, true);
            return Optional.of(BigDecimal.ONE);
        }
        boolean wan = !percent && !unit.startsWith("万") && (suffix.equals("万") || suffix.equals("万" + unit));
        note(Mend.WAN, wan);
        return wan ? Optional.of(WAN) : Optional.empty();
    }

    private void note(Mend mend, boolean happened) {
        if (happened) {
            mends.add(mend);
        }
    }
}
