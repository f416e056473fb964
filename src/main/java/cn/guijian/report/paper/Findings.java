package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Changes;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Location;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Table.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found, as rows: a row for each cause, and below it what goes away with it. */
final class Findings {
    static final List<Head> HEADS = List.of(
            Head.CLASS,
            Head.PLACE,
            Head.SHEET,
            Head.CELL,
            Head.ITEM,
            Head.RAW,
            Head.CODED,
            Head.MESSAGE,
            Head.EXPECTED,
            Head.ADVICE,
            Head.CLAUSE,
            Head.RULE,
            Head.ANSWER,
            Head.FINDING,
            Head.NOTE);
    private static final int PLACES = 4;

    private final List<Finding> findings;
    private final List<IndicatorResult> indicators;
    private final Optional<Changes> changes;
    private final String nowhere;
    private final Answer answer;

    private Findings(
            List<Finding> findings,
            List<IndicatorResult> indicators,
            Optional<Changes> changes,
            String nowhere,
            Answer answer) {
        this.findings = findings;
        this.indicators = indicators;
        this.changes = changes;
        this.nowhere = nowhere;
        this.answer = answer;
    }

    static Findings of(CheckResult result) {
        return new Findings(
                result.findings(),
                result.indicators(),
                result.changes(),
                text("paper.whole-workbook"),
                Answer.of(result));
    }

    /** Those of the city, which lie in no cell. */
    static Findings ofCity(List<Finding> findings) {
        return new Findings(findings, List.of(), Optional.empty(), text("paper.none"), Answer.ofNobody());
    }

    /** All of them by level, worst first in the data, then by colour. */
    Table table() {
        Causes causes = new Causes(findings);
        List<Row> rows = causes.roots().stream()
                .map(root -> row(
                        root,
                        answer.reply(root),
                        causes.followers(root).stream()
                                .map(f -> follower(f, root))
                                .toList()))
                .toList();
        return new Table(
                "",
                "",
                HEADS,
                Stream.concat(Tone.FAULTS.stream(), Tone.GRADES.stream())
                        .map(tone -> group(
                                tone,
                                rows.stream().filter(row -> row.tone() == tone).toList()))
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

    /** Only the faults in the data, with their numbers. */
    static Table faults(Table findings) {
        Table faults = findings.where(row -> Tone.FAULTS.contains(row.tone())).numbered();
        String note = faults.isEmpty() ? text("paper.faults.none") : "";
        return new Table(Part.FAULTS.title(), note, faults.heads(), faults.groups());
    }

    /** How many of one class, and what becomes of them. */
    private static Group group(Tone tone, List<Row> rows) {
        String title = Tone.FAULTS.contains(tone)
                ? text("paper.fault." + tone, Tally.faults(tone, rows))
                : text("paper.count.indicators", Words.inSentence(tone), rows.size());
        return new Group(Optional.of(Word.of(tone, Words.of(tone.level()))), title, rows);
    }

    private Row follower(Finding finding, Finding root) {
        Row row = row(finding, answer.ofFollower(finding), List.of());
        String note = text("paper.follows", root.rule(), Wording.shown(root.title()));
        List<String> message = new ArrayList<>(row.cell(Head.MESSAGE).lines(false));
        message.add(note);
        return row.more()
                .put(Head.MESSAGE, Cell.of(message))
                .put(Head.NOTE, note)
                .build();
    }

    private Row row(Finding finding, List<String> reply, List<Row> followers) {
        List<Location> places = places(finding);
        Tone tone = Tone.of(finding.level());
        Word word = Word.of(tone, Words.of(finding.level()));
        String explanation = finding.explanation().map(Wording::shown).orElse("");
        return Row.of(finding.id(), tone)
                .put(
                        Head.CLASS,
                        finding.status() == Finding.Status.OPEN
                                ? word
                                : word.ridden(finding.status().label()))
                .put(Head.PLACE, new Cell.Places(places, nowhere))
                .put(Head.SHEET, Cell.of(places.isEmpty() ? List.of(nowhere) : sheets(places)))
                .put(Head.CELL, lines(places, Findings::cell, text("paper.none")))
                .put(Head.ITEM, lines(places, Location::label, ""))
                .put(Head.RAW, lines(places, place -> Wording.shown(place.raw()), ""))
                .put(Head.CODED, indicator(finding))
                .put(Head.MESSAGE, Cell.of(message(finding)))
                .put(Head.EXPECTED, Cell.of(expected(finding)))
                .put(Head.ADVICE, finding.advice())
                .put(Head.CLAUSE, finding.clause().orElse(""))
                .put(Head.RULE, Cell.of(List.of(finding.rule(), finding.title())))
                .put(
                        Head.ANSWER,
                        Cell.of(Stream.concat(Answer.status(finding, change(finding)).stream(), reply.stream())
                                .toList()))
                .put(Head.REPLY, Cell.of(reply))
                .put(Head.FINDING, finding.id())
                .put(Head.EXPLANATION, explanation)
                .put(Head.CHANGE, change(finding))
                .follow(followers)
                .build();
    }

    /** Its own places, else the cell by which its indicator is judged. */
    private List<Location> places(Finding finding) {
        return finding.locations().isEmpty()
                ? judged(finding).flatMap(IndicatorResult::cell).stream().toList()
                : finding.locations();
    }

    private Optional<IndicatorResult> judged(Finding finding) {
        return indicators.stream()
                .filter(i ->
                        finding.indicator().equals(Optional.of(i.indicator().code())))
                .findFirst();
    }

    private static Cell lines(
            List<Location> places, java.util.function.Function<Location, String> line, String nowhere) {
        return Cell.of(
                places.isEmpty() ? List.of(nowhere) : places.stream().map(line).toList());
    }

    /** Each sheet beside the first of its cells. */
    private static List<String> sheets(List<Location> places) {
        List<String> sheets = new ArrayList<>();
        String sheet = "";
        for (Location place : places) {
            sheets.add(place.sheet().equals(sheet) ? "" : place.sheet());
            sheet = place.sheet();
        }
        return sheets;
    }

    private static String cell(Location place) {
        return place.cell().isEmpty() ? text("paper.whole-sheet") : place.cell();
    }

    private String indicator(Finding finding) {
        Optional<String> place = finding.locations().stream().findFirst().map(Location::label);
        return judged(finding)
                .map(i -> i.indicator().code() + " " + i.indicator().name())
                .orElseGet(() -> place.or(finding::indicator).orElse(""));
    }

    private static List<String> message(Finding finding) {
        return Stream.concat(
                        Stream.of(Wording.message(finding.message())),
                        finding.clause().map(clause -> text("paper.clause", clause)).stream())
                .toList();
    }

    private static List<String> expected(Finding finding) {
        return Stream.concat(
                        finding.expected().stream(),
                        finding
                                .difference()
                                .filter(d -> d.signum() != 0)
                                .map(d -> text("paper.difference", Digits.upTo(d, PLACES)))
                                .stream())
                .toList();
    }

    /** Whether it is new since the earlier run or still there; empty without one. */
    private String change(Finding finding) {
        boolean fresh = changes.filter(c -> c.fresh().contains(finding.id())).isPresent();
        boolean open = changes.filter(c -> c.open().contains(finding.id())).isPresent();
        return fresh || open ? text("paper.change." + (fresh ? "fresh" : "open")) : "";
    }
}
