package cn.guijian.report.paper;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A quarter by indicator and unit: how each unit or the city stands is looked up here. */
final class Board {
    private final QuarterResult quarter;
    private final Map<String, CheckResult> results = new HashMap<>();
    private final Map<String, Map<String, IndicatorResult>> byUnit = new HashMap<>();
    private final Map<String, CityIndicator> city = new HashMap<>();
    private final List<Indicator> indicators;

    Board(QuarterResult quarter) {
        this.quarter = quarter;
        for (CheckResult result : quarter.results()) {
            result.unit().ifPresent(unit -> {
                results.putIfAbsent(unit.code(), result);
                Map<String, IndicatorResult> own = byUnit.computeIfAbsent(unit.code(), code -> new HashMap<>());
                result.indicators().forEach(i -> own.put(i.indicator().code(), i));
            });
        }
        quarter.city().forEach(c -> city.put(c.indicator().code(), c));
        this.indicators = indicators(quarter);
    }

    /** Every indicator once, in table order: the city's and the longest list come first, what only others have after. */
    private static List<Indicator> indicators(QuarterResult quarter) {
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        quarter.city().forEach(c -> byCode.putIfAbsent(c.indicator().code(), c.indicator()));
        quarter.results().stream()
                .sorted(Comparator.comparingInt(
                        (CheckResult r) -> -r.indicators().size()))
                .flatMap(r -> r.indicators().stream())
                .forEach(i -> byCode.putIfAbsent(i.indicator().code(), i.indicator()));
        return List.copyOf(byCode.values());
    }

    QuarterResult quarter() {
        return quarter;
    }

    /** Those whose city it is; where there is none, those that handed in. */
    List<ReportingUnit> units() {
        return quarter.assessed()
                ? quarter.units()
                : quarter.units().stream()
                        .filter(unit -> results.containsKey(unit.code()))
                        .toList();
    }

    List<Indicator> indicators() {
        return indicators;
    }

    boolean hasCity() {
        return !city.isEmpty();
    }

    Optional<CityIndicator> city(Indicator indicator) {
        return Optional.ofNullable(city.get(indicator.code()));
    }

    /** Number of units with anything judged. */
    long judged() {
        return byUnit.values().stream().filter(own -> !own.isEmpty()).count();
    }

    /** Empty when the unit handed in nothing. */
    Optional<CheckResult> result(ReportingUnit unit) {
        return Optional.ofNullable(results.get(unit.code()));
    }

    Optional<IndicatorResult> result(ReportingUnit unit, Indicator indicator) {
        return Optional.ofNullable(byUnit.getOrDefault(unit.code(), Map.of()).get(indicator.code()));
    }

    /** The row of targets.csv in force, wherever it is told. */
    Optional<Target> target(Indicator indicator) {
        return Stream.concat(
                        city(indicator).flatMap(CityIndicator::target).stream(),
                        units().stream()
                                .flatMap(u -> result(u, indicator).stream())
                                .flatMap(r -> r.target().stream()))
                .findFirst();
    }

    /** What the plan asks of the city in the end. */
    Cell.Figures bound(Indicator indicator) {
        return Cell.Figures.of(target(indicator).flatMap(Target::bound).map(Amount.toCity(indicator)::bound));
    }
}
