package cn.guijian.engine;

import cn.guijian.model.Level;
import cn.guijian.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wall around the rule language: lets through the vocabulary, comparisons and arithmetic, and nothing else. Drools
 * itself has no sandbox and would run any Java in {@code when} and {@code then}.
 */
final class Lint {
    static final String BY_GRADE = "按档";

    private static final Set<String> KEYWORDS = Set.of(
            "true",
            "false",
            "null",
            "not",
            "exists",
            "and",
            "or",
            "forall",
            "in",
            "matches",
            "contains",
            "memberOf",
            "accumulate");
    private static final Set<String> FUNCTIONS = Set.of("sum", "count", "min", "max", "average");
    private static final Set<String> SIGNS =
            Set.of("(", ")", ",", ":", ";", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "!", "+", "-", "*", "/", ".");
    private static final Pattern ID = Pattern.compile("R\\d{4}");
    private static final Pattern EXACT_NUMBER = Pattern.compile("\\d+|\\d+(\\.\\d+)?B");

    private final Faults faults;
    private final Set<String> bound = new HashSet<>();
    /** The fact type that a binding stands for; bindings of fields are not in it. */
    private final Map<String, String> boundTypes = new HashMap<>();

    private Lint(Faults faults) {
        this.faults = faults;
    }

    /** Adds a fault for everything in the rule that the language does not allow. */
    static void check(ParsedRule rule, String folderId, Faults faults) {
        Lint lint = new Lint(faults);
        lint.annotations(rule, folderId);
        lint.when(rule.when());
        lint.then(rule.then());
        lint.holes(rule.annotations().get("提示"));
        lint.holes(rule.annotations().get("应为"));
    }

    private void annotations(ParsedRule rule, String folderId) {
        Token id = rule.annotations().get("编号");
        if (id == null) {
            faults.at(rule.name(), "no-id", folderId);
        } else if (!ID.matcher(id.content()).matches() || !id.content().equals(folderId)) {
            faults.at(id, "id-differs", id.content(), folderId);
        }
        Token level = rule.annotations().get("等级");
        if (level == null) {
            faults.at(rule.name(), "no-level");
        } else if (!level.content().equals(BY_GRADE)
                && Level.of(level.content()).isEmpty()) {
            faults.at(level, "level-unknown", level.content());
        } else if (!fitsBlock(folderId, level.content())) {
            faults.at(level, "level-block", level.content());
        }
    }

    /** A block of the plan gives colours, or a remark that changes no verdict; the other blocks never give colours. */
    private static boolean fitsBlock(String id, String level) {
        boolean plan = Stage.of(id).filter(stage -> stage == Stage.PLAN).isPresent();
        return plan ? isColour(level) || level.equals(Level.NOTE.label()) : !isColour(level);
    }

    private static boolean isColour(String level) {
        return level.equals(BY_GRADE) || Level.of(level).filter(Level::isGrade).isPresent();
    }

    /** A hole in a message must name a fact that the rule binds and a field that this fact has. */
    private void holes(@Nullable Token pattern) {
        if (pattern == null) {
            return;
        }
        for (Phrase.Hole hole : Phrase.holes(pattern.content())) {
            String type = boundTypes.getOrDefault(hole.binding(), "");
            boolean known = bound.contains(hole.binding())
                    && (hole.field().isEmpty()
                            || hole.field().equals(Phrase.PLACE)
                            || Words.fields(type).contains(hole.field()));
            if (!known) {
                faults.at(pattern, "hole-unknown", hole.text());
            }
        }
    }

    private void when(List<Token> tokens) {
        Deque<String> brackets = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : token;
            switch (token.kind()) {
                case NUMBER -> number(token);
                case SIGN -> sign(token, i, tokens, brackets);
                case NAME -> {
                    name(token, next, i == 0 ? token : tokens.get(i - 1), brackets);
                    if (Words.isType(token.text()) && i > 1 && tokens.get(i - 1).is(":")) {
                        boundTypes.put(tokens.get(i - 2).text(), token.text());
                    }
                }
                case STRING, END -> {}
            }
        }
    }

    private void number(Token token) {
        if (!EXACT_NUMBER.matcher(token.text()).matches()) {
            boolean decimal = token.text().matches("\\d+\\.\\d+");
            faults.at(token, decimal ? "plain-decimal" : "number-form", token.text());
        }
    }

    private void sign(Token token, int i, List<Token> tokens, Deque<String> brackets) {
        if (token.is("(")) {
            brackets.push(
                    i > 0 && Words.isType(tokens.get(i - 1).text())
                            ? tokens.get(i - 1).text()
                            : "");
        } else if (token.is(")")) {
            brackets.poll();
        } else if (!SIGNS.contains(token.text())) {
            faults.at(token, "sign-forbidden", token.text());
        }
    }

    private void name(Token token, Token next, Token previous, Deque<String> brackets) {
        if (token.isBinding()) {
            bound.add(token.text());
        } else if (Words.isType(token.text())) {
            if (!next.is("(")) {
                faults.at(token, "type-without-bracket", token.text());
            }
        } else if (FUNCTIONS.contains(token.text()) && next.is("(")) {
            return;
        } else if (!KEYWORDS.contains(token.text())) {
            field(token, next, previous, brackets);
        }
    }

    private void field(Token token, Token next, Token previous, Deque<String> brackets) {
        String type = brackets.stream().filter(t -> !t.isEmpty()).findFirst().orElse("");
        List<String> fields = previous.is(".") || type.isEmpty() ? allFields() : Words.fields(type);
        if (next.is("(")) {
            faults.at(
                    token,
                    "call-forbidden",
                    token.text(),
                    Words.nearest(token.text(), Words.types().keySet()));
        } else if (type.isEmpty() && !previous.is(".")) {
            faults.at(
                    token,
                    "word-unknown",
                    token.text(),
                    Words.nearest(token.text(), Words.types().keySet()));
        } else if (!fields.contains(token.text())) {
            faults.at(token, "field-unknown", type, token.text(), Words.nearest(token.text(), fields));
        }
    }

    private static List<String> allFields() {
        return Words.types().keySet().stream()
                .flatMap(type -> Words.fields(type).stream())
                .toList();
    }

    /** Nothing but {@code 问题.报告( $a, $b );}, once or more. */
    private void then(List<Token> tokens) {
        Deque<Token> rest = new ArrayDeque<>(tokens);
        if (rest.isEmpty()) {
            faults.at(0, 0, "then-empty");
        }
        while (!rest.isEmpty()) {
            Token first = rest.element();
            boolean report = eat(rest, Vocabulary.Report.NAME)
                    && eat(rest, ".")
                    && eat(rest, Vocabulary.Report.METHOD)
                    && eat(rest, "(")
                    && bindings(rest)
                    && eat(rest, ")")
                    && eat(rest, ";");
            if (!report) {
                faults.at(rest.isEmpty() ? first : rest.element(), "then-forbidden");
                return;
            }
        }
    }

    private boolean bindings(Deque<Token> rest) {
        do {
            Token token = rest.poll();
            if (token == null || !token.isBinding()) {
                return false;
            }
            if (!bound.contains(token.text())) {
                faults.at(token, "binding-unknown", token.text(), Words.nearest(token.text(), bound));
            }
        } while (eat(rest, ","));
        return true;
    }

    private static boolean eat(Deque<Token> rest, String text) {
        if (!rest.isEmpty() && rest.element().is(text)) {
            rest.remove();
            return true;
        }
        return false;
    }
}
