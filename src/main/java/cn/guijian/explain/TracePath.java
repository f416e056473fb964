package cn.guijian.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * How far some facts come through a rule.
 *
 * @param facts the matched facts; the last one is the one that fails, where a fact fails
 * @param passed how many elements hold
 * @param tests how many tests of the next element hold
 * @param others facts that fail there and are not shown
 */
public record TracePath(List<Object> facts, int passed, int tests, int others) {
    public TracePath {
        facts = List.copyOf(facts);
    }

    static List<Object> with(List<Object> facts, Object next) {
        List<Object> longer = new ArrayList<>(facts);
        longer.add(next);
        return longer;
    }
}
