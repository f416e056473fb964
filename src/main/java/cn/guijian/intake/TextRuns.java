package cn.guijian.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the runs of one rich text; what stands in {@code rPh} is pinyin and no part of it. */
final class TextRuns {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Budget budget;
    private final StringBuilder gathered = new StringBuilder();
    private boolean inText;
    private boolean inPinyin;

    TextRuns(Budget budget) {
        this.budget = budget;
    }

    void clear() {
        gathered.setLength(0);
        inText = false;
        inPinyin = false;
    }

    void open(String name) {
        inPinyin |= name.equals("rPh");
        inText |= name.equals("t") && !inPinyin;
    }

    void close(String name) {
        inPinyin &= !name.equals("rPh");
        inText &= !name.equals("t");
    }

    void text(char[] characters, int from, int length) {
        if (inText) {
            gathered.append(characters, from, length);
            budget.textLength(gathered.length());
        }
    }

    String text() {
        return unescape(gathered.toString());
    }

    /** Control characters are written {@code _x000D_} in this format. */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }
}
