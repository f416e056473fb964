package cn.guijian.catalog;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.OverHundred;
import java.math.BigDecimal;
import java.util.Optional;

/** Checks how an indicator is measured: units, factor, and what a percentage may be. */
final class MeasureChecks {
    private static final String PERCENT = "%";
    private static final String TEN_THOUSAND = "万";
    private static final String HUNDRED_MILLION = "亿";

    private final Faults faults;

    MeasureChecks(Faults faults) {
        this.faults = faults;
    }

    void check(Row row, Indicator indicator) {
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
