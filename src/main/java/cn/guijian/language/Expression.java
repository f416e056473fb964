package cn.guijian.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a constraint: fields, names, numbers and texts, compared and calculated with. */
public sealed interface Expression {
    Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    Set<String> JOINTS = Set.of("&&", "||");

    /** Where it begins in the file. */
    Token first();

    /** A number, a quoted text, {@code true}, {@code false} or {@code null}. */
    record Literal(Token first) implements Expression {}

    /** A field of the fact at hand. */
    record Field(Token first) implements Expression {}

    /** A name, or a field of the fact that it names. */
    record Named(Token first, Optional<Token> field) implements Expression {}

    /** {@code ! 甲} or {@code - 甲}. */
    record Prefixed(Token first, Expression operand) implements Expression {}

    /** Two sides of an operator. */
    record Binary(Expression left, Token operator, Expression right) implements Expression {
        @Override
        public Token first() {
            return left.first();
        }

        boolean isComparison() {
            return COMPARISONS.contains(operator.text());
        }

        boolean isJoint() {
            return JOINTS.contains(operator.text());
        }

        boolean isCalculation() {
            return !isComparison() && !isJoint();
        }
    }

    /** {@code 甲 in ( … )} and {@code 甲 not in ( … )}. */
    record Among(Expression left, boolean among, List<Expression> choices) implements Expression {
        public Among {
            choices = List.copyOf(choices);
        }

        @Override
        public Token first() {
            return left.first();
        }
    }

    /** {@code ( … )}. */
    record Bracketed(Token first, Expression inner) implements Expression {}

    /** The conditions that it is joined of by {@code &&}, {@code ||} and {@code !}: each is true or false on its own. */
    default Stream<Expression> conditions() {
        if (this instanceof Binary binary && binary.isJoint()) {
            return Stream.concat(binary.left().conditions(), binary.right().conditions());
        }
        if (this instanceof Bracketed bracketed) {
            return bracketed.inner().conditions();
        }
        return this instanceof Prefixed prefixed && prefixed.first().is("!")
                ? prefixed.operand().conditions()
                : Stream.of(this);
    }

    /** The expression as a rule writes it. */
    default String text() {
        if (this instanceof Binary binary) {
            return binary.left().text() + " " + binary.operator().text() + " "
                    + binary.right().text();
        }
        if (this instanceof Among among) {
            String choices = among.choices().stream().map(Expression::text).collect(Collectors.joining(", "));
            return among.left().text() + (among.among() ? " in ( " : " not in ( ") + choices + " )";
        }
        if (this instanceof Bracketed bracketed) {
            return "( " + bracketed.inner().text() + " )";
        }
        if (this instanceof Prefixed prefixed) {
            return prefixed.first().text() + " " + prefixed.operand().text();
        }
        Optional<Token> field = this instanceof Named named ? named.field() : Optional.empty();
        return first().text() + field.map(f -> "." + f.text()).orElse("");
    }
}
