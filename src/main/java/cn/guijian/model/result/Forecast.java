package cn.guijian.model.result;

import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where an indicator lands in the plan's last quarter at its present pace, in the plan's unit; a projection, not a
 * finding.
 *
 * @param at the plan's last quarter
 * @param landing the value it lands at
 * @param reaches whether that satisfies the target
 * @param pace change per quarter at present
 * @param neededPace change per quarter that would still reach the target; empty once it is reached or no quarter is left
 * @param quartersLeft quarters between now and {@code at}
 * @param completed quarters of the trend that were completed with last values of absent units
 */
public record Forecast(
        Period at,
        BigDecimal landing,
        boolean reaches,
        BigDecimal pace,
        Optional<BigDecimal> neededPace,
        int quartersLeft,
        List<Period> completed) {
    public Forecast {
        completed = List.copyOf(completed);
    }

    /** A forecast from whole quarters. */
    public Forecast(
            Period at,
            BigDecimal landing,
            boolean reaches,
            BigDecimal pace,
            Optional<BigDecimal> neededPace,
            int quartersLeft) {
        this(at, landing, reaches, pace, neededPace, quartersLeft, List.of());
    }
}
