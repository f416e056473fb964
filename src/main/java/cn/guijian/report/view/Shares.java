package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.CityIndicator.Contribution;
import cn.guijian.model.Indicator;
import cn.guijian.model.Kind;
import cn.guijian.model.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What each unit adds to a city's value: of a count its part, of a rate its own rate with numerator and denominator.
 *
 * @param detail the head of the last column
 */
public record Shares(String detail, List<Share> shares) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 1;

    /**
     * One unit's part.
     *
     * @param bar length of the bar, 0 to 100 for the greatest
     */
    public record Share(String unit, int bar, String value, String detail) {}

    /** Empty when nothing is counted. */
    static Optional<Shares> of(CityIndicator city) {
        if (city.contributions().isEmpty()) {
            return Optional.empty();
        }
        boolean rate = city.indicator().kind() == Kind.RATE;
        BigDecimal most =
                city.contributions().stream().map(c -> c.value().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
        return Optional.of(new Shares(
                text(rate ? "report.shares.quotient" : "report.shares.part"),
                city.contributions().stream()
                        .map(c -> new Share(
                                c.unit().name(),
                                percent(c.value().abs(), most, 0).intValue(),
                                value(city.indicator(), c),
                                rate ? quotient(c) : part(city, c)))
                        .toList()));
    }

    /** A unit with 0 of 0 has no rate, neither 0% nor 100%. */
    private static String value(Indicator indicator, Contribution contribution) {
        boolean noCases =
                contribution.denominator().filter(d -> d.signum() == 0).isPresent();
        return noCases
                ? Verdict.NO_CASES.label()
                : Amount.of(indicator, contribution.value()).lines("", true).get(0);
    }

    private static String quotient(Contribution contribution) {
        return contribution
                .numerator()
                .flatMap(n -> contribution
                        .denominator()
                        .map(d -> text("report.of", Figures.upTo(n, PLACES), Figures.upTo(d, PLACES))))
                .orElseGet(() -> text("report.none"));
    }

    private static String part(CityIndicator city, Contribution contribution) {
        return city.value()
                .filter(v -> v.signum() > 0)
                .map(v -> Figures.fixed(percent(contribution.value(), v, PLACES), PLACES) + "%")
                .orElseGet(() -> text("report.none"));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole, int places) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(HUNDRED).divide(whole, places, RoundingMode.HALF_UP);
    }
}
