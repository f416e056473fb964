package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.judge.Subject;
import cn.guijian.language.Expression;
import cn.guijian.language.Lexicon;
import cn.guijian.language.Matcher;
import cn.guijian.language.Values;
import cn.guijian.language.When;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.Texts;
import cn.guijian.model.rules.Candidate;
import cn.guijian.model.rules.Explanation;
import cn.guijian.model.rules.Explanation.Outcome;
import cn.guijian.model.rules.Explanation.Unasked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains one rule on the facts of its stage. */
final class Trace {
    private final RuleSource source;
    private final Facts facts;
    private final Matcher matcher;
    private final List<When.Clause> steps;
    private final List<List<String>> reports;
    private final int main;

    Trace(RuleSource source, Facts facts, Matcher matcher) {
        this.source = source;
        this.facts = facts;
        this.matcher = matcher;
        this.steps = source.when().steps();
        this.reports = source.parsed().reports();
        this.main = main();
    }

    /** The step of the fact that is reported first. */
    private int main() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof When.Pattern pattern
                    && pattern.binding()
                            .filter(name -> name.is(reports.get(0).get(0)))
                            .isPresent()) {
                return i;
            }
        }
        throw new IllegalStateException(source.file() + " reports what it does not match");
    }

    private When.Pattern inQuestion() {
        return (When.Pattern) steps.get(main);
    }

    /** The ways of the facts that are asked about. */
    List<Way> ways(TraceQuestion question) {
        return Ways.of(steps, main, matcher, facts, question);
    }

    /** Facts that the rule is not for are no near misses, unless there is nothing nearer. */
    List<Way> near(List<Way> all) {
        List<Way> near = all.stream()
                .filter(way -> way.passed() != main || way.isMeant())
                .toList();
        return near.isEmpty() ? all : near;
    }

    /**
     * The explanation.
     *
     * @param question which facts are asked about and how many are shown
     * @param unasked indicators whose verdict was settled before
     */
    Explanation explain(Subject subject, TraceQuestion question, List<Unasked> unasked) {
        List<Way> all = ways(question);
        List<Candidate> shown = new ArrayList<>();
        int fired = 0;
        for (Way way : near(all)) {
            boolean fires = way.passed() == steps.size();
            fired += fires ? 1 : 0;
            if (fires || shown.size() < question.limit()) {
                shown.add(candidate(way, fires ? findings(way, subject) : List.of()));
            }
        }
        Optional<String> missing = all.isEmpty() ? missing(question) : Optional.empty();
        Outcome outcome = fired > 0
                ? Outcome.FIRED
                : missing.isPresent() ? Outcome.NOT_EVALUATED : shown.isEmpty() ? Outcome.NO_FACTS : Outcome.SILENT;
        Rule rule = source.rule();
        return new Explanation(
                rule.id(),
                rule.title(),
                rule.page().summary(),
                question.subject(),
                subject.period(),
                outcome,
                shown,
                all.size() - shown.size(),
                unasked,
                shown.isEmpty() ? missing.orElseGet(() -> nothing(question)) : "");
    }

    /** Why the fact of the indicator that is asked about is not there, where the rule would look at it. */
    private Optional<String> missing(TraceQuestion question) {
        return question.indicator()
                .filter(code -> unlike(code).isEmpty())
                .flatMap(code -> Absence.of(facts, matcher.values(), inQuestion(), code));
    }

    private String nothing(TraceQuestion question) {
        String type = inQuestion().type().text();
        return question.indicator()
                .map(code -> unlike(code)
                        .map(condition -> Texts.text("trace.for-others", source.words(condition.tokens())))
                        .orElseGet(() -> Texts.text("trace.no-facts.indicator", type)))
                .orElseGet(() -> Texts.text("trace.no-facts", type));
    }

    /** The first condition that failed where the facts came farthest, with what it compared. */
    Optional<String> firstFailed() {
        return ways(new TraceQuestion(Optional.empty(), "", 1)).stream()
                .findFirst()
                .flatMap(way -> candidate(way, List.of()).failing())
                .map(condition -> condition.values().isEmpty()
                        ? condition.text()
                        : Texts.text(
                                "trace.condition",
                                condition.text(),
                                condition.values().stream()
                                        .map(value -> Texts.text("explain.value", value.name(), value.value()))
                                        .collect(Collectors.joining("，"))));
    }

    private Candidate candidate(Way way, List<String> findings) {
        return CandidateWriter.of(source, steps, facts, matcher, way, findings);
    }

    /** The condition by which the rule is for other indicators; as far as their kinds and codes say. */
    private Optional<When.Constraint> unlike(String code) {
        Map<String, Object> known = new HashMap<>(Map.of("指标", code));
        facts.all().stream()
                .filter(fact -> Lexicon.value(fact, "指标").filter(code::equals).isPresent())
                .forEach(fact -> Lexicon.value(fact, "类型").ifPresent(kind -> known.put("类型", kind)));
        Values.Meant meant = new Values.Meant(known);
        List<When.Constraint> failing = new ArrayList<>();
        boolean isFor = matcher.find(steps.subList(0, main), before -> {
            Optional<When.Constraint> first = inQuestion()
                    .conditions()
                    .filter(condition -> Whom.isKind(condition.expression())
                            && known.keySet().containsAll(condition.expression().fields()))
                    .filter(condition -> !matcher.values().holds(condition.expression(), meant))
                    .findFirst();
            first.ifPresent(failing::add);
            return first.isEmpty();
        });
        return isFor ? Optional.empty() : failing.stream().findFirst();
    }

    /** The same fingerprints as the findings' own. */
    private List<String> findings(Way way, Subject subject) {
        Iterator<Object> matched = way.facts().iterator();
        steps.stream()
                .filter(When.Pattern.class::isInstance)
                .forEach(pattern -> matcher.values().bind((When.Pattern) pattern, matched.next()));
        return reports.stream()
                .map(names -> Fingerprint.of(
                        source.rule().id(),
                        subject.code(),
                        subject.period().code(),
                        names.stream()
                                .map(name -> matcher.values().named(name).orElseThrow())
                                .map(fact -> facts.source(fact).key())
                                .toList()))
                .toList();
    }

    /**
     * Follows each fact in question, the one that a rule reports first, through the conditions to where it fails. Of those
     * that stand beside it the one is followed that fits, or else the one that is meant and comes nearest.
     */
    private static final class Ways {
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
}
