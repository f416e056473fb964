package cn.guijian.engine;

import cn.guijian.vocabulary.Vocabulary;
import cn.guijian.vocabulary.Word;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the rule language knows: its fact types and their fields, read from the vocabulary. */
final class Words {
    private static final Map<String, Class<?>> TYPES = Vocabulary.words();

    /** Asked for once: reading the components of a record is slow. */
    private static final Map<Class<?>, Map<String, Method>> FIELDS =
            TYPES.values().stream().collect(Collectors.toUnmodifiableMap(type -> type, Words::read));

    private Words() {}

    /** Fact types by their Chinese name. */
    static Map<String, Class<?>> types() {
        return TYPES;
    }

    static boolean isType(String name) {
        return TYPES.containsKey(name);
    }

    /** The Chinese name of a fact's type. */
    static String nameOf(Object fact) {
        return fact.getClass().getAnnotation(Word.class).value();
    }

    /** Fields of a fact type in their order. */
    static List<String> fields(String type) {
        Class<?> fact = TYPES.get(type);
        return fact == null ? List.of() : List.copyOf(accessors(fact).keySet());
    }

    static boolean hasField(Object fact, String field) {
        return accessors(fact.getClass()).containsKey(field);
    }

    /** The value of a fact's field; empty when there is no such field or it holds nothing. */
    static Optional<Object> value(Object fact, String field) {
        return Optional.ofNullable(accessors(fact.getClass()).get(field)).map(accessor -> read(fact, accessor));
    }

    private static Map<String, Method> accessors(Class<?> type) {
        return FIELDS.getOrDefault(type, Map.of());
    }

    private static Map<String, Method> read(Class<?> type) {
        Map<String, Method> accessors = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents())
                .forEach(component -> accessors.put(component.getName(), component.getAccessor()));
        return accessors;
    }

    private static Object read(Object fact, Method accessor) {
        try {
            return accessor.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read " + accessor + " of " + fact, e);
        }
    }

    /** The known word most like {@code word}, or an empty text when none is near. */
    static String nearest(String word, Collection<String> known) {
        Map<String, Integer> distances = new LinkedHashMap<>();
        known.stream().sorted().forEach(candidate -> distances.put(candidate, distance(word, candidate)));
        return distances.entrySet().stream()
                .filter(entry -> entry.getValue() <= Math.max(1, entry.getKey().length() / 2))
                .min(Comparator.comparing(Map.Entry<String, Integer>::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
