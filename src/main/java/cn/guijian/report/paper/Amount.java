package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Target.Bound;
import cn.guijian.report.paper.Figure.Place;
import java.math.BigDecimal;
import java.util.List;

/** One value of an indicator, in the plan's unit and, where the county fills in another one, in that too. */
final class Amount {
    private static final int PLAN_PLACES = 4;
    private static final int REPORTING_PLACES = 1;

    private Amount() {}

    /**
     * A unit's own value, with as many decimals as its neighbours in a column.
     *
     * @param value in the plan's unit
     */
    static List<Figure> of(Indicator indicator, BigDecimal value) {
        if (indicator.kind() == Kind.RATE || hasOneUnit(indicator)) {
            return List.of(ofPlan(indicator, value));
        }
        BigDecimal counted = value.multiply(indicator.factor());
        return List.of(
                Figure.of(value, Digits.fixed(value, PLAN_PLACES), indicator.planUnit()),
                Figure.of(counted, Digits.upTo(counted, REPORTING_PLACES), indicator.reportingUnit())
                        .in(Place.BELOW));
    }

    /** The city's value, as short as the plan prints it and in its unit only. */
    static Figure ofPlan(Indicator indicator, BigDecimal value) {
        String digits = indicator.kind() == Kind.RATE
                ? Digits.fixed(value, indicator.decimals())
                : Digits.upTo(value, hasOneUnit(indicator) ? REPORTING_PLACES : PLAN_PLACES);
        return Figure.of(value, digits, indicator.planUnit());
    }

    /** What the plan asks for: the number with its comparator in front. */
    static Figure ofPlan(Indicator indicator, Bound bound) {
        return ofPlan(indicator, bound.value()).after(bound.comparator().sign() + " ");
    }

    /** A difference, with a word in front: percentages differ by percentage points. */
    static List<Figure> difference(Indicator indicator, BigDecimal value, String word) {
        return first(of(indicator, value), word).stream()
                .map(f -> f.unit().equals("%")
                        ? Figure.of(f.value(), f.digits(), text("paper.points")).after(word)
                        : f)
                .toList();
    }

    /** The same figures, the first of them behind {@code words}. */
    static List<Figure> first(List<Figure> figures, String words) {
        Figure first = figures.get(0).after(words);
        return figures.size() == 1 ? List.of(first) : List.of(first, figures.get(1));
    }

    /** The unit, both where they differ. */
    static List<String> units(Indicator indicator) {
        return indicator.kind() == Kind.RATE || hasOneUnit(indicator)
                ? List.of(indicator.planUnit())
                : List.of(indicator.planUnit(), text("paper.amount.other", indicator.reportingUnit()));
    }

    private static boolean hasOneUnit(Indicator indicator) {
        return indicator.planUnit().equals(indicator.reportingUnit());
    }
}
