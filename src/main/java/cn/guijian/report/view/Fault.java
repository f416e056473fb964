package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import java.util.List;
import java.util.stream.Stream;

/**
 * One fault in the data, by cell.
 *
 * @param places the cells it lies in, never empty: a fault without one lies in the whole workbook
 * @param expected what should stand there, and how far it is off; may be empty
 * @param answer whether it still wants an answer, with the county's explanation
 */
public record Fault(
        String rule,
        String title,
        List<Place> places,
        String message,
        List<String> expected,
        String advice,
        String clause,
        String status,
        String explanation) {
    private static final int PLACES = 4;

    /** One cell, what a person calls it, and what it shows. */
    public record Place(String cell, String label, String raw) {
        static Place of(Location location) {
            return new Place(Wording.place(location), location.label(), Wording.shown(location.raw()));
        }
    }

    /** All faults of one level. */
    public record Group(String css, String words, String consequence, List<Fault> faults) {}

    /** The groups that are not empty, worst first. */
    static List<Group> groups(CheckResult result) {
        return Stream.of(Level.MUST_FIX, Level.MUST_EXPLAIN, Level.NOTE)
                .filter(level -> result.count(level) > 0)
                .map(level -> new Group(
                        Judgement.css(level),
                        Judgement.words(level),
                        text("report.consequence." + level.name()),
                        result.findings().stream()
                                .filter(f -> f.level() == level)
                                .map(Fault::of)
                                .toList()))
                .toList();
    }

    static Fault of(Finding finding) {
        return new Fault(
                finding.rule(),
                finding.title(),
                places(finding),
                Wording.message(finding.message()),
                expected(finding),
                finding.advice(),
                finding.clause().orElse(""),
                finding.level() == Level.NOTE ? "" : finding.status().label(),
                finding.explanation().map(Wording::shown).orElse(""));
    }

    private static List<Place> places(Finding finding) {
        if (finding.locations().isEmpty()) {
            return List.of(new Place(text("report.whole-workbook"), "", ""));
        }
        return finding.locations().stream().map(Place::of).toList();
    }

    private static List<String> expected(Finding finding) {
        return Stream.concat(
                        finding.expected().stream(),
                        finding
                                .difference()
                                .filter(d -> d.signum() != 0)
                                .map(d -> text("report.difference", Figures.upTo(d, PLACES)))
                                .stream())
                .toList();
    }
}
