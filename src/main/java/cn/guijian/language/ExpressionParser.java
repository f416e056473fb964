package cn.guijian.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Takes one constraint apart: {@code ||} binds weakest, then {@code &&}, comparisons, sums, products. */
final class ExpressionParser {
    private static final Set<String> VALUES = Set.of("true", "false", "null");

    private final Reader reader;

    ExpressionParser(Reader reader) {
        this.reader = reader;
    }

    Expression expression() {
        return chain(Set.of("||"), this::both);
    }

    private Expression both() {
        return chain(Set.of("&&"), this::comparison);
    }

    /** Operands with signs of one kind between them: each sign makes the whole one level deeper. */
    private Expression chain(Set<String> signs, Supplier<Expression> operand) {
        Expression left = operand.get();
        int levels = 0;
        while (signs.stream().anyMatch(reader.peek()::is)) {
            reader.enter();
            levels++;
            left = new Expression.Binary(left, reader.take(), operand.get());
        }
        reader.leave(levels);
        return left;
    }

    private Expression prefixed(Supplier<Expression> operand) {
        reader.enter();
        Expression prefixed = new Expression.Prefixed(reader.take(), operand.get());
        reader.leave(1);
        return prefixed;
    }

    private Expression comparison() {
        if (reader.peek().is("!")) {
            return prefixed(this::comparison);
        }
        Expression left = sum();
        if (Expression.COMPARISONS.contains(reader.peek().text())
                && reader.peek().kind() == Token.Kind.SIGN) {
            Token operator = reader.take();
            Expression right = sum();
            return new Expression.Binary(left, operator, right);
        }
        boolean negated = reader.peek().is("not") && reader.second().is("in");
        if (negated) {
            reader.take();
        }
        return reader.eat("in") ? new Expression.Among(left, !negated, choices()) : left;
    }

    private List<Expression> choices() {
        reader.need("(");
        List<Expression> choices = new ArrayList<>();
        do {
            choices.add(primary());
        } while (reader.eat(","));
        reader.need(")");
        return choices;
    }

    private Expression sum() {
        return chain(Set.of("+", "-"), this::product);
    }

    private Expression product() {
        return chain(Set.of("*", "/"), this::signed);
    }

    private Expression signed() {
        return reader.peek().is("-") ? prefixed(this::signed) : primary();
    }

    private Expression primary() {
        Token token = reader.peek();
        if (token.is("(")) {
            reader.take();
            reader.enter();
            Expression inner = expression();
            reader.leave(1);
            reader.need(")");
            return new Expression.Bracketed(token, inner);
        }
        boolean value = VALUES.contains(token.text()) && token.kind() == Token.Kind.NAME;
        if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.STRING || value) {
            return new Expression.Literal(reader.take());
        }
        if (token.kind() != Token.Kind.NAME || Words.isForeign(token)) {
            throw reader.unexpected("");
        }
        return token.isBinding() ? named(reader.take()) : field();
    }

    private Expression named(Token binding) {
        if (!reader.eat(".")) {
            return new Expression.Named(binding, Optional.empty());
        }
        Token field = reader.peek();
        if (field.kind() != Token.Kind.NAME) {
            throw reader.unexpected("");
        }
        refuseCall(reader.take());
        return new Expression.Named(binding, Optional.of(field));
    }

    private Expression field() {
        Token field = reader.take();
        refuseCall(field);
        return new Expression.Field(field);
    }

    private void refuseCall(Token name) {
        if (reader.peek().is("(")) {
            throw Reader.stop(name, "call-forbidden", name.text());
        }
        if (reader.peek().is(".")) {
            throw Reader.stop(reader.second(), "call-forbidden", reader.second().text());
        }
    }
}
