package cn.guijian.model.result;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CityIndicator.Conclusion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The table of a mid-term or final evaluation: 指标, 目标, 完成, 完成率, 结论.
 *
 * @param period the quarter that is evaluated
 * @param rows every Z and W indicator, in table order
 */
public record Evaluation(Stage stage, Period period, List<Row> rows) {
    public Evaluation {
        rows = List.copyOf(rows);
    }

    /** Which evaluation it is. */
    public enum Stage {
        MID_TERM("中期评估"),
        /** The last quarter at hand, before the plan's own last quarter. */
        LATEST("最近一期评估"),
        FINAL("终期评估");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One line.
     *
     * @param target what the plan asks for in the end, in its own unit
     * @param value what is there, in the plan's unit
     * @param completion value ÷ target in percent, HALF_UP to 4 decimals; of a ceiling it is no rate of completion
     * @param asOf the quarter of {@code value}: an earlier one where the evaluated quarter is not the indicator's 评定季
     *     and fell short
     * @param notIn units that are not in the number
     */
    public record Row(
            Indicator indicator,
            Optional<Target.Bound> target,
            Optional<BigDecimal> value,
            Optional<BigDecimal> completion,
            Conclusion conclusion,
            Period asOf,
            List<ReportingUnit> notIn) {
        public Row {
            notIn = List.copyOf(notIn);
        }
    }
}
