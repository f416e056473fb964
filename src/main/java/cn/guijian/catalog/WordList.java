package cn.guijian.catalog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A closed list of words, each standing for a value. */
final class WordList<T> {
    private final Map<String, T> values;

    private WordList(Map<String, T> values) {
        this.values = values;
    }

    /** The words of an enum; a value whose word is empty is written as a blank cell and is no word. */
    static <E extends Enum<E>> WordList<E> of(E[] values, Function<E, String> word) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(values)
                .filter(value -> !word.apply(value).isEmpty())
                .forEach(value -> words.put(word.apply(value), value));
        return new WordList<>(words);
    }

    static WordList<Boolean> yesOrNo() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("是", true);
        words.put("否", false);
        return new WordList<>(words);
    }

    Parsed<T> parse(String text) {
        T value = values.get(text);
        return value == null
                ? Parsed.bad(
                        FaultType.WORD_UNKNOWN,
                        String.join("、", values.keySet()),
                        Nearest.orDash(text, values.keySet()))
                : Parsed.value(value);
    }
}
