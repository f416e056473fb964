package cn.guijian.report.paper;

import cn.guijian.model.Level;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Finding.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which findings follow from which: papers count causes and show what follows below them. A finding that is worse than
 * its cause, or still open where its cause is answered, stands for itself: it must not be lost with the cause.
 */
final class Causes {
    private final List<Finding> findings;
    private final Map<String, Finding> byId = new HashMap<>();

    Causes(List<Finding> findings) {
        this.findings = findings;
        findings.forEach(finding -> byId.putIfAbsent(finding.id(), finding));
    }

    /** The findings that stand for themselves, in order. */
    List<Finding> roots() {
        return findings.stream().filter(finding -> root(finding).isEmpty()).toList();
    }

    /** What goes away once {@code root} is mended. */
    List<Finding> followers(Finding root) {
        return findings.stream()
                .filter(finding -> finding.root().isPresent()
                        && root(finding).filter(cause -> cause == root).isPresent())
                .toList();
    }

    /** The first cause; empty for one that stands for itself, whose cause is not at hand, or that lies in a circle. */
    private Optional<Finding> root(Finding finding) {
        Finding cause = finding;
        for (int steps = 0; steps <= byId.size(); steps++) {
            Optional<Finding> next = cause(cause);
            if (next.isEmpty()) {
                return cause == finding ? Optional.empty() : Optional.of(cause);
            }
            cause = next.get();
        }
        return Optional.empty();
    }

    private Optional<Finding> cause(Finding finding) {
        return finding.root().map(byId::get).filter(cause -> cause != finding && takesAlong(cause, finding));
    }

    private static boolean takesAlong(Finding cause, Finding finding) {
        boolean asSevere = !cause.level().isGrade() && cause.level().compareTo(finding.level()) <= 0;
        boolean answeredSooner = cause.status() == Status.EXPLAINED && finding.status() != Status.EXPLAINED;
        return finding.level() == Level.NOTE || asSevere && !answeredSooner;
    }
}
