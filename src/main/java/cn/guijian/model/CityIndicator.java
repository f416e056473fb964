package cn.guijian.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the city stands: the sum of the units that reported and count, a rate as Σ numerator ÷ Σ denominator.
 *
 * @param value in the plan's unit
 * @param required the required value of this period from the plan's own city target
 * @param contributions what each counted unit adds, in the order of units.csv; Σ of these is the value
 * @param notIn units that should be in the number and are not: missing, unread, in doubt or blank
 * @param history earlier quarters to which the same units added as to this one, oldest first: a sum of other units would
 *     move for no reason of the indicator's own
 * @param conclusion the word for evaluations: 提前完成, 达到进度, 滞后, 未达标, 暂不评价
 */
public record CityIndicator(
        Indicator indicator,
        Optional<BigDecimal> value,
        Optional<Target> target,
        Optional<BigDecimal> required,
        Optional<BigDecimal> progress,
        Verdict verdict,
        Optional<Level> level,
        List<Contribution> contributions,
        List<ReportingUnit> notIn,
        List<PastValue> history,
        Optional<Forecast> forecast,
        Conclusion conclusion) {

    public CityIndicator {
        contributions = List.copyOf(contributions);
        notIn = List.copyOf(notIn);
        history = List.copyOf(history);
    }

    /**
     * One unit's part.
     *
     * @param value its value in the plan's unit, or for a rate its own rate; 0 where the denominator is 0, which is no rate
     * @param numerator for a rate, else empty
     * @param denominator for a rate, else empty
     */
    public record Contribution(
            ReportingUnit unit, BigDecimal value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {}

    /** The conclusion of mid-term and final evaluations. */
    public enum Conclusion {
        /** The 2025 target is reached before the plan ends. */
        AHEAD("提前完成"),
        /** As much as the schedule asks, or the target at the end. */
        ON_SCHEDULE("达到进度"),
        BEHIND("滞后"),
        /** Only once the plan has ended. */
        MISSED("未达标"),
        /** No target, no data, or its time has not come. */
        NOT_JUDGED("暂不评价");

        private final String label;

        Conclusion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
