package cn.guijian.engine.judge;

import cn.guijian.model.Location;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.Finding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Worst first, then as the tables stand, so that the order never depends on Drools. A rule that comes upon the same
 * facts in several ways, with a partner that it does not report or on both sides of an {@code or}, has found one fault.
 */
final class FindingOrder {
    private FindingOrder() {}

    static List<Finding> sorted(Catalog catalog, List<Finding> findings) {
        Set<String> known = new HashSet<>();
        List<String> codes = catalog.indicators().stream().map(Indicator::code).toList();
        return findings.stream()
                .sorted(Comparator.comparing(Finding::level)
                        .thenComparing(f -> f.indicator().map(codes::indexOf).orElse(-1))
                        .thenComparing(Finding::rule)
                        .thenComparing(FindingOrder::cell)
                        .thenComparing(Finding::message)
                        .thenComparing(Finding::id))
                .filter(finding -> isOfReading(finding) || known.add(finding.id()))
                .toList();
    }

    /** What was found while reading is found once. */
    private static boolean isOfReading(Finding finding) {
        return finding.rule().startsWith(Folding.READING);
    }

    /** Cells of one row come in the order of their columns. */
    private static String cell(Finding finding) {
        return finding.locations().stream().findFirst().map(Location::cell).orElse("");
    }
}
