package cn.guijian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestZip;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lies in a zip. */
final class PackagePartsTest {
    @Test
    void comparesNamesWithoutCaseAndWhicheverTheirSlashes() {
        PackageParts parts = open(Map.of("XL\\Styles.xml", "<a/>", "/xl//Book.xml", "<a/>", "xl/media/", ""));

        assertThat(parts.names()).containsExactlyInAnyOrder("xl/styles.xml", "xl/book.xml");
        assertThat(parts.has("xl/styles.xml")).isTrue();
        assertThat(parts.has("/XL/book.XML")).isTrue();
        assertThat(parts.has("xl/media")).isFalse();
        assertThat(parts.has("xl")).isFalse();
    }

    @Test
    void givesPartsThatAreKeptUnpackedAndThoseThatAreTooLargeForItAlike() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("xl/small.xml", "<a/>");
        texts.put("xl/large.xml", "<b>" + "x".repeat(3 << 20) + "</b>");
        texts.put("xl/after.xml", "<c/>");
        PackageParts parts = PackageParts.open(TestZip.zip(texts), budget(9, 9 << 20));

        for (int i = 0; i < 2; i++) { // each time from its beginning
            texts.forEach((name, text) -> assertThat(parts.content(name, 9 << 20))
                    .hasValueSatisfying(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8).equals(text))
                            .as(name)
                            .isTrue()));
        }
    }

    @Test
    void refusesOnePartUnderTwoNamesThatAreTheSame() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/book.xml", "<a/>");
        parts.put("xl//BOOK.xml", "<a/>");

        assertThatThrownBy(() -> PackageParts.open(TestZip.zip(parts), budget(9, 999)))
                .isInstanceOfSatisfying(BadPackage.class, e -> {
                    assertThat(e.flaw()).isEqualTo(BadPackage.Flaw.TWICE);
                    assertThat(e.detail()).isEqualTo("xl//BOOK.xml");
                });
    }

    @Test
    void countsPartsAndWhatTheyUnpackTo() {
        byte[] zip = TestZip.zip(Map.of("a", "x".repeat(500), "b", "y".repeat(499)));

        assertThat(PackageParts.open(zip, budget(2, 999)).names()).containsExactlyInAnyOrder("a", "b");
        assertRefused(zip, budget(1, 999), "文件内部的组成部分过多");
        assertRefused(zip, budget(2, 998), "解压后的内容过大");
    }

    private static void assertRefused(byte[] zip, Budget budget, String cause) {
        assertThatThrownBy(() -> PackageParts.open(zip, budget))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.trouble().details()).first().isEqualTo(cause));
    }

    private static PackageParts open(Map<String, String> parts) {
        return PackageParts.open(TestZip.zip(parts), budget(9, 999));
    }

    private static Budget budget(int parts, long unzipped) {
        return new Budget(limits(9, parts, unzipped));
    }

    private static IntakeLimits limits(long fileBytes, int parts, long unzipped) {
        return new IntakeLimits(fileBytes, unzipped, parts, 9, 9, 9, 99, 9_999, Duration.ofMinutes(1), 0);
    }
}
