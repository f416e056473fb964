package cn.guijian.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which facts of one type a rule speaks of: its plain comparisons of a field with words ({@code 指标 == "A02"},
 * {@code 指标 not in ("A12", "A13")}). Comparisons of numbers are left out: they decide whether the rule fires, not
 * whom it covers.
 */
public record RuleScope(List<Condition> conditions) {
    public RuleScope {
        conditions = List.copyOf(conditions);
    }

    /** One comparison: the field's value must, or must not, be among these words. */
    public record Condition(String field, boolean among, Set<String> words) {
        public Condition {
            words = Set.copyOf(words);
        }

        boolean holds(Object fact) {
            Optional<Object> value = Lexicon.value(fact, field);
            return words.contains(value.map(String::valueOf).orElse("null")) == among;
        }
    }

    /** Whether the rule speaks of this fact. */
    public boolean covers(Object fact) {
        return conditions.stream().allMatch(condition -> condition.holds(fact));
    }

    /** Reads the conditions of the first pattern of {@code type}; empty when the rule has no such pattern. */
    public static Optional<RuleScope> of(When when, String type) {
        return when.patterns()
                .filter(pattern -> pattern.type().is(type))
                .findFirst()
                .map(pattern -> new RuleScope(pattern.conditions()
                        .flatMap(condition -> condition(condition.expression()).stream())
                        .toList()));
    }

    private static Optional<Condition> condition(Expression expression) {
        if (expression instanceof Expression.Among among) {
            return condition(among.left(), among.among(), among.choices());
        }
        return expression instanceof Expression.Binary binary
                        && (binary.operator().is("==") || binary.operator().is("!="))
                ? condition(binary.left(), binary.operator().is("=="), List.of(binary.right()))
                : Optional.empty();
    }

    /** Of a field and words alone. */
    private static Optional<Condition> condition(Expression left, boolean among, List<Expression> choices) {
        Set<String> words =
                choices.stream().flatMap(choice -> word(choice).stream()).collect(Collectors.toSet());
        return left instanceof Expression.Field field
                        && choices.stream().allMatch(choice -> word(choice).isPresent())
                ? Optional.of(new Condition(field.first().text(), among, words))
                : Optional.empty();
    }

    private static Optional<String> word(Expression choice) {
        Token token = choice.first();
        return choice instanceof Expression.Literal && token.kind() != Token.Kind.NUMBER
                ? Optional.of(token.kind() == Token.Kind.STRING ? token.content() : token.text())
                : Optional.empty();
    }
}
