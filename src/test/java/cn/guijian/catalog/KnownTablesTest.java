package cn.guijian.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownTablesTest {
    private final Map<String, byte[]> files = shipped();

    @Test
    void giveTheSameCatalog() {
        assertThat(CatalogReader.known(files)).contains(ShippedCatalog.load());
    }

    @Test
    void areNoneWithoutOneOfThem() {
        for (Table<?> table : PlanTables.ALL) {
            Map<String, byte[]> fewer = new HashMap<>(files);
            fewer.remove(table.fileName());
            assertThat(CatalogReader.known(fewer)).as(table.fileName()).isEmpty();
        }
    }

    @Test
    void areNoneWithARowThatCantBeRead() {
        String targets = new String(files.get("targets.csv"), StandardCharsets.UTF_8);
        files.put("targets.csv", targets.replace("4.3", "四点三").getBytes(StandardCharsets.UTF_8));
        assertThat(CatalogReader.known(files)).isEmpty();
    }

    private static Map<String, byte[]> shipped() {
        Map<String, byte[]> files = new HashMap<>();
        for (Table<?> table : PlanTables.ALL) {
            try {
                files.put(table.fileName(), Files.readAllBytes(ShippedCatalog.DIRECTORY.resolve(table.fileName())));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return files;
    }
}
