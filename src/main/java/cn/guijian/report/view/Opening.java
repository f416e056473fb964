package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Deadline;
import cn.guijian.model.Level;
import cn.guijian.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first paragraphs of a letter: what was found, and what the county has to do until when. */
final class Opening {
    private final CheckResult result;
    private final Tally tally;

    Opening(CheckResult result) {
        this.result = result;
        this.tally = new Tally(List.of(result));
    }

    String title() {
        String kind = tally.graded() > 0 ? "report.title.warning" : "report.title.clear";
        return result.status() == Status.UNREADABLE
                ? text("report.title.unreadable", Wording.subject(result))
                : text(kind, Wording.subject(result), Wording.period(result.period()));
    }

    String salutation() {
        return result.unit()
                .map(u -> text("report.salutation." + u.kind().name(), u.name()))
                .orElseGet(() -> text("report.salutation.unknown"));
    }

    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(received());
        if (result.status() == Status.UNREADABLE) {
            paragraphs.add(text("report.opening.unreadable"));
        } else {
            paragraphs.add(progress());
            paragraphs.add(data());
        }
        paragraphs.add(task());
        return paragraphs;
    }

    private String received() {
        return text(
                "report.opening.received",
                Wording.period(result.period()),
                result.input().file(),
                result.cover()
                        .flatMap(c -> c.date())
                        .map(d -> text("report.opening.dated", Wording.date(d)))
                        .orElse(""),
                result.status().label());
    }

    private String progress() {
        long later = tally.verdict(Verdict.YEAR_END);
        return text("report.opening.progress", tally.indicators(), tally.progress())
                + (later == 0 ? "" : text("report.opening.year-end", later))
                + text("report.sentence-end");
    }

    private String data() {
        StringBuilder sentence = new StringBuilder(text("report.opening.data", tally.data()));
        long explained = tally.explained();
        if (explained > 0) {
            sentence.append(text("report.opening.explained", explained, open()));
        }
        sentence.append(text("report.sentence-end"));
        int unchecked = result.coverage().notEvaluated().size();
        if (unchecked > 0) {
            sentence.append(text("report.opening.unchecked", unchecked));
        }
        return sentence.toString();
    }

    private long open() {
        return tally.faults(Level.MUST_EXPLAIN) - tally.explained();
    }

    private String task() {
        List<String> tasks = new ArrayList<>();
        if (tally.faults(Level.MUST_FIX) > 0 && result.status() != Status.UNREADABLE) {
            tasks.add(text("report.task.fix", tally.faults(Level.MUST_FIX)));
        }
        if (open() > 0) {
            tasks.add(text("report.task.explain", open()));
        }
        if (tally.graded() > 0) {
            tasks.add(text("report.task.catch-up"));
        }
        if (result.status() == Status.UNREADABLE) {
            tasks.add(text("report.task.resubmit"));
        }
        return tasks.isEmpty()
                ? text("report.task.none")
                : text("report.task", String.join(text("report.semicolon"), tasks), until());
    }

    private String until() {
        Optional<Deadline> deadline = result.deadline();
        return deadline.map(d -> text("report.task.until", Wording.date(d.rectifyBy())))
                .orElseGet(() -> text("report.task.until-unknown"));
    }
}
