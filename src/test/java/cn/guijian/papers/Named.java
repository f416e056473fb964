package cn.guijian.papers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Things by name, in order; who asks for one that is not there has found a fault. */
final class Named<V> {
    private final Map<String, V> things = new LinkedHashMap<>();

    void put(String name, V thing) {
        things.put(name, thing);
    }

    V get(String name) {
        return find(name).orElseThrow(() -> new AssertionError("no " + name + " among " + things));
    }

    Optional<V> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    boolean has(String name) {
        return things.containsKey(name);
    }

    Set<String> names() {
        return things.keySet();
    }

    void forEach(BiConsumer<String, V> each) {
        things.forEach(each);
    }
}
