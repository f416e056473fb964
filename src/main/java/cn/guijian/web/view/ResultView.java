package cn.guijian.web.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.check.PreCheck.Checked;
import cn.guijian.check.Screen;
import cn.guijian.model.Level;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.web.queue.Attempt;
import cn.guijian.web.queue.CheckQueue;
import cn.guijian.web.queue.Ticket.State;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One workbook on the county's page.
 *
 * @param address of its own page; its files lie below
 * @param word how it stands, {@code css} the style class of the word
 * @param remark what can be done, or how many are before it; may be empty
 * @param unit whose form it is, with the period; may be empty
 * @param counts the findings, by level
 * @param html the whole result, ready; empty where only the line is shown
 */
public record ResultView(
        String address,
        String name,
        boolean isOpen,
        boolean isDone,
        boolean hasCopy,
        String css,
        String word,
        String remark,
        String unit,
        String counts,
        String html) {

    public static ResultView of(Attempt attempt, CheckQueue queue, boolean whole) {
        State<Checked> state = attempt.ticket().state();
        if (state instanceof State.Done<Checked> done) {
            return done("/result/" + attempt.id(), done.result(), whole);
        }
        if (state instanceof State.Waiting<Checked>) {
            return unfinished(attempt, true, "v-date", "waiting", queue.ahead(attempt.ticket()));
        }
        if (state instanceof State.Running<Checked>) {
            return unfinished(attempt, true, "v-date", "running", 0);
        }
        if (state instanceof State.Failed<Checked> failed) {
            return unfinished(attempt, false, "s-unreadable", "failed", failed.number());
        }
        String why = state instanceof State.Dropped<Checked> ? "dropped" : "stopped";
        return unfinished(attempt, false, "s-unreadable", why, 0);
    }

    /** The whole result of a workbook that lies in the bureau's folder. */
    public static ResultView of(String address, Checked checked) {
        return done(address, checked, true);
    }

    private static ResultView unfinished(Attempt attempt, boolean open, String css, String key, Object detail) {
        return new ResultView(
                "/result/" + attempt.id(),
                attempt.name(),
                open,
                false,
                false,
                css,
                text("web.state." + key),
                text("web.state." + key + ".remark", detail),
                "",
                "",
                "");
    }

    private static ResultView done(String address, Checked checked, boolean whole) {
        CheckResult result = checked.result();
        String period = result.period()
                .map(p -> text("web.period", String.valueOf(p.year()), p.quarter()))
                .orElse("");
        return new ResultView(
                address,
                result.input().shown(),
                false,
                true,
                result.status() != CheckResult.Status.UNREADABLE,
                "s-" + result.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                result.status().label(),
                "",
                result.unit().map(ReportingUnit::name).orElse("") + period,
                counts(result),
                whole ? Screen.check(checked) : "");
    }

    private static String counts(CheckResult result) {
        return Stream.of(Level.values())
                .filter(level -> result.count(level) > 0)
                .map(level -> text("web.count", level.label(), result.count(level)))
                .collect(Collectors.joining(text("web.comma")));
    }
}
