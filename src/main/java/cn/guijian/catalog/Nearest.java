package cn.guijian.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Finds the known word that was probably meant, by edit distance. */
final class Nearest {
    /** What staff write for a word, where the edit distance would mislead. */
    private static final Map<String, String> MEANT = Map.of(
            ">=", "≥", "=>", "≥", "<=", "≤", "=<", "≤", "流量", "flow", "年度", "annual", "存量", "stock", "比率", "rate");

    private Nearest() {}

    /** The nearest of the words, the first of equals; empty only when there are no words. */
    static Optional<String> to(String text, Collection<String> words) {
        String meant = MEANT.getOrDefault(Width.half(text), Width.half(text));
        return words.stream().min(Comparator.comparingInt(word -> distance(meant, word)));
    }

    /** The nearest word, or a dash for the message when there is none at all. */
    static String orDash(String text, Collection<String> words) {
        return to(text, words).orElse("—");
    }

    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            above = nextLine(above, left.charAt(i - 1), right, i);
        }
        return above[right.length()];
    }

    private static int[] nextLine(int[] above, char symbol, String right, int first) {
        int[] line = new int[above.length];
        line[0] = first;
        for (int j = 1; j < line.length; j++) {
            int change = above[j - 1] + (symbol == right.charAt(j - 1) ? 0 : 1);
            line[j] = Math.min(change, Math.min(above[j], line[j - 1]) + 1);
        }
        return line;
    }
}
