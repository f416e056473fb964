package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Finding;
import cn.guijian.model.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A county's warning report, ready to be laid out.
 *
 * @param unreadable whether nothing in the file could be judged; then only the causes are shown
 * @param outline the parts with their numbers
 * @param conclusions the verdicts on the data and on the progress
 * @param comparison with an earlier run, where one was named
 * @param evaluated number of rules that were evaluated
 * @param trials findings of rules on trial, a line each
 * @param skipped the {@code notEvaluated} others by reason
 */
public record WarningPage(
        String title,
        Outline outline,
        boolean unreadable,
        String salutation,
        List<Conclusion> conclusions,
        List<String> paragraphs,
        List<Warning.Group> warnings,
        List<Table> indicators,
        List<Fault.Group> faults,
        Optional<Comparison> comparison,
        int evaluated,
        int notEvaluated,
        List<Skipped> skipped,
        List<String> trials,
        List<String> remarks,
        List<Fact> facts) {

    /** One line of the box on the first page. */
    public record Conclusion(String subject, Judgement judgement, String detail) {}

    /** One line of the table at the end: who filled in, which file, which rules. */
    public record Fact(String name, String value) {}

    /** The indicators of one table of the submission. */
    public record Table(String title, List<IndicatorRow> rows) {}

    /** Puts a result into words. */
    public static WarningPage of(CheckResult result) {
        Opening opening = new Opening(result);
        return new WarningPage(
                opening.title(),
                outline(result),
                opening.isUnreadable(),
                opening.salutation(),
                conclusions(result),
                opening.paragraphs(),
                Warning.groups(result),
                tables(result),
                Fault.groups(result),
                Comparison.of(result),
                result.coverage().evaluated().size(),
                result.coverage().notEvaluated().size(),
                Skipped.of(result.coverage()),
                result.trials().stream().map(WarningPage::trial).toList(),
                Remarks.of(result),
                Remarks.facts(result));
    }

    private static String trial(Finding finding) {
        return text(
                "report.trials.line",
                finding.rule(),
                finding.title(),
                finding.locations().stream().findFirst().map(Wording::place).orElse(""),
                finding.message());
    }

    /** The parts that the letter has. */
    static Outline outline(CheckResult result) {
        if (result.status() == Status.UNREADABLE) {
            return new Outline(List.of("conclusion", "causes", "facts"));
        }
        return new Outline(Stream.of("conclusion", "warnings", "indicators", "faults", "changes", "coverage", "remarks")
                .filter(part -> !part.equals("changes") || result.changes().isPresent())
                .toList());
    }

    /** The status in words. */
    static Judgement status(Status status) {
        return new Judgement("s-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'), status.label(), "");
    }

    private static List<Conclusion> conclusions(CheckResult result) {
        Tally tally = new Tally(List.of(result));
        Conclusion data =
                new Conclusion(text("report.conclusion.data"), status(result.status()), tally.dataWithCauses());
        Conclusion progress = new Conclusion(text("report.conclusion.progress"), tally.worst(), tally.progress());
        Stream<Conclusion> findings =
                result.status() == Status.UNREADABLE ? Stream.of(data) : Stream.of(data, progress);
        return Stream.of(findings, changes(result), until(result))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Conclusion> changes(CheckResult result) {
        return Comparison.of(result).stream()
                .map(c -> new Conclusion(
                        text("report.conclusion.changes"), new Judgement("v-date", c.mended(), ""), c.others()));
    }

    private static Stream<Conclusion> until(CheckResult result) {
        Opening opening = new Opening(result);
        String what = opening.isUnreadable() ? "report.conclusion.until.resubmit" : "report.conclusion.until.text";
        return result.deadline().stream()
                .filter(d -> !opening.tasks().isEmpty())
                .map(d -> new Conclusion(
                        text("report.conclusion.until"),
                        new Judgement("v-date", Wording.date(d.rectifyBy()), ""),
                        text(what)));
    }

    private static List<Table> tables(CheckResult result) {
        return Stream.of(Section.values())
                .map(section -> new Table(
                        section.sheet(),
                        result.indicators().stream()
                                .filter(i -> i.indicator().section() == section)
                                .map(i -> IndicatorRow.of(i, result.period(), false))
                                .toList()))
                .filter(table -> !table.rows.isEmpty())
                .toList();
    }
}
