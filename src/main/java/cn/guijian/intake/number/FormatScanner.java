package cn.guijian.intake.number;

import cn.guijian.intake.number.FormatPiece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one section of a number format, character by character. */
final class FormatScanner {
    private static final String DATE_LETTERS = "ymdhs";
    private static final String ERA_LETTERS = "egb";

    private static final Pattern GENERAL =
            Pattern.compile("General|G/\u901A\u7528\u683C\u5F0F", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_DAY = Pattern.compile("AM/PM|A/P|a{3,4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED_TIME = Pattern.compile("h+|m+|s+");
    private static final int DIGITS_WORTH_RENDERING = 30;

    private final String code;
    private final List<FormatPiece> pieces = new ArrayList<>();
    private Optional<FormatCondition> condition = Optional.empty();
    private int at;
    private boolean date;
    private boolean text;
    private boolean plain;
    private boolean point;
    private boolean grouped;
    private int digits;
    private int percents;
    private int commas;

    FormatScanner(String code) {
        this.code = code;
    }

    /** The place of {@code end} after {@code from}, or the last one when it is missing. */
    static int skipTo(char end, String text, int from) {
        int place = text.indexOf(end, from + 1);
        return place < 0 ? text.length() - 1 : place;
    }

    FormatSection scan() {
        for (at = 0; at < code.length(); at++) {
            step(code.charAt(at));
        }
        if (text && digits == 0 && !date) {
            add(Kind.GENERAL, "");
        }
        return new FormatSection(
                condition, date, text, percents, commas, grouped, plain || digits > DIGITS_WORTH_RENDERING, pieces);
    }

    private void step(char c) {
        switch (c) {
            case '"' -> quoted();
            case '\\', '!' -> escaped();
            case '_', '*' -> at++;
            case '[' -> bracketed();
            case '0', '#', '?' -> digit(c);
            case '.' -> point();
            case ',' -> commas += digits > 0 ? 1 : 0;
            case '%' -> percent();
            case '@' -> text = true;
            default -> letter(c);
        }
    }

    private void quoted() {
        int end = skipTo('"', code, at);
        add(Kind.LITERAL, code.substring(Math.min(at + 1, end), end));
        at = end;
    }

    private void escaped() {
        at++;
        if (at < code.length()) {
            add(Kind.LITERAL, String.valueOf(code.charAt(at)));
        }
    }

    /** {@code [h]} counts hours, {@code [$¥-804]} is a sign, {@code [Red]} a colour, the rest conditions and numerals. */
    private void bracketed() {
        int end = skipTo(']', code, at);
        String inside = code.substring(Math.min(at + 1, end), end);
        at = end;
        String word = inside.toLowerCase(Locale.ROOT);
        if (COUNTED_TIME.matcher(word).matches()) {
            date = true;
        } else if (word.startsWith("$")) {
            int dash = inside.indexOf('-');
            add(Kind.LITERAL, inside.substring(1, dash < 1 ? inside.length() : dash));
        } else if (word.startsWith("dbnum")) {
            plain = true;
        } else {
            condition = FormatCondition.parse(inside).or(() -> condition);
        }
    }

    private void digit(char c) {
        digits++;
        grouped |= commas > 0 && !point;
        commas = point ? commas : 0;
        add(Kind.DIGIT, String.valueOf(c));
    }

    private void point() {
        if (point) {
            add(Kind.LITERAL, ".");
        } else {
            point = true;
            add(Kind.POINT, ".");
        }
    }

    private void percent() {
        percents++;
        add(Kind.LITERAL, "%");
    }

    private void letter(char c) {
        char lower = Character.toLowerCase(c);
        boolean exponent = lower == 'e' && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0;
        if (exponent || c == '/' && digits > 0) {
            plain = true;
        } else if (!word(GENERAL, Kind.GENERAL) && !word(HALF_DAY, Kind.LITERAL)) {
            date |= DATE_LETTERS.indexOf(lower) >= 0 || digits == 0 && ERA_LETTERS.indexOf(lower) >= 0;
            add(Kind.LITERAL, String.valueOf(c));
        }
    }

    /** Whether a word of the format's own language stands here. */
    private boolean word(Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(code).region(at, code.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        date |= kind == Kind.LITERAL;
        add(kind, "");
        at = matcher.end() - 1;
        return true;
    }

    private void add(Kind kind, String shown) {
        if (kind != Kind.LITERAL || !shown.isEmpty()) {
            pieces.add(new FormatPiece(kind, shown));
        }
    }
}
