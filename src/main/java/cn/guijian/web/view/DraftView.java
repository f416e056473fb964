package cn.guijian.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What a check of changes says.
 *
 * @param notice what is to be said before that; may be empty
 * @param summary in one sentence
 * @param sound whether it may be saved
 * @param faults each with its place
 * @param reminders likewise, of what may be meant
 * @param effect on the stored submissions; empty where it was not asked for
 * @param id under which it is saved; empty where it can't be
 * @param csrf the session's token
 */
public record DraftView(
        String notice,
        String summary,
        boolean sound,
        List<Fault> faults,
        List<Fault> reminders,
        Optional<EffectView> effect,
        String id,
        String csrf) {
    public DraftView {
        faults = List.copyOf(faults);
        reminders = List.copyOf(reminders);
    }

    /** The same with something to be said before it. */
    public DraftView with(Optional<String> said) {
        return new DraftView(said.orElse(notice), summary, sound, faults, reminders, effect, id, csrf);
    }

    /** A fault; line and column are 0 where none is meant, the line is empty where there is none to show. */
    public record Fault(String file, int line, int column, String message, Optional<Line> source) {}

    /** A line of a file, cut at the part that is at fault. */
    public record Line(String before, String faulty, String after) {}
}
