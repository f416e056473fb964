package cn.guijian.explain;

import cn.guijian.language.Expression;
import cn.guijian.language.Numbers;
import cn.guijian.language.Token;
import cn.guijian.language.Values;
import cn.guijian.model.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Says what would make a failing condition hold: its other side worked out, its names filled in. */
final class Wish {
    /** Decimal places that a person is shown at most: a quotient may have no end. */
    private static final int MOST = 8;

    private final Values values;
    private final FactValues shown;
    private final Object fact;

    /** @param fact on which the condition fails; both must have the names of its pattern */
    Wish(Values values, FactValues shown, Object fact) {
        this.values = values;
        this.shown = shown;
        this.fact = fact;
    }

    String text(Expression condition) {
        return Texts.text("trace.wanted", wanted(condition));
    }

    private String wanted(Expression condition) {
        if (condition instanceof Expression.Bracketed bracketed) {
            return "(" + wanted(bracketed.inner()) + ")";
        }
        if (condition instanceof Expression.Prefixed prefixed) {
            return prefixed.first().text() + " " + wanted(prefixed.operand());
        }
        if (!(condition instanceof Expression.Binary binary)) {
            return filled(condition);
        }
        return binary.isJoint()
                ? wanted(binary.left()) + joint(binary) + wanted(binary.right())
                : side(binary.left(), binary.right()) + " " + binary.operator().text() + " "
                        + side(binary.right(), binary.left());
    }

    private static String joint(Expression.Binary binary) {
        return " " + Texts.text(binary.operator().is("&&") ? "trace.and" : "trace.or") + " ";
    }

    /** What a field of the fact is held against is worked out. */
    private String side(Expression side, Expression other) {
        if (!side.fields().isEmpty()
                || other.fields().isEmpty()
                || !(values.value(side, fact) instanceof BigDecimal number)) {
            return filled(side);
        }
        return Numbers.plain(number).scale() <= MOST
                ? Numbers.plain(number).toPlainString()
                : Texts.text(
                        "trace.about",
                        filled(side),
                        number.setScale(MOST, RoundingMode.HALF_UP).toPlainString());
    }

    private String filled(Expression part) {
        return part.text(this::word).replace("( ", "(").replace(" )", ")");
    }

    private String word(Expression word) {
        boolean number = word.first().kind() == Token.Kind.NUMBER;
        return number
                ? word.text().replace("B", "")
                : Optional.of(word)
                        .filter(Expression.Named.class::isInstance)
                        .flatMap(named -> shown.written(named, fact))
                        .orElse(word.text());
    }
}
