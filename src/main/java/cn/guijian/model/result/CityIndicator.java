package cn.guijian.model.result;

import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the city stands: the sum of the units that reported and count, a rate as Σ numerator ÷ Σ denominator.
 *
 * @param value in the plan's unit: what stands in the sum so far
 * @param required the required value of this period from the plan's own city target
 * @param contributions what each counted unit adds, in the order of units.csv; Σ of these is the value
 * @param absent units that should be in the number and are not, each with why and with its last sound value
 * @param certain MET where the sound numbers of a sum that is not whole reach its line by themselves
 * @param estimate the number with last values put in for those who are absent: for orientation, never judged
 * @param history earlier quarters, oldest first: whole ones as they were, others completed where that can be done
 * @param conclusion the word for evaluations: 提前完成, 达到进度, 滞后, 未达标, 暂不评价
 * @param cases of a rate that misses, how many cases would reach it; of one that is met by a single case, that one
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
        List<Absent> absent,
        Optional<Verdict> certain,
        Optional<Estimate> estimate,
        List<PastValue> history,
        Optional<Forecast> forecast,
        Conclusion conclusion,
        Optional<Cases> cases) {

    public CityIndicator {
        contributions = List.copyOf(contributions);
        absent = List.copyOf(absent);
        history = List.copyOf(history);
        if (level.isPresent() != verdict.isShortfall()) {
            throw new IllegalArgumentException(
                    "level " + level + " does not go with verdict " + verdict + " of " + indicator.code());
        }
    }

    /** A number in which units are missing for no reason that is told. */
    public CityIndicator(
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
        this(
                indicator,
                value,
                target,
                required,
                progress,
                verdict,
                level,
                contributions,
                notIn.stream()
                        .map(unit -> new Absent(unit, Absent.Why.MISSING, Optional.empty(), Optional.empty()))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                history,
                forecast,
                conclusion,
                Optional.empty());
    }

    /** The units that should be in the number and are not. */
    public List<ReportingUnit> notIn() {
        return absent.stream().map(Absent::unit).toList();
    }

    /** Whether the value stands for the city: nobody is absent, or it is judged without them. */
    public boolean isWhole() {
        return verdict.isJudged() || verdict != Verdict.INCOMPLETE && absent.isEmpty();
    }

    /** How the city stands, made part by part, each by its name; what is not said is absent. */
    public static CityIndicator of(Indicator indicator, Verdict verdict, Consumer<Draft> parts) {
        Draft draft = new Draft();
        parts.accept(draft);
        return new CityIndicator(
                indicator,
                draft.value,
                draft.target,
                draft.required,
                draft.progress,
                verdict,
                draft.level,
                draft.contributions,
                draft.absent,
                draft.certain,
                draft.estimate,
                draft.history,
                draft.forecast,
                draft.conclusion,
                draft.cases);
    }

    /** The parts by name. */
    public static final class Draft {
        public Optional<BigDecimal> value = Optional.empty();
        public Optional<Target> target = Optional.empty();
        public Optional<BigDecimal> required = Optional.empty();
        public Optional<BigDecimal> progress = Optional.empty();
        public Optional<Level> level = Optional.empty();
        public List<Contribution> contributions = List.of();
        public List<Absent> absent = List.of();
        public Optional<Verdict> certain = Optional.empty();
        public Optional<Estimate> estimate = Optional.empty();
        public List<PastValue> history = List.of();
        public Optional<Forecast> forecast = Optional.empty();
        public Conclusion conclusion = Conclusion.NOT_JUDGED;
        public Optional<Cases> cases = Optional.empty();

        private Draft() {}
    }

    /**
     * A unit that should be in the number and is not.
     *
     * @param last its last sound value in the plan's unit: of a running total of the year, that of the same quarter of
     *     last year
     * @param lastPeriod the quarter of {@code last}
     */
    public record Absent(ReportingUnit unit, Why why, Optional<BigDecimal> last, Optional<Period> lastPeriod) {
        /** Why a unit's number is not in the city's. */
        public enum Why {
            MISSING("漏报"),
            UNREADABLE("无法读取"),
            NOT_REPORTED("未报"),
            IN_DOUBT("存疑"),
            TO_VERIFY("待核实");

            private final String label;

            Why(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /**
     * The number with the last values of those who are absent.
     *
     * @param value in the plan's unit
     */
    public record Estimate(BigDecimal value, Sense sense) {
        /** What the last values make of it. */
        public enum Sense {
            /** Levels as they last were. */
            LAST("合计"),
            /** A running total is at least what it was. */
            AT_LEAST("至少"),
            /** A net one may have fallen since. */
            ABOUT("约");

            private final String label;

            Sense(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
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
