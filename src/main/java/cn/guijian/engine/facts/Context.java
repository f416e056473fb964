package cn.guijian.engine.facts;

import cn.guijian.model.Period;
import cn.guijian.model.form.Submission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands around a submission.
 *
 * @param handedIn the same unit's submissions of earlier quarters as they were handed in
 * @param earlier the same without the numbers that were doubted: one that was sent back, or never explained, is no
 *     measure for this quarter's
 * @param doubted by quarter, the codes of the numbers that were doubted in it
 * @param batchPeriod the period of most submissions in the same folder, where there are enough to tell
 * @param peers the other units of the same period
 * @param answers what is known of its questions from outside
 * @param closed whether the date to answer by has passed ({@code --final})
 */
public record Context(
        Map<Period, Submission> handedIn,
        Map<Period, Submission> earlier,
        Map<Period, Set<String>> doubted,
        Optional<Period> batchPeriod,
        Peers peers,
        Answers answers,
        boolean closed) {
    public Context {
        handedIn = Map.copyOf(handedIn);
        earlier = Map.copyOf(earlier);
        doubted = Map.copyOf(doubted);
    }

    /** A submission with its past and its peers, of whose questions nothing else is known. */
    public Context(
            Map<Period, Submission> handedIn,
            Map<Period, Set<String>> doubted,
            Optional<Period> batchPeriod,
            Peers peers) {
        this(handedIn, sound(handedIn, doubted), doubted, batchPeriod, peers, Answers.none(), false);
    }

    private static Map<Period, Submission> sound(Map<Period, Submission> whole, Map<Period, Set<String>> doubted) {
        Map<Period, Submission> sound = new HashMap<>(whole);
        doubted.forEach((period, codes) -> sound.computeIfPresent(period, (p, all) -> all.without(codes)));
        return sound;
    }

    /** A submission on its own. */
    public static Context alone() {
        return new Context(Map.of(), Map.of(), Optional.empty(), Peers.none());
    }

    /** The same with what is known of its questions. */
    public Context with(Answers known, boolean nowClosed) {
        return new Context(handedIn, earlier, doubted, batchPeriod, peers, known, nowClosed);
    }

    /** The same among these units. */
    public Context among(Peers others) {
        return new Context(handedIn, earlier, doubted, batchPeriod, others, answers, closed);
    }

    /** Codes of the numbers that were doubted in an earlier quarter. */
    public Set<String> doubtedAt(Period period) {
        return doubted.getOrDefault(period, Set.of());
    }

    /** The submission of an earlier quarter, without its doubted numbers. */
    public Optional<Submission> at(Period period) {
        return Optional.ofNullable(earlier.get(period));
    }

    /** The submission of an earlier quarter as it is. */
    Optional<Submission> handedIn(Period period) {
        return Optional.ofNullable(handedIn.get(period));
    }
}
