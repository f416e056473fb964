package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.judge.Subject;
import cn.guijian.language.Matcher;
import cn.guijian.language.Rule;
import cn.guijian.language.RuleSource;
import cn.guijian.language.Values;
import cn.guijian.language.When;
import cn.guijian.language.Words;
import cn.guijian.model.Candidate;
import cn.guijian.model.Explanation;
import cn.guijian.model.Explanation.Outcome;
import cn.guijian.model.Explanation.Unasked;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.Texts;
import java.util.ArrayList;
import java.util.HashMap;
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
                .filter(fact -> Words.value(fact, "指标").filter(code::equals).isPresent())
                .forEach(fact -> Words.value(fact, "类型").ifPresent(kind -> known.put("类型", kind)));
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
}
