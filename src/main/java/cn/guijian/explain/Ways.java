package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.language.Expression;
import cn.guijian.language.Matcher;
import cn.guijian.language.When;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows each fact in question, the one that a rule reports first, through the conditions to where it fails. Of those
 * that stand beside it the one is followed that fits, or else the one that is meant and comes nearest.
 */
final class Ways {
    private final List<When.Clause> steps;
    private final int main;
    private final Matcher matcher;
    private final Facts facts;
    private final TraceQuestion question;
    private final List<Way> ways = new ArrayList<>();

    private Ways(List<When.Clause> steps, int main, Matcher matcher, Facts facts, TraceQuestion question) {
        this.steps = steps;
        this.main = main;
        this.matcher = matcher;
        this.facts = facts;
        this.question = question;
    }

    /**
     * The ways through the steps of a rule, those that come farthest first: of each fact in question those that come
     * through, or else the one that comes farthest.
     *
     * @param main index of the step of the fact in question
     * @param question about which facts in question, or others on a way, is asked
     */
    static List<Way> of(List<When.Clause> steps, int main, Matcher matcher, Facts facts, TraceQuestion question) {
        Ways found = new Ways(steps, main, matcher, facts, question);
        found.from(0, List.of(), Optional.empty());
        return found.farthest();
    }

    private List<Way> farthest() {
        Map<Object, Integer> order = new IdentityHashMap<>();
        matcher.candidates((When.Pattern) steps.get(main)).forEach(fact -> order.put(fact, order.size()));
        ways.sort(Way.byDistance()
                .reversed()
                .thenComparing(way -> way.inQuestion().map(order::get).orElse(0)));
        Map<Object, Way> best = new IdentityHashMap<>();
        ways.forEach(way -> best.putIfAbsent(way.inQuestion().orElse(order), way));
        return ways.stream()
                .filter(way -> way.passed() == steps.size()
                        || best.get(way.inQuestion().orElse(order)) == way)
                .toList();
    }

    private void from(int index, List<Object> before, Optional<Object> inQuestion) {
        if (index == steps.size()) {
            add(new Way(before, index, true, 0, 0, inQuestion));
        } else if (steps.get(index) instanceof When.Pattern pattern) {
            pattern(index, pattern, before, inQuestion);
        } else if (matcher.holds((When.Group) steps.get(index))) {
            from(index + 1, before, inQuestion);
        } else {
            add(new Way(before, index, true, 0, 0, inQuestion));
        }
    }

    /** A fact in question that was not asked about is followed all the same: one that was may stand beside it. */
    private void pattern(int index, When.Pattern pattern, List<Object> before, Optional<Object> inQuestion) {
        Map<Object, Boolean> through = new IdentityHashMap<>();
        for (Object fact : matcher.fit(pattern)) {
            if (matcher.joins(pattern, fact)) {
                through.put(fact, true);
                from(index + 1, Matcher.with(before, fact), index == main ? Optional.of(fact) : inQuestion);
            }
        }
        if (index == main) {
            matcher.candidates(pattern).stream()
                    .filter(fact -> !through.containsKey(fact))
                    .forEach(fact -> add(failing(index, pattern, before, fact, Optional.of(fact))));
        } else if (through.isEmpty()) {
            nearest(index, pattern, before, inQuestion);
        }
    }

    /** Where no fact is the one that is meant, none is near: what fails is that it is not there. */
    private void nearest(int index, When.Pattern pattern, List<Object> before, Optional<Object> inQuestion) {
        List<Way> meant = matcher.candidates(pattern).stream()
                .map(fact -> failing(index, pattern, before, fact, inQuestion))
                .filter(Way::isMeant)
                .toList();
        if (meant.isEmpty()) {
            add(new Way(before, index, true, 0, 0, inQuestion));
        }
        List<Way> asked = meant.stream().filter(this::isAskedFor).toList();
        asked.stream()
                .max(Way.byDistance())
                .ifPresent(best -> ways.add(best.with((int) asked.stream()
                                .filter(way -> way.held() == best.held())
                                .count()
                        - 1)));
    }

    private Way failing(
            int index, When.Pattern pattern, List<Object> before, Object fact, Optional<Object> inQuestion) {
        matcher.values().bind(pattern, fact);
        int held = 0;
        boolean meant = true;
        for (When.Constraint condition : pattern.conditions().toList()) {
            boolean holds = matcher.holds(condition, fact);
            Expression asked = condition.expression();
            held += holds ? 1 : 0;
            meant &= holds || !(index == main ? Whom.isKind(asked) : Whom.isName(asked));
        }
        return new Way(Matcher.with(before, fact), index, meant, held, 0, inQuestion);
    }

    private void add(Way way) {
        if (isAskedFor(way)) {
            ways.add(way);
        }
    }

    /** What fails before the fact in question is known concerns every question, but for facts of other indicators. */
    private boolean isAskedFor(Way way) {
        return way.passed() < main ? question.isOpenTo(way.facts(), facts) : question.isAbout(way.facts(), facts);
    }
}
