package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Target.Bound;
import cn.guijian.model.result.IndicatorResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of one indicator as a reader counts them: a unit in the unit of its form, whole persons, the city in the
 * plan's unit. What is asked for is rounded to what satisfies it, so that the printed figures make the printed difference.
 */
final class Amount {
    /** From one unit of the plan on. */
    private static final int FEW_PLACES = 2;

    private static final int MOST_PLACES = 4;

    private final Indicator indicator;
    private final boolean ofForm;

    private Amount(Indicator indicator, boolean ofForm) {
        this.indicator = indicator;
        this.ofForm = ofForm || indicator.kind() == Kind.RATE || hasOneUnit(indicator);
    }

    /** For a unit, which knows its form. */
    static Amount toUnit(Indicator indicator) {
        return new Amount(indicator, true);
    }

    /** For the city, which knows the plan. */
    static Amount toCity(Indicator indicator) {
        return new Amount(indicator, false);
    }

    String unit() {
        return ofForm ? formUnit() : indicator.planUnit();
    }

    /** A value by itself. */
    Figure of(BigDecimal value) {
        return value(value, places(value));
    }

    /** What was calculated, not counted. */
    Figure about(BigDecimal value) {
        int places = places(value);
        BigDecimal rounded = rounded(value, places, RoundingMode.HALF_UP);
        return Figure.of(rounded, digits(rounded, places), unit());
    }

    /** The judged value, with as many decimals as tell it from what was asked for. */
    Optional<Figure> value(IndicatorResult result) {
        return result.value().map(value -> value(value, places(result)));
    }

    /** What was required of it this quarter. */
    Optional<Figure> required(IndicatorResult result) {
        return result.required().map(required -> asked(required, result));
    }

    /** How far the printed value is from what is printed as asked for, with a word in front; empty without both. */
    Optional<BigDecimal> gap(IndicatorResult result) {
        int places = places(result);
        return result.value()
                .flatMap(value -> Gap.asked(result)
                        .map(asked -> rounded(value, places, RoundingMode.HALF_UP)
                                .subtract(rounded(asked, places, rounding(result, places)))));
    }

    /** A difference of what is printed: percentages differ by percentage points. */
    Figure difference(IndicatorResult result, BigDecimal gap, String word) {
        String unit = unit().equals("%") ? text("paper.points") : unit();
        return Figure.of(gap.abs(), digits(gap.abs(), places(result)), unit).after(word);
    }

    /** What the plan or the allocation asks for in the end, as short as it is written there, its comparator in front. */
    Figure bound(Bound bound) {
        BigDecimal value = scaled(bound.value());
        String digits = indicator.kind() == Kind.RATE
                ? Digits.fixed(value, indicator.decimals())
                : Digits.upTo(value, MOST_PLACES);
        return Figure.of(value, digits, unit()).after(bound.comparator().sign() + " ");
    }

    /** A change in a quarter, without its sign. */
    Figure step(BigDecimal pace, RoundingMode rounding) {
        int places = ofForm ? indicator.decimals() : MOST_PLACES;
        BigDecimal step = rounded(pace.abs(), places, rounding);
        return Figure.of(step, digits(step, places), unit().equals("%") ? text("paper.points") : unit());
    }

    /** What a rule says of a result, its figures in the plan's unit told as the reader counts them. */
    String retold(String message, IndicatorResult result) {
        Pattern figure = Pattern.compile("(\\d+(?:\\.\\d+)?) ?" + Pattern.quote(indicator.planUnit()));
        return figure.matcher(message).replaceAll(match -> {
            BigDecimal said = new BigDecimal(match.group(1));
            boolean asked =
                    Gap.asked(result).filter(a -> a.compareTo(said) == 0).isPresent();
            return Matcher.quoteReplacement((asked ? asked(said, result) : of(said)).shown(true));
        });
    }

    /** What is asked of a result in this or another quarter. */
    Figure asked(BigDecimal asked, IndicatorResult result) {
        int places = places(result);
        BigDecimal rounded = rounded(asked, places, rounding(result, places));
        return Figure.of(rounded, digits(rounded, places), unit());
    }

    private Figure value(BigDecimal value, int places) {
        return Figure.of(scaled(value), digits(scaled(value), places), unit());
    }

    private String digits(BigDecimal value, int places) {
        boolean counted = ofForm && indicator.kind() != Kind.RATE;
        return counted ? Digits.upTo(value, places) : Digits.fixed(value, places);
    }

    private int places(BigDecimal value) {
        if (ofForm) {
            return indicator.decimals();
        }
        boolean few = value.abs().compareTo(BigDecimal.ONE) >= 0
                && Digits.fixed(value, FEW_PLACES).matches(".*\\.\\d{" + FEW_PLACES + "}");
        return few ? FEW_PLACES : mostPlaces();
    }

    /** As many as keep the value on its side of what is asked for. */
    private int places(IndicatorResult result) {
        int few = places(result.value().or(() -> Gap.asked(result)).orElse(BigDecimal.ZERO));
        boolean kept = result.value()
                .flatMap(value -> Gap.asked(result)
                        .map(asked -> rounded(value, few, RoundingMode.HALF_UP)
                                        .compareTo(rounded(asked, few, rounding(result, few)))
                                == value.compareTo(asked)))
                .orElse(true);
        return kept || ofForm ? few : mostPlaces();
    }

    private int mostPlaces() {
        return Math.min(MOST_PLACES, indicator.planDecimals());
    }

    private BigDecimal rounded(BigDecimal value, int places, RoundingMode rounding) {
        return scaled(value).setScale(places, rounding);
    }

    private BigDecimal scaled(BigDecimal value) {
        boolean same = !ofForm || indicator.kind() == Kind.RATE || hasOneUnit(indicator);
        return same ? value : value.multiply(indicator.factor());
    }

    /** To what satisfies it, where every person is printed. */
    private RoundingMode rounding(IndicatorResult result, int places) {
        if (!ofForm && places < mostPlaces()) {
            return RoundingMode.HALF_UP;
        }
        boolean floor =
                result.bound().map(Bound::comparator).map(Comparator::isFloor).orElse(true);
        return floor ? RoundingMode.CEILING : RoundingMode.FLOOR;
    }

    private String formUnit() {
        return indicator.kind() == Kind.RATE ? indicator.planUnit() : indicator.reportingUnit();
    }

    private static boolean hasOneUnit(Indicator indicator) {
        return indicator.planUnit().equals(indicator.reportingUnit());
    }
}
