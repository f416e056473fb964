package cn.guijian.language.rule;

import cn.guijian.language.Expression;
import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.Lexicon;
import cn.guijian.language.Names;
import cn.guijian.language.Sort;
import cn.guijian.language.Token;
import cn.guijian.language.When;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Whether the conditions of a rule mean anything: fields that exist, names that are known, like compared with like. */
final class WhenChecks {
    private static final Pattern EXACT_NUMBER = Pattern.compile("\\d{1,30}|\\d{1,30}(\\.\\d{1,40})?B");
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

    private static final int MOST_WAYS = 32;

    private final KnownWords words;
    private final Faults faults;

    private WhenChecks(KnownWords words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    /** Adds the faults of the conditions and gives the names that {@code then} can use. */
    static Names check(When when, KnownWords words, Faults faults) {
        WhenChecks checks = new WhenChecks(words, faults);
        Names names = new Names();
        when.clauses().forEach(clause -> checks.clause(clause, names));
        checks.ways(when);
        return names;
    }

    /** Drools writes a rule out once for each way through its {@code or}s, and ten of them after another make a thousand. */
    private void ways(When when) {
        long ways = 1;
        for (When.Clause clause : when.clauses()) {
            ways = Math.multiplyExact(ways, ways(clause));
            if (ways > MOST_WAYS) {
                faults.at(clause.tokens().get(0), "too-many-ways", MOST_WAYS);
                return;
            }
        }
    }

    private static long ways(When.Clause clause) {
        if (clause instanceof When.Pattern) {
            return 1;
        }
        When.Group group = (When.Group) clause;
        LongStream each = group.clauses().stream().mapToLong(WhenChecks::ways);
        return Math.min(MOST_WAYS + 1, group.joint() == When.Joint.ANY ? each.sum() : each.reduce(1, (a, b) -> a * b));
    }

    private void clause(When.Clause clause, Names names) {
        if (clause instanceof When.Pattern pattern) {
            pattern(pattern, names);
            return;
        }
        When.Group group = (When.Group) clause;
        if (group.joint() == When.Joint.EXISTS && isOnlyAbsence(group.clauses().get(0))) {
            faults.at(group.tokens().get(0), "exists-of-nots");
        }
        // What is named where nothing may be, or on one side alone, is not known outside.
        group.clauses().forEach(each -> clause(each, group.joint() == When.Joint.ALL ? names : names.inner()));
    }

    /**
     * Whether nothing needs to be there: behind another {@code not} or {@code exists} Drools finds no
     * {@code exists ( not … and not … )}, whatever the facts are.
     */
    private static boolean isOnlyAbsence(When.Clause clause) {
        if (clause instanceof When.Pattern) {
            return false;
        }
        When.Group group = (When.Group) clause;
        return switch (group.joint()) {
            case NONE -> true;
            case EXISTS -> false;
            case ALL -> group.clauses().stream().allMatch(WhenChecks::isOnlyAbsence);
            case ANY -> group.clauses().stream().anyMatch(WhenChecks::isOnlyAbsence);
        };
    }

    private void pattern(When.Pattern pattern, Names names) {
        String type = pattern.type().text();
        pattern.binding().ifPresent(name -> names.add(name, new Names.Meaning(Sort.FACT, type, ""), faults));
        for (When.Constraint constraint : pattern.constraints()) {
            Expression expression = constraint.expression();
            Sort sort = sort(expression, type, names);
            constraint.binding().ifPresent(name -> names.add(name, meaning(name, expression, sort, type), faults));
            boolean decides = sort == Sort.TRUTH || sort == Sort.UNKNOWN;
            if (constraint.isCondition() && !decides) {
                faults.at(expression.first(), "no-condition", text(expression));
            }
        }
    }

    /** A name is given to a field and to nothing else: of a comparison Drools would name its left side. */
    private Names.Meaning meaning(Token name, Expression expression, Sort sort, String type) {
        if (expression instanceof Expression.Field field) {
            return new Names.Meaning(sort, type, field.first().text());
        }
        faults.at(name, "name-of-no-field", name.text(), expression.text());
        return Names.Meaning.UNKNOWN;
    }

    private Sort sort(Expression expression, String type, Names names) {
        if (expression instanceof Expression.Literal literal) {
            return literal(literal.first());
        }
        if (expression instanceof Expression.Field field) {
            return field(field.first(), type);
        }
        if (expression instanceof Expression.Named named) {
            return named(named, names);
        }
        if (expression instanceof Expression.Bracketed bracketed) {
            return sort(bracketed.inner(), type, names);
        }
        if (expression instanceof Expression.Prefixed prefixed) {
            Sort wanted = prefixed.first().is("-") ? Sort.NUMBER : Sort.TRUTH;
            return operand(prefixed.operand(), wanted, prefixed.first(), type, names);
        }
        return expression instanceof Expression.Among among
                ? among(among, type, names)
                : binary((Expression.Binary) expression, type, names);
    }

    private Sort literal(Token token) {
        if (token.kind() == Token.Kind.NUMBER
                && !EXACT_NUMBER.matcher(token.text()).matches()) {
            boolean decimal = DECIMAL.matcher(token.text()).matches();
            faults.at(token, decimal ? "plain-decimal" : "number-form", token.text());
        }
        return Sort.of(token);
    }

    private Sort field(Token token, String type) {
        List<String> fields = Lexicon.fields(type);
        if (!fields.contains(token.text())) {
            faults.at(
                    token,
                    "field-unknown",
                    type,
                    token.text(),
                    Lexicon.maybe(token.text(), fields),
                    String.join("、", fields));
            return Sort.UNKNOWN;
        }
        return Lexicon.sort(type, token.text());
    }

    private Sort named(Expression.Named named, Names names) {
        Token name = named.first();
        if (!names.knows(name.text())) {
            faults.at(name, "binding-unknown", name.text(), Lexicon.maybe(name.text(), names.all()));
            return Sort.UNKNOWN;
        }
        Names.Meaning meaning = names.of(name.text());
        Optional<Token> field = named.field();
        if (field.isEmpty()) {
            return meaning.sort();
        }
        if (meaning.sort() != Sort.FACT) {
            faults.at(name, "binding-no-fact", name.text());
            return Sort.UNKNOWN;
        }
        return field(field.get(), meaning.type());
    }

    private Sort operand(Expression operand, Sort wanted, Token operator, String type, Names names) {
        Sort sort = sort(operand, type, names);
        if (sort != wanted && sort != Sort.UNKNOWN) {
            faults.at(operand.first(), "operand", operator.text(), wanted.label(), text(operand), sort.label());
        }
        return wanted;
    }

    private Sort among(Expression.Among among, String type, Names names) {
        Sort left = sort(among.left(), type, names);
        for (Expression choice : among.choices()) {
            if (alike(among.left(), left, choice, sort(choice, type, names))) {
                word(among.left(), choice, type, names);
            }
        }
        return Sort.TRUTH;
    }

    private Sort binary(Expression.Binary binary, String type, Names names) {
        if (binary.isJoint() || !binary.isComparison()) {
            Sort wanted = binary.isJoint() ? Sort.TRUTH : Sort.NUMBER;
            operand(binary.left(), wanted, binary.operator(), type, names);
            operand(binary.right(), wanted, binary.operator(), type, names);
            return wanted;
        }
        Sort left = sort(binary.left(), type, names);
        Sort right = sort(binary.right(), type, names);
        boolean equality = binary.operator().text().endsWith("=")
                && (binary.operator().is("==") || binary.operator().is("!="));
        if (!alike(binary.left(), left, binary.right(), right)) {
            return Sort.TRUTH;
        }
        if (!equality && !(left.hasOrder() && right.hasOrder())) {
            faults.at(binary.operator(), "no-order", binary.operator().text(), text(binary.left()), left.label());
        }
        word(binary.left(), binary.right(), type, names);
        word(binary.right(), binary.left(), type, names);
        return Sort.TRUTH;
    }

    /** A text that a field, or a name for one, is compared with must be one that it can hold. */
    private void word(Expression side, Expression other, String type, Names names) {
        if (!(other instanceof Expression.Literal literal) || literal.first().kind() != Token.Kind.STRING) {
            return;
        }
        Token text = literal.first();
        if (side instanceof Expression.Field field) {
            words.check(type, field.first().text(), text.content(), text, faults);
        } else if (side instanceof Expression.Named named) {
            Names.Meaning meaning = names.of(named.first().text());
            String field = named.field().map(Token::text).orElse(meaning.field());
            words.check(meaning.type(), field, text.content(), text, faults);
        }
    }

    private boolean alike(Expression left, Sort leftSort, Expression right, Sort rightSort) {
        if (leftSort.isLike(rightSort)) {
            return true;
        }
        String key = leftSort == Sort.NUMBER && rightSort == Sort.TEXT
                ? "number-with-text"
                : leftSort == Sort.TEXT && rightSort == Sort.NUMBER ? "text-with-number" : "unlike";
        faults.at(right.first(), key, text(left), leftSort.label(), text(right), rightSort.label(), bare(right));
        return false;
    }

    private static String bare(Expression expression) {
        Token token = expression.first();
        return token.kind() == Token.Kind.STRING ? token.content() : token.text();
    }

    /** An expression as a message shows it: a simple one as it is written, a longer one by its beginning. */
    private static String text(Expression expression) {
        boolean simple = expression instanceof Expression.Field || expression instanceof Expression.Literal;
        if (expression instanceof Expression.Named named) {
            return named.first().text() + named.field().map(f -> "." + f.text()).orElse("");
        }
        return expression.first().text() + (simple ? "" : "…");
    }
}
