package cn.guijian.language;

import cn.guijian.model.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Matches the conditions of a rule with facts on our own, condition by condition: Drools says whether a rule fired, but
 * not which condition was seen to hold and which to fail.
 */
public final class Matching {
    private final Map<Class<?>, List<Object>> facts = new HashMap<>();
    private final Values values;
    private int deepest = -1;
    private Optional<Expression> failed = Optional.empty();
    private int depth;

    private Matching(List<Object> all, Values.Watcher watcher) {
        all.forEach(fact -> facts.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                .add(fact));
        this.values = new Values(watcher);
    }

    /** Whether the facts fulfil the conditions; the watcher is told of every condition on the way. */
    public static boolean match(When when, List<Object> facts, Values.Watcher watcher) {
        return new Matching(facts, watcher).tuples(when.clauses(), 0) > 0;
    }

    /** The condition that decided that a rule stays silent: the first that failed where the match got farthest. */
    public static String firstFailed(When when, List<Object> facts) {
        Matching matching = new Matching(facts, (condition, held) -> {});
        matching.tuples(when.clauses(), 0);
        return matching.failed
                .map(condition -> Texts.text("rules.case.condition", condition.text()))
                .orElseGet(() -> Texts.text("rules.case.no-fact"));
    }

    private int tuples(List<When.Clause> clauses, int from) {
        if (from == clauses.size()) {
            return 1;
        }
        When.Clause clause = clauses.get(from);
        if (clause instanceof When.Pattern pattern) {
            int count = 0;
            for (Object fact : candidates(pattern)) {
                if (matches(pattern, fact)) {
                    depth++;
                    count += tuples(clauses, from + 1);
                    depth--;
                }
            }
            return count;
        }
        When.Group group = (When.Group) clause;
        return switch (group.joint()) {
            case NONE -> tuples(group.clauses(), 0) > 0 ? 0 : tuples(clauses, from + 1);
            case EXISTS -> tuples(group.clauses(), 0) > 0 ? tuples(clauses, from + 1) : 0;
            case ALL -> tuples(joined(group.clauses(), clauses, from + 1), 0);
            case ANY ->
                group.clauses().stream()
                        .mapToInt(each -> tuples(joined(List.of(each), clauses, from + 1), 0))
                        .sum();
        };
    }

    private static List<When.Clause> joined(List<When.Clause> first, List<When.Clause> clauses, int from) {
        List<When.Clause> joined = new ArrayList<>(first);
        joined.addAll(clauses.subList(from, clauses.size()));
        return joined;
    }

    private List<Object> candidates(When.Pattern pattern) {
        Class<?> type = Words.types().get(pattern.type().text());
        return type == null ? List.of() : facts.getOrDefault(type, List.of());
    }

    private boolean matches(When.Pattern pattern, Object fact) {
        pattern.binding().ifPresent(name -> values.name(name, fact));
        int passed = 0;
        for (When.Constraint constraint : pattern.constraints()) {
            constraint.binding().ifPresent(name -> values.name(name, values.value(constraint.expression(), fact)));
            if (constraint.isCondition() && !values.holds(constraint.expression(), fact)) {
                note(depth * 1000 + passed, constraint.expression());
                return false;
            }
            passed++;
        }
        return true;
    }

    private void note(int reached, Expression condition) {
        if (reached > deepest) {
            deepest = reached;
            failed = Optional.of(condition);
        }
    }
}
