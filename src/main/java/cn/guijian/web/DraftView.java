package cn.guijian.web;

import java.util.List;
import java.util.Optional;

/**
 * What a check of changes says.
 *
 * @param summary in one sentence
 * @param sound whether it may be saved
 * @param faults each with its place
 * @param sources the changed texts in which lines are faulty
 * @param effect on the stored submissions; empty where it was not asked for
 * @param id under which it is saved; empty where it can't be
 * @param csrf the session's token
 */
public record DraftView(
        String summary,
        boolean sound,
        List<Fault> faults,
        List<Source> sources,
        Optional<EffectView> effect,
        String id,
        String csrf) {
    public DraftView {
        faults = List.copyOf(faults);
        sources = List.copyOf(sources);
    }

    /** A fault; line and column are 0 where none is meant. */
    public record Fault(String file, int line, int column, String message) {}

    /** A text with its faulty lines. */
    public record Source(String file, List<Line> lines) {}

    /**
     * A line around or with a fault.
     *
     * @param before what stands before the faulty place, {@code after} from there on
     */
    public record Line(int number, boolean faulty, String before, String after) {}
}
