package cn.guijian.language;

import cn.guijian.model.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** What a field or an expression of a rule holds. */
public enum Sort {
    NUMBER,
    TEXT,
    TRUTH,
    DATE,
    /** {@code null}. */
    NOTHING,
    /** A whole fact. */
    FACT,
    /** Not known, because something in it is at fault already. */
    UNKNOWN;

    public static Sort of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class) {
            return TRUTH;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        return type == BigDecimal.class || type == int.class ? NUMBER : UNKNOWN;
    }

    public static Sort of(Token literal) {
        return switch (literal.kind()) {
            case NUMBER -> NUMBER;
            case STRING -> TEXT;
            case NAME -> literal.is("null") ? NOTHING : TRUTH;
            case SIGN, END -> UNKNOWN;
        };
    }

    /** Whether two of them can be equal or not equal. */
    public boolean isLike(Sort other) {
        return this == other || this == UNKNOWN || other == UNKNOWN || this == NOTHING || other == NOTHING;
    }

    public boolean hasOrder() {
        return this == NUMBER || this == DATE || this == UNKNOWN;
    }

    /** The Chinese word for it. */
    public String label() {
        return Texts.text("rules.sort." + name().toLowerCase(Locale.ROOT));
    }
}
