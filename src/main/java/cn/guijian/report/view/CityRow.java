package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Period;
import cn.guijian.model.Target;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of the evaluation table: how the city stands on an indicator.
 *
 * @param target what the plan asks for, as short as it prints it; so are the other figures
 * @param absent whom the value lacks, empty when it is whole
 * @param conclusion the word of evaluations
 * @param key of the panel with the units' parts
 */
public record CityRow(
        IndicatorRow row, String target, String required, String value, String absent, String conclusion, String key) {
    static CityRow of(CityIndicator city, Period now) {
        Optional<Target.Bound> bound = city.target().flatMap(Target::bound);
        return new CityRow(
                IndicatorRow.of(asResult(city), Optional.of(now), true),
                figure(city, bound.map(b -> b.comparator().sign() + " ").orElse(""), bound.map(Target.Bound::value)),
                figure(city, "", city.required()),
                value(city),
                absent(city),
                city.conclusion().label(),
                key(city.indicator().code()));
    }

    /** The key of the city's cell of an indicator. */
    static String key(String code) {
        return "city-" + code;
    }

    /** As short as the plan would print it. */
    static String value(CityIndicator city) {
        return figure(city, "", city.value());
    }

    /** A sum that lacks a unit looks like a shortfall, so it is said beside it. */
    private static String absent(CityIndicator city) {
        return city.value().isEmpty() || city.notIn().isEmpty()
                ? ""
                : text("report.city.without", Wording.names(city.notIn()));
    }

    private static String figure(CityIndicator city, String prefix, Optional<BigDecimal> value) {
        return value.map(v ->
                        Amount.ofPlan(city.indicator(), v).lines(prefix, true).get(0))
                .orElseGet(() -> text("report.none"));
    }

    /** The city as if it were a unit that is held to the plan's own target. */
    static IndicatorResult asResult(CityIndicator city) {
        return new IndicatorResult(
                city.indicator(),
                city.value(),
                city.target(),
                city.target().flatMap(Target::bound),
                city.required(),
                city.progress(),
                city.verdict(),
                city.level(),
                Optional.empty(),
                Optional.empty(),
                city.history(),
                city.forecast());
    }
}
