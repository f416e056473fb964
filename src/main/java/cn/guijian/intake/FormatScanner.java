package cn.guijian.intake;

import java.util.Locale;

/** Reads one section of a number format, character by character. */
final class FormatScanner {
    private static final String DATE_LETTERS = "ymdhs";
    private static final int DIGITS_WORTH_RENDERING = 30;

    private final String code;
    private int at;
    private boolean date;
    private boolean odd;
    private boolean digits;
    private boolean point;
    private boolean grouped;
    private int percents;
    private int integers;
    private int minDecimals;
    private int maxDecimals;
    private int commas;
    private final StringBuilder prefix = new StringBuilder();
    private final StringBuilder suffix = new StringBuilder();

    FormatScanner(String code) {
        this.code = code;
    }

    /** The place of {@code end} after {@code from}, or the last one when it is missing. */
    static int skipTo(char end, String text, int from) {
        int place = text.indexOf(end, from + 1);
        return place < 0 ? text.length() - 1 : place;
    }

    FormatSection scan() {
        if (isGeneral()) {
            return new FormatSection(false, 0, false, "", "", 1, 0, 0, false, 0);
        }
        for (at = 0; at < code.length(); at++) {
            step(code.charAt(at));
        }
        boolean rendered = !odd && digits && integers + maxDecimals <= DIGITS_WORTH_RENDERING;
        return new FormatSection(
                date,
                percents,
                rendered,
                prefix.toString(),
                suffix.toString(),
                integers,
                minDecimals,
                maxDecimals,
                grouped,
                commas);
    }

    private boolean isGeneral() {
        String word = code.strip().toLowerCase(Locale.ROOT);
        return word.isEmpty() || word.contains("general") || word.contains("g/通用格式") || word.equals("@");
    }

    private void step(char c) {
        switch (c) {
            case '"' -> quoted();
            case '\\', '!' -> escaped();
            case '_', '*' -> at++;
            case '[' -> bracketed();
            case '0', '#', '?' -> digit(c);
            case '.' -> point = true;
            case ',' -> comma();
            case '%' -> percent();
            default -> letter(c);
        }
    }

    private void quoted() {
        int end = skipTo('"', code, at);
        literal(code.substring(Math.min(at + 1, end), end));
        at = end;
    }

    private void escaped() {
        at++;
        if (at < code.length()) {
            literal(String.valueOf(code.charAt(at)));
        }
    }

    /** {@code [h]} counts hours, {@code [$¥-804]} is a sign, {@code [Red]} a colour, the rest conditions and numerals. */
    private void bracketed() {
        int end = skipTo(']', code, at);
        String inside = code.substring(Math.min(at + 1, end), end);
        at = end;
        String word = inside.toLowerCase(Locale.ROOT);
        if (word.matches("h+|m+|s+")) {
            date = true;
        } else if (word.startsWith("$")) {
            int dash = inside.indexOf('-');
            literal(inside.substring(1, dash < 1 ? inside.length() : dash));
        } else if (word.startsWith("dbnum") || word.matches("[<>=].*")) {
            odd = true;
        }
    }

    private void digit(char c) {
        odd |= !suffix.isEmpty();
        digits = true;
        if (point) {
            maxDecimals++;
            minDecimals = c == '#' ? minDecimals : maxDecimals;
        } else {
            grouped |= commas > 0;
            commas = 0;
            integers += c == '0' ? 1 : 0;
        }
    }

    private void comma() {
        commas += digits ? 1 : 0;
    }

    private void percent() {
        percents++;
        literal("%");
    }

    private void letter(char c) {
        char lower = Character.toLowerCase(c);
        if (DATE_LETTERS.indexOf(lower) >= 0) {
            date = true;
        } else if (lower == 'e' || c == '/' || c == '@') {
            odd = true;
        } else {
            literal(String.valueOf(c));
        }
    }

    private void literal(String text) {
        (digits ? suffix : prefix).append(text);
    }
}
