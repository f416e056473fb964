package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.CheckRun.SubmittedFiles;
import cn.guijian.files.Inputs;
import cn.guijian.files.ZipFolder;
import cn.guijian.model.InputFile;
import cn.guijian.model.form.Intake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmittedFilesTest {
    /** Of the text {@code content}. */
    private static final String SHA256 = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73";

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);
    private static final InputFile INPUT = new InputFile("a.xlsx", SHA256, CONTENT.length);

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasChecked() throws IOException {
        assertThat(files(Files.write(folder.resolve("a.xlsx"), CONTENT), new Inputs.Source.File())
                        .read(INPUT))
                .contains(CONTENT);
    }

    @Test
    void readsAnEntryOfAZip() throws IOException {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("q/a.xlsx"));
            out.write(CONTENT);
        }

        ZipFolder entries = ZipFolder.of(zip, 1).orElseThrow();
        assertThat(files(zip, new Inputs.Source.Entry(entries, "q/a.xlsx")).read(INPUT))
                .contains(CONTENT);
    }

    @Test
    void doesNotGiveAFileThatChangedOrIsGone() throws IOException {
        Path changed = Files.writeString(folder.resolve("a.xlsx"), "contents");

        assertThat(files(changed, new Inputs.Source.File()).read(INPUT)).isEmpty();
        assertThat(files(folder.resolve("gone"), new Inputs.Source.File()).read(INPUT))
                .isEmpty();
        assertThat(files(changed, new Inputs.Source.File()).read(new InputFile("b.xlsx", SHA256, 7)))
                .isEmpty();
    }

    private static SubmittedFiles files(Path path, Inputs.Source source) {
        return new SubmittedFiles(
                List.of(new Filed(new Inputs.Workbook(path, "a.xlsx", source), new Intake.Unread(INPUT, List.of()))));
    }
}
