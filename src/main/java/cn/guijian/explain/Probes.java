package cn.guijian.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the probes of one rule. They end after each test, in the order in which Drools asks the tests. */
final class Probes {
    private final String rule;
    private final List<TraceElement> elements;
    private final Map<Probe, String> texts = new LinkedHashMap<>();

    private Probes(String rule, List<TraceElement> elements) {
        this.rule = rule;
        this.elements = elements;
    }

    /** Each probe with its DRL. */
    static Map<Probe, String> of(String rule, List<TraceElement> elements) {
        Probes probes = new Probes(rule, elements);
        for (int i = 0; i < elements.size(); i++) {
            probes.element(i, elements.get(i));
        }
        return probes.texts;
    }

    private void element(int index, TraceElement element) {
        if (element.isFact()) {
            int own = element.own().size();
            int joining = element.joining().size();
            for (int k = 1; k <= own; k++) {
                add(Probe.Kind.OWN, index, k, List.of(element.binding()), List.of(element.upTo(k, 0)));
            }
            for (int m = joining == 0 ? 0 : 1; m <= joining; m++) {
                join(index, m, Stream.of(element.binding()), element.upTo(own, m));
            }
        } else {
            join(index, 0, Stream.of(), element.text());
            if (!element.inner().isEmpty()) {
                inner(index, element);
            }
        }
    }

    private void join(int index, int tests, Stream<String> names, String last) {
        List<String> when = before(index);
        when.add(last);
        add(Probe.Kind.JOIN, index, tests, Stream.concat(names(index), names).toList(), when);
    }

    private void inner(int index, TraceElement element) {
        List<String> when = before(index);
        element.inner().forEach(fact -> when.add(fact.text()));
        Stream<String> names =
                element.inner().stream().filter(TraceElement::isFact).map(TraceElement::binding);
        add(Probe.Kind.INNER, index, 0, Stream.concat(names(index), names).toList(), when);
    }

    private void add(Probe.Kind kind, int index, int tests, List<String> names, List<String> when) {
        int before = kind == Probe.Kind.OWN ? 0 : (int) names(index).count();
        Probe probe = new Probe(rule, kind, index, tests, before, names);
        texts.put(probe, probe.text(String.join("\n", when)));
    }

    private List<String> before(int index) {
        return new ArrayList<>(
                elements.subList(0, index).stream().map(TraceElement::text).toList());
    }

    private Stream<String> names(int index) {
        return elements.subList(0, index).stream().filter(TraceElement::isFact).map(TraceElement::binding);
    }
}
