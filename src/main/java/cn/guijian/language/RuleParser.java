package cn.guijian.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a rule file apart: {@code rule "…" @注解("…")… when … then … end}, exactly one, nothing around it. */
public final class RuleParser {
    /** The one annotation that says all by being there. */
    public static final String REJECTS = "不采信";

    private static final Set<String> KNOWN = Set.of("编号", "等级", "质疑", REJECTS, "提示", "应为", "依据", "状态", "从属");

    private final Reader reader;
    private final Faults faults;

    private RuleParser(List<Token> tokens, Faults faults) {
        this.reader = new Reader(tokens);
        this.faults = faults;
    }

    /** The rule, or empty when its frame is broken; one fault says where. */
    public static Optional<ParsedRule> parse(List<Token> tokens, Faults faults) {
        try {
            return Optional.of(new RuleParser(tokens, faults).rule());
        } catch (Reader.Stop stop) {
            stop.addTo(faults);
            return Optional.empty();
        }
    }

    private ParsedRule rule() {
        Token opening = reader.peek();
        if (!reader.eat("rule")) {
            throw Reader.stop(opening, opening.kind() == Token.Kind.END ? "file-blank" : "only-rule", opening.text());
        }
        if (reader.peek().kind() != Token.Kind.STRING) {
            throw Reader.stop(reader.peek(), "rule-name");
        }
        Token name = reader.take();
        Map<String, Token> annotations = annotations();
        if (!reader.eat("when")) {
            throw beforeWhen();
        }
        List<Token> when = until("then", opening);
        Token thenWord = reader.take();
        List<Token> then = until("end", opening);
        reader.take();
        if (!reader.isAtEnd()) {
            throw Reader.stop(
                    reader.peek(),
                    reader.peek().is("rule") ? "second-rule" : "only-rule",
                    reader.peek().text());
        }
        return new ParsedRule(name, annotations, when, thenWord, then);
    }

    private Reader.Stop beforeWhen() {
        Token token = reader.peek();
        boolean condition = token.isBinding() || Lexicon.isType(token.text());
        return Reader.stop(token, condition ? "missing-when" : "before-when", token.text());
    }

    private Map<String, Token> annotations() {
        Map<String, Token> annotations = new LinkedHashMap<>();
        while (reader.eat("@")) {
            Token name = reader.take();
            if (!KNOWN.contains(name.text())) {
                faults.at(name, "annotation-unknown", name.text(), Lexicon.maybe(name.text(), KNOWN));
            }
            Token value = name.is(REJECTS) && !reader.peek().is("(") ? name : value(name);
            if (annotations.put(name.text(), value) != null) {
                faults.at(name, "annotation-twice", name.text());
            }
        }
        return annotations;
    }

    private Token value(Token name) {
        if (!reader.eat("(") || reader.peek().kind() != Token.Kind.STRING) {
            throw Reader.stop(name, "annotation-form", name.text());
        }
        Token value = reader.take();
        if (!reader.eat(")")) {
            throw Reader.stop(name, "annotation-form", name.text());
        }
        return value;
    }

    /** The tokens before a keyword; where it never comes, the rule that lacks it is named, not the next one. */
    private List<Token> until(String keyword, Token opening) {
        List<Token> taken = new ArrayList<>();
        while (!reader.peek().is(keyword)) {
            if (reader.isAtEnd() || reader.peek().is("rule") || reader.peek().is("end")) {
                throw Reader.stop(opening, "missing-" + keyword);
            }
            taken.add(reader.take());
        }
        return taken;
    }
}
