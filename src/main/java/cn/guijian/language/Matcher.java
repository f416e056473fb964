package cn.guijian.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Matches facts with the conditions of a rule as Drools does: pattern after pattern, of each the conditions on its fact
 * alone first. Drools says whether a rule fired, but not which condition held and which failed; whoever explains with
 * this must hold it to what Drools fired.
 */
public final class Matcher {
    /** More facts asked than this mean a join without a condition that joins. */
    private static final int MOST = 5_000_000;

    private final Map<Class<?>, List<Object>> facts = new HashMap<>();
    private final Map<When.Pattern, Tests> tests = new IdentityHashMap<>();
    private final Values values;
    private int asked;

    /** The conditions of a pattern that join, and the facts that meet those on one fact alone. */
    private record Tests(List<When.Constraint> joining, List<Object> fit) {}

    /** @param watcher told of every condition that is worked out */
    public Matcher(Collection<Object> all, Values.Watcher watcher) {
        all.forEach(fact -> facts.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                .add(fact));
        this.values = new Values(watcher);
    }

    public Matcher(Collection<Object> all) {
        this(all, (condition, held) -> {});
    }

    /** What the names of the facts matched last stand for. */
    public Values values() {
        return values;
    }

    /** Whether it gave up: then nothing that it said counts. */
    public boolean isExhausted() {
        return asked > MOST;
    }

    /**
     * Tells of each way in which the facts meet the clauses; ways that differ only behind {@code exists} or {@code or} are
     * one.
     *
     * @param found told of the facts that the patterns matched; whether that is enough
     */
    public boolean find(List<When.Clause> clauses, Predicate<List<Object>> found) {
        return find(When.steps(clauses), List.of(), found);
    }

    private boolean find(List<When.Clause> steps, List<Object> before, Predicate<List<Object>> found) {
        if (steps.isEmpty()) {
            return found.test(before);
        }
        List<When.Clause> rest = steps.subList(1, steps.size());
        if (steps.get(0) instanceof When.Group group) {
            return holds(group) && find(rest, before, found);
        }
        When.Pattern pattern = (When.Pattern) steps.get(0);
        for (Object fact : fit(pattern)) {
            if (joins(pattern, fact) && find(rest, with(before, fact), found)) {
                return true;
            }
        }
        return false;
    }

    public static List<Object> with(List<Object> facts, Object next) {
        List<Object> longer = new ArrayList<>(facts);
        longer.add(next);
        return longer;
    }

    /** Whether a group of clauses is met, by what its names stand for now. */
    public boolean holds(When.Group group) {
        return (group.joint() == When.Joint.NONE) == witness(group).isEmpty();
    }

    /** The first facts that meet the clauses of a group, whatever the group makes of it. */
    public Optional<List<Object>> witness(When.Group group) {
        List<List<Object>> first = new ArrayList<>();
        List<List<When.Clause>> ways = group.joint() == When.Joint.ANY
                ? group.clauses().stream().map(List::of).toList()
                : List.of(group.clauses());
        return ways.stream().filter(way -> find(way, first::add)).findFirst().map(way -> first.get(0));
    }

    /** The facts that meet those conditions of a pattern which look at one fact alone. */
    public List<Object> fit(When.Pattern pattern) {
        return tests(pattern).fit;
    }

    /** Whether one condition holds for a fact that has its pattern's names. */
    public boolean holds(When.Constraint condition, Object fact) {
        return values.holds(condition.expression(), fact);
    }

    /** Whether a fact that fits meets the other conditions too; it is given the pattern's names. */
    public boolean joins(When.Pattern pattern, Object fact) {
        values.bind(pattern, fact);
        return ++asked <= MOST && tests(pattern).joining.stream().allMatch(condition -> holds(condition, fact));
    }

    /** Asked once for each pattern, when the first way leads to it. */
    private Tests tests(When.Pattern pattern) {
        Tests known = tests.get(pattern);
        if (known == null) {
            List<When.Constraint> own = pattern.own();
            boolean named =
                    own.stream().anyMatch(condition -> condition.expression().hasNames());
            List<Object> fit = new ArrayList<>();
            for (Object fact : candidates(pattern)) {
                if (named) {
                    values.bind(pattern, fact);
                }
                if (own.stream().allMatch(condition -> holds(condition, fact))) {
                    fit.add(fact);
                }
            }
            known = new Tests(pattern.joining(), fit);
            tests.put(pattern, known);
        }
        return known;
    }

    /** The facts of a pattern's type. */
    public List<Object> candidates(When.Pattern pattern) {
        Class<?> type = Lexicon.types().get(pattern.type().text());
        return type == null ? List.of() : facts.getOrDefault(type, List.of());
    }
}
