package cn.guijian.intake.number;

import cn.guijian.intake.number.FormatPiece.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the parts of a number format that {@code ;} divides.
 *
 * @param condition when it applies, where the format says so
 * @param date whether it shows a day or a time
 * @param text whether it is for texts
 * @param percents how often the value is multiplied by 100 for showing
 * @param thousands how often the value is divided by 1000 for showing
 * @param grouped whether thousands are marked
 * @param plain whether the value shows plain, because it is not worth rendering (fractions, exponents)
 */
public record FormatSection(
        Optional<FormatCondition> condition,
        boolean date,
        boolean text,
        int percents,
        int thousands,
        boolean grouped,
        boolean plain,
        List<FormatPiece> pieces) {
    static final FormatSection GENERAL = parse("General");

    private static final int THREE = 3;
    private static final String NUMBER = "\0";
    /** A digit of the format's own that the eye joins to the number's: nothing but signs of numbers stands between. */
    private static final Pattern JOINED =
            Pattern.compile(NUMBER + "[\\s.,/~+-]*\\d|\\d[\\s.,/~+-]*" + NUMBER, Pattern.UNICODE_CHARACTER_CLASS);

    public FormatSection {
        pieces = List.copyOf(pieces);
    }

    static FormatSection parse(String code) {
        return new FormatScanner(code).scan();
    }

    /** Divides a format at the semicolons that are no literals. */
    static List<String> split(String code) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = FormatScanner.skipTo('"', code, i);
            } else if (c == '\\' || c == '!' || c == '_' || c == '*') {
                i++;
            } else if (c == ';') {
                parts.add(code.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(code.substring(from));
        return parts;
    }

    /** Whether it shows a word in place of the number. */
    public boolean isWord() {
        return !date && !plain && pieces.stream().allMatch(p -> p.is(Kind.LITERAL));
    }

    /** Whether it shows nothing at all, as {@code ;;;} does. */
    public boolean isBlank() {
        return !date
                && !plain
                && pieces.stream().allMatch(p -> p.is(Kind.LITERAL) && p.text().isBlank());
    }

    /** Whether digits that are only drawn stand at the number and look like its own, as {@code 0"0"} shows 5850 for 585. */
    public boolean drawsDigits() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.is(Kind.LITERAL) ? piece.text() : NUMBER));
        return !plain && JOINED.matcher(text).find();
    }

    /** How a value shows. */
    String render(BigDecimal value) {
        return plain ? value.toPlainString() : new DrawnNumber(this).of(value);
    }

    /** The value as it is multiplied and divided for showing. */
    BigDecimal scaled(BigDecimal value) {
        return value.movePointRight(2 * percents).movePointLeft(THREE * thousands);
    }

    /**
     * By what power of ten the number that is seen differs from the stored one: 0.00,,"万" shows 1.70万 for 17000 and
     * means the same.
     *
     * @param unit in which the cell is counted: behind the number it is no magnitude
     */
    public int power(String unit) {
        return 2 * percents - THREE * thousands - drawnDecimals() + magnitude(unit);
    }

    /** Whether anything moves the point of the number that is seen, though the powers may cancel out. */
    public boolean isScaled(String unit) {
        return percents + thousands + drawnDecimals() + magnitude(unit) > 0;
    }

    private int magnitude(String unit) {
        String behind = behind();
        return !unit.isEmpty() && behind.startsWith(unit) ? 0 : Magnitude.of(behind);
    }

    /** Places behind a point that is only drawn. */
    private int drawnDecimals() {
        int places = 0;
        boolean behind = false;
        for (FormatPiece piece : pieces) {
            if (piece.is(Kind.POINT)) {
                break;
            }
            behind |= piece.isDrawnPoint() && places(piece) > 0;
            places += behind && piece.is(Kind.DIGIT) ? 1 : 0;
        }
        return places;
    }

    /** How many places stand before a piece. */
    private int places(FormatPiece before) {
        return (int) pieces.subList(0, pieces.indexOf(before)).stream()
                .filter(p -> p.is(Kind.DIGIT))
                .count();
    }

    /** What is written behind the number, compact. */
    private String behind() {
        StringBuilder text = new StringBuilder();
        for (FormatPiece piece : pieces) {
            if (piece.is(Kind.LITERAL)) {
                text.append(piece.text());
            } else {
                text.setLength(0);
            }
        }
        return SeenText.compact(text.toString());
    }
}
