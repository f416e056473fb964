package cn.guijian.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the names ({@code $甲}) of a rule stand for, as far as it has been read. */
final class Names {
    /** A fact with its type and an empty field, or a value with the type and field that it comes from. */
    record Meaning(Sort sort, String type, String field) {
        static final Meaning UNKNOWN = new Meaning(Sort.UNKNOWN, "", "");
    }

    private final Map<String, Meaning> meanings;

    Names() {
        this(new HashMap<>());
    }

    private Names(Map<String, Meaning> meanings) {
        this.meanings = meanings;
    }

    /** For what stands inside of {@code not} or {@code exists}, or on one side of an {@code or}: its names are not known outside. */
    Names inner() {
        return new Names(new HashMap<>(meanings));
    }

    void add(Token name, Meaning meaning, Faults faults) {
        if (meanings.put(name.text(), meaning) != null) {
            faults.at(name, "binding-twice", name.text());
        }
    }

    boolean knows(String name) {
        return meanings.containsKey(name);
    }

    Set<String> all() {
        return Set.copyOf(meanings.keySet());
    }

    Meaning of(String name) {
        return meanings.getOrDefault(name, Meaning.UNKNOWN);
    }
}
