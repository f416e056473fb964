package cn.guijian.engine;

import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds findings that follow from another one under it, so that a clerk sees one fault and not nine. Which rules can be
 * the cause of which is said by the rules themselves (从属); the cause must lie in the same row or cell.
 */
final class Folding {
    private final Map<String, List<String>> follows = new HashMap<>();
    private final List<Finding> findings;

    private Folding(List<Rule> rules, List<Finding> findings) {
        rules.forEach(rule -> follows.put(rule.id(), rule.follows()));
        this.findings = findings;
    }

    static List<Finding> fold(List<Rule> rules, List<Finding> findings) {
        Folding folding = new Folding(rules, findings);
        return findings.stream()
                .map(finding -> folding.root(finding, 0)
                        .map(root -> finding.under(root.id()))
                        .orElse(finding))
                .toList();
    }

    /** The first cause of a finding; causes of causes are followed, and a circle ends where it began. */
    private Optional<Finding> root(Finding finding, int depth) {
        if (depth > findings.size()) {
            return Optional.empty();
        }
        return cause(finding).map(cause -> root(cause, depth + 1).orElse(cause));
    }

    private Optional<Finding> cause(Finding finding) {
        for (String rule : follows.getOrDefault(finding.rule(), List.of())) {
            Optional<Finding> cause = findings.stream()
                    .filter(other ->
                            other.rule().startsWith(rule) && !other.rule().equals(finding.rule()))
                    .filter(other -> other.level() != Level.NOTE && meets(finding, other))
                    .findFirst();
            if (cause.isPresent()) {
                return cause;
            }
        }
        return Optional.empty();
    }

    private static boolean meets(Finding finding, Finding cause) {
        boolean sameRow = finding.rows().stream().anyMatch(cause.rows()::contains);
        Optional<Location> place = cause.locations().stream().findFirst();
        return sameRow || place.filter(finding.locations()::contains).isPresent();
    }
}
