package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Location;
import cn.guijian.model.result.Changes;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.report.paper.Cell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that was found, as a row.
 *
 * @param nowhere where something lies that lies in no cell
 * @param answer what is said of the answer to it
 */
record FindingRows(List<IndicatorResult> indicators, Optional<Changes> changes, String nowhere, Answer answer) {
    private static final int PLACES = 4;

    /** The cause with what goes away with it. */
    Row of(Finding root, List<Finding> followers) {
        return row(
                root,
                answer.reply(root),
                followers.stream().map(f -> follower(f, root)).toList());
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
                .put(Head.CELL, lines(places, FindingRows::cell, text("paper.none")))
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

    /** Its own places, else the cell by which its indicator is judged. A sheet stands for itself where none of its cells does. */
    private List<Location> places(Finding finding) {
        List<Location> own = finding.locations();
        return own.isEmpty()
                ? judged(finding).flatMap(IndicatorResult::cell).stream().toList()
                : own.stream()
                        .filter(place -> !place.cell().isEmpty()
                                || own.stream()
                                        .noneMatch(other -> !other.cell().isEmpty()
                                                && other.sheet().equals(place.sheet())))
                        .toList();
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

    /** A shortfall is told in the unit of the form: rules speak the plan's. */
    private List<String> message(Finding finding) {
        String told = judged(finding)
                .filter(judged -> finding.level().isGrade())
                .map(judged -> Amount.toUnit(judged.indicator()).retold(finding.message(), judged))
                .orElse(finding.message());
        return Stream.concat(
                        Stream.of(Wording.message(told)),
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
