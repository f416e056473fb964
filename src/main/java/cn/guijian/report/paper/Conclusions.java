package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.report.paper.Cell.Word;
import java.util.ArrayList;
import java.util.List;

/** The verdicts on the data and on the progress in short, a row each. */
final class Conclusions {
    private final CheckResult result;
    private final Tally tally;
    private final Demands demands;

    Conclusions(CheckResult result, Tally tally, Demands demands) {
        this.result = result;
        this.tally = tally;
        this.demands = demands;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("data", Words.of(result.status()), tally.faults()));
        if (result.status() != Status.UNREADABLE) {
            rows.add(row("progress", worst(), tally.progress()));
        }
        if (result.changes().isPresent()) {
            rows.add(changes(Comparison.table(result)));
        }
        result.deadline()
                .filter(deadline -> demands.areAny() && !result.terms().closed())
                .map(deadline -> Word.of(Tone.DATE, Wording.date(deadline.rectifyBy())))
                .ifPresent(day -> rows.add(row("until", day, demands.last())));
        return rows;
    }

    private static Row changes(Table changes) {
        return row(
                "changes",
                Word.of(Tone.DATE, text("paper.changes.mended", Comparison.number(changes, "mended"))),
                text("paper.changes.others", Comparison.number(changes, "fresh"), Comparison.number(changes, "open")));
    }

    private static Row row(String key, Word word, String detail) {
        return Row.of(key, word.tone())
                .put(Head.ITEM, key.equals("data") ? Head.STATUS.name() : text("paper.conclusion." + key))
                .put(Head.VERDICT, word)
                .put(Head.NOTE, detail)
                .build();
    }

    /** The worst colour; what is said without one depends on whether anything was judged. */
    private Word worst() {
        return Tone.GRADES.stream()
                .filter(tone -> tally.number(tone) > 0)
                .findFirst()
                .map(tone -> Word.of(tone, Words.of(tone.level())))
                .orElseGet(() -> tally.number(Tone.MET) > 0
                        ? Word.of(Tone.MET, text("paper.conclusion.met"))
                        : Word.of(Tone.NOT_JUDGED, text("paper.conclusion.unjudged")));
    }
}
