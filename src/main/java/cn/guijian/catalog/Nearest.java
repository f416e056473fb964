package cn.guijian.catalog;

import cn.guijian.model.Spelling;
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
        return words.stream().min(Comparator.comparingInt(word -> Spelling.distance(meant, word)));
    }

    /** The nearest word, or a dash for the message when there is none at all. */
    static String orDash(String text, Collection<String> words) {
        return to(text, words).orElse("—");
    }
}
