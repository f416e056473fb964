package cn.guijian.model;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * Makes texts of strangers fit to be shown: names of files and sheets, texts of cells. A control character can clear a
 * console, a mark of direction turns a line around, a line break makes one name look like two messages. JSON alone keeps
 * what was sent as it was sent.
 */
public final class Printable {
    private static final int LEFT_OUT = -1;
    private static final int BOX = '□';

    private Printable() {}

    /** True for all but controls, invisible format marks, lone surrogates and what XML forbids; a line break is fit. */
    public static boolean isFit(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '\n'
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && (codePoint & 0xFFFE) != 0xFFFE;
    }

    /** A text of whatever length, its lines and tabs kept. */
    public static String text(String text) {
        return mapped(text, c -> isFit(c) || c == '\t' || c == '\r' ? c : LEFT_OUT);
    }

    /** A text on one line. */
    public static String line(String text) {
        return mapped(text, c -> isBreak(c) ? ' ' : isFit(c) ? c : LEFT_OUT);
    }

    /** A name on one line; what can't be seen in it shows as a box, or two names would look like one. */
    public static String name(String name) {
        return mapped(name, c -> isBreak(c) || !isFit(c) ? BOX : c);
    }

    /** A JSON document with what can't be seen written as JSON escapes it: the same values. */
    public static String json(String document) {
        StringBuilder escaped = new StringBuilder(document.length());
        for (char c : document.toCharArray()) {
            if (isFit(c) || Character.isSurrogate(c)) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }

    private static boolean isBreak(int c) {
        int type = Character.getType(c);
        return c >= '\t' && c <= '\r'
                || c == '\u0085'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Nearly every text is fit and comes back as it is. */
    private static String mapped(String text, IntUnaryOperator fit) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at), fit)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder mapped = new StringBuilder(text.length()).append(text, 0, at);
        text.substring(at).codePoints().map(fit).filter(c -> c != LEFT_OUT).forEach(mapped::appendCodePoint);
        return mapped.toString();
    }

    /** Nearly all are ASCII, Chinese characters or Chinese punctuation, none of which needs to be looked at. */
    private static boolean isPlain(char c, IntUnaryOperator fit) {
        return c >= ' ' && c < 0x7F
                || c >= 0x2070 && c < Character.MIN_SURROGATE
                || c >= 0x2010 && c < 0x2028
                || c >= 0xFF00 && c < 0xFFF0
                || !Character.isSurrogate(c) && fit.applyAsInt(c) == c;
    }
}
