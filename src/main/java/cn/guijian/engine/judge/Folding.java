package cn.guijian.engine.judge;

import cn.guijian.language.rule.Rule;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Folds findings that follow from another one under it, so that a clerk sees one fault and not nine. Which rules can be
 * the cause of which is said by the rules themselves (从属); the cause must lie in the same row or cell, or in a row that
 * the finding's rate is computed from. Of several findings of one rule in one row the first stands for all.
 */
final class Folding {
    /** So many rows that break at once have their cause on the cover: the wrong period or the wrong unit. */
    private static final int MANY = 8;
    /** The block of what could not be read. */
    static final String READING = "R00";
    /** The block of the cover. */
    private static final String COVER = "R01";
    /** The block of explanations, which are only asked for 核实性 findings. */
    private static final String EXPLANATION = "R08";

    private final Map<String, List<String>> follows = new HashMap<>();
    private final Function<String, List<String>> inputs;
    private final List<Finding> findings;

    private Folding(List<Rule> rules, Function<String, List<String>> inputs, List<Finding> findings) {
        rules.forEach(rule -> follows.put(rule.id(), rule.follows()));
        this.inputs = inputs;
        this.findings = findings;
    }

    /**
     * Folds {@code findings}, which come in the order in which they are shown.
     *
     * @param inputs the rows that a row is computed from
     */
    static List<Finding> fold(List<Rule> rules, Function<String, List<String>> inputs, List<Finding> findings) {
        Folding folding = new Folding(rules, inputs, findings);
        return findings.stream()
                .map(finding -> {
                    Finding root = folding.root(finding);
                    return root.equals(finding) ? finding : finding.under(root.id());
                })
                .toList();
    }

    /** The first cause of a finding, or itself; where causes go in a circle, the first of those in it. */
    private Finding root(Finding finding) {
        List<Finding> path = new ArrayList<>(List.of(finding));
        while (true) {
            Finding last = path.get(path.size() - 1);
            Finding cause = cause(last).orElse(last);
            int met = path.indexOf(cause);
            if (met >= 0) {
                return Collections.min(path.subList(met, path.size()), Comparator.comparingInt(findings::indexOf));
            }
            path.add(cause);
        }
    }

    private Optional<Finding> cause(Finding finding) {
        for (String rule : follows.getOrDefault(finding.rule(), List.of())) {
            Optional<Finding> cause = findings.stream()
                    .filter(other ->
                            other.rule().startsWith(rule) && !other.rule().equals(finding.rule()))
                    .filter(other -> other.level() != Level.NOTE || finding.level() == Level.NOTE)
                    .filter(other -> !finding.rule().startsWith(EXPLANATION) || other.level() == Level.MUST_EXPLAIN)
                    .filter(other -> meets(finding, other) || breaksManyRows(other))
                    .findFirst();
            if (cause.isPresent()) {
                return cause;
            }
        }
        return findings.stream()
                .filter(other -> isAlike(other, finding) && standsFor(other, finding))
                .findFirst();
    }

    private boolean meets(Finding finding, Finding cause) {
        boolean sameRow = reach(finding).stream().anyMatch(cause.rows()::contains);
        Optional<Location> place = cause.locations().stream().findFirst();
        boolean bothOnCover = isOfCover(finding) && isOfCover(cause);
        return sameRow
                || bothOnCover
                || place.filter(finding.locations()::contains).isPresent();
    }

    private static boolean isOfCover(Finding finding) {
        return finding.rule().startsWith(COVER) && finding.rows().isEmpty();
    }

    /** The rows of a finding and those that they are computed from. */
    private Set<String> reach(Finding finding) {
        Set<String> reach = new HashSet<>(finding.rows());
        finding.rows().forEach(row -> reach.addAll(inputs.apply(row)));
        return reach;
    }

    private boolean breaksManyRows(Finding cause) {
        return isOfCover(cause)
                && findings.stream()
                                .filter(f -> !f.rows().isEmpty()
                                        && follows.getOrDefault(f.rule(), List.of())
                                                .contains(cause.rule()))
                                .flatMap(f -> f.rows().stream())
                                .distinct()
                                .count()
                        >= MANY;
    }

    /** Of one rule, or both of reading: what a formula shows follows from the cell that it reads. */
    private static boolean isAlike(Finding one, Finding other) {
        boolean reading = one.rule().startsWith(READING) && other.rule().startsWith(READING);
        return one.rule().equals(other.rule())
                || reading && !one.rows().equals(other.rows()) && one.level() != Level.NOTE;
    }

    /** Of two that are alike: one in the same row that comes first, one of a wider area, or one in a row that is computed from. */
    private boolean standsFor(Finding first, Finding finding) {
        if (finding.rows().isEmpty() || first.rows().isEmpty()) {
            return false;
        }
        if (first.rows().equals(finding.rows())) {
            return findings.indexOf(first) < findings.indexOf(finding);
        }
        return first.rows().containsAll(finding.rows())
                || !finding.rows().containsAll(first.rows())
                        && reach(finding).stream().anyMatch(first.rows()::contains);
    }
}
