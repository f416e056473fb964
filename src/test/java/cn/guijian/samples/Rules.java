package cn.guijian.samples;

import cn.guijian.catalog.CatalogOutcome;
import cn.guijian.catalog.CatalogReader;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.RulesHome;
import java.nio.file.Path;

/** The catalog of the committed tables. */
public final class Rules {
    private Rules() {}

    private static final class Once {
        private static final Catalog CATALOG = read();
    }

    /**
     * The tables of {@code rules/}, read once in a run of the tests.
     *
     * @throws IllegalStateException when a table is bad
     */
    public static Catalog catalog() {
        return Once.CATALOG;
    }

    private static Catalog read() {
        CatalogOutcome outcome = CatalogReader.read(new RulesHome(Path.of("rules"), "shangluo-hr-2021"));
        if (outcome instanceof CatalogOutcome.Loaded loaded) {
            return loaded.catalog();
        }
        throw new IllegalStateException(outcome.toString());
    }
}
