package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.Changes;
import cn.guijian.model.result.Changes.PastFinding;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Table.Group;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of the findings of the earlier run, one group for each fate that befell any. */
final class Comparison {
    private static final int NAMED = 3;

    private Comparison() {}

    /** Empty without an earlier run. */
    static Table table(CheckResult result) {
        List<Group> groups = result.changes().stream()
                .flatMap(changes -> groups(result, changes).stream())
                .filter(group -> !group.rows().isEmpty())
                .toList();
        String note = groups.isEmpty() ? text("paper.changes.none") : "";
        return new Table(Part.CHANGES.title(), note, List.of(), groups);
    }

    /** How many there are of each fate, and the first of them; empty without an earlier run. */
    static String sentence(Table changes, CheckResult result) {
        if (result.changes().isEmpty()) {
            return "";
        }
        List<String> fates = changes.groups().stream()
                .map(group -> text(
                        "paper.changed.fate",
                        group.word().map(Word::word).orElse(""),
                        group.rows().size(),
                        names(group.rows())))
                .toList();
        return changes.isEmpty() ? changes.note() : text("paper.changed", String.join(text("paper.semicolon"), fates));
    }

    private static String names(List<Row> rows) {
        String names = Wording.join(
                rows.stream().limit(NAMED).map(Comparison::name).distinct().toList());
        return rows.size() > NAMED ? text("paper.changed.more", names) : names;
    }

    private static String name(Row row) {
        String place = row.text(Head.PLACE);
        return place.isEmpty() ? row.text(Head.ITEM) : text("paper.changed.name", row.text(Head.ITEM), place);
    }

    /** How many befell one fate; hints are not counted, for nobody was asked to mend them. */
    static int number(Table changes, String fate) {
        String word = text("paper.change." + fate);
        return changes.groups().stream()
                .filter(group -> group.word().filter(w -> w.word().equals(word)).isPresent())
                .mapToInt(group -> group.rows().size())
                .sum();
    }

    private static List<Group> groups(CheckResult result, Changes changes) {
        return List.of(
                group(
                        "mended",
                        changes.mended().stream()
                                .filter(past -> past.level() != Level.NOTE)
                                .map(Comparison::row)
                                .toList()),
                group("fresh", rows(result, changes.fresh())),
                group("open", rows(result, changes.open())));
    }

    private static Group group(String fate, List<Row> rows) {
        String word = text("paper.change." + fate);
        return new Group(
                Optional.of(Word.of(fate.equals("mended") ? Tone.MET : Tone.NONE, word)),
                text("paper.count.findings", rows.size()),
                rows);
    }

    private static List<Row> rows(CheckResult result, Set<String> ids) {
        return result.findings().stream()
                .filter(f -> f.level() != Level.NOTE && ids.contains(f.id()))
                .map(Comparison::row)
                .toList();
    }

    private static Row row(PastFinding past) {
        return row(past.id(), past.level(), past.place(), past.message(), past.rule(), past.title());
    }

    private static Row row(Finding f) {
        String place = f.locations().stream().findFirst().map(Location::place).orElse("");
        return row(f.id(), f.level(), place, f.message(), f.rule(), f.title());
    }

    private static Row row(String id, Level level, String place, String message, String rule, String title) {
        Tone tone = Tone.of(level);
        return Row.of(id, tone)
                .put(Head.CLASS, Word.of(tone, Words.of(level)))
                .put(Head.PLACE, Wording.shown(place))
                .put(Head.MESSAGE, Wording.message(message))
                .put(Head.RULE, Wording.shown(rule + " " + title))
                .put(Head.ITEM, Wording.shown(title))
                .build();
    }
}
