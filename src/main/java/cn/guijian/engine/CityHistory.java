package cn.guijian.engine;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.CityIndicator.Contribution;
import cn.guijian.model.Indicator;
import cn.guijian.model.PastValue;
import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What the city's totals were in earlier quarters, oldest first. A quarter counts only where the same units were added
 * up as now: a total of other units moves for no reason of the indicator's own.
 */
final class CityHistory {
    private final Period period;
    private final Map<String, List<PastValue>> byCode = new HashMap<>();

    CityHistory(Period period, List<CityTotal> totals, SortedMap<Period, List<CityIndicator>> earlier) {
        this.period = period;
        totals.forEach(total -> byCode.put(total.indicator().code(), history(total, earlier.headMap(period))));
    }

    List<PastValue> of(Indicator indicator) {
        return List.copyOf(byCode.getOrDefault(indicator.code(), List.of()));
    }

    /** The total four quarters earlier. */
    Optional<BigDecimal> yearAgo(Indicator indicator) {
        return of(indicator).stream()
                .filter(past -> past.period().equals(period.plus(-4)))
                .map(PastValue::value)
                .findFirst();
    }

    private static List<PastValue> history(CityTotal total, SortedMap<Period, List<CityIndicator>> earlier) {
        Set<String> units = units(total.contributions());
        List<PastValue> history = new ArrayList<>();
        earlier.forEach((then, city) -> city.stream()
                .filter(past -> past.indicator().code().equals(total.indicator().code()))
                .filter(past -> units(past.contributions()).equals(units))
                .forEach(past ->
                        past.value().ifPresent(value -> history.add(new PastValue(then, value, past.required())))));
        return history;
    }

    private static Set<String> units(List<Contribution> contributions) {
        return contributions.stream().map(part -> part.unit().code()).collect(Collectors.toSet());
    }
}
