package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.Run;
import cn.guijian.intake.grid.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the runs of one rich text; what stands in {@code rPh} is pinyin and no part of it. */
final class TextRuns {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Budget budget;
    private final StringBuilder gathered = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private Script script = Script.OF_CELL;
    private int from;
    private boolean inText;
    private boolean inPinyin;

    TextRuns(Budget budget) {
        this.budget = budget;
    }

    /** Whether an element says how signs stand. */
    static boolean isFont(String name) {
        return name.equals("strike") || name.equals("vertAlign");
    }

    void clear() {
        gathered.setLength(0);
        runs.clear();
        script = Script.OF_CELL;
        from = 0;
        inText = false;
        inPinyin = false;
    }

    /** @param value of the element's attribute {@code val}, if it has one */
    void open(String name, String value) {
        switch (name) {
            case "t" -> inText |= !inPinyin;
            case "rPh" -> inPinyin = true;
            case "r" -> run(Script.OF_CELL);
            case "rPr" -> run(Script.LINE);
            case "strike", "vertAlign" -> run(script.after(name, value));
            default -> {}
        }
    }

    void close(String name) {
        inPinyin &= !name.equals("rPh");
        inText &= !name.equals("t");
    }

    void text(char[] characters, int start, int length) {
        if (inText) {
            gathered.append(characters, start, length);
            budget.textLength(gathered.length());
        }
    }

    /** The text with its runs. */
    Content.Text text() {
        if (runs.isEmpty() && script == Script.OF_CELL) {
            return new Content.Text(unescape(gathered.toString()));
        }
        flush();
        return Content.Text.of(runs);
    }

    /** What follows stands so. */
    private void run(Script next) {
        if (next != script) {
            flush();
            script = next;
        }
    }

    private void flush() {
        if (from < gathered.length()) {
            runs.add(new Run(unescape(gathered.substring(from)), script));
            from = gathered.length();
        }
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
