package cn.guijian.catalog;

/** Full-width forms (全角) of ASCII, which Chinese input methods produce. */
final class Width {
    private static final char FIRST_FULL = '\uFF01';
    private static final char LAST_FULL = '\uFF5E';
    private static final int SHIFT = 0xFEE0;

    private Width() {}

    /** The text with full-width ASCII forms made half-width (半角). */
    static String half(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= FIRST_FULL && chars[i] <= LAST_FULL) {
                chars[i] -= SHIFT;
            }
        }
        return new String(chars);
    }

    /** The text without blanks around it: also no-break and ideographic ones, which WPS leaves behind. */
    static String trim(String text) {
        return text.replace('\u00A0', ' ').replace('\uFEFF', ' ').strip();
    }
}
