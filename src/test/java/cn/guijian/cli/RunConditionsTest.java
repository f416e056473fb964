package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.cli.Program.Run;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run meets on a machine: full disks, other runs, Ctrl-C, links, earlier reports, Windows line ends. */
@Order(3)
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class RunConditionsTest {
    private static final Path QUARTER = Checks.SAMPLES.resolve("2023Q4");

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void nameFolders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("deep/down/reports");
    }

    @Test
    void aFullDiskIsSaidAndNothingIsHalfWritten() throws IOException, InterruptedException {
        Path console = folder.resolve("console");
        // A limit on the size of files is the disk that is full: what is written beyond it fails.
        Process process = Program.start(
                console,
                List.of("sh", "-c", "ulimit -f 40; exec \"$@\"", "sh"),
                List.of("-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash"),
                "check",
                sample("shangnan.xlsx"),
                "--out",
                out);
        Run run = Program.ended(process, console);

        assertThat(run.exit()).as(run.err()).isEqualTo(64);
        assertThat(run.err()).contains("报告写不进", "系统提示：File too large").doesNotContain("Exception", "java.");
        assertWhole(out);
    }

    @Test
    void twoRunsIntoOneFolderLeaveWhatOneWouldLeave() throws IOException, InterruptedException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Process one = Program.start(first, List.of(), "check", QUARTER, "--out", out);
        Process two = Program.start(second, List.of(), "check", QUARTER, "--out", out);

        assertThat(Program.ended(one, first).exit()).isEqualTo(2);
        assertThat(Program.ended(two, second).exit()).isEqualTo(2);
        assertThat(Program.files(out)).isEqualTo(QuarterRun.reports());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ctrlCLeavesNothingHalfWritten() throws IOException, InterruptedException {
        Path console = folder.resolve("console");
        // Whoever starts the tests in the background of a shell has it pass on that Ctrl-C is not heeded.
        List<String> heeding = List.of("env", "--default-signal=INT");
        Process process = Program.start(console, heeding, List.of(), "check", QUARTER, "--out", out);
        while (process.isAlive() && !Files.isDirectory(out.resolve("2023Q4"))) {
            Thread.sleep(5);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertWhole(out);
        assertThat(Files.exists(out.resolve("2023Q4/summary.json"))).isFalse();
    }

    @Test
    void followsALinkToAFolderAndToAFileAndNoCircle() throws IOException {
        Files.copy(QUARTER.resolve("zhashui.xlsx"), in.resolve("zhashui.xlsx"));
        Files.createSymbolicLink(in.resolve("luonan.xlsx"), sample("luonan.xlsx"));
        Files.createSymbolicLink(in.resolve("circle"), in);
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);

        Run run = Program.run("check", link, "--out", out, "--fail-on", "never", "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("已报2个", "洛南县", "柞水县", "没有当作报表：circle");
    }

    @Test
    void saysWhatIsAWorkbookByItsNameAloneAndCannotBeRead() throws IOException, InterruptedException {
        Files.copy(QUARTER.resolve("zhashui.xlsx"), in.resolve("zhashui.xlsx"));
        Files.createSymbolicLink(in.resolve("dangling.xlsx"), in.resolve("absent.xlsx"));
        Files.createSymbolicLink(in.resolve("loop.xlsx"), in.resolve("loop.xlsx"));
        for (String pipe : List.of("pipe.xlsx", "pipe.zip")) {
            new ProcessBuilder("mkfifo", in.resolve(pipe).toString()).start().waitFor();
        }

        Run run = Program.run("check", in, "--out", out, "--fail-on", "never", "--format", "json");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("dangling.xlsx", "loop.xlsx", "pipe.xlsx", "pipe.zip");
        assertThat(String.join("\n", Program.files(out).values()).getBytes(StandardCharsets.ISO_8859_1))
                .asString(StandardCharsets.UTF_8)
                .contains("找不到这个文件", "读取文件时出错", "这不是一个普通文件");
    }

    /** A download folder with everything in it: what is a workbook is checked, the rest is counted. */
    @Test
    void readsAFolderOfTenThousandFiles() throws IOException {
        Files.copy(QUARTER.resolve("zhashui.xlsx"), in.resolve("zhashui.xlsx"));
        for (int i = 0; i < 9_699; i++) {
            Files.createFile(in.resolve("附件" + i + ".txt"));
        }
        for (int i = 0; i < 300; i++) {
            Files.writeString(in.resolve("季报" + i + ".xlsx"), "PK" + i);
        }

        Run run = Program.run("check", in, "--out", out, "--fail-on", "never", "--format", "json");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("柞水县", "季报299.xlsx", "不是工作簿，没有当作报表的有 9699 个：附件0.txt、附件1.txt、附件10.txt、");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(1_000));
        assertThat(Program.files(out)).hasSize(302);
    }

    @Test
    void takesNoReportOfItsOwnForASubmission() throws IOException {
        Files.copy(QUARTER.resolve("zhashui.xlsx"), in.resolve("zhashui.xlsx"));
        Path reports = in.resolve("reports");
        Program.run("check", in, "--out", reports);
        Map<String, String> first = Program.files(reports);

        Run again = Program.run("check", in, "--out", reports);

        assertThat(again.out()).contains("柞水县").doesNotContain("重复报送");
        assertThat(Program.files(reports)).isEqualTo(first);
    }

    @Test
    void leavesHistoryAsItIs() throws IOException {
        Path history = folder.resolve("history");
        copy(Checks.SAMPLES.resolve("2023Q3"), history.resolve("2023Q3"));
        Map<String, String> before = Program.files(history);
        assertThat(history.resolve("2023Q3").toFile().setWritable(false)).isTrue();

        Run run =
                Program.run("check", sample("zhashui.xlsx"), "--history", history, "--out", out, "--fail-on", "never");

        assertThat(history.resolve("2023Q3").toFile().setWritable(true)).isTrue();
        assertThat(run.exit()).isZero();
        assertThat(Program.files(history)).isEqualTo(before);
    }

    @Test
    void readsTablesAndRulesWithWindowsLineEnds() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(
                        file, Files.readString(file).replace("\r\n", "\n").replace("\n", "\r\n"));
            }
        }
        Path plain = folder.resolve("plain");

        Run windows = Program.run("check", sample("shangnan.xlsx"), "--rules", rules, "--out", out);

        assertThat(windows).isEqualTo(runInto(plain).in(out, plain));
        assertThat(withoutHash(out)).isEqualTo(withoutHash(plain));
    }

    /** A run whose console names its folder. */
    private record Told(Run run) {
        Run in(Path folder, Path instead) {
            return new Run(run.exit(), run.out().replace(instead.toString(), folder.toString()), run.err());
        }
    }

    private static Told runInto(Path folder) {
        return new Told(Program.run("check", sample("shangnan.xlsx"), "--out", folder));
    }

    private static String withoutHash(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path result =
                    files.filter(f -> f.endsWith("result.json")).findFirst().orElseThrow();
            return Files.readString(result).replaceAll("\"sha256\" : \"\\w{64}\"", "");
        }
    }

    /** No file is one that was being written, and every one is complete by the measure of its kind. */
    private static void assertWhole(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList()).allSatisfy(RunConditionsTest::assertComplete);
        }
    }

    private static void assertComplete(Path file) {
        String name = file.getFileName().toString();
        assertThat(name).doesNotEndWith(".part");
        try {
            if (name.endsWith(".json")) {
                assertThat(new JsonMapper().readTree(file.toFile()).isObject()).isTrue();
            } else if (name.endsWith(".html")) {
                assertThat(Files.readString(file).stripTrailing()).endsWith("</html>");
            } else if (name.endsWith(".md")) {
                assertThat(Files.readString(file)).startsWith("# ").endsWith("\n");
            } else {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    assertThat(zip.size()).isPositive();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Path sample(String name) {
        return QUARTER.resolve(name).toAbsolutePath();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
