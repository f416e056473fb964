package cn.guijian.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a rule's {@code when} apart into the elements that Drools matches one after the other. */
final class TraceParser {
    private final String source;
    private final List<Token> tokens;
    private final Set<String> outer;
    private final String prefix;
    private int at;

    private TraceParser(String source, List<Token> tokens, Set<String> outer, String prefix) {
        this.source = source;
        this.tokens = tokens;
        this.outer = outer;
        this.prefix = prefix;
    }

    /** The elements of a rule that has passed the lint. */
    static List<TraceElement> parse(RuleSource rule) {
        List<Token> when = rule.parsed().when();
        return when.isEmpty() ? List.of() : new TraceParser(rule.text(), when, new HashSet<>(), "$__").elements();
    }

    /** One after the other, joined by nothing or {@code and}; a choice ({@code or}) is one element. */
    private List<TraceElement> elements() {
        if (hasChoice(tokens)) {
            return List.of(other(tokens, "or"));
        }
        List<TraceElement> elements = new ArrayList<>();
        while (at < tokens.size()) {
            if (tokens.get(at).is("and")) {
                at++;
            } else {
                elements.addAll(element(elements.size()));
            }
        }
        return elements;
    }

    private List<TraceElement> element(int index) {
        int from = at;
        Token first = tokens.get(at);
        if (first.is("not") || first.is("exists")) {
            at++;
            List<Token> inside = skip();
            return List.of(negated(tokens.subList(from, at), inside, first.is("not"), index));
        }
        List<Token> whole = skip();
        if (first.is("(") && !hasChoice(inside(whole))) {
            return new TraceParser(source, inside(whole), outer, prefix + index + "_").elements();
        }
        return List.of(isPattern(whole) ? fact(whole, prefix + index) : other(whole, first.text()));
    }

    private TraceElement negated(List<Token> whole, List<Token> inside, boolean absent, int index) {
        List<TraceElement> inner = List.of();
        List<Token> bare = inside.get(0).is("(") ? inside(inside) : inside;
        if (!hasChoice(bare)) {
            List<TraceElement> all =
                    new TraceParser(source, bare, new HashSet<>(outer), prefix + index + "_").elements();
            inner = all.stream().anyMatch(TraceElement::isFact) ? all : List.of();
        }
        String types = inner.stream()
                .filter(TraceElement::isFact)
                .map(TraceElement::type)
                .distinct()
                .collect(Collectors.joining("、"));
        TraceElement.Kind kind = absent ? TraceElement.Kind.ABSENT : TraceElement.Kind.PRESENT;
        return new TraceElement(kind, text(whole), shown(whole), whole.get(0).line(), "", types, List.of(), inner);
    }

    private TraceElement other(List<Token> whole, String type) {
        whole.stream().filter(Token::isBinding).map(Token::text).forEach(outer::add);
        return new TraceElement(
                TraceElement.Kind.OTHER,
                text(whole),
                shown(whole),
                whole.get(0).line(),
                "",
                type,
                List.of(),
                List.of());
    }

    /** {@code $a : 类型( … )} or {@code 类型( … )}. */
    private static boolean isPattern(List<Token> whole) {
        int type = typeAt(whole);
        return whole.size() > type + 1
                && Words.isType(whole.get(type).text())
                && whole.get(type + 1).is("(");
    }

    private static int typeAt(List<Token> whole) {
        return whole.size() > 2 && whole.get(1).is(":") ? 2 : 0;
    }

    private TraceElement fact(List<Token> whole, String generated) {
        int type = typeAt(whole);
        String binding = type == 2 ? whole.get(0).text() : generated;
        Set<String> own = new HashSet<>(Set.of(binding));
        List<TracePart> own1 = new ArrayList<>();
        List<TracePart> joining = new ArrayList<>();
        for (List<Token> part : split(whole.subList(type + 2, whole.size() - 1))) {
            TracePart read = part(part, own);
            (read.joins() ? joining : own1).add(read);
        }
        own1.addAll(joining);
        outer.addAll(own);
        own1.forEach(part -> part.binding().ifPresent(outer::add));
        String text = binding + " : " + text(whole.subList(type, whole.size()));
        return new TraceElement(
                TraceElement.Kind.FACT,
                text,
                shown(whole),
                whole.get(0).line(),
                binding,
                whole.get(type).text(),
                own1,
                List.of());
    }

    private TracePart part(List<Token> part, Set<String> own) {
        boolean bound =
                part.size() > 2 && part.get(0).isBinding() && part.get(1).is(":");
        List<Token> rest = bound ? part.subList(2, part.size()) : part;
        Optional<String> binding = bound ? Optional.of(part.get(0).text()) : Optional.empty();
        boolean joins = rest.stream().anyMatch(token -> token.isBinding() && !own.contains(token.text()));
        if (!joins) {
            binding.ifPresent(own::add);
        }
        return new TracePart(text(part), rest, binding, !bound || rest.size() > 1, joins);
    }

    private static List<List<Token>> split(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                parts.add(List.copyOf(part));
                part.clear();
            } else {
                part.add(token);
            }
        }
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
        return parts.stream().filter(p -> !p.isEmpty()).toList();
    }

    /** The tokens of the element that begins here, to its closing bracket. */
    private List<Token> skip() {
        int from = at;
        int depth = 0;
        do {
            Token token = tokens.get(at++);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(")")) {
                break;
            }
        } while (at < tokens.size());
        return tokens.subList(from, at);
    }

    private static List<Token> inside(List<Token> bracketed) {
        return bracketed.get(0).is("(") ? bracketed.subList(1, bracketed.size() - 1) : bracketed;
    }

    private static boolean hasChoice(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is("or")) {
                return true;
            }
        }
        return false;
    }

    /** Verbatim, so that Drools reads what it reads in the rule. */
    private String text(List<Token> part) {
        return source.substring(part.get(0).start(), part.get(part.size() - 1).end());
    }

    private String shown(List<Token> part) {
        return text(part).replaceAll("\\s+", " ");
    }
}
