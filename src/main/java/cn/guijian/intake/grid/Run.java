package cn.guijian.intake.grid;

import java.util.ArrayList;
import java.util.List;

/** Signs of a text that stand alike. */
public record Run(String text, Script script) {
    /** Signs that are raised, lowered or circled by themselves; NFKC would make digits of them. */
    private static boolean isMark(int c) {
        return c == 0xB9
                || c == 0xB2
                || c == 0xB3
                || c >= 0x2070 && c <= 0x209C
                || c >= 0x2460 && c <= 0x2487
                || c >= 0x24EA && c <= 0x24FF
                || c >= 0x2776 && c <= 0x2793;
    }

    /** Whether {@code text} holds signs that are raised or lowered by themselves. */
    static boolean hasMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The same signs, those that are raised by themselves apart. */
    List<Run> divided() {
        if (!script.stands() || !hasMarks(text)) {
            return List.of(this);
        }
        List<Run> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isMark(text.charAt(i)) != isMark(text.charAt(from))) {
                Script part = isMark(text.charAt(from)) ? mark(text.charAt(from)) : script;
                parts.add(new Run(text.substring(from, i), part));
                from = i;
            }
        }
        return parts;
    }

    private static Script mark(char c) {
        return c >= 0x2080 && c <= 0x209C ? Script.LOWERED : Script.RAISED;
    }
}
