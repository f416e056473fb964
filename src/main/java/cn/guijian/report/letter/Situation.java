package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Cover;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Level;
import cn.guijian.model.Verdict;
import cn.guijian.report.view.Tally;
import cn.guijian.report.view.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was found, in sentences: as a whole, of each colour, and of the faults in the data. */
final class Situation {
    private static final List<Level> FAULTS = List.of(Level.MUST_FIX, Level.MUST_EXPLAIN, Level.NOTE);
    private static final List<Verdict> OPEN = List.of(Verdict.NOT_REPORTED, Verdict.IN_DOUBT, Verdict.NO_CASES);

    private final CheckResult result;
    private final Tally tally;

    Situation(CheckResult result, Tally tally) {
        this.result = result;
        this.tally = tally;
    }

    /** 基本情况: receipt and verdict on the data, progress by number, what could not be judged. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(List.of(received() + data() + coverage(), progress()));
        if (result.status() == CheckResult.Status.ACCEPTED && tally.graded() == 0 && tally.verdict(Verdict.MET) > 0) {
            paragraphs.add(text("letter.progress.clear"));
        }
        return paragraphs;
    }

    /** One paragraph for each colour, worst first: which indicators, and what is asked for. */
    List<String> warnings() {
        return Phrases.GRADES.stream()
                .filter(level -> tally.grade(level) > 0)
                .map(level -> text(
                        "letter.level." + level.name(), tally.grade(level), names(i -> isOf(i, level)), later(level)))
                .toList();
    }

    /** How many faults of which class, and what becomes of them. */
    List<String> faults() {
        List<String> parts = FAULTS.stream()
                .filter(level -> tally.faults(level) > 0)
                .map(level -> text("letter.fault." + level.name(), tally.faults(level)))
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        long derived = result.findings().stream()
                .filter(f -> WarningLetter.isDerived(result, f))
                .count();
        String rest = derived == 0 ? "" : text("letter.faults.derived", derived);
        return List.of(text("letter.faults", String.join(text("report.semicolon"), parts), rest));
    }

    private String received() {
        return text(
                "letter.received",
                result.period().map(Wording::period).orElse(""),
                WarningLetter.fileName(result),
                result.cover()
                        .flatMap(Cover::date)
                        .map(d -> text("report.opening.dated", Wording.date(d)))
                        .orElse(""),
                text("letter.status." + result.status().name()));
    }

    private String data() {
        long explained = tally.explained();
        return text("letter.data", tally.data())
                + (explained == 0 ? "" : text("letter.data.explained", explained))
                + text("report.sentence-end");
    }

    private String coverage() {
        int missed = result.coverage().notEvaluated().size();
        return missed == 0 ? "" : text("letter.coverage", missed);
    }

    private String progress() {
        Stream<String> warned = Stream.of(
                tally.graded() == 0
                        ? text("letter.progress.none")
                        : text(
                                "letter.progress.warned",
                                tally.graded(),
                                Phrases.grades("report.count.indicators", tally::grade)));
        Stream<String> open = OPEN.stream()
                .filter(verdict -> tally.verdict(verdict) > 0)
                .map(verdict -> text(
                        "letter.verdict." + verdict.name(),
                        tally.verdict(verdict),
                        names(i -> i.verdict() == verdict)));
        Stream<String> unjudged = Stream.of(tally.unjudged())
                .filter(reasons -> !reasons.isEmpty())
                .map(reasons -> text("letter.verdict.NOT_JUDGED", tally.verdict(Verdict.NOT_JUDGED), reasons));
        return text(
                "letter.progress",
                tally.indicators(),
                tally.verdict(Verdict.MET),
                String.join(
                        text("report.semicolon"),
                        Stream.of(warned, open, unjudged).flatMap(s -> s).toList()));
    }

    private String later(Level level) {
        String names = names(i -> isOf(i, level) && i.verdict() == Verdict.YEAR_END);
        return names.isEmpty() ? "" : text("letter.year-end", names);
    }

    private static boolean isOf(IndicatorResult indicator, Level level) {
        return indicator.level().equals(Optional.of(level));
    }

    private String names(Predicate<IndicatorResult> which) {
        return Phrases.names(result.indicators().stream().filter(which).map(IndicatorResult::indicator));
    }
}
