package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.language.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Goes through the elements of one rule and follows each fact in question to where it fails. The fact in question is
 * the one that the rule reports first; for the others the one is shown that fits, or else comes nearest.
 */
public final class TraceWalk {
    private final String rule;
    private final List<TraceElement> elements;
    private final int main;
    private final Facts facts;
    private final TraceMatches matches;
    private final Predicate<List<Object>> wanted;
    private final List<TracePath> paths = new ArrayList<>();

    private TraceWalk(
            String rule,
            List<TraceElement> elements,
            int main,
            Facts facts,
            TraceMatches matches,
            Predicate<List<Object>> wanted) {
        this.rule = rule;
        this.elements = elements;
        this.main = main;
        this.facts = facts;
        this.matches = matches;
        this.wanted = wanted;
    }

    /**
     * The paths of a rule, those that come farthest first.
     *
     * @param main index of the element of the fact in question
     * @param wanted which facts in question, or all facts of a match, are asked about
     */
    public static List<TracePath> paths(
            String rule,
            List<TraceElement> elements,
            int main,
            Facts facts,
            TraceMatches matches,
            Predicate<List<Object>> wanted) {
        TraceWalk walk = new TraceWalk(rule, elements, main, facts, matches, wanted);
        walk.from(0, List.of());
        return walk.paths.stream()
                .sorted(Comparator.comparing(TracePath::passed)
                        .thenComparing(TracePath::tests)
                        .reversed())
                .toList();
    }

    private void from(int index, List<Object> before) {
        if (index == elements.size()) {
            if (wanted.test(before)) {
                paths.add(new TracePath(before, index, 0, 0));
            }
        } else if (!elements.get(index).isFact()) {
            if (matches.has(join(index), before)) {
                from(index + 1, before);
            } else if (isAskedFor(index, before)) {
                paths.add(new TracePath(before, index, 0, 0));
            }
        } else if (index == main) {
            main(before);
        } else {
            partner(index, before);
        }
    }

    /** A fact in question that was not asked about is followed all the same: one that was may stand beside it. */
    private void main(List<Object> before) {
        for (Object fact : ofType(main)) {
            if (matches.has(join(main), TracePath.with(before, fact))) {
                from(main + 1, TracePath.with(before, fact));
            } else if (wanted.test(List.of(fact))) {
                paths.add(new TracePath(TracePath.with(before, fact), main, passed(main, before, fact), 0));
            }
        }
    }

    private void partner(int index, List<Object> before) {
        List<List<Object>> passing = matches.behind(join(index), before);
        passing.forEach(next -> from(index + 1, TracePath.with(before, next.get(0))));
        if (passing.isEmpty() && isAskedFor(index, before)) {
            paths.add(nearest(index, before));
        }
    }

    private TracePath nearest(int index, List<Object> before) {
        List<Object> best = new ArrayList<>();
        int most = -1;
        for (Object fact : ofType(index)) {
            int passed = passed(index, before, fact);
            if (passed > most) {
                best.clear();
                most = passed;
            }
            if (passed == most) {
                best.add(fact);
            }
        }
        return best.isEmpty()
                ? new TracePath(before, index, 0, 0)
                : new TracePath(TracePath.with(before, best.get(0)), index, most, best.size() - 1);
    }

    /** How many tests of the element hold, in Drools' order. */
    private int passed(int index, List<Object> before, Object fact) {
        TraceElement element = elements.get(index);
        int own = 0;
        while (own < element.own().size()
                && matches.has(Probe.title(rule, Probe.Kind.OWN, index, own + 1), List.of(fact))) {
            own++;
        }
        int joining = 0;
        while (own == element.own().size()
                && joining < element.joining().size()
                && matches.has(Probe.title(rule, Probe.Kind.JOIN, index, joining + 1), TracePath.with(before, fact))) {
            joining++;
        }
        return own + joining;
    }

    /** Before the fact in question is known, every way is asked about. */
    private boolean isAskedFor(int index, List<Object> before) {
        return index < main || wanted.test(before);
    }

    private List<Object> ofType(int index) {
        Class<?> type = Words.types().get(elements.get(index).type());
        return facts.all().stream()
                .filter(f -> type != null && type.isInstance(f))
                .toList();
    }

    private String join(int index) {
        return Probe.title(
                rule, Probe.Kind.JOIN, index, elements.get(index).joining().size());
    }
}
