package cn.guijian.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes one constraint apart: {@code ||} binds weakest, then {@code &&}, comparisons, sums, products. */
final class ExpressionParser {
    private static final Set<String> VALUES = Set.of("true", "false", "null");

    private final Reader reader;

    ExpressionParser(Reader reader) {
        this.reader = reader;
    }

    Expression expression() {
        Expression left = both();
        while (reader.peek().is("||")) {
            left = new Expression.Binary(left, reader.take(), both());
        }
        return left;
    }

    private Expression both() {
        Expression left = comparison();
        while (reader.peek().is("&&")) {
            left = new Expression.Binary(left, reader.take(), comparison());
        }
        return left;
    }

    private Expression comparison() {
        if (reader.peek().is("!")) {
            return new Expression.Prefixed(reader.take(), comparison());
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
        Expression left = product();
        while (reader.peek().is("+") || reader.peek().is("-")) {
            left = new Expression.Binary(left, reader.take(), product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (reader.peek().is("*") || reader.peek().is("/")) {
            left = new Expression.Binary(left, reader.take(), signed());
        }
        return left;
    }

    private Expression signed() {
        return reader.peek().is("-") ? new Expression.Prefixed(reader.take(), signed()) : primary();
    }

    private Expression primary() {
        Token token = reader.peek();
        if (token.is("(")) {
            reader.take();
            Expression inner = expression();
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
