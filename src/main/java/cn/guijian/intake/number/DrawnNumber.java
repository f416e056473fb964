package cn.guijian.intake.number;

import cn.guijian.intake.number.FormatPiece.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Lays the digits of a number into the places of a format. */
final class DrawnNumber {
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
