package cn.guijian.office.edit;

import java.util.Map;
import java.util.Optional;

/**
 * What each prefix means inside an element: its own declarations, and behind them those of the elements around it. They
 * are not copied from element to element, or a small part with thousands of both would fill the memory.
 */
public record Namespaces(Map<String, String> own, Optional<Namespaces> outer) {
    static final Namespaces NONE = new Namespaces(Map.of(), Optional.empty());

    /** The namespaces inside an element that declares these. */
    Namespaces with(Map<String, String> declared) {
        return declared.isEmpty() ? this : new Namespaces(Map.copyOf(declared), Optional.of(this));
    }

    /** What a prefix means; without one, the namespace of names without prefix. */
    public Optional<String> of(String prefix) {
        Optional<String> here = Optional.ofNullable(own.get(prefix));
        return here.or(() -> outer.flatMap(around -> around.of(prefix)));
    }

    /** The first prefix, by its letters, that means a namespace. */
    public Optional<String> prefix(String namespace) {
        return own.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty() && e.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .or(() -> outer.flatMap(around -> around.prefix(namespace)).filter(prefix -> !own.containsKey(prefix)));
    }
}
