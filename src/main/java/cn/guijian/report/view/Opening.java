package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Cover;
import cn.guijian.model.Coverage;
import cn.guijian.model.Deadline;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page of a letter in sentences: what was found, and what the county has to do until when. */
final class Opening {
    private final CheckResult result;
    private final Tally tally;

    Opening(CheckResult result) {
        this.result = result;
        this.tally = new Tally(List.of(result));
    }

    String title() {
        if (isUnreadable()) {
            return result.unit()
                    .map(u -> text("report.title.unreadable", u.name(), Wording.period(result.period())))
                    .orElseGet(() ->
                            text("report.title.unreadable.file", result.input().shown()));
        }
        String kind = tally.graded() > 0 ? "report.title.warning" : "report.title.clear";
        return text(kind, Wording.subject(result), Wording.period(result.period()));
    }

    String salutation() {
        return result.unit()
                .map(u -> text("report.salutation." + u.kind().name(), u.name()))
                .orElseGet(() -> text("report.salutation.unknown"));
    }

    List<String> paragraphs() {
        return isUnreadable()
                ? List.of(text("report.opening.unreadable", result.input().shown()), resubmit())
                : List.of(received(), progress(), data(), task());
    }

    /** What has to be done, one clause each; nothing when all is well. */
    List<String> tasks() {
        List<String> tasks = new ArrayList<>();
        if (tally.faults(Level.MUST_FIX) > 0) {
            tasks.add(text("report.task.fix", tally.faults(Level.MUST_FIX)) + follow(Level.MUST_FIX));
        }
        if (open() > 0) {
            tasks.add(text("report.task.explain", open()) + follow(Level.MUST_EXPLAIN));
        }
        if (tally.graded() > 0) {
            tasks.add(text("report.task.catch-up"));
        }
        return tasks;
    }

    boolean isUnreadable() {
        return result.status() == Status.UNREADABLE;
    }

    private String received() {
        return text(
                "report.opening.received",
                Wording.period(result.period()),
                result.input().shown(),
                result.cover()
                        .flatMap(Cover::date)
                        .map(d -> text("report.opening.dated", Wording.date(d)))
                        .orElse(""),
                result.status().label());
    }

    private String progress() {
        String unjudged = tally.unjudged();
        long later = tally.verdict(Verdict.YEAR_END);
        return text("report.opening.progress", tally.indicators(), tally.progress())
                + (unjudged.isEmpty() ? "" : text("report.opening.unjudged", unjudged))
                + (later == 0 ? "" : text("report.opening.year-end", later))
                + text("report.sentence-end");
    }

    private String data() {
        long explained = tally.explained();
        return text("report.opening.data", tally.data())
                + (explained == 0 ? "" : text("report.opening.explained", explained, open()))
                + text("report.sentence-end")
                + coverage();
    }

    private String coverage() {
        Coverage coverage = result.coverage();
        if (!coverage.notEvaluated().isEmpty()) {
            return text(
                    "report.opening.unchecked",
                    coverage.notEvaluated().size(),
                    WarningPage.outline(result).number("coverage"));
        }
        return coverage.evaluated().isEmpty()
                ? ""
                : text("report.opening.all-checked", coverage.evaluated().size());
    }

    private long open() {
        return tally.faults(Level.MUST_EXPLAIN) - tally.explained();
    }

    private String task() {
        List<String> tasks = tasks();
        if (!tasks.isEmpty()) {
            return text("report.task", String.join(text("report.semicolon"), tasks), until());
        }
        boolean clear = result.status() == Status.ACCEPTED && tally.verdict(Verdict.MET) > 0;
        return (clear ? text("report.clear") : "") + text("report.task.none");
    }

    /** Of those that want an answer, how many go away by themselves. */
    private String follow(Level level) {
        long followers = tally.followers(level, f -> f.status() == Finding.Status.OPEN);
        return followers == 0 ? "" : text("report.task.follow-on", followers);
    }

    private String until() {
        return rectifyBy()
                .map(day -> text("report.task.until", day))
                .orElseGet(() -> text("report.task.until-unknown"));
    }

    private String resubmit() {
        return rectifyBy()
                .map(day -> text("report.task.resubmit", day))
                .orElseGet(() -> text("report.task.resubmit-unknown"));
    }

    private Optional<String> rectifyBy() {
        return result.deadline().map(Deadline::rectifyBy).map(Wording::date);
    }
}
