package cn.guijian.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Takes the conditions of a rule apart. What this grammar does not know can't be written in a rule. */
public final class WhenParser {
    /** Rules match three or four; each more is one more loop over all facts. */
    private static final int MOST_FACTS = 20;

    private final Reader reader;
    private int facts;
    private final ExpressionParser expressions;

    private WhenParser(Reader reader) {
        this.reader = reader;
        this.expressions = new ExpressionParser(reader);
    }

    /** The conditions, or empty with one fault at the first token that does not fit. */
    public static Optional<When> parse(ParsedRule rule, Faults faults) {
        List<Token> tokens = new ArrayList<>(rule.when());
        tokens.add(rule.thenWord().asEnd());
        try {
            return Optional.of(new WhenParser(new Reader(tokens)).when());
        } catch (Reader.Stop stop) {
            stop.addTo(faults);
            return Optional.empty();
        }
    }

    /** The conditions of a rule that has been found sound. */
    public static When of(ParsedRule rule) {
        Faults faults = new Faults("");
        return parse(rule, faults).orElseThrow(() -> new IllegalStateException("not linted: " + faults.list()));
    }

    private When when() {
        List<When.Clause> clauses = new ArrayList<>();
        while (!reader.isAtEnd()) {
            clauses.add(clause());
            if (reader.peek().is(",")) {
                throw Reader.stop(reader.peek(), "comma-between-facts");
            }
        }
        if (clauses.isEmpty()) {
            throw Reader.stop(reader.peek(), "when-empty");
        }
        return new When(clauses);
    }

    private When.Clause clause() {
        int from = reader.place();
        reader.enter();
        When.Clause clause;
        if (reader.eat("not")) {
            List<When.Clause> absent = List.of(clause());
            clause = new When.Group(reader.since(from), When.Joint.NONE, absent);
        } else if (reader.eat("exists")) {
            List<When.Clause> present = List.of(clause());
            clause = new When.Group(reader.since(from), When.Joint.EXISTS, present);
        } else {
            clause = reader.peek().is("(") ? group() : pattern();
        }
        reader.leave(1);
        return clause;
    }

    private When.Clause group() {
        int from = reader.place();
        reader.need("(");
        List<When.Clause> clauses = new ArrayList<>(List.of(clause()));
        Token word = reader.peek();
        boolean any = word.is("or");
        while (reader.peek().is("and") || reader.peek().is("or")) {
            if (reader.peek().is("or") != any) {
                throw Reader.stop(reader.peek(), "and-or-mixed");
            }
            reader.take();
            clauses.add(clause());
        }
        reader.need(")");
        return clauses.size() == 1
                ? clauses.get(0)
                : new When.Group(reader.since(from), any ? When.Joint.ANY : When.Joint.ALL, clauses);
    }

    private When.Pattern pattern() {
        int from = reader.place();
        Optional<Token> binding = Optional.empty();
        if (reader.peek().isBinding()) {
            binding = Optional.of(reader.take());
            reader.need(":");
        }
        Token type = type();
        if (++facts > MOST_FACTS) {
            throw Reader.stop(type, "too-many-facts", MOST_FACTS);
        }
        reader.need("(");
        List<When.Constraint> constraints = new ArrayList<>();
        if (!reader.eat(")")) {
            do {
                constraints.add(constraint());
            } while (reader.eat(","));
            close();
        }
        return new When.Pattern(reader.since(from), binding, type, constraints);
    }

    private Token type() {
        Token type = reader.peek();
        if (type.kind() != Token.Kind.NAME || Lexicon.isForeign(type)) {
            throw reader.unexpected("");
        }
        if (Lexicon.isType(type.text()) && !reader.second().is("(")) {
            throw Reader.stop(type, "type-without-bracket", type.text());
        }
        if (!Lexicon.isType(type.text())) {
            throw Reader.stop(
                    type,
                    "word-unknown",
                    type.text(),
                    Lexicon.maybe(type.text(), Lexicon.types().keySet()));
        }
        return reader.take();
    }

    private When.Constraint constraint() {
        int from = reader.place();
        Optional<Token> binding = Optional.empty();
        if (reader.peek().isBinding() && reader.second().is(":")) {
            binding = Optional.of(reader.take());
            reader.take();
        }
        Expression expression = expressions.expression();
        return new When.Constraint(reader.since(from), binding, expression);
    }

    /** Behind a constraint: a name or a value that follows without a comma, or a bracket that is not closed. */
    private void close() {
        Token token = reader.peek();
        boolean next = token.kind() == Token.Kind.NAME && !token.is("not") && !token.is("exists");
        if (token.kind() == Token.Kind.END
                || next
                        && (reader.second().is(":") && isFactNext()
                                || reader.second().is("("))) {
            throw Reader.stop(token, "bracket-open");
        }
        if (next && !Lexicon.isForeign(token) && !token.is("and") && !token.is("or")) {
            throw Reader.stop(token, "comma-missing", token.text());
        }
        reader.need(")");
    }

    private boolean isFactNext() {
        return reader.peek().isBinding();
    }

    /** Takes one constraint apart: {@code ||} binds weakest, then {@code &&}, comparisons, sums, products. */
    private static final class ExpressionParser {
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
            if (token.kind() != Token.Kind.NAME || Lexicon.isForeign(token)) {
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
                throw Reader.stop(
                        reader.second(), "call-forbidden", reader.second().text());
            }
        }
    }
}
