package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.model.Finding;
import cn.guijian.model.Indicator;
import cn.guijian.model.Location;
import java.util.Comparator;
import java.util.List;

/** Worst first, then as the tables stand, so that the order never depends on Drools. */
final class FindingOrder {
    private FindingOrder() {}

    static List<Finding> sorted(Catalog catalog, List<Finding> findings) {
        List<String> codes = catalog.indicators().stream().map(Indicator::code).toList();
        return findings.stream()
                .sorted(Comparator.comparing(Finding::level)
                        .thenComparing(f -> f.indicator().map(codes::indexOf).orElse(-1))
                        .thenComparing(Finding::rule)
                        .thenComparing(FindingOrder::cell)
                        .thenComparing(Finding::message)
                        .thenComparing(Finding::id))
                .toList();
    }

    /** Cells of one row come in the order of their columns. */
    private static String cell(Finding finding) {
        return finding.locations().stream().findFirst().map(Location::cell).orElse("");
    }
}
