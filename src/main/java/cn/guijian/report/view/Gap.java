package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Kind;
import cn.guijian.model.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How far a value is from what is asked for, in words: a bare sign would be good for one indicator and bad for another. */
final class Gap {
    private Gap() {}

    /** The lines of the cell: from the required value where there is one, else from the bound; none without both. */
    static List<String> lines(IndicatorResult result, boolean withUnits) {
        Optional<BigDecimal> asked = asked(result);
        if (result.value().isEmpty() || asked.isEmpty()) {
            return List.of();
        }
        BigDecimal difference = result.value().get().subtract(asked.get());
        if (difference.signum() == 0) {
            return List.of(text(isStrict(result) ? "report.gap.limit" : "report.gap.equal"));
        }
        Amount amount = Amount.difference(result.indicator(), difference.abs());
        return amount.lines(word(result.indicator(), difference.signum()), withUnits);
    }

    /** What this period asks for, in the plan's unit. */
    static Optional<BigDecimal> asked(IndicatorResult result) {
        return result.required().or(() -> result.bound().map(Target.Bound::value));
    }

    private static boolean isStrict(IndicatorResult result) {
        return result.bound().map(Remarks::isStrict).orElse(false);
    }

    private static String word(Indicator indicator, int sign) {
        String kind = indicator.kind() == Kind.RATE ? "rate" : "count";
        return text("report.gap." + kind + (sign < 0 ? ".under" : ".over"));
    }
}
