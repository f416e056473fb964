package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesBookCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesForTheSameDayAndSaysWhichDay() throws IOException {
        Path named = folder.resolve("new/named.html");
        Path today = folder.resolve("today.html");
        Run run = Run.of("rules", "book", "--out", named, "--date", "2023-12-31");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(named.toString(), "指标 46 项", "2023-12-31");
        assertThat(Run.of("规则", "手册", "--out", today).exit()).isZero();
        assertThat(Files.readString(named)).contains("目标以 2023年12月31日有效的为准");
        assertThat(Files.readAllBytes(today)).isEqualTo(Files.readAllBytes(named));
    }

    @Test
    void saysThatAFolderCannotBeWrittenTo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Run run = Run.of("rules", "book", "--out", file.resolve("book.html"));
        assertThat(run.exit()).isEqualTo(64);
        assertThat(run.err()).contains("规则手册写不进", "可能：");
    }
}
