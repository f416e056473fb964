package cn.guijian.cli.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.guijian.cli.ExitCode;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Progress.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StatusLine line = new StatusLine(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    private String screen() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void everyStageIsSaidAtOnceOnATerminal(Stage stage) {
        Progress progress = ProgressLine.on(line);
        progress.begin(stage, 9);
        assertThat(screen()).startsWith("\r").containsPattern("\\p{IsHan}{2}");
        progress.end();
        assertThat(screen()).endsWith(" \r");
    }

    @Test
    void stepsAreCounted() throws InterruptedException {
        Progress progress = ProgressLine.on(line);
        progress.begin(Stage.READ, 90);
        progress.step();
        progress.step();
        for (int i = 0; i < 100 && !screen().contains("2/90"); i++) {
            Thread.sleep(50);
        }
        progress.end();
        assertThat(screen()).contains("读取报表 0/90", "读取报表 2/90");
    }

    @Test
    void aShorterTextLeavesNothingOfTheLonger() {
        line.show("审核 10/10");
        line.show("审核");
        assertThat(screen()).endsWith("\r审核      ");
        line.clear();
        assertThat(screen()).endsWith("\r    \r");
        line.clear();
        assertThat(screen()).doesNotEndWith("\r\r");
    }

    @Test
    void outputIsNeverWrittenOver() {
        line.show("审核");
        line.giveWay(false);
        String cleared = screen();
        line.show("写报告");
        assertThat(screen()).isEqualTo(cleared);
        line.giveWay(true);
        line.show("写报告");
        assertThat(screen()).endsWith("\r写报告");
    }

    @Test
    void aLineIsNeverLongerThanATerminalIsWide() {
        line.show("审核".repeat(99));
        assertThat(TextTable.width(screen().strip())).isLessThan(80);
    }

    /** The first plain line comes after some seconds: whatever is over by then was not worth one. */
    @Test
    void aLogHearsNothingOfAQuickRun() throws InterruptedException {
        List<String> log = new CopyOnWriteArrayList<>();
        Progress progress = ProgressLine.inLog(log::add);
        for (Stage stage : Stage.values()) {
            progress.begin(stage, 3);
            progress.step();
        }
        progress.end();
        assertThat(log).isEmpty();
    }

    /** The whole program, on a terminal and on pipes: what stands there before anything else, and what is left. */
    @Test
    void theFirstLineIsThereBeforeTheProgramIs(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs a terminal");
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.guijian.cli.Main",
                "check",
                "READNE.md");
        String typed = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Process onTerminal = started(folder, "script", "-qefc", typed, "/dev/null");
        Process onPipe = started(folder.resolve("pipe"), words.toArray(String[]::new));
        assertThat(onTerminal.waitFor()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(onPipe.waitFor()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(Files.readString(folder.resolve("out"))).matches("(?s)\r规检正在启动…….*\r +\r找不到 READNE\\.md[^\r]*\r\n");
        assertThat(Files.readString(folder.resolve("pipe/err")))
                .contains("找不到 READNE.md")
                .doesNotContain("\r", "正在启动");
    }

    private static Process started(Path console, String... command) throws IOException {
        Files.createDirectories(console);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(console.resolve("out").toFile())
                .redirectError(console.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TERM", "xterm");
        return builder.start();
    }
}
