package cn.guijian.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the names ({@code $甲}) of a rule stand for, as far as it has been read. */
public final class Names {
    /** A fact with its type and an empty field, or a value with the type and field that it comes from. */
    public record Meaning(Sort sort, String type, String field) {
        public static final Meaning UNKNOWN = new Meaning(Sort.UNKNOWN, "", "");
    }

    private final Map<String, Meaning> meanings;

    public Names() {
        this(new HashMap<>());
    }

    private Names(Map<String, Meaning> meanings) {
        this.meanings = meanings;
    }

    /** For what stands inside of {@code not} or {@code exists}, or on one side of an {@code or}: its names are not known outside. */
    public Names inner() {
        return new Names(new HashMap<>(meanings));
    }

    public void add(Token name, Meaning meaning, Faults faults) {
        if (meanings.put(name.text(), meaning) != null) {
            faults.at(name, "binding-twice", name.text());
        }
    }

    public boolean knows(String name) {
        return meanings.containsKey(name);
    }

    public Set<String> all() {
        return Set.copyOf(meanings.keySet());
    }

    public Meaning of(String name) {
        return meanings.getOrDefault(name, Meaning.UNKNOWN);
    }
}
