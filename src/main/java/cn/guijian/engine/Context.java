package cn.guijian.engine;

import cn.guijian.model.Period;
import cn.guijian.model.Submission;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around a submission.
 *
 * @param earlier the same unit's submissions of earlier quarters
 * @param batchPeriod the period of most submissions in the same folder, where there are enough to tell
 * @param peers the other units of the same period
 */
public record Context(Map<Period, Submission> earlier, Optional<Period> batchPeriod, Peers peers) {
    public Context {
        earlier = Map.copyOf(earlier);
    }

    /** A submission on its own. */
    public static Context alone() {
        return new Context(Map.of(), Optional.empty(), Peers.none());
    }

    /** The submission of an earlier quarter. */
    Optional<Submission> at(Period period) {
        return Optional.ofNullable(earlier.get(period));
    }
}
