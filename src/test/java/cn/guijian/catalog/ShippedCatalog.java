package cn.guijian.catalog;

import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.RulesHome;
import java.nio.file.Path;

/** The tables in {@code rules/} as they ship. */
final class ShippedCatalog {
    static final RulesHome HOME = new RulesHome(Path.of("rules"), "shangluo-hr-2021");

    private ShippedCatalog() {}

    static Catalog load() {
        CatalogOutcome outcome = CatalogReader.read(HOME);
        if (outcome instanceof CatalogOutcome.Refused refused) {
            throw new AssertionError(refused.faults().stream()
                    .map(CatalogFault::text)
                    .reduce("rules/ was refused", (all, fault) -> all + "\n" + fault));
        }
        return ((CatalogOutcome.Loaded) outcome).catalog();
    }
}
