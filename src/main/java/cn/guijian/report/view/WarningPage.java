package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Coverage;
import cn.guijian.model.Section;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A county's warning report, ready to be laid out.
 *
 * @param unreadable whether nothing in the file could be judged; then only the causes are shown
 * @param conclusions the verdicts on the data and on the progress
 * @param evaluated number of rules that were evaluated
 */
public record WarningPage(
        String title,
        boolean unreadable,
        String salutation,
        List<Conclusion> conclusions,
        List<String> paragraphs,
        List<Warning.Group> warnings,
        List<Table> indicators,
        List<Fault.Group> faults,
        int evaluated,
        List<Coverage.NotEvaluated> notEvaluated,
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
                opening.isUnreadable(),
                opening.salutation(),
                conclusions(result),
                opening.paragraphs(),
                Warning.groups(result),
                tables(result),
                Fault.groups(result),
                result.coverage().evaluated().size(),
                result.coverage().notEvaluated(),
                Remarks.of(result),
                Remarks.facts(result));
    }

    /** The status in words. */
    static Judgement status(Status status) {
        return new Judgement("s-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'), status.label(), "");
    }

    private static List<Conclusion> conclusions(CheckResult result) {
        Tally tally = new Tally(List.of(result));
        Conclusion data = new Conclusion(text("report.conclusion.data"), status(result.status()), tally.data());
        Conclusion progress = new Conclusion(text("report.conclusion.progress"), tally.worst(), tally.progress());
        Stream<Conclusion> findings =
                result.status() == Status.UNREADABLE ? Stream.of(data) : Stream.of(data, progress);
        return Stream.concat(findings, until(result)).toList();
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
                                .map(i -> IndicatorRow.of(i, false))
                                .toList()))
                .filter(table -> !table.rows.isEmpty())
                .toList();
    }
}
