package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Deadline;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of a unit until when. */
final class Demands {
    private final Tally tally;
    private final PaperKind kind;
    private final boolean unread;
    private final boolean closed;
    private final Optional<Deadline> deadline;

    Demands(CheckResult result, PaperKind kind, Tally tally) {
        this.tally = tally;
        this.kind = kind;
        this.unread = result.status() == Status.UNREADABLE;
        this.closed = result.terms().closed();
        this.deadline = due(result);
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
            demands.add(text("paper.demand.fix", tally.number(Tone.MUST_FIX), meanwhile("fix", true)));
        }
        if (tally.open() > 0) {
            demands.add(text("paper.demand.explain", tally.open())
                    + meanwhile("explain", tally.number(Tone.TO_VERIFY) > 0));
        }
        demands.add(last());
        return Sentences.led(demands);
    }

    /** How the numbers stand until then; when the date has passed, it is said how they ended. */
    private String meanwhile(String demand, boolean touched) {
        return touched && !closed ? text("paper.demand." + demand + ".meanwhile") : "";
    }

    /** When and how to answer. */
    String last() {
        return unread
                ? text("paper.demand.resubmit", until())
                : text("paper.demand.last." + kind, until(), otherwise());
    }

    /** What becomes of it else; when the date has passed, it is said how it ended. */
    private String otherwise() {
        return closed || kind == PaperKind.WARNING ? "" : text("paper.demand.last." + kind + ".else");
    }

    String until() {
        return until(deadline);
    }

    /** By when a unit is to answer; no date that has passed is asked for again. */
    static Optional<Deadline> due(CheckResult result) {
        return result.deadline().filter(day -> !result.terms().closed());
    }

    /** What is said of a deadline, in front of a verb. */
    static String until(Optional<Deadline> deadline) {
        return deadline.map(d -> text("paper.until", Wording.date(d.rectifyBy())))
                .orElseGet(() -> text("paper.until.unknown"));
    }
}
