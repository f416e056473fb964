package cn.guijian.catalog;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.OverHundred;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the rows of {@code indicators.csv} against each other: totals, numerators, denominators. */
final class IndicatorChecks {
    private final Entries<Indicator> indicators;
    private final TableFaults faults;

    IndicatorChecks(Entries<Indicator> indicators, TableFaults faults) {
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

    private void checkParent(TableRow row, Indicator part, String parent) {
        TableCell cell = row.cell(Headers.PARENT);
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

    private void checkParts(TableRow row, Indicator indicator, String header, List<String> parts) {
        TableCell cell = row.cell(header);
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

    /** Checks how an indicator is measured: units, factor, and what a percentage may be. */
    private static final class MeasureChecks {
        private static final String PERCENT = "%";
        private static final String TEN_THOUSAND = "万";
        private static final String HUNDRED_MILLION = "亿";

        private final TableFaults faults;

        MeasureChecks(TableFaults faults) {
            this.faults = faults;
        }

        void check(TableRow row, Indicator indicator) {
            if (indicator.isInput() && indicator.kind() == Kind.RATE) {
                faults.add(row.cell(Headers.KIND), FaultType.INPUT_IS_RATE, indicator.code());
            }
            expectedFactor(indicator.planUnit(), indicator.reportingUnit())
                    .filter(expected -> expected.compareTo(indicator.factor()) != 0)
                    .ifPresent(expected -> faults.add(
                            row.cell(Headers.FACTOR),
                            FaultType.FACTOR_WRONG,
                            indicator.planUnit(),
                            indicator.reportingUnit(),
                            expected));
            boolean percentage =
                    indicator.kind() == Kind.RATE && indicator.planUnit().equals(PERCENT);
            boolean answered = indicator.overHundred() != OverHundred.NOT_APPLICABLE;
            if (percentage && !answered) {
                faults.add(row.cell(Headers.OVER_HUNDRED), FaultType.OVER_HUNDRED_MISSING, indicator.code());
            } else if (answered && !percentage) {
                faults.add(row.cell(Headers.OVER_HUNDRED), FaultType.OVER_HUNDRED_MISPLACED, indicator.code());
            }
        }

        /** The factor that the two units imply, empty for units that say nothing to each other. */
        private static Optional<BigDecimal> expectedFactor(String plan, String reporting) {
            if (plan.equals(reporting)) {
                return Optional.of(BigDecimal.valueOf(plan.equals(PERCENT) ? 100 : 1));
            }
            if (plan.equals(TEN_THOUSAND + reporting)
                    || plan.startsWith(HUNDRED_MILLION)
                            && reporting.equals(TEN_THOUSAND + plan.substring(HUNDRED_MILLION.length()))) {
                return Optional.of(BigDecimal.valueOf(10_000));
            }
            return Optional.empty();
        }
    }
}
