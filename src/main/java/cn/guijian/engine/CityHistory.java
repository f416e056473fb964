package cn.guijian.engine;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.Indicator;
import cn.guijian.model.PastValue;
import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the city's numbers were in earlier quarters, oldest first. A sum without one of its units stands for nothing by
 * itself; with last values put in it is a point of the trend, and said to be completed.
 */
final class CityHistory {
    private final Period period;
    private final SortedMap<Period, List<CityIndicator>> earlier;

    CityHistory(Period period, SortedMap<Period, List<CityIndicator>> earlier) {
        this.period = period;
        this.earlier = new TreeMap<>(earlier.headMap(period));
    }

    List<PastValue> of(Indicator indicator) {
        List<PastValue> history = new ArrayList<>();
        earlier.forEach((then, city) -> city.stream()
                .filter(past -> past.indicator().code().equals(indicator.code()))
                .flatMap(past -> point(then, past).stream())
                .forEach(history::add));
        return history;
    }

    private static Optional<PastValue> point(Period then, CityIndicator past) {
        if (past.absent().isEmpty() || past.verdict().isJudged()) {
            return past.value().map(value -> new PastValue(then, value, past.required()));
        }
        return past.estimate().map(estimate -> new PastValue(then, estimate.value(), past.required(), true));
    }

    /** The whole number four quarters earlier. */
    Optional<BigDecimal> yearAgo(Indicator indicator) {
        return of(indicator).stream()
                .filter(past -> past.period().equals(period.plus(-4)) && !past.completed())
                .map(PastValue::value)
                .findFirst();
    }
}
