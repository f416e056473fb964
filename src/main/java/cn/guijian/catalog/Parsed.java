package cn.guijian.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What a text was parsed as: a value, or the kind of fault that it is. */
sealed interface Parsed<T> {
    /** The text is fine. */
    record Value<T>(T value) implements Parsed<T> {}

    /** The text is at fault; the details are for the fault's texts. */
    record Bad<T>(FaultType type, List<Object> details) implements Parsed<T> {
        public Bad {
            details = List.copyOf(details);
        }
    }

    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    static <T> Parsed<T> bad(FaultType type, Object... details) {
        return new Bad<>(type, Arrays.asList(details));
    }

    /** The same, but at fault when the value does not satisfy the condition. */
    default Parsed<T> unless(Predicate<T> wrong, FaultType type, Object... details) {
        return this instanceof Value<T> parsed && wrong.test(parsed.value()) ? bad(type, details) : this;
    }
}
