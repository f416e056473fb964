package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.language.Words;
import cn.guijian.model.Candidate;
import cn.guijian.model.ConditionResult;
import cn.guijian.model.ConditionResult.Mark;
import cn.guijian.model.ConditionResult.Operand;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes one path out: each condition with its mark and the values that it compares. */
final class TraceCandidate {
    private final String rule;
    private final List<TraceElement> elements;
    private final Facts facts;
    private final TraceMatches matches;
    private final TracePath path;
    private final TraceNames names;
    private final List<ConditionResult> conditions = new ArrayList<>();

    private TraceCandidate(
            String rule, List<TraceElement> elements, Facts facts, TraceMatches matches, TracePath path) {
        this.rule = rule;
        this.elements = elements;
        this.facts = facts;
        this.matches = matches;
        this.path = path;
        this.names = new TraceNames(facts);
    }

    /**
     * The candidate of a path.
     *
     * @param main index of the element of the fact in question
     * @param findings what it led to
     */
    static Candidate of(
            String rule,
            List<TraceElement> elements,
            int main,
            Facts facts,
            TraceMatches matches,
            TracePath path,
            List<String> findings) {
        TraceCandidate writer = new TraceCandidate(rule, elements, facts, matches, path);
        int place = 0;
        Optional<Object> inQuestion = Optional.empty();
        for (int i = 0; i < elements.size(); i++) {
            TraceElement element = elements.get(i);
            Optional<Object> fact = element.isFact() && place < path.facts().size()
                    ? Optional.of(path.facts().get(place++))
                    : Optional.empty();
            fact.ifPresent(f -> writer.names.put(element, f));
            inQuestion = i == main ? fact : inQuestion;
            writer.element(i, element, fact);
        }
        Optional<Object> about = inQuestion.or(() -> path.facts().stream().findFirst());
        return new Candidate(
                about.map(fact -> FactLabel.of(fact, facts.source(fact))).orElse(""),
                about.flatMap(fact -> facts.source(fact).indicator()),
                writer.conditions,
                Optional.empty(),
                findings,
                path.others());
    }

    private void element(int index, TraceElement element, Optional<Object> fact) {
        Mark whole = index < path.passed() ? Mark.HOLDS : index == path.passed() ? Mark.FAILS : Mark.UNASKED;
        if (!element.isFact()) {
            other(index, element, whole);
        } else if (element.tests().isEmpty() || whole == Mark.FAILS && fact.isEmpty()) {
            Optional<String> wanted = whole == Mark.FAILS
                    ? Optional.of(Texts.text("trace.wanted.fact", element.type()))
                    : Optional.empty();
            add(element.shown(), index, element, element.line(), whole, List.of(), wanted);
        } else {
            tests(index, element, fact, whole);
        }
    }

    private void tests(int index, TraceElement element, Optional<Object> fact, Mark whole) {
        List<TracePart> tests = element.tests();
        for (TracePart test : element.asWritten()) {
            if (!test.isTest()) {
                continue;
            }
            int k = tests.indexOf(test);
            Mark mark = whole == Mark.FAILS && k < path.tests()
                    ? Mark.HOLDS
                    : whole == Mark.FAILS && k > path.tests() ? Mark.UNASKED : whole;
            add(
                    test.text(),
                    index,
                    element,
                    test.line(),
                    mark,
                    fact.isPresent() ? names.operands(test.tokens(), fact) : List.of(),
                    mark == Mark.FAILS
                            ? Optional.of(new TraceWish(test.tokens(), fact, names).text())
                            : Optional.empty());
        }
    }

    /** What a {@code not} forbids and is there is shown as a value: a person wants to see what stands in the way. */
    private void other(int index, TraceElement element, Mark mark) {
        List<Operand> values = new ArrayList<>();
        if (mark != Mark.UNASKED) {
            matches.behind(Probe.title(rule, Probe.Kind.INNER, index, 0), before(index)).stream()
                    .limit(1)
                    .flatMap(List::stream)
                    .forEach(fact -> values.add(found(element, fact)));
        }
        Optional<String> wanted = mark != Mark.FAILS
                ? Optional.empty()
                : Optional.of(
                        switch (element.kind()) {
                            case ABSENT -> Texts.text("trace.wanted.absent", element.type());
                            case PRESENT -> Texts.text("trace.wanted.fact", element.type());
                            case OTHER, FACT -> Texts.text("trace.wanted.other");
                        });
        add(element.shown(), index, element, element.line(), mark, values, wanted);
    }

    private List<Object> before(int index) {
        int facts = (int)
                elements.subList(0, index).stream().filter(TraceElement::isFact).count();
        return path.facts().subList(0, Math.min(facts, path.facts().size()));
    }

    private Operand found(TraceElement element, Object fact) {
        List<Location> cells = facts.source(fact).locations().stream()
                .filter(location -> !location.cell().isEmpty())
                .toList();
        String mentioned = element.inner().stream()
                .filter(inner -> inner.type().equals(Words.nameOf(fact)))
                .flatMap(inner -> inner.asWritten().stream())
                .flatMap(part -> names.operands(part.tokens(), Optional.of(fact)).stream())
                .filter(operand -> !operand.name().startsWith("$"))
                .map(operand -> operand.name() + " = " + operand.value())
                .distinct()
                .collect(Collectors.joining("，"));
        return new Operand(Words.nameOf(fact), mentioned, cells);
    }

    private void add(
            String text,
            int index,
            TraceElement element,
            int line,
            Mark mark,
            List<Operand> values,
            Optional<String> wanted) {
        String fact = switch (element.kind()) {
            case FACT, OTHER -> element.type();
            case ABSENT -> Texts.text("trace.absent", element.type());
            case PRESENT -> Texts.text("trace.present", element.type());
        };
        conditions.add(new ConditionResult(text, index + 1, fact, line, mark, values, wanted));
    }
}
