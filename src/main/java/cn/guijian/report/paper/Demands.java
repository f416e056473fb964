package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of a unit until when. */
final class Demands {
    private final Tally tally;
    private final PaperKind kind;
    private final boolean unread;
    private final Optional<Deadline> deadline;

    Demands(Tally tally, PaperKind kind, boolean unread, Optional<Deadline> deadline) {
        this.tally = tally;
        this.kind = kind;
        this.unread = unread;
        this.deadline = deadline;
    }

    boolean areAny() {
        return kind.isDemanding();
    }

    Sentences sentences() {
        if (unread || !areAny()) {
            return Sentences.of(unread ? last() : text("paper.demand." + kind));
        }
        List<String> demands = new ArrayList<>();
        if (kind == PaperKind.WARNING) {
            demands.addAll(
                    List.of(text("paper.demand.resolve"), text("paper.demand.analyse"), text("paper.demand.schedule")));
        }
        if (tally.number(Tone.MUST_FIX) > 0) {
            demands.add(text("paper.demand.fix", tally.number(Tone.MUST_FIX)));
        }
        if (tally.open() > 0) {
            demands.add(text("paper.demand.explain", tally.open())
                    + (tally.number(Tone.TO_VERIFY) > 0 ? text("paper.demand.explain.meanwhile") : ""));
        }
        demands.add(last());
        return Sentences.led(demands);
    }

    /** When and how to answer. */
    String last() {
        return text(unread ? "paper.demand.resubmit" : "paper.demand.last." + kind, until());
    }

    String until() {
        return until(deadline);
    }

    /** What is said of a deadline, in front of a verb. */
    static String until(Optional<Deadline> deadline) {
        return deadline.map(d -> text("paper.until", Wording.date(d.rectifyBy())))
                .orElseGet(() -> text("paper.until.unknown"));
    }
}
