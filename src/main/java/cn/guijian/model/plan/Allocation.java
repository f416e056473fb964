package cn.guijian.model.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit's share of a city target (目标任务分解): one row of {@code rules/allocation.csv}, in the reporting unit.
 *
 * @param base the unit's own 2020 value, where the schedule starts from one
 * @param basis who decided the share, or that it is an illustration
 */
public record Allocation(
        String code,
        String unit,
        Optional<BigDecimal> base,
        BigDecimal target,
        LocalDate from,
        Optional<LocalDate> until,
        String basis) {
    private static final String ILLUSTRATIVE = "示意";

    /** Whether it only shows how it would be: nobody is ranked or named by it. */
    public boolean isIllustrative() {
        return basis.startsWith(ILLUSTRATIVE);
    }
}
