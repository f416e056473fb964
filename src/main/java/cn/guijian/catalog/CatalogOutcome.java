package cn.guijian.catalog;

import cn.guijian.model.plan.Catalog;
import java.util.List;

/** What reading {@code rules/*.csv} gave: a catalog that holds together, or every fault that was found. */
public sealed interface CatalogOutcome {
    /** All tables were read and fit each other. */
    record Loaded(Catalog catalog) implements CatalogOutcome {}

    /**
     * At least one table is bad; nothing may be checked with it.
     *
     * @param faults never empty, in the order of table, row and column
     */
    record Refused(List<CatalogFault> faults) implements CatalogOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
