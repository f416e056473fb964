package cn.guijian.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which facts of one type a rule speaks of: its plain comparisons of a field with words ({@code 指标 == "A02"},
 * {@code 指标 not in ("A12", "A13")}). Comparisons of numbers are left out: they decide whether the rule fires, not
 * whom it covers.
 */
public record Scope(List<Condition> conditions) {
    public Scope {
        conditions = List.copyOf(conditions);
    }

    /** One comparison: the field's value must, or must not, be among these words. */
    public record Condition(String field, boolean among, Set<String> words) {
        public Condition {
            words = Set.copyOf(words);
        }

        boolean holds(Object fact) {
            Optional<Object> value = Words.value(fact, field);
            return words.contains(value.map(String::valueOf).orElse("null")) == among;
        }
    }

    /** Whether the rule speaks of this fact. */
    public boolean covers(Object fact) {
        return conditions.stream().allMatch(condition -> condition.holds(fact));
    }

    /** Reads the conditions of the first pattern of {@code type}; empty when the rule has no such pattern. */
    public static Optional<Scope> of(List<Token> when, String type) {
        for (int i = 0; i + 1 < when.size(); i++) {
            if (when.get(i).is(type) && when.get(i + 1).is("(")) {
                return Optional.of(new Scope(conditions(when.subList(i + 2, when.size()))));
            }
        }
        return Optional.empty();
    }

    private static List<Condition> conditions(List<Token> tokens) {
        List<Condition> conditions = new ArrayList<>();
        List<Token> constraint = new ArrayList<>();
        int depth = 1;
        for (Token token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 || depth == 1 && token.is(",")) {
                condition(constraint).ifPresent(conditions::add);
                constraint.clear();
                if (depth == 0) {
                    break;
                }
            } else {
                constraint.add(token);
            }
        }
        return conditions;
    }

    private static Optional<Condition> condition(List<Token> tokens) {
        if (tokens.size() < 3) {
            return Optional.empty();
        }
        String field = tokens.get(0).text();
        String operator = tokens.get(1).text();
        if (tokens.size() == 3 && (operator.equals("==") || operator.equals("!="))) {
            return word(tokens.get(2)).map(word -> new Condition(field, operator.equals("=="), Set.of(word)));
        }
        boolean negated = operator.equals("not");
        List<Token> list = tokens.subList(negated ? 2 : 1, tokens.size());
        if (!list.get(0).is("in")) {
            return Optional.empty();
        }
        Set<String> words = new HashSet<>();
        for (Token token : list.subList(1, list.size())) {
            Optional<String> word = word(token);
            word.ifPresent(words::add);
            if (word.isEmpty() && token.kind() != Token.Kind.SIGN) {
                return Optional.empty();
            }
        }
        return Optional.of(new Condition(field, !negated, words));
    }

    private static Optional<String> word(Token token) {
        if (token.kind() == Token.Kind.STRING) {
            return Optional.of(token.content());
        }
        return token.is("true") || token.is("false") || token.is("null") ? Optional.of(token.text()) : Optional.empty();
    }
}
