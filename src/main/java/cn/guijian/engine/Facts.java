package cn.guijian.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The facts of one session, each with where it comes from. Facts are told apart by identity. */
final class Facts {
    private final List<Object> all = new ArrayList<>();
    private final Map<Object, Source> sources = new IdentityHashMap<>();

    void add(Object fact, Source source) {
        all.add(fact);
        sources.put(fact, source);
    }

    List<Object> all() {
        return List.copyOf(all);
    }

    /** Where a fact comes from. */
    Source source(Object fact) {
        Source source = sources.get(fact);
        if (source == null) {
            throw new IllegalArgumentException("a rule reported something that is no fact: " + fact);
        }
        return source;
    }
}
