package cn.guijian.intake.number;

import cn.guijian.intake.number.FormatPiece.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

    /** Words behind a number that multiply it by a power of ten. */
    private static final class Magnitude {
        private static final String SMALL = "十百千";
        private static final Pattern WORD = Pattern.compile("([十百千]?)([万亿])|([百千])(?!分)|([kKM])(?![A-Za-z])");

        private Magnitude() {}

        /** The power that a text begins with: 4 for 万人, 7 for 千万, 0 for 人. */
        static int of(String text) {
            Matcher matcher = WORD.matcher(text);
            if (!matcher.lookingAt()) {
                return 0;
            }
            if (matcher.group(2) != null) {
                return small(matcher.group(1)) + (matcher.group(2).equals("万") ? 4 : 8);
            }
            return matcher.group(3) != null
                    ? small(matcher.group(3))
                    : matcher.group(4).equals("M") ? 6 : 3;
        }

        private static int small(String word) {
            return word.isEmpty() ? 0 : SMALL.indexOf(word) + 1;
        }
    }

    /** Lays the digits of a number into the places of a format. */
    private static final class DrawnNumber {
        private static final int GROUP = 3;

        private final FormatSection section;
        private final List<FormatPiece> left;
        private final List<FormatPiece> right;

        DrawnNumber(FormatSection section) {
            this.section = section;
            int point = point(section.pieces());
            this.left = section.pieces().subList(0, point);
            this.right = section.pieces().subList(point, section.pieces().size());
        }

        /** Where the decimals begin. */
        private static int point(List<FormatPiece> pieces) {
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.get(i).is(Kind.POINT)) {
                    return i;
                }
            }
            return pieces.size();
        }

        /** How the number shows; of several lines the one that is seen in a row of usual height. */
        String of(BigDecimal value) {
            boolean whole = has(Kind.GENERAL);
            BigDecimal scaled = section.scaled(value);
            BigDecimal rounded = whole ? scaled : scaled.setScale(count(right), RoundingMode.HALF_UP);
            String drawn = whole ? general(rounded.abs()) : digits(rounded.abs());
            boolean signed = rounded.signum() < 0 && (whole || has(Kind.DIGIT));
            String text = signed ? "-" + drawn : drawn;
            return text.indexOf('\n') < 0
                    ? text
                    : text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        }

        private boolean has(Kind kind) {
            return section.pieces().stream().anyMatch(piece -> piece.is(kind));
        }

        private static int count(List<FormatPiece> pieces) {
            int places = 0;
            for (FormatPiece piece : pieces) {
                places += piece.is(Kind.DIGIT) ? 1 : 0;
            }
            return places;
        }

        private String general(BigDecimal value) {
            StringBuilder text = new StringBuilder();
            section.pieces()
                    .forEach(piece -> text.append(
                            piece.is(Kind.GENERAL) ? Decimals.plain(value).toPlainString() : piece.text()));
            return text.toString();
        }

        private String digits(BigDecimal value) {
            String plain = value.toPlainString();
            int dot = plain.indexOf('.');
            String whole = dot < 0 ? plain : plain.substring(0, dot);
            return integers(whole.equals("0") ? "" : whole) + decimals(dot < 0 ? "" : plain.substring(dot + 1));
        }

        /** From the point to the left; what finds no place of its own stands with the first digit. */
        private String integers(String whole) {
            StringBuilder text = new StringBuilder();
            int places = count(left);
            int rest = whole.length();
            for (int i = left.size() - 1; i >= 0; i--) {
                FormatPiece piece = left.get(i);
                if (!piece.is(Kind.DIGIT)) {
                    text.insert(0, piece.text());
                    continue;
                }
                places--;
                int from = places == 0 ? 0 : Math.max(0, rest - 1);
                boolean pads = rest == 0 && piece.isZero();
                text.insert(0, pads ? "0" : grouped(whole, from, rest));
                rest = from;
            }
            return text.toString();
        }

        /** Some of the digits, with a mark behind every third that is counted from the right. */
        private String grouped(String whole, int from, int to) {
            if (!section.grouped()) {
                return whole.substring(from, to);
            }
            StringBuilder text = new StringBuilder();
            for (int i = from; i < to; i++) {
                int behind = whole.length() - 1 - i;
                text.append(whole.charAt(i)).append(behind > 0 && behind % GROUP == 0 ? "," : "");
            }
            return text.toString();
        }

        private String decimals(String digits) {
            List<FormatPiece> places =
                    right.stream().filter(piece -> piece.is(Kind.DIGIT)).toList();
            int last = digits.length();
            while (last > 0
                    && digits.charAt(last - 1) == '0'
                    && !places.get(last - 1).isZero()) {
                last--;
            }
            StringBuilder text = new StringBuilder();
            int at = 0;
            for (FormatPiece piece : right) {
                if (piece.is(Kind.DIGIT)) {
                    text.append(digits, Math.min(at, last), Math.min(at + 1, last));
                    at++;
                } else if (!piece.is(Kind.POINT) || last > 0) {
                    text.append(piece.text());
                }
            }
            return text.toString();
        }
    }
}
