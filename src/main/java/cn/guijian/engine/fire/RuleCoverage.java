package cn.guijian.engine.fire;

import cn.guijian.language.Expression;
import cn.guijian.language.Matcher;
import cn.guijian.language.Stage;
import cn.guijian.language.When;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleSource;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was seen of each rule while it fired on cases and samples: whether it reported, and of each of its conditions
 * whether it was seen to hold and to fail. Safe to be told from several threads.
 */
public final class RuleCoverage {
    private final Map<String, Seen> rules = new LinkedHashMap<>();

    private RuleCoverage(List<RuleSource> sources) {
        sources.forEach(source -> rules.put(source.rule().id(), new Seen(source.when(), source.rule())));
    }

    /** Nothing seen yet of these rules. */
    public static RuleCoverage of(RuleBase base) {
        return new RuleCoverage(base.running());
    }

    /**
     * One condition of a rule, as the rule writes it.
     *
     * @param line its line in rule.drl
     */
    public record Condition(String text, int line, boolean held, boolean failed) {
        /** Whether it was seen both ways. */
        public boolean isCovered() {
            return held && failed;
        }
    }

    /** What was seen of one rule. */
    public record OfRule(Rule rule, boolean fired, List<Condition> conditions) {
        public OfRule {
            conditions = List.copyOf(conditions);
        }
    }

    /** Looks at what a stage was given and what came of it. */
    void see(Stage stage, List<Object> facts, Firing firing) {
        Set<String> fired = new TreeSet<>();
        firing.hits().forEach(hit -> fired.add(hit.rule().id()));
        for (Seen seen : rules.values()) {
            if (seen.rule.stage() == stage) {
                seen.look(facts, fired.contains(seen.rule.id()));
            }
        }
    }

    /** One line for each rule, in order of their ids. */
    public List<OfRule> all() {
        return rules.values().stream().map(Seen::result).toList();
    }

    private static final class Seen {
        private final When when;
        private final Rule rule;
        private final List<Expression> conditions;
        /** For each condition whether it was seen to fail, and to hold; by identity, for equal ones stand apart. */
        private final Map<Expression, boolean[]> seen = new IdentityHashMap<>();

        private boolean fired;

        private Seen(When when, Rule rule) {
            this.when = when;
            this.rule = rule;
            this.conditions = when.patterns()
                    .flatMap(pattern -> pattern.constraints().stream())
                    .filter(When.Constraint::isCondition)
                    .flatMap(constraint -> constraint.expression().conditions())
                    .toList();
            conditions.forEach(condition -> seen.put(condition, new boolean[2]));
        }

        private synchronized void look(List<Object> facts, boolean hasFired) {
            fired |= hasFired;
            boolean open = seen.values().stream().anyMatch(ways -> !ways[0] || !ways[1]);
            if (open) {
                new Matcher(facts, this::note).find(when.clauses(), way -> false);
            }
        }

        private void note(Expression condition, boolean held) {
            boolean[] ways = seen.get(condition);
            if (ways != null) {
                ways[held ? 1 : 0] = true;
            }
        }

        private synchronized OfRule result() {
            List<Condition> shown = new ArrayList<>();
            for (Expression condition : conditions) {
                boolean[] ways = seen.getOrDefault(condition, new boolean[2]);
                shown.add(new Condition(condition.text(), condition.first().line(), ways[1], ways[0]));
            }
            return new OfRule(rule, fired, shown);
        }
    }
}
