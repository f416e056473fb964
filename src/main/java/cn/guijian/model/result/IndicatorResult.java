package cn.guijian.model.result;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How one indicator of one unit stands.
 *
 * @param value the judged value in the plan's unit
 * @param target the row of targets.csv in force
 * @param bound what this unit is held to in the end, in the plan's unit: the plan's own value for rates and 市本级
 *     targets, the allocation for counts
 * @param required the required value (应达值) of this period, in the plan's unit
 * @param progress value ÷ required in percent, HALF_UP to 4 decimals
 * @param level set exactly with NOT_MET and YEAR_END
 * @param cell the judged cell
 * @param history earlier quarters, oldest first, this one not among them
 * @param forecast where it lands at the present pace, with at least three quarters of history
 * @param allocation the allocation row behind {@code bound}, for counts
 * @param provisional how a doubted number would end if it were true; empty where nothing can be judged
 * @param basis what the verdict rests on
 * @param cases of a rate that misses, how many cases would reach it; of one that is met by a single case, that one
 */
public record IndicatorResult(
        Indicator indicator,
        Optional<BigDecimal> value,
        Optional<Target> target,
        Optional<Target.Bound> bound,
        Optional<BigDecimal> required,
        Optional<BigDecimal> progress,
        Verdict verdict,
        Optional<Level> level,
        Optional<Location> cell,
        Optional<Allocation> allocation,
        List<PastValue> history,
        Optional<Forecast> forecast,
        Optional<Provisional> provisional,
        Basis basis,
        Optional<Cases> cases) {

    public IndicatorResult {
        history = List.copyOf(history);
        if (level.isPresent() != verdict.isShortfall() || provisional.isPresent() && !verdict.isDoubted()) {
            throw new IllegalArgumentException("level " + level + " or " + provisional + " does not go with verdict "
                    + verdict + " of " + indicator.code());
        }
    }

    /** A result that rests on a sound number. */
    public IndicatorResult(
            Indicator indicator,
            Optional<BigDecimal> value,
            Optional<Target> target,
            Optional<Target.Bound> bound,
            Optional<BigDecimal> required,
            Optional<BigDecimal> progress,
            Verdict verdict,
            Optional<Level> level,
            Optional<Location> cell,
            Optional<Allocation> allocation,
            List<PastValue> history,
            Optional<Forecast> forecast) {
        this(
                indicator,
                value,
                target,
                bound,
                required,
                progress,
                verdict,
                level,
                cell,
                allocation,
                history,
                forecast,
                Optional.empty(),
                Basis.SOUND,
                Optional.empty());
    }

    /** A result made part by part, each by its name; what is not said is absent. */
    public static IndicatorResult of(Indicator indicator, Verdict verdict, Consumer<Draft> parts) {
        Draft draft = new Draft();
        parts.accept(draft);
        return new IndicatorResult(
                indicator,
                draft.value,
                draft.target,
                draft.bound,
                draft.required,
                draft.progress,
                verdict,
                draft.level,
                draft.cell,
                draft.allocation,
                draft.history,
                draft.forecast,
                draft.provisional,
                draft.basis,
                draft.cases);
    }

    /** The parts of a result by name. */
    public static final class Draft {
        public Optional<BigDecimal> value = Optional.empty();
        public Optional<Target> target = Optional.empty();
        public Optional<Target.Bound> bound = Optional.empty();
        public Optional<BigDecimal> required = Optional.empty();
        public Optional<BigDecimal> progress = Optional.empty();
        public Optional<Level> level = Optional.empty();
        public Optional<Location> cell = Optional.empty();
        public Optional<Allocation> allocation = Optional.empty();
        public List<PastValue> history = List.of();
        public Optional<Forecast> forecast = Optional.empty();
        public Optional<Provisional> provisional = Optional.empty();
        public Basis basis = Basis.SOUND;
        public Optional<Cases> cases = Optional.empty();

        private Draft() {}
    }
}
