package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Printable;

/** Makes a text fit for a document: nothing that XML can't hold, nothing that turns the line around, no endless one. */
final class SafeText {
    private static final int LONGEST = 2000;
    private static final int LONGEST_CELL = 300;

    private SafeText() {}

    static String paragraph(String raw) {
        return shortened(raw, LONGEST);
    }

    static String cell(String raw) {
        return shortened(raw, LONGEST_CELL);
    }

    /** On one line, and no longer than {@code longest} characters. */
    static String line(String raw, int longest) {
        return shortened(raw.replaceAll("\\s+", " "), longest);
    }

    private static String shortened(String raw, int longest) {
        StringBuilder kept = new StringBuilder();
        raw.codePoints().filter(Printable::isFit).forEach(kept::appendCodePoint);
        return kept.codePointCount(0, kept.length()) <= longest
                ? kept.toString()
                : text("print.cut", kept.substring(0, kept.offsetByCodePoints(0, longest)));
    }
}
