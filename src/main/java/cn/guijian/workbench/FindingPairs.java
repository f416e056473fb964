package cn.guijian.workbench;

import cn.guijian.model.Finding;
import cn.guijian.model.Location;
import cn.guijian.model.RuleComparison.Change;
import cn.guijian.model.RuleComparison.FindingTurn;
import cn.guijian.model.RuleComparison.Part;
import cn.guijian.model.RuleComparison.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Matches the findings of two runs by rule, indicator and cells, without what depends on a value. */
final class FindingPairs {
    private FindingPairs() {}

    static List<FindingTurn> turns(Subject subject, List<Finding> before, List<Finding> after) {
        Map<String, Deque<Finding>> left = new LinkedHashMap<>();
        before.forEach(finding ->
                left.computeIfAbsent(key(finding), key -> new ArrayDeque<>()).add(finding));
        List<FindingTurn> turns = new ArrayList<>();
        for (Finding now : after) {
            Optional<Finding> then = Optional.ofNullable(
                    left.getOrDefault(key(now), new ArrayDeque<>()).poll());
            List<Part> parts = then.map(old -> parts(old, now)).orElse(List.of());
            if (then.isEmpty() || !parts.isEmpty()) {
                Change change = then.isEmpty() ? Change.ADDED : Change.CHANGED;
                turns.add(new FindingTurn(subject, change, then, Optional.of(now), parts));
            }
        }
        left.values()
                .forEach(rest -> rest.forEach(gone -> turns.add(
                        new FindingTurn(subject, Change.REMOVED, Optional.of(gone), Optional.empty(), List.of()))));
        return turns;
    }

    private static String key(Finding finding) {
        return finding.rule() + "|" + finding.indicator().orElse("") + "|"
                + finding.locations().stream().map(FindingPairs::place).collect(Collectors.joining("|"));
    }

    private static String place(Location location) {
        return location.sheet() + "!" + (location.cell().isEmpty() ? location.label() : location.cell());
    }

    private static List<Part> parts(Finding before, Finding after) {
        List<Part> parts = new ArrayList<>();
        if (before.level() != after.level()) {
            parts.add(Part.LEVEL);
        }
        if (before.status() != after.status()) {
            parts.add(Part.STATUS);
        }
        if (!before.expected().equals(after.expected())) {
            parts.add(Part.EXPECTED);
        }
        if (!before.clause().equals(after.clause())) {
            parts.add(Part.CLAUSE);
        }
        if (!before.message().equals(after.message())) {
            parts.add(Part.MESSAGE);
        }
        return parts;
    }
}
