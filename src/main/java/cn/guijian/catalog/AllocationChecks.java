package cn.guijian.catalog;

import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Holds {@code allocation.csv} against the indicators, targets and units that it breaks down. */
final class AllocationChecks {
    private final Entries<Allocation> allocations;
    private final Entries<Indicator> indicators;
    private final Entries<ReportingUnit> units;
    private final Entries<TargetRow> targets;
    private final Faults faults;

    AllocationChecks(Tables tables, Faults faults) {
        this.allocations = tables.allocations();
        this.indicators = tables.indicators();
        this.units = tables.units();
        this.targets = tables.targets();
        this.faults = faults;
    }

    void check() {
        SpanChecks spans = new SpanChecks(faults);
        allocations.forEach((row, allocation) -> {
            spans.add(
                    allocation.code() + " " + allocation.unit(),
                    row,
                    allocation.from(),
                    allocation.until(),
                    allocation.base());
            checkCode(row, allocation.code());
            checkUnit(row, allocation.unit());
            indicators.find(allocation.code()).ifPresent(indicator -> checkValues(row, allocation, indicator));
        });
        spans.check();
    }

    private void checkCode(Row row, String code) {
        indicators.require(row.cell(Headers.CODE), code, faults);
        indicators
                .find(code)
                .ifPresent(indicator -> refused(indicator).forEach(type -> faults.add(row.cell(Headers.CODE), type)));
    }

    /** Why this indicator is not broken down at all. */
    private static Stream<FaultType> refused(Indicator indicator) {
        if (indicator.isInput()) {
            return Stream.of(FaultType.ALLOCATION_FOR_INPUT);
        }
        if (indicator.kind() == Kind.RATE) {
            return Stream.of(FaultType.ALLOCATION_FOR_RATE);
        }
        return indicator.scope() == Scope.CITY_ONLY ? Stream.of(FaultType.ALLOCATION_FOR_CITY_ONLY) : Stream.empty();
    }

    private void checkUnit(Row row, String unit) {
        if (!units.mayHave(unit)) {
            faults.add(row.cell(Headers.REPORTING_UNIT), FaultType.UNIT_UNKNOWN, Nearest.orDash(unit, units.codes()));
        }
    }

    private void checkValues(Row row, Allocation allocation, Indicator indicator) {
        checkPlaces(row.cell(Headers.TARGET), allocation.target(), indicator);
        allocation.base().ifPresent(base -> checkPlaces(row.cell(Headers.BASE), base, indicator));
        boolean scheduled = targets.values().stream()
                .anyMatch(target -> target.code().equals(indicator.code()) && target.mode() == Mode.SCHEDULE);
        if (scheduled && indicator.kind() == Kind.STOCK && allocation.base().isEmpty()) {
            faults.add(row.cell(Headers.BASE), FaultType.BASE_MISSING, indicator.code());
        }
    }

    private void checkPlaces(Cell cell, BigDecimal value, Indicator indicator) {
        if (value.stripTrailingZeros().scale() > indicator.decimals()) {
            faults.add(cell, FaultType.ALLOCATION_PLACES, indicator.reportingUnit(), indicator.decimals());
        }
    }
}
