package cn.guijian.engine.facts;

import cn.guijian.model.Location;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The facts of one session, each with where it comes from. Facts are told apart by identity. */
public final class Facts {
    private final List<Object> all = new ArrayList<>();
    private final Map<Object, Source> sources = new IdentityHashMap<>();

    public void add(Object fact, Source source) {
        all.add(fact);
        sources.put(fact, source);
    }

    public List<Object> all() {
        return List.copyOf(all);
    }

    /** Where a fact comes from. */
    /** The cells that a fact comes from. */
    public List<Location> places(Object fact) {
        return source(fact).locations();
    }

    public Source source(Object fact) {
        Source source = sources.get(fact);
        if (source == null) {
            throw new IllegalArgumentException("a rule reported something that is no fact: " + fact);
        }
        return source;
    }
}
