package cn.guijian.samples;

import cn.guijian.catalog.CatalogOutcome;
import cn.guijian.catalog.CatalogReader;
import cn.guijian.model.Catalog;
import java.nio.file.Path;

/** The catalog of the committed tables. */
public final class Rules {
    private Rules() {}

    /**
     * Reads {@code rules/}.
     *
     * @throws IllegalStateException when a table is bad
     */
    public static Catalog catalog() {
        CatalogOutcome outcome = CatalogReader.read(Path.of("rules"));
        if (outcome instanceof CatalogOutcome.Loaded loaded) {
            return loaded.catalog();
        }
        throw new IllegalStateException(outcome.toString());
    }
}
