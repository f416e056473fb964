package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.QuarterResult;
import java.util.Optional;

/** The paper to a unit of which nothing was received (催报通知). It knows no clock: what counts is what was at hand. */
public final class ReminderPaper {
    private ReminderPaper() {}

    /** What there is to say to one that is missing in a quarter. */
    public static Paper of(QuarterResult quarter, ReportingUnit silent) {
        String period = Wording.period(quarter.period());
        return new Paper()
                .say(Part.TITLE, () -> text("paper.unit." + PaperKind.REMINDER, silent.name(), period))
                .say(Part.ADDRESSEE, () -> Wording.addressee(silent))
                .put(Part.BUREAU, Wording.ofPlan(quarter.provenance(), names -> names.bureau()))
                .put(Part.NUMBER, Wording.ofPlan(quarter.provenance(), names -> names.number()))
                .say(Part.UNIT, silent::name)
                .say(Part.PERIOD, () -> period)
                .say(Part.SITUATION, () -> text("paper.reminder", period, due(quarter)))
                .say(
                        Part.IDENTITY,
                        () -> quarter.results().stream()
                                .findFirst()
                                .map(r -> text(
                                        "paper.identity.rules",
                                        Facts.abbreviated(r.provenance().rulesSha256())))
                                .orElse(""));
    }

    private static String due(QuarterResult quarter) {
        Optional<Deadline> deadline =
                quarter.results().stream().flatMap(r -> r.deadline().stream()).findFirst();
        return deadline.map(d -> text("paper.reminder.due", Wording.date(d.due())))
                .orElse("");
    }
}
