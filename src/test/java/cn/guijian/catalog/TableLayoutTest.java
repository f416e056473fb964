package cn.guijian.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableLayoutTest {
    private static final List<String> HEADERS = List.of("情形", "事实", "期望");

    @Test
    void putsColumnsInOrderTrimsCellsAndQuotesOnlyWhatNeedsIt() {
        String saved =
                "\uFEFF期望,情形 ,事实,备注\r\n\"报\", 大于　,\"甲(乙=1, 丙=2)\",\r\n,,,\r\n\r\n不报,\"他说\"\"行\"\"\",甲(乙=1),无\r\n";
        String laidOut = "情形,事实,期望,备注\n大于,\"甲(乙=1, 丙=2)\",报,\n\"他说\"\"行\"\"\",甲(乙=1),不报,无\n";
        byte[] once = TableLayout.examples(saved.getBytes(StandardCharsets.UTF_8), HEADERS)
                .orElseThrow();
        assertThat(new String(once, StandardCharsets.UTF_8)).isEqualTo(laidOut);
        assertThat(TableLayout.examples(once, HEADERS)).contains(once);
    }

    @Test
    void whatWpsSavedInItsOwnEncodingBecomesUtf8() {
        byte[] saved = "情形,事实,期望\r\n恰好,甲(乙=1),不报\r\n".getBytes(Charset.forName("GB18030"));
        assertThat(TableLayout.examples(saved, HEADERS))
                .contains("情形,事实,期望\n恰好,甲(乙=1),不报\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyShippedTableIsLaidOutAlready() throws IOException {
        for (String table : TableLayout.tables()) {
            byte[] content = Files.readAllBytes(ShippedCatalog.HOME.file(table));
            assertThat(TableLayout.table(table, content)).as(table).contains(content);
        }
    }

    @Test
    void aBrokenTableIsLeftAlone() {
        assertThat(TableLayout.examples("情形,\"事实,期望\n".getBytes(StandardCharsets.UTF_8), HEADERS))
                .isEmpty();
        assertThat(TableLayout.examples(new byte[] {0, 1, 2, (byte) 0xFF}, HEADERS))
                .isEmpty();
        assertThat(TableLayout.examples(new byte[0], HEADERS)).isEmpty();
    }
}
