package cn.guijian.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out expressions of a rule on one fact the way Drools does: in decimals, each result rounded to the 34 digits of
 * {@link MathContext#DECIMAL128}. Null stays null and holds against nothing.
 */
public final class Values {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private final Map<String, Object> names = new HashMap<>();

    /** Told of each condition that was worked out. */
    public interface Watcher {
        void seen(Expression condition, boolean held);
    }

    /** A fact of which no more is known than what some fields hold. */
    public record Meant(Map<String, Object> fields) {}

    private final Watcher watcher;

    public Values(Watcher watcher) {
        this.watcher = watcher;
    }

    /** Gives a pattern's names to a fact and its fields. */
    public void bind(When.Pattern pattern, Object fact) {
        pattern.binding().ifPresent(name -> names.put(name.text(), fact));
        for (When.Constraint constraint : pattern.constraints()) {
            constraint.binding().ifPresent(name -> name(name, value(constraint.expression(), fact)));
        }
    }

    private void name(Token name, @Nullable Object value) {
        names.put(name.text(), value == null ? Optional.empty() : value);
    }

    /** What a name stands for. */
    public Optional<Object> named(String name) {
        Object bound = names.getOrDefault(name, Optional.empty());
        return bound instanceof Optional ? Optional.empty() : Optional.of(bound);
    }

    /** Whether a condition holds for the fact. */
    public boolean holds(Expression condition, Object fact) {
        if (condition instanceof Expression.Bracketed bracketed) {
            return holds(bracketed.inner(), fact);
        }
        if (condition instanceof Expression.Prefixed prefixed
                && prefixed.first().is("!")) {
            return !holds(prefixed.operand(), fact);
        }
        if (condition instanceof Expression.Binary binary && binary.isJoint()) {
            boolean left = holds(binary.left(), fact);
            return binary.operator().is("&&")
                    ? left && holds(binary.right(), fact)
                    : left || holds(binary.right(), fact);
        }
        boolean held = simple(condition, fact);
        watcher.seen(condition, held);
        return held;
    }

    private boolean simple(Expression condition, Object fact) {
        if (condition instanceof Expression.Among among) {
            Object left = value(among.left(), fact);
            return among.choices().stream().anyMatch(choice -> same(left, value(choice, fact))) == among.among();
        }
        return condition instanceof Expression.Binary binary && binary.isComparison()
                ? compare(binary, fact)
                : Boolean.TRUE.equals(value(condition, fact));
    }

    private boolean compare(Expression.Binary binary, Object fact) {
        Object left = value(binary.left(), fact);
        Object right = value(binary.right(), fact);
        String operator = binary.operator().text();
        if (operator.equals("==") || operator.equals("!=")) {
            return same(left, right) == operator.equals("==");
        }
        if (left == null || right == null) {
            return false;
        }
        @SuppressWarnings("unchecked") // lint has seen to it that both sides are of one sort
        int order = ((Comparable<Object>) left).compareTo(right);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return left instanceof BigDecimal a && right instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(left, right);
    }

    public @Nullable Object value(Expression expression, Object fact) {
        if (expression instanceof Expression.Literal literal) {
            return literal(literal.first());
        }
        if (expression instanceof Expression.Field field) {
            String name = field.first().text();
            return fact instanceof Meant meant
                    ? meant.fields.get(name)
                    : number(Lexicon.value(fact, name).orElse(null));
        }
        if (expression instanceof Expression.Named named) {
            Object whole = named(named.first().text()).orElse(null);
            return named.field().isEmpty() || whole == null
                    ? whole
                    : number(Lexicon.value(whole, named.field().get().text()).orElse(null));
        }
        if (expression instanceof Expression.Bracketed bracketed) {
            return value(bracketed.inner(), fact);
        }
        if (expression instanceof Expression.Prefixed prefixed) {
            Object operand = value(prefixed.operand(), fact);
            return operand instanceof BigDecimal number ? BigDecimal.ZERO.subtract(number, DIGITS) : null;
        }
        return expression instanceof Expression.Binary binary && binary.isCalculation()
                ? calculate(binary, fact)
                : holds(expression, fact);
    }

    private @Nullable Object calculate(Expression.Binary binary, Object fact) {
        Object left = value(binary.left(), fact);
        Object right = value(binary.right(), fact);
        if (!(left instanceof BigDecimal a) || !(right instanceof BigDecimal b)) {
            return null;
        }
        return switch (binary.operator().text()) {
            case "+" -> a.add(b, DIGITS);
            case "-" -> a.subtract(b, DIGITS);
            case "*" -> a.multiply(b, DIGITS);
            default -> b.signum() == 0 ? null : a.divide(b, DIGITS);
        };
    }

    private static @Nullable Object literal(Token token) {
        return switch (token.kind()) {
            case NUMBER -> new BigDecimal(token.text().replace("B", ""));
            case STRING -> token.content();
            default -> token.is("null") ? null : token.is("true");
        };
    }

    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : value;
    }
}
