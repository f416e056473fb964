package cn.guijian.report.view;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which findings follow from which: a follow-on finding goes away with its root cause and is shown below it. */
final class Causes {
    private final List<Finding> findings;
    private final Map<String, Finding> byId = new HashMap<>();

    Causes(Collection<Finding> findings) {
        this.findings = List.copyOf(findings);
        this.findings.forEach(finding -> byId.putIfAbsent(finding.id(), finding));
    }

    /** Among the faults in the data: colours are shown with their indicator and never below a fault. */
    static Causes ofFaults(CheckResult result) {
        return new Causes(
                result.findings().stream().filter(f -> !f.level().isGrade()).toList());
    }

    /** The findings of a level that stand for themselves, in order. */
    List<Finding> roots(Level level) {
        return findings.stream()
                .filter(f -> f.level() == level && root(f).isEmpty())
                .toList();
    }

    /** What goes away once {@code root} is mended. */
    List<Finding> followers(Finding root) {
        return findings.stream()
                .filter(f -> root(f).filter(r -> r == root).isPresent())
                .toList();
    }

    /** The findings of a level that follow from another one. */
    List<Finding> followers(Level level) {
        return findings.stream()
                .filter(f -> f.level() == level && root(f).isPresent())
                .toList();
    }

    /** The first cause; empty for one that stands for itself, whose cause is not at hand, or that lies in a circle. */
    Optional<Finding> root(Finding finding) {
        Set<Finding> seen = new HashSet<>(Set.of(finding));
        Finding cause = finding;
        for (Optional<Finding> next = cause(cause); next.isPresent(); next = cause(cause)) {
            cause = next.get();
            if (!seen.add(cause)) {
                return Optional.empty();
            }
        }
        return cause == finding ? Optional.empty() : Optional.of(cause);
    }

    private Optional<Finding> cause(Finding finding) {
        return finding.root().map(byId::get);
    }
}
