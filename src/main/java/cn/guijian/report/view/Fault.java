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
 * @param id of the finding
 * @param css the style class of its level, {@code level} the word
 * @param places the cells it lies in, never empty: a fault without one lies in the whole workbook
 * @param expected what should stand there, and how far it is off; may be empty
 * @param change whether it is new since the earlier run or still there; empty without one
 * @param followers what goes away with it
 */
public record Fault(
        String id,
        String css,
        String level,
        String rule,
        String title,
        List<Place> places,
        String message,
        List<String> expected,
        String advice,
        String clause,
        String status,
        String explanation,
        String change,
        List<Fault> followers) {
    private static final int PLACES = 4;

    /** One cell, what a person calls it, and what it shows. */
    public record Place(String cell, String label, String raw) {
        static Place of(Location location) {
            return new Place(Wording.place(location), location.label(), Wording.shown(location.raw()));
        }
    }

    /**
     * All faults of one level.
     *
     * @param count how many there are, and how many of these are shown below their cause
     */
    public record Group(String css, String words, String consequence, String count, List<Fault> faults) {}

    /** The groups that are not empty, worst first; a fault that follows from another stands below that one only. */
    static List<Group> groups(CheckResult result) {
        Causes causes = Causes.ofFaults(result);
        return Stream.of(Level.MUST_FIX, Level.MUST_EXPLAIN, Level.NOTE)
                .filter(level -> result.count(level) > 0)
                .map(level -> new Group(
                        Judgement.css(level),
                        Judgement.words(level),
                        text("report.consequence." + level.name()),
                        count(result.count(level), causes.followers(level).size()),
                        causes.roots(level).stream()
                                .map(f -> of(result, f, causes.followers(f)))
                                .toList()))
                .toList();
    }

    private static String count(long all, long followers) {
        return followers == 0
                ? text("report.faults.count", all)
                : text("report.faults.count.follow-on", all, followers);
    }

    private static Fault of(CheckResult result, Finding finding, List<Finding> followers) {
        return new Fault(
                finding.id(),
                Judgement.css(finding.level()),
                Judgement.words(finding.level()),
                finding.rule(),
                finding.title(),
                places(finding),
                Wording.message(finding.message()),
                expected(finding),
                finding.advice(),
                finding.clause().orElse(""),
                finding.level() == Level.NOTE ? "" : finding.status().label(),
                finding.explanation().map(Wording::shown).orElse(""),
                Comparison.word(result, finding),
                followers.stream().map(f -> of(result, f, List.of())).toList());
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
