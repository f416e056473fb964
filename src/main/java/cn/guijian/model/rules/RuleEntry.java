package cn.guijian.model.rules;

import cn.guijian.model.Level;
import cn.guijian.model.plan.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of one rule, or of an outcome of reading (block R00), which has a page but no DRL.
 *
 * @param id e.g. R0203
 * @param folder name of its folder below the rules folder
 * @param level empty for 按档: the grade of the bounds
 * @param status in force, on trial or retired, in the word that a person reads
 * @param indicators codes of the indicators it speaks of, in table order
 * @param wide whether it speaks of every indicator and input, so that naming them says nothing
 * @param clause the clause of its own, if it has one
 * @param targets the target rows that it holds values against; empty outside the plan's blocks
 * @param summary the rule in one sentence
 * @param sections the page's text in Markdown by heading, in the page's order
 * @param drl the rule's text, empty for a page without one
 */
public record RuleEntry(
        String id,
        String folder,
        String title,
        Optional<Level> level,
        String status,
        List<String> indicators,
        boolean wide,
        Optional<String> clause,
        List<Target> targets,
        String summary,
        Map<String, String> sections,
        Optional<String> drl,
        List<RuleExample> examples) {

    private static final int BLOCK = 3;

    public RuleEntry {
        indicators = List.copyOf(indicators);
        targets = List.copyOf(targets);
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        examples = List.copyOf(examples);
    }

    /** The block it belongs to, e.g. R02. */
    public String block() {
        return id.substring(0, BLOCK);
    }

    /** The clauses it rests on: its own, else those of the targets it holds values against. */
    public List<String> clauses() {
        return clause.map(List::of)
                .orElseGet(() -> targets.stream().map(Target::clause).distinct().toList());
    }
}
