package cn.guijian.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
        Optional<Forecast> forecast) {

    public IndicatorResult {
        history = List.copyOf(history);
        if (level.isPresent() != (verdict == Verdict.NOT_MET || verdict == Verdict.YEAR_END)) {
            throw new IllegalArgumentException(
                    "level " + level + " does not go with verdict " + verdict + " of " + indicator.code());
        }
    }
}
