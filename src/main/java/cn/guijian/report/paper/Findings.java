package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Table.Group;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found, as rows: a row for each cause, and below it what goes away with it. */
final class Findings {
    private final List<Finding> findings;
    private final FindingRows rows;

    private Findings(List<Finding> findings, FindingRows rows) {
        this.findings = findings;
        this.rows = rows;
    }

    static Findings of(CheckResult result) {
        return new Findings(
                result.findings(),
                new FindingRows(
                        result.indicators(), result.changes(), text("paper.whole-workbook"), Answer.of(result)));
    }

    /** Those of the city, which lie in no cell. */
    static Findings ofCity(List<Finding> findings) {
        return new Findings(
                findings, new FindingRows(List.of(), Optional.empty(), text("paper.none"), Answer.ofNobody()));
    }

    /** All of them by level, worst first in the data, then by colour. */
    Table table() {
        Causes causes = new Causes(findings);
        List<Row> all = causes.roots().stream()
                .map(root -> rows.of(root, causes.followers(root)))
                .toList();
        return new Table(
                "",
                "",
                List.of(),
                Stream.concat(Tone.FAULTS.stream(), Tone.GRADES.stream())
                        .map(tone -> group(
                                tone,
                                all.stream().filter(row -> row.tone() == tone).toList()))
                        .toList());
    }

    /** The faults in the data as rows without cells, to be counted. */
    Stream<Row> outline() {
        Causes causes = new Causes(findings);
        return causes.roots().stream()
                .filter(root -> !root.level().isGrade())
                .map(root -> Row.of(root.id(), Tone.of(root.level()))
                        .follow(causes.followers(root).stream()
                                .map(f -> Row.of(f.id(), Tone.of(f.level())).build())
                                .toList())
                        .build());
    }

    /** What only a page and a marked copy list: nobody is asked for it. */
    static Table notes(Table findings) {
        Table notes = findings.where(row -> row.tone() == Tone.NOTE).numbered();
        return new Table(Part.NOTES.title(), "", List.of(), notes.groups());
    }

    /**
     * The faults in the data that a unit is to mend or explain, with their numbers.
     *
     * @param notes whether those that only want to be known are among them
     */
    static Table faults(Table findings, boolean notes) {
        Table faults = findings.where(row -> Tone.FAULTS.contains(row.tone()) && (notes || row.tone() != Tone.NOTE))
                .numbered();
        String note = faults.isEmpty() ? text("paper.faults.none") : "";
        return new Table(Part.FAULTS.title(), note, List.of(), faults.groups());
    }

    /** Of questions only those are asked that are not answered. */
    private static String fault(Tone tone, List<Row> rows) {
        long open = new Tally(rows).open();
        boolean answered = tone == Tone.MUST_EXPLAIN && open == 0;
        return text(
                "paper.fault." + tone + (answered ? ".none" : ""),
                Tally.faults(tone, rows),
                open == rows.size() ? "" : text("paper.fault.MUST_EXPLAIN.some", open));
    }

    /** How many of one class, and what becomes of them. */
    private static Group group(Tone tone, List<Row> rows) {
        String title = Tone.FAULTS.contains(tone)
                ? fault(tone, rows)
                : text("paper.count.indicators", Words.inSentence(tone), rows.size());
        return new Group(Optional.of(Word.of(tone, Words.of(tone.level()))), title, rows);
    }
}
