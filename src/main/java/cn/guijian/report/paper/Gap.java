package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Target.Bound;
import cn.guijian.model.result.IndicatorResult;
import java.math.BigDecimal;
import java.util.Optional;

/** How far a value is from what is asked for, in words: a bare sign would be good for one indicator and bad for another. */
final class Gap {
    private Gap() {}

    /** From the required value where there is one, else from the bound; nothing without both. */
    static Cell of(IndicatorResult result, Amount amount) {
        return amount.gap(result).map(gap -> of(result, amount, gap)).orElse(Cell.NONE);
    }

    private static Cell of(IndicatorResult result, Amount amount, BigDecimal difference) {
        if (difference.signum() == 0) {
            boolean strict = result.bound().filter(Gap::isStrict).isPresent();
            return Cell.of(text(strict ? "paper.gap.limit" : "paper.gap.equal"));
        }
        String kind = result.indicator().kind() == Kind.RATE ? "rate" : "count";
        String word = text("paper.gap." + kind + (difference.signum() < 0 ? ".under" : ".over"));
        return Cell.Figures.of(amount.difference(result, difference, word));
    }

    /** What this period asks for, in the plan's unit. */
    static Optional<BigDecimal> asked(IndicatorResult result) {
        return result.required().or(() -> result.bound().map(Bound::value));
    }

    /** Whether a value at the bound is not good enough. */
    static boolean isStrict(Bound bound) {
        return bound.comparator() == Comparator.BELOW || bound.comparator() == Comparator.ABOVE;
    }
}
