package cn.guijian.engine.fire;

import cn.guijian.language.Expression;
import cn.guijian.language.Faults;
import cn.guijian.language.Lexicon;
import cn.guijian.language.Scanner;
import cn.guijian.language.Token;
import cn.guijian.language.When;
import cn.guijian.language.WhenParser;
import cn.guijian.language.rule.RuleSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of conditions as the compiler gets it. Left alone, Drools calculates as its expression language does: a whole
 * number on the left of a sign makes the result a binary double ({@code 1 / 数值}, {@code 100 * 数值}), whole numbers
 * among themselves lose their decimals when compared ({@code 年度 / 4 == 505}), and the order of three and more operands
 * is mistaken. So wherever a rule calculates, every operation is put in brackets and every whole number is made a
 * decimal, and what a {@code !} denies is put in brackets too; any other condition stays as it is.
 */
public final class ExactText {
    /** A whole number of more digits may be none that Drools can hold. */
    private static final int MOST_DIGITS = 9;

    /** What stands for the tokens from one place to another. */
    private record Passage(int end, String text) {}

    /** Passages by the place where they begin. */
    private final Map<Integer, Passage> passages = new HashMap<>();
    /** Types of the facts that a name stands for; more than one where rules name facts behind {@code not} alike. */
    private final Map<String, Set<String>> facts = new HashMap<>();
    /** Names of whole numbers. */
    private final Set<String> wholes = new HashSet<>();

    /** Of the conditions of a rule that has been found sound. */
    public ExactText(When when) {
        when.patterns().forEach(this::names);
        when.patterns()
                .forEach(pattern -> pattern.constraints()
                        .forEach(constraint -> write(constraint, pattern.type().text())));
    }

    /** A whole rule. */
    public static String of(RuleSource source) {
        ExactText exact = new ExactText(WhenParser.of(source.parsed()));
        return exact.text(Scanner.scan(source.text(), new Faults(source.file())));
    }

    /** A part of the rule, its tokens on the lines where they stand. */
    public String text(List<Token> part) {
        List<Token> written = new ArrayList<>();
        int end = 0;
        for (Token token : part) {
            Passage passage = passages.get(token.start());
            if (passage != null) {
                end = passage.end();
                written.add(
                        new Token(Token.Kind.NAME, passage.text(), token.line(), token.column(), token.start(), end));
            } else if (token.start() >= end) {
                written.add(token);
            }
        }
        return Token.text(written);
    }

    private void names(When.Pattern pattern) {
        String type = pattern.type().text();
        pattern.binding()
                .ifPresent(name ->
                        facts.computeIfAbsent(name.text(), n -> new HashSet<>()).add(type));
        for (When.Constraint constraint : pattern.constraints()) {
            if (constraint.expression() instanceof Expression.Field field
                    && Lexicon.isWhole(type, field.first().text())) {
                constraint.binding().ifPresent(name -> wholes.add(name.text()));
            }
        }
    }

    private void write(When.Constraint constraint, String type) {
        if (calculates(constraint.expression())) {
            List<Token> tokens = constraint.tokens();
            passages.put(
                    constraint.expression().first().start(),
                    new Passage(tokens.get(tokens.size() - 1).end(), condition(constraint.expression(), type)));
        }
    }

    private static boolean calculates(Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            return binary.isCalculation() || calculates(binary.left()) || calculates(binary.right());
        }
        if (expression instanceof Expression.Among among) {
            return among.left() instanceof Expression.Bracketed // which Drools can't read before "not in"
                    || calculates(among.left())
                    || among.choices().stream().anyMatch(ExactText::calculates);
        }
        if (expression instanceof Expression.Bracketed bracketed) {
            return calculates(bracketed.inner());
        }
        if (expression instanceof Expression.Prefixed prefixed) {
            return prefixed.first().is("-") || isBare(prefixed.operand()) || calculates(prefixed.operand());
        }
        return expression instanceof Expression.Literal literal && isLong(literal.first());
    }

    /** A comparison behind {@code !} without brackets, of which Drools would negate the left side alone. */
    private static boolean isBare(Expression denied) {
        return denied instanceof Expression.Binary || denied instanceof Expression.Among;
    }

    private static boolean isLong(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.text().length() > MOST_DIGITS;
    }

    private String condition(Expression expression, String type) {
        if (!calculates(expression)) {
            return expression.text();
        }
        if (expression instanceof Expression.Bracketed bracketed) {
            return "( " + condition(bracketed.inner(), type) + " )";
        }
        if (expression instanceof Expression.Prefixed prefixed) {
            String denied = condition(prefixed.operand(), type);
            return isBare(prefixed.operand()) ? "! ( " + denied + " )" : "! " + denied;
        }
        if (expression instanceof Expression.Among among) {
            String left = number(among.left(), type);
            return among.choices().stream()
                    .map(choice -> left + (among.among() ? " == " : " != ") + number(choice, type))
                    .collect(Collectors.joining(among.among() ? " || " : " && ", "( ", " )"));
        }
        Expression.Binary binary = (Expression.Binary) expression;
        String operator = " " + binary.operator().text() + " ";
        return binary.isJoint()
                ? condition(binary.left(), type) + operator + condition(binary.right(), type)
                : number(binary.left(), type) + operator + number(binary.right(), type);
    }

    private String number(Expression expression, String type) {
        if (expression instanceof Expression.Bracketed bracketed) {
            return number(bracketed.inner(), type);
        }
        if (expression instanceof Expression.Prefixed prefixed) {
            return "( 0B - " + number(prefixed.operand(), type) + " )";
        }
        if (expression instanceof Expression.Binary binary) {
            return "( " + number(binary.left(), type) + " " + binary.operator().text() + " "
                    + number(binary.right(), type) + " )";
        }
        if (expression instanceof Expression.Literal literal) {
            String text = literal.first().text();
            return literal.first().kind() == Token.Kind.NUMBER && !text.endsWith("B") ? text + "B" : text;
        }
        return isWhole(expression, type) ? "( 1B * " + expression.text() + " )" : expression.text();
    }

    private boolean isWhole(Expression expression, String type) {
        if (expression instanceof Expression.Named named) {
            String name = named.first().text();
            return named.field()
                    .map(field -> facts.getOrDefault(name, Set.of()).stream()
                            .anyMatch(fact -> Lexicon.isWhole(fact, field.text())))
                    .orElse(wholes.contains(name));
        }
        return Lexicon.isWhole(type, expression.first().text());
    }
}
