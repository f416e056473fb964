package cn.guijian.catalog;

import java.util.stream.Collectors;

/** Full-width forms (全角) of ASCII, which Chinese input methods produce. */
final class Width {
    private static final char FIRST_FULL = '\uFF01';
    private static final char LAST_FULL = '\uFF5E';
    private static final int SHIFT = 0xFEE0;

    private Width() {}

    /** The text with full-width ASCII forms made half-width (半角). */
    static String half(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (c >= FIRST_FULL && c <= LAST_FULL ? c - SHIFT : c)))
                .collect(Collectors.joining());
    }

    /** The text without blanks around it: also no-break and ideographic ones, which WPS leaves behind. */
    static String trim(String text) {
        return text.replace('\u00A0', ' ').replace('\uFEFF', ' ').strip();
    }
}
