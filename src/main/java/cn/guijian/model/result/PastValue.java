package cn.guijian.model.result;

import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One point of an indicator's trend, in the plan's unit.
 *
 * @param required what was required by the end of that period
 * @param completed whether last values stand in for units that were absent
 */
public record PastValue(Period period, BigDecimal value, Optional<BigDecimal> required, boolean completed) {
    /** A point that is whole. */
    public PastValue(Period period, BigDecimal value, Optional<BigDecimal> required) {
        this(period, value, required, false);
    }
}
