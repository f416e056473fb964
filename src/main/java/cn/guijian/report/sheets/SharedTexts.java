package cn.guijian.report.sheets;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of all cells, each once. */
final class SharedTexts {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int uses;

    int of(String text) {
        uses++;
        return numbers.computeIfAbsent(text, t -> numbers.size());
    }

    byte[] bytes() {
        Tags tags = new Tags().open("sst", "xmlns", Names.SHEET, "count", uses, "uniqueCount", numbers.size());
        for (String text : numbers.keySet()) {
            tags.open("si");
            if (keepsBlanks(text)) {
                tags.leaf("t", text, "xml:space", "preserve");
            } else {
                tags.leaf("t", text);
            }
            tags.close("si");
        }
        return tags.close("sst").bytes();
    }

    private static boolean keepsBlanks(String text) {
        return Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
