package cn.guijian.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a rule file apart: {@code rule "…" @注解("…")… when … then … end}, exactly one, nothing around it. */
final class RuleParser {
    private static final Set<String> KNOWN = Set.of("编号", "等级", "提示", "应为", "依据", "状态", "从属");

    private final List<Token> tokens;
    private final Faults faults;
    private int at;

    private RuleParser(List<Token> tokens, Faults faults) {
        this.tokens = tokens;
        this.faults = faults;
    }

    /** The rule, or empty when its frame is broken; the faults say where. */
    static Optional<ParsedRule> parse(List<Token> tokens, Faults faults) {
        return new RuleParser(tokens, faults).rule();
    }

    private Optional<ParsedRule> rule() {
        if (!peek().is("rule")) {
            faults.at(peek(), "only-rule", peek().text());
            return Optional.empty();
        }
        Token opening = take();
        if (peek().kind() != Token.Kind.STRING) {
            faults.at(peek(), "rule-name");
            return Optional.empty();
        }
        Token name = take();
        Map<String, Token> annotations = annotations();
        if (!peek().is("when")) {
            faults.at(peek(), "before-when", peek().text());
            return Optional.empty();
        }
        take();
        Optional<List<Token>> when = until("then", opening);
        Optional<List<Token>> then = when.isEmpty() ? Optional.empty() : until("end", opening);
        if (then.isEmpty()) {
            return Optional.empty();
        }
        if (peek().kind() != Token.Kind.END) {
            faults.at(peek(), peek().is("rule") ? "second-rule" : "only-rule", peek().text());
            return Optional.empty();
        }
        return Optional.of(new ParsedRule(name, annotations, when.orElseThrow(), then.orElseThrow()));
    }

    private Map<String, Token> annotations() {
        Map<String, Token> annotations = new LinkedHashMap<>();
        while (peek().is("@")) {
            take();
            Token name = take();
            if (!KNOWN.contains(name.text())) {
                faults.at(name, "annotation-unknown", name.text(), Words.nearest(name.text(), KNOWN));
            }
            if (!take().is("(") || peek().kind() != Token.Kind.STRING) {
                faults.at(name, "annotation-form", name.text());
                return annotations;
            }
            if (annotations.put(name.text(), take()) != null) {
                faults.at(name, "annotation-twice", name.text());
            }
            if (!take().is(")")) {
                faults.at(name, "annotation-form", name.text());
                return annotations;
            }
        }
        return annotations;
    }

    private Optional<List<Token>> until(String keyword, Token opening) {
        int from = at;
        while (!peek().is(keyword)) {
            if (peek().kind() == Token.Kind.END || peek().is("rule")) {
                faults.at(opening, "missing-" + keyword);
                return Optional.empty();
            }
            take();
        }
        List<Token> taken = tokens.subList(from, at);
        take();
        return Optional.of(taken);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at + 1 < tokens.size() ? at++ : at);
    }
}
