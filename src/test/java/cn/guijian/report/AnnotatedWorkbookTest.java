package cn.guijian.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.CheckResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedWorkbookTest {
    private static final Path SAMPLE = Path.of("sample-submissions/shangluo-hr-2021/2023Q4/luonan.xlsx");

    @TempDir
    private Path folder;

    @Test
    void writesTheCopyAndRemovesOneWithAnotherEnding() throws IOException {
        byte[] before = Files.readAllBytes(SAMPLE);
        Path unit = Files.createDirectories(folder.resolve("2023Q4/611021-洛南县"));
        Files.writeString(unit.resolve("annotated.xls"), "an earlier one");

        write(Samples.troubled(), before);

        assertThat(unit.resolve("annotated.xlsx")).exists();
        assertThat(unit.resolve("annotated.xls")).doesNotExist();
        assertThat(SAMPLE).hasBinaryContent(before);
    }

    @Test
    void writesNoCopyOfWhatCouldNotBeRead() throws IOException {
        write(Samples.unreadable(Optional.of(Samples.LUONAN), "luonan.xlsx", "ab".repeat(32)), new byte[0]);

        assertThat(folder.resolve("2023Q4/611021-洛南县/annotated.xlsx")).doesNotExist();
    }

    private void write(CheckResult result, byte[] original) throws IOException {
        new ReportWriter(folder, ReportSet.all().only(Set.of("xlsx")), true, input -> Optional.of(original))
                .write(result);
    }
}
