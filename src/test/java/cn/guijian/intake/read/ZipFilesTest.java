package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestZip;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.read.WorkbookReader.OoxmlReader.WorkbookPart;
import cn.guijian.intake.read.WorkbookReader.OoxmlReader.ZipKind;
import cn.guijian.office.PackageParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files become bytes, and what intake makes of a zip. */
final class ZipFilesTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhetherThereWasAPartToParse() {
        PackageParts parts =
                open(Map.of("a.xml", "<workbook " + TestZip.MAIN + "><sheets><sheet name='表'/></sheets></workbook>"));
        WorkbookPart workbook = new WorkbookPart(budget(9, 999));

        assertThat(parts.parse("b.xml", workbook)).isFalse();
        assertThat(workbook.sheets()).isEmpty();
        assertThat(parts.parse("A.xml", workbook)).isTrue();
        assertThat(workbook.sheets()).containsExactly(new WorkbookPart.Sheet("表", false, ""));
    }

    @Test
    void saysWhatElseAZipIs() {
        assertKind(Map.of("xl/workbook.xml", "<a/>"), "文件已损坏（缺少 _rels/.rels）");
        assertKind(Map.of("content.xml", "<a/>"), "这是压缩格式的文件，里面没有工作簿");
        assertKind(Map.of("META-INF/manifest.xml", "<a/>"), "这是压缩格式的文件，里面没有工作簿");
        assertKind(Map.of("a/b.ET", "x"), "这是装有工作簿的压缩包");
        assertKind(Map.of("a.xlsx.txt", "x"), "这是压缩格式的文件，里面没有工作簿");
        assertKind(
                Map.of("_rels/.rels", TestZip.relations(TestZip.relation("r1", "officeDocument", "ppt/show.xml"))),
                "这是 Word 或演示文档，不是工作簿");
    }

    @Test
    void readsAFileUpToItsLimit() throws IOException {
        Path file = Files.write(folder.resolve("a"), text("12345"));

        assertThat(FileBytes.read(file, limits(5, 9, 9))).isEqualTo(text("12345"));
        assertThatThrownBy(() -> FileBytes.read(file, limits(4, 9, 9))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> FileBytes.read(folder, limits(4, 9, 9))).isInstanceOf(Refused.class);
        assertThat(FileBytes.size(file)).isEqualTo(5);
        assertThat(FileBytes.size(folder.resolve("b"))).isZero();
    }

    @Test
    void checksBytesAgainstTheLimit() {
        FileBytes.check(text("12345"), limits(5, 9, 9));

        assertThatThrownBy(() -> FileBytes.check(text("12345"), limits(4, 9, 9)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.trouble().details()).containsExactly("文件过大", "最多 0 MB"));
        assertThatThrownBy(() -> FileBytes.check(new byte[(3 << 20) + 1], limits(3 << 20, 9, 9)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.trouble().details()).containsExactly("文件过大", "最多 3 MB"));
    }

    @Test
    void saysWhichPartIsThereTwice() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/book.xml", "<a/>");
        parts.put("xl//BOOK.xml", "<a/>");

        assertThatThrownBy(() -> new WorkbookReader(new Budget(IntakeLimits.standard())).read(TestZip.zip(parts)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.trouble().details()).first().isEqualTo("文件已损坏（xl//BOOK.xml 出现两次）"));
    }

    private static void assertKind(Map<String, String> parts, String cause) {
        PackageParts open = PackageParts.open(TestZip.zip(parts), budget(9, 99_999));

        assertThatThrownBy(() -> ZipKind.mainPart(open))
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

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
