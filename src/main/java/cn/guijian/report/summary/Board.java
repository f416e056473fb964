package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.CityIndicator;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Target;
import cn.guijian.report.view.Judgement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The quarter by indicator and unit: every sheet looks up here how a unit or the city stands. */
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
                results.put(unit.code(), result);
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

    Period period() {
        return quarter.period();
    }

    List<ReportingUnit> units() {
        return quarter.units();
    }

    /** The units that report an indicator. */
    List<ReportingUnit> units(Indicator indicator) {
        return units().stream().filter(indicator::isReportedBy).toList();
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
    Optional<Target.Bound> bound(Indicator indicator) {
        return target(indicator).flatMap(Target::bound);
    }

    /** How a unit stands, also when it handed in nothing or does not report the indicator. */
    Judgement judgement(ReportingUnit unit, Indicator indicator) {
        return result(unit, indicator).map(Judgement::of).orElseGet(() -> absent(unit, indicator));
    }

    private Judgement absent(ReportingUnit unit, Indicator indicator) {
        if (!indicator.isReportedBy(unit)) {
            return new Judgement("v-out", text("report.cell.out-of-scope"), text("report.cell.out-of-scope.hint"));
        }
        if (result(unit).stream().anyMatch(r -> r.status() == Status.UNREADABLE)) {
            return new Judgement("v-missing", Status.UNREADABLE.label(), "");
        }
        return new Judgement("v-missing", text("report.cell.missing"), text("report.cell.missing.hint"));
    }
}
