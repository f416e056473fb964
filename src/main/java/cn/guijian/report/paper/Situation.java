package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.form.Cover;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was received and what was found, in sentences. */
final class Situation {
    private static final int LONGEST_NAME = 60;

    private final CheckResult result;
    private final PaperKind kind;
    private final Tally tally;

    Situation(CheckResult result, PaperKind kind, Tally tally) {
        this.result = result;
        this.kind = kind;
        this.tally = tally;
    }

    /** Receipt and verdict on the data, progress by number, what could not be judged. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(received() + data(), progress()));
        if (result.terms().closed()) {
            sentences.add(closed());
        }
        return sentences;
    }

    /** Of a file that could not be read. */
    String unread() {
        return text("paper.received.unread", file());
    }

    /** The file's own name. */
    String file() {
        return Wording.fileName(result.input().shown());
    }

    private String received() {
        return text(
                "paper.received",
                result.period().map(Wording::period).orElse(""),
                file(),
                result.cover()
                        .flatMap(Cover::date)
                        .map(d -> text("paper.dated", Wording.date(d)))
                        .orElse(""),
                text("paper.status." + result.status().name()));
    }

    /** That there is nothing to mend; what there is has a part of its own. */
    private String data() {
        return tally.number(row -> Tone.FAULTS.contains(row.tone())) == 0 ? text("paper.data") : "";
    }

    /** That the date has passed, and which numbers were judged so. */
    private String closed() {
        List<Row> lapsed = Indicators.lapsed(result).toList();
        String reported = Tally.names(lapsed.stream().filter(row -> Tone.GRADES.contains(row.tone())));
        String unmended = Tally.names(lapsed.stream().filter(row -> !Tone.GRADES.contains(row.tone())));
        return text(
                "paper.closed",
                result.deadline()
                        .map(day -> text("paper.both", text("paper.closed.date"), Wording.date(day.rectifyBy())))
                        .orElseGet(() -> text("paper.closed.date")),
                reported.isEmpty() ? "" : text("paper.closed.as-reported", reported),
                unmended.isEmpty() ? "" : text("paper.closed.unmended", unmended));
    }

    private String progress() {
        Stream<String> warned = Stream.of(
                warned(tally, kind == PaperKind.WARNING ? "paper.warned" : "paper.hinted", "paper.count.indicators"));
        Stream<String> open =
                Tally.OTHERS.stream().filter(tone -> tally.number(tone) > 0).map(tone -> verdict(tone, why(tone)));
        return text(
                "paper.progress",
                tally.number(row -> row.cells().containsKey(Head.VERDICT)),
                tally.number(Tone.MET),
                String.join(text("paper.semicolon"), Stream.concat(warned, open).toList()));
    }

    private String verdict(Tone tone, String why) {
        String brackets = why.isEmpty() ? "" : text("paper.brackets", why);
        return text("paper.verdict." + tone, tally.number(tone), brackets) + then(tone);
    }

    /** What a number waits for; when the date has passed, it is said how it ended. */
    private String then(Tone tone) {
        boolean waits = tone == Tone.IN_DOUBT || tone == Tone.TO_VERIFY;
        return waits && !result.terms().closed() ? text("paper.verdict." + tone + ".then") : "";
    }

    private String why(Tone tone) {
        if (kind == PaperKind.RETURN && tone != Tone.NOT_JUDGED) {
            return ""; // the faults name them
        }
        if (tone == Tone.TO_VERIFY && isWhollyDoubted()) {
            return text("paper.verdict.workbook");
        }
        return tone == Tone.NOT_JUDGED ? tally.unjudged() : tally.firstNames(tone);
    }

    private boolean isWhollyDoubted() {
        return !result.terms().closed()
                && result.findings().stream().anyMatch(f -> f.isOpenQuestion() && f.doubts() == Doubt.WORKBOOK);
    }

    /** How many are behind, by colour. */
    static String warned(Tally tally, String key, String each) {
        return tally.graded() == 0 ? text("paper.warned.none") : text(key, tally.graded(), tally.grades(each));
    }
}
