package cn.guijian.engine.facts;

import cn.guijian.model.Catalog;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is left of an explanation without all that explains nothing. */
final class Substance {
    private final List<String> phrases;

    /** Longest phrases first, so that one that holds another is taken away whole. */
    Substance(Catalog catalog) {
        this.phrases = catalog.phrases().stream()
                .map(Substance::words)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** A text without blanks and punctuation, full-width signs as half-width ones: the same words are equal. */
    static String words(String text) {
        StringBuilder words = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(words::appendCodePoint);
        return words.toString();
    }

    /**
     * How many characters are left without digits, punctuation, stock phrases, and the indicator's own code and name.
     *
     * @param name as the plan has it, such as {@code 其中：…}; empty for the cover
     */
    int of(String text, String code, String name) {
        String rest = words(text);
        String bare = name.substring(name.indexOf('：') + 1);
        for (String own : List.of(words(name), words(bare), words(code))) {
            rest = without(rest, own);
        }
        for (String phrase : phrases) {
            rest = without(rest, phrase);
        }
        return (int) rest.codePoints().filter(Character::isLetter).count();
    }

    /** Taken out, with a sign in its place: what stood apart makes no new phrase together. */
    private static String without(String text, String part) {
        return part.isEmpty() ? text : text.replace(part, " ");
    }

    /** Whether what stands there is a formula or a picture, even if the program that saved it kept its text alone. */
    static boolean isNoText(String text, Optional<String> formula) {
        return formula.isPresent() || text.startsWith("=");
    }
}
