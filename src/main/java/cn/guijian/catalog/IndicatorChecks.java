package cn.guijian.catalog;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the rows of {@code indicators.csv} against each other: totals, numerators, denominators. */
final class IndicatorChecks {
    private final Entries<Indicator> indicators;
    private final Faults faults;

    IndicatorChecks(Entries<Indicator> indicators, Faults faults) {
        this.indicators = indicators;
        this.faults = faults;
    }

    void check() {
        MeasureChecks measures = new MeasureChecks(faults);
        indicators.forEach((row, indicator) -> {
            indicator.parent().ifPresent(parent -> checkParent(row, indicator, parent));
            checkParts(row, indicator, Headers.NUMERATOR, indicator.numerator());
            checkParts(row, indicator, Headers.DENOMINATOR, indicator.denominator());
            indicator.traits().carried().ifPresent(carried -> {
                indicators.require(row.cell(Headers.CARRIED), carried.received(), faults);
                indicators.require(row.cell(Headers.CARRIED), carried.closed(), faults);
            });
            measures.check(row, indicator);
        });
    }

    private void checkParent(Row row, Indicator part, String parent) {
        Cell cell = row.cell(Headers.PARENT);
        Optional<Indicator> total = indicators.find(parent);
        if (part.kind() == Kind.RATE) {
            faults.add(cell, FaultType.RATE_AS_PART, part.code());
        } else if (!indicators.mayHave(parent)) {
            indicators.require(cell, parent, faults);
        } else if (isAboveItself(part)) {
            faults.add(cell, FaultType.PARENT_CIRCULAR, part.code());
        } else if (total.filter(found -> found.kind() == Kind.RATE).isPresent()) {
            faults.add(cell, FaultType.PARENT_IS_RATE, parent);
        } else if (total.filter(found -> !isComparable(part, found)).isPresent()) {
            faults.add(cell, FaultType.PARENT_DIFFERS, part.code());
        }
    }

    /** Rules compare a part with its total column by column, so both need the same columns and the same unit. */
    private static boolean isComparable(Indicator part, Indicator total) {
        return part.columns().equals(total.columns()) && part.reportingUnit().equals(total.reportingUnit());
    }

    private boolean isAboveItself(Indicator part) {
        Set<String> seen = new HashSet<>();
        Optional<String> above = part.parent();
        while (above.isPresent() && seen.add(above.get())) {
            if (above.get().equals(part.code())) {
                return true;
            }
            above = indicators.find(above.get()).flatMap(Indicator::parent);
        }
        return false;
    }

    private void checkParts(Row row, Indicator indicator, String header, List<String> parts) {
        Cell cell = row.cell(header);
        if (indicator.kind() != Kind.RATE) {
            if (!parts.isEmpty()) {
                faults.add(cell, FaultType.PARTS_WITHOUT_RATE, indicator.code());
            }
            return;
        }
        if (parts.isEmpty()) {
            faults.add(cell, FaultType.RATE_INCOMPLETE, indicator.code());
        }
        for (String part : parts) {
            indicators.require(cell, part, faults);
            indicators
                    .find(part)
                    .filter(found -> found.kind() == Kind.RATE)
                    .ifPresent(found -> faults.add(cell, FaultType.PART_IS_RATE, part));
        }
    }
}
