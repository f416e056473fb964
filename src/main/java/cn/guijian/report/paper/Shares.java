package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Kind;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Contribution;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What each unit adds to a city's value: of a count its part, of a rate its own rate with numerator and denominator. */
final class Shares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 1;

    private Shares() {}

    /** Empty when nothing is counted. */
    static Table of(CityIndicator city) {
        boolean rate = city.indicator().kind() == Kind.RATE;
        Head detail = rate ? Head.QUOTIENT : Head.PART;
        return Table.of(
                text("paper.shares"),
                "",
                List.of(detail),
                city.contributions().stream()
                        .map(c -> Row.of(c.unit().code(), Tone.NONE)
                                .put(Head.WHO, c.unit().name())
                                .put(Head.VALUE, value(city, c))
                                .put(detail, rate ? quotient(c) : part(city, c))
                                .build())
                        .toList());
    }

    /** A unit with 0 of 0 has no rate, neither 0% nor 100%. */
    private static Cell value(CityIndicator city, Contribution contribution) {
        boolean noCases =
                contribution.denominator().filter(d -> d.signum() == 0).isPresent();
        return noCases
                ? Cell.of(Verdict.NO_CASES.label())
                : Cell.Figures.of(Amount.toCity(city.indicator()).of(contribution.value()));
    }

    private static String quotient(Contribution contribution) {
        return contribution
                .numerator()
                .flatMap(n -> contribution
                        .denominator()
                        .map(d -> text("paper.of", Digits.upTo(n, PLACES), Digits.upTo(d, PLACES))))
                .orElseGet(() -> text("paper.none"));
    }

    private static String part(CityIndicator city, Contribution contribution) {
        return city.value()
                .filter(v -> v.signum() > 0)
                .map(v -> contribution.value().multiply(HUNDRED).divide(v, PLACES, RoundingMode.HALF_UP))
                .map(percent -> Figure.percent(percent, PLACES).shown(false))
                .orElseGet(() -> text("paper.none"));
    }
}
