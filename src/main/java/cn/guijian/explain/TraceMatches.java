package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which facts each probe matched. Facts are told apart by identity, for which each has a number. */
public final class TraceMatches {
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Set<List<Integer>>> tuples = new HashMap<>();
    private final Map<String, Map<List<Integer>, List<List<Object>>>> followers = new HashMap<>();

    TraceMatches(Facts facts) {
        facts.all().forEach(fact -> numbers.put(fact, numbers.size()));
    }

    void add(Probe probe, List<Object> facts) {
        List<Integer> tuple = numbers(facts);
        boolean fresh =
                tuples.computeIfAbsent(probe.title(), title -> new HashSet<>()).add(tuple);
        if (fresh && probe.kind() != Probe.Kind.OWN) {
            followers
                    .computeIfAbsent(probe.title(), title -> new HashMap<>())
                    .computeIfAbsent(tuple.subList(0, probe.before()), before -> new ArrayList<>())
                    .add(facts.subList(probe.before(), facts.size()));
        }
    }

    boolean has(String probe, List<Object> facts) {
        return tuples.getOrDefault(probe, Set.of()).contains(numbers(facts));
    }

    /** What the probe's last element matched behind these facts. */
    List<List<Object>> behind(String probe, List<Object> facts) {
        return followers.getOrDefault(probe, Map.of()).getOrDefault(numbers(facts), List.of());
    }

    private List<Integer> numbers(List<Object> facts) {
        List<Integer> tuple = new ArrayList<>(facts.size());
        for (Object fact : facts) {
            tuple.add(Objects.requireNonNull(numbers.get(fact), () -> "no fact: " + fact));
        }
        return tuple;
    }
}
