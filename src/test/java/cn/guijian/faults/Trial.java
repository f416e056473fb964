package cn.guijian.faults;

import cn.guijian.model.Level;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.Finding;
import cn.guijian.samples.Kind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the program said of one planted fault.
 *
 * @param place where it was planted
 * @param added findings that the sound workbook does not have; those on the plan are left out
 */
record Trial(Kind kind, ReportingUnit unit, String place, List<Finding> added) {

    /** The findings at the planted place by rules that name this kind of fault. */
    List<Finding> named() {
        return added.stream()
                .filter(f -> kind.rules().contains(f.rule()))
                .filter(f -> f.locations().stream()
                        .anyMatch(l -> place.equals("!")
                                || place.equals(l.sheet() + "!" + l.cell())
                                || place.endsWith("!") && place.equals(l.sheet() + "!")))
                .toList();
    }

    /** Findings that follow from no other: what the clerk sees. */
    List<Finding> roots() {
        return added.stream().filter(f -> f.root().isEmpty()).toList();
    }

    private List<Finding> strangers() {
        return roots().stream()
                .filter(f ->
                        !kind.rules().contains(f.rule()) && !kind.carriers().contains(f.rule()))
                .toList();
    }

    boolean passes() {
        return !named().isEmpty() && strangers().isEmpty() && roots().size() <= kind.roots();
    }

    /** What went wrong, to be read in a failing build. */
    String report() {
        return "%s，%s，%s：%s%n    %s"
                .formatted(
                        kind.name(),
                        unit.name(),
                        place,
                        named().isEmpty() ? "没有发现" : "没有归并",
                        added.stream().map(Trial::line).collect(Collectors.joining("\n    ")));
    }

    static boolean isFault(Finding finding) {
        return finding.level() == Level.MUST_FIX || finding.level() == Level.MUST_EXPLAIN;
    }

    /** Colours and remarks on the plan follow from any number that changes. */
    static boolean isOfPlan(Finding finding) {
        return finding.rule().startsWith("R05") || finding.rule().startsWith("R06");
    }

    /** A finding as one line. */
    static String line(Finding finding) {
        return (finding.root().isPresent() ? "- " : "")
                + finding.rule() + " " + finding.level().label() + " "
                + finding.locations().stream()
                        .map(l -> l.sheet() + "!" + l.cell())
                        .collect(Collectors.joining(" ")) + " " + finding.message();
    }

    /** Tells findings of two results apart that mean the same. */
    static String key(Finding finding) {
        return finding.rule()
                + finding.indicator().orElse("")
                + finding.locations().stream()
                        .findFirst()
                        .map(l -> l.sheet() + l.cell())
                        .orElse("");
    }
}
