package cn.guijian.explain;

import cn.guijian.language.ExactText;
import cn.guijian.language.RuleSource;
import cn.guijian.language.Token;
import cn.guijian.language.When;
import cn.guijian.language.WhenParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements that Drools matches one after the other, made of a rule's conditions. */
final class TraceElements {
    /** {@code $名} and the colon before a constraint. */
    private static final int NAME = 2;

    private final String source;
    private final ExactText exact;

    private TraceElements(String source, ExactText exact) {
        this.source = source;
        this.exact = exact;
    }

    /** The elements of a rule that has passed the lint. */
    static List<TraceElement> of(RuleSource rule) {
        When when = WhenParser.of(rule.parsed());
        return new TraceElements(rule.text(), new ExactText(when)).elements(when.clauses(), "$__");
    }

    /** A choice ({@code or}) is one element, whatever it chooses from. */
    private List<TraceElement> elements(List<When.Clause> clauses, String prefix) {
        List<TraceElement> elements = new ArrayList<>();
        for (When.Clause clause : clauses) {
            String name = prefix + elements.size();
            if (clause instanceof When.Pattern pattern) {
                elements.add(fact(pattern, name));
            } else {
                When.Group group = (When.Group) clause;
                switch (group.joint()) {
                    case ALL -> elements.addAll(elements(group.clauses(), name + "_"));
                    case ANY -> elements.add(choice(group));
                    case NONE -> elements.add(tested(TraceElement.Kind.ABSENT, group, name + "_"));
                    case EXISTS -> elements.add(tested(TraceElement.Kind.PRESENT, group, name + "_"));
                }
            }
        }
        return elements;
    }

    private TraceElement tested(TraceElement.Kind kind, When.Group group, String prefix) {
        List<TraceElement> all = elements(group.clauses(), prefix);
        List<TraceElement> inner = all.stream().anyMatch(TraceElement::isFact) ? all : List.of();
        String types = inner.stream()
                .filter(TraceElement::isFact)
                .map(TraceElement::type)
                .distinct()
                .collect(Collectors.joining("、"));
        return element(kind, group.tokens(), types, inner);
    }

    private TraceElement choice(When.Group group) {
        return element(
                TraceElement.Kind.OTHER, group.tokens(), group.tokens().get(0).text(), List.of());
    }

    private TraceElement element(TraceElement.Kind kind, List<Token> tokens, String type, List<TraceElement> inner) {
        return new TraceElement(
                kind, exact.text(tokens).strip(), shown(tokens), tokens.get(0).line(), "", type, List.of(), inner);
    }

    private TraceElement fact(When.Pattern pattern, String generated) {
        String binding = pattern.binding().map(Token::text).orElse(generated);
        Set<String> own = new HashSet<>(Set.of(binding));
        List<TracePart> parts = new ArrayList<>();
        List<TracePart> joining = new ArrayList<>();
        for (When.Constraint constraint : pattern.constraints()) {
            TracePart part = part(constraint, own);
            (part.joins() ? joining : parts).add(part);
        }
        parts.addAll(joining);
        List<Token> tokens = pattern.tokens();
        List<Token> bare = tokens.subList(tokens.indexOf(pattern.type()), tokens.size());
        return new TraceElement(
                TraceElement.Kind.FACT,
                binding + " : " + exact.text(bare).strip(),
                shown(tokens),
                tokens.get(0).line(),
                binding,
                pattern.type().text(),
                parts,
                List.of());
    }

    private TracePart part(When.Constraint constraint, Set<String> own) {
        List<Token> tokens = constraint.tokens();
        List<Token> rest = constraint.binding().isPresent() ? tokens.subList(NAME, tokens.size()) : tokens;
        Optional<String> binding = constraint.binding().map(Token::text);
        boolean joins = rest.stream().anyMatch(token -> token.isBinding() && !own.contains(token.text()));
        binding.ifPresent(own::add);
        return new TracePart(shown(tokens), exact.text(tokens).strip(), rest, binding, joins);
    }

    private String shown(List<Token> part) {
        return source.substring(part.get(0).start(), part.get(part.size() - 1).end())
                .replaceAll("\\s+", " ");
    }
}
