package cn.guijian.engine.judge;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.Indicator;
import cn.guijian.model.PastValue;
import cn.guijian.model.Period;
import cn.guijian.model.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the city's numbers were in earlier quarters, oldest first. A sum without one of its units stands for nothing by
 * itself; with last values put in it is a point of the trend, and said to be completed.
 */
final class CityHistory {
    private static final int QUARTERS_A_YEAR = 4;

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
        if (past.isWhole()) {
            return past.value().map(value -> new PastValue(then, value, past.required()));
        }
        return past.estimate().map(estimate -> new PastValue(then, estimate.value(), past.required(), true));
    }

    /** How it stood in its last 评定季, if that was within a year and every unit that counts was in. */
    Optional<CityIndicator> assessed(Indicator indicator) {
        return IntStream.rangeClosed(1, QUARTERS_A_YEAR - 1)
                .mapToObj(back -> period.plus(-back))
                .filter(then -> indicator.isAssessedIn(then.quarter()))
                .flatMap(then -> earlier.getOrDefault(then, List.of()).stream())
                .filter(past -> past.indicator().code().equals(indicator.code()))
                .filter(past -> past.value().isPresent() && past.verdict() != Verdict.INCOMPLETE)
                .findFirst();
    }

    /** The whole number four quarters earlier. */
    Optional<BigDecimal> yearAgo(Indicator indicator) {
        return of(indicator).stream()
                .filter(past -> past.period().equals(period.plus(-QUARTERS_A_YEAR)) && !past.completed())
                .map(PastValue::value)
                .findFirst();
    }
}
