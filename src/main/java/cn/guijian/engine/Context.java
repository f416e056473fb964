package cn.guijian.engine;

import cn.guijian.model.Period;
import cn.guijian.model.Submission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands around a submission.
 *
 * @param earlier the same unit's submissions of earlier quarters, without the rows in doubt: a number that was sent back
 *     is no measure for this quarter's
 * @param doubted by quarter, the codes of the rows that were in doubt in it
 * @param batchPeriod the period of most submissions in the same folder, where there are enough to tell
 * @param peers the other units of the same period
 */
public record Context(
        Map<Period, Submission> earlier, Map<Period, Set<String>> doubted, Optional<Period> batchPeriod, Peers peers) {
    public Context {
        Map<Period, Submission> sound = new HashMap<>(earlier);
        doubted.forEach((period, codes) -> sound.computeIfPresent(period, (p, whole) -> whole.without(codes)));
        earlier = Map.copyOf(sound);
        doubted = Map.copyOf(doubted);
    }

    /** A submission on its own. */
    public static Context alone() {
        return new Context(Map.of(), Map.of(), Optional.empty(), Peers.none());
    }

    /** Codes of the rows that were in doubt in an earlier quarter. */
    Set<String> doubtedAt(Period period) {
        return doubted.getOrDefault(period, Set.of());
    }

    /** The submission of an earlier quarter. */
    Optional<Submission> at(Period period) {
        return Optional.ofNullable(earlier.get(period));
    }
}
