package cn.guijian.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.app.Inputs.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
    @TempDir
    private Path folder;

    private Path zip(Charset charset, String... entries) throws IOException {
        Path file = folder.resolve("in.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, charset)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static List<String> names(Inputs inputs) {
        return inputs.workbooks().stream().map(Workbook::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8"})
    void readsZipNamesWithAndWithoutTheUtf8Flag(String charset) throws IOException {
        Inputs inputs = Inputs.collect(
                List.of(zip(Charset.forName(charset), "二季度/洛南县 报表.xlsx", "说明.txt", "~$洛南县.xlsx", "__MACOSX/._a.xlsx")));
        assertThat(names(inputs)).containsExactly("in.zip/二季度/洛南县 报表.xlsx");
        assertThat(inputs.ignored()).containsExactly("in.zip/说明.txt");
        assertThat(inputs.workbooks().get(0).entryBytes(100))
                .isEqualTo("二季度/洛南县 报表.xlsx".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void neverTakesMoreOfAnEntryThanAFileMayHold() throws IOException {
        Inputs inputs = Inputs.collect(List.of(zip(StandardCharsets.UTF_8, "../../outside.xlsx")));
        assertThat(inputs.workbooks().get(0).entryBytes(3)).hasSize(4);
    }

    @Test
    void leavesABrokenZipToIntake() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.zip"), "PK nothing");
        assertThat(names(Inputs.collect(List.of(broken)))).containsExactly("broken.zip");
    }

    @Test
    void walksNestedFoldersInOrderAndNamesWhatItLeavesOut() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        for (String name : List.of("b/c/3.XLS", "b/2.et", "1.xlsx", "readme.md", "expected.csv", ".DS_Store")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Inputs inputs = Inputs.collect(List.of(folder));
        assertThat(names(inputs)).containsExactly("1.xlsx", "b/2.et", "b/c/3.XLS");
        assertThat(inputs.ignored()).containsExactly("expected.csv", "readme.md");
    }
}
