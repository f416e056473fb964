package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Ratio;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Contribution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What units last stated soundly: what stood in the city's earlier numbers. Of numbers that begin anew each year only the
 * same quarter of last year compares.
 */
final class LastValues {
    private final Catalog catalog;
    private final Period period;
    private final TreeMap<Period, List<CityIndicator>> earlier;

    /** @param earlier the city in earlier quarters */
    LastValues(Catalog catalog, Period period, SortedMap<Period, List<CityIndicator>> earlier) {
        this.catalog = catalog;
        this.period = period;
        this.earlier = new TreeMap<>(earlier.headMap(period));
    }

    /** A unit's part in an earlier number. */
    record Last(Period period, Contribution part) {}

    /** The last sound part of a unit; empty where it had no cases. */
    Optional<Last> of(Indicator indicator, ReportingUnit unit) {
        return comparable(indicator).entrySet().stream()
                .flatMap(entry -> parts(indicator, entry.getValue()).stream()
                        .filter(part -> part.unit().equals(unit))
                        .map(part -> new Last(entry.getKey(), part)))
                .filter(last -> last.part()
                        .denominator()
                        .filter(denominator -> denominator.signum() == 0)
                        .isEmpty())
                .findFirst();
    }

    /** The parts of the latest quarter that compares in which all of these units stood. */
    Optional<List<Contribution>> ofAll(Indicator indicator, Set<ReportingUnit> units) {
        return comparable(indicator).values().stream()
                .map(city -> parts(indicator, city))
                .filter(parts -> parts.stream()
                        .map(Contribution::unit)
                        .collect(Collectors.toSet())
                        .containsAll(units))
                .map(parts -> parts.stream()
                        .filter(part -> units.contains(part.unit()))
                        .toList())
                .findFirst();
    }

    /** Latest first. */
    private SortedMap<Period, List<CityIndicator>> comparable(Indicator indicator) {
        TreeMap<Period, List<CityIndicator>> comparable = new TreeMap<>(earlier);
        if (isOfYear(indicator)) {
            comparable.keySet().removeIf(then -> !then.equals(period.plus(-4)));
        }
        return comparable.descendingMap();
    }

    private static List<Contribution> parts(Indicator indicator, List<CityIndicator> city) {
        return city.stream()
                .filter(one -> one.indicator().code().equals(indicator.code()))
                .findFirst()
                .map(CityIndicator::contributions)
                .orElse(List.of());
    }

    /** Whether the number, or what a rate is made of, counts from the year's beginning. */
    private boolean isOfYear(Indicator indicator) {
        return indicator.kind() == Kind.ANNUAL
                || Ratio.inputs(catalog, indicator.code()).stream()
                        .flatMap(code -> catalog.indicator(code).stream())
                        .anyMatch(input -> input.kind() != Kind.STOCK);
    }
}
