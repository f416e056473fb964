package cn.guijian.report.view;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Period;
import cn.guijian.model.Target;
import java.util.Optional;

/**
 * One line of the evaluation table: how the city stands on an indicator.
 *
 * @param conclusion the word of evaluations
 * @param key of the panel with the units' parts
 */
public record CityRow(IndicatorRow row, String conclusion, String key) {
    static CityRow of(CityIndicator city, Period now) {
        return new CityRow(
                IndicatorRow.of(asResult(city), Optional.of(now), true),
                city.conclusion().label(),
                key(city.indicator().code()));
    }

    /** The key of the city's cell of an indicator. */
    static String key(String code) {
        return "city-" + code;
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
