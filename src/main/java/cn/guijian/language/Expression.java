package cn.guijian.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

        public boolean isComparison() {
            return COMPARISONS.contains(operator.text());
        }

        public boolean isJoint() {
            return JOINTS.contains(operator.text());
        }

        public boolean isCalculation() {
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

    /** What it is made of, in the order of writing; empty for a single word. */
    default List<Expression> parts() {
        if (this instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (this instanceof Among among) {
            return Stream.concat(Stream.of(among.left()), among.choices().stream())
                    .toList();
        }
        if (this instanceof Bracketed bracketed) {
            return List.of(bracketed.inner());
        }
        return this instanceof Prefixed prefixed ? List.of(prefixed.operand()) : List.of();
    }

    /** Its fields, names and values, in the order of writing. */
    default Stream<Expression> words() {
        return parts().isEmpty() ? Stream.of(this) : parts().stream().flatMap(Expression::words);
    }

    /** The fields of the fact at hand that it looks at. */
    default Set<String> fields() {
        return words().filter(Field.class::isInstance)
                .map(field -> field.first().text())
                .collect(Collectors.toSet());
    }

    /** Whether it looks at what names stand for. */
    default boolean hasNames() {
        return words().anyMatch(Named.class::isInstance);
    }

    /** The conditions that it is joined of by {@code &&}, {@code ||} and {@code !}: each is true or false on its own. */
    default Stream<Expression> conditions() {
        boolean joined = this instanceof Binary binary && binary.isJoint()
                || this instanceof Bracketed
                || this instanceof Prefixed prefixed && prefixed.first().is("!");
        return joined ? parts().stream().flatMap(Expression::conditions) : Stream.of(this);
    }

    /** The expression as a rule writes it. */
    default String text() {
        return text(Expression::word);
    }

    /** The same with its fields, names and values written otherwise. */
    default String text(Function<Expression, String> word) {
        if (this instanceof Binary binary) {
            return binary.left().text(word) + " " + binary.operator().text() + " "
                    + binary.right().text(word);
        }
        if (this instanceof Among among) {
            String choices =
                    among.choices().stream().map(choice -> choice.text(word)).collect(Collectors.joining(", "));
            return among.left().text(word) + (among.among() ? " in ( " : " not in ( ") + choices + " )";
        }
        if (this instanceof Bracketed bracketed) {
            return "( " + bracketed.inner().text(word) + " )";
        }
        return this instanceof Prefixed prefixed
                ? prefixed.first().text() + " " + prefixed.operand().text(word)
                : word.apply(this);
    }

    /** A single word as a rule writes it. */
    default String word() {
        Optional<Token> field = this instanceof Named named ? named.field() : Optional.empty();
        return first().text() + field.map(f -> "." + f.text()).orElse("");
    }
}
