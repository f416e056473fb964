package cn.guijian.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownTablesTest {
    private static final String TARGETS = ShippedCatalog.HOME.place("targets.csv");
    private final Map<String, byte[]> files = shipped();

    @Test
    void giveTheSameCatalog() {
        assertThat(CatalogReader.known(ShippedCatalog.HOME, files)).contains(ShippedCatalog.load());
    }

    @Test
    void areNoneWithoutOneOfThem() {
        for (TableShape<?> table : PlanTables.ALL) {
            Map<String, byte[]> fewer = new HashMap<>(files);
            fewer.remove(ShippedCatalog.HOME.place(table.fileName()));
            assertThat(CatalogReader.known(ShippedCatalog.HOME, fewer))
                    .as(table.fileName())
                    .isEmpty();
        }
    }

    @Test
    void areNoneWithARowThatCantBeRead() {
        String targets = new String(files.get(TARGETS), StandardCharsets.UTF_8);
        files.put(TARGETS, targets.replace("4.3", "四点三").getBytes(StandardCharsets.UTF_8));
        assertThat(CatalogReader.known(ShippedCatalog.HOME, files)).isEmpty();
    }

    private static Map<String, byte[]> shipped() {
        Map<String, byte[]> files = new HashMap<>();
        for (TableShape<?> table : PlanTables.ALL) {
            try {
                files.put(
                        ShippedCatalog.HOME.place(table.fileName()),
                        Files.readAllBytes(ShippedCatalog.HOME.file(table.fileName())));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return files;
    }
}
