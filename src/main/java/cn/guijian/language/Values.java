package cn.guijian.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out expressions of a rule on one fact, exactly, the way Drools does; null stays null and holds against nothing. */
final class Values {
    private final Map<String, Object> names = new HashMap<>();

    /** Told of each condition that was worked out. */
    public interface Watcher {
        void seen(Expression condition, boolean held);
    }

    private final Watcher watcher;

    Values(Watcher watcher) {
        this.watcher = watcher;
    }

    void name(Token name, @Nullable Object value) {
        names.put(name.text(), value == null ? Optional.empty() : value);
    }

    /** Whether a condition holds for the fact. */
    boolean holds(Expression condition, Object fact) {
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

    @Nullable
    Object value(Expression expression, Object fact) {
        if (expression instanceof Expression.Literal literal) {
            return literal(literal.first());
        }
        if (expression instanceof Expression.Field field) {
            return number(Words.value(fact, field.first().text()).orElse(null));
        }
        if (expression instanceof Expression.Named named) {
            Object bound = names.getOrDefault(named.first().text(), Optional.empty());
            Object whole = bound instanceof Optional ? null : bound;
            return named.field().isEmpty() || whole == null
                    ? whole
                    : number(Words.value(whole, named.field().get().text()).orElse(null));
        }
        if (expression instanceof Expression.Bracketed bracketed) {
            return value(bracketed.inner(), fact);
        }
        if (expression instanceof Expression.Prefixed prefixed) {
            Object operand = value(prefixed.operand(), fact);
            return operand instanceof BigDecimal number ? number.negate() : null;
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
            case "+" -> a.add(b);
            case "-" -> a.subtract(b);
            case "*" -> a.multiply(b);
            default -> b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL128);
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
