package cn.guijian.engine.fire;

import cn.guijian.language.rule.Rule;
import java.util.List;
import java.util.Map;

/** What came of one stage. */
public record Firing(List<Hit> hits, List<Failure> failures) {
    public Firing {
        hits = List.copyOf(hits);
        failures = List.copyOf(failures);
    }

    /**
     * A rule that fired.
     *
     * @param facts what it reported, the one at fault first
     * @param bindings value of each {@code $name}
     */
    public record Hit(Rule rule, List<Object> facts, Map<String, Object> bindings) {}

    /** A rule that broke, with the reason. */
    public record Failure(String rule, String reason) {}
}
