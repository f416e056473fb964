package cn.guijian.intake.number;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts made comparable: full-width and half-width alike, without blanks and line breaks. */
public final class SeenText {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|〔[^〔〕]*〕|【[^【】]*】");
    private static final Pattern PART_MARK = Pattern.compile("^(其中[:,]?|#)");
    private static final int SHORT = 60;

    private SeenText() {}

    /** NFKC, without any blank, line break or invisible character. */
    public static String compact(String text) {
        if (isCompact(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isBlank(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Most texts are: only plain ASCII and Chinese characters. */
    private static boolean isCompact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** A header text: compact, what stands in brackets left out. */
    public static String heading(String text) {
        return withoutBrackets(compact(text));
    }

    /** A row's code: compact and in capitals. */
    public static String code(String text) {
        return compact(text).toUpperCase(Locale.ROOT);
    }

    /** An indicator's name: compact, without the mark of a part (其中：). */
    public static String name(String text) {
        return PART_MARK.matcher(compact(text)).replaceFirst("");
    }

    public static String withoutBrackets(String compact) {
        boolean bracketed = compact.indexOf('(') >= 0
                || compact.indexOf('[') >= 0
                || compact.indexOf('〔') >= 0
                || compact.indexOf('【') >= 0;
        return !bracketed ? compact : BRACKETS.matcher(compact).replaceAll("");
    }

    /** Blanks of every script, and characters that take no room. */
    public static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL;
    }

    /** The text without blanks at its ends, of whatever kind. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** One short line for a message, without what takes no room or breaks lines. */
    public static String brief(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().map(c -> isInvisible(c) ? ' ' : c).forEach(kept::appendCodePoint);
        String one = strip(kept.toString());
        return one.codePointCount(0, one.length()) <= SHORT
                ? one
                : one.substring(0, one.offsetByCodePoints(0, SHORT)) + "…";
    }
}
