package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Run(exit, out.toString(), err.toString());
    }

    /** Runs the program in a process of its own, as a bare container would. */
    private Run runIn(Map<String, String> environment, Path directory, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.guijian.cli.Main"));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeAll(List.of("LANG", "LC_ALL", "LC_CTYPE"));
        builder.environment().putAll(environment);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int exit = process.waitFor();
        return new Run(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static Path sample(String name) {
        return Checks.SAMPLES.resolve("2023Q4").resolve(name).toAbsolutePath();
    }

    private List<String> written() throws IOException {
        Path out = folder.resolve("reports");
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void checksAQuarterAndWritesAReportForEveryUnit() throws IOException {
        Run run = run(
                "check", Checks.SAMPLES.resolve("2023Q4"), "--fail-on", "never", "--out", folder.resolve("reports"));
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2023年第四季度规划指标审核总览", "商南县", "退回修改", "数不全5项", "规划指标最近一期评估表（2023年第四季度）：");
        assertThat(written())
                .filteredOn(f -> f.endsWith("/warning-report.html"))
                .hasSize(9);
        assertThat(written()).contains("2023Q4/611021-洛南县/result.json", "2023Q4/index.html", "2023Q4/summary.json");
    }

    @Test
    void exitCodesFollowTheContract() {
        Path out = folder.resolve("reports");
        assertThat(run("check", sample("luonan.xlsx"), "--out", out).exit()).isZero();
        assertThat(run("check", sample("luonan.xlsx"), "--out", out, "--fail-on", "warning")
                        .exit())
                .isEqualTo(1);
        assertThat(run("check", sample("shangnan.xlsx"), "--out", out).exit()).isEqualTo(2);
        assertThat(run("check", sample("shangnan.xlsx"), "--out", out, "--fail-on", "never")
                        .exit())
                .isZero();
        assertThat(run("check", folder.resolve("absent"), "--out", out, "--fail-on", "never")
                        .exit())
                .isEqualTo(3);
        assertThat(run("check").exit()).isEqualTo(64);
        assertThat(run("nonsense").exit()).isEqualTo(64);
        assertThat(run("check", sample("luonan.xlsx"), "--format", "pdf").exit())
                .isEqualTo(64);
        assertThat(run("check", sample("luonan.xlsx"), "--period", "2023-4").exit())
                .isEqualTo(64);
        assertThat(run("check", sample("luonan.xlsx"), "--rules", folder.resolve("absent"))
                        .exit())
                .isEqualTo(64);
    }

    @Test
    void oneBrokenWorkbookDoesNotStopTheOthers() throws IOException {
        Path quarter = Files.createDirectory(folder.resolve("in"));
        Files.copy(sample("luonan.xlsx"), quarter.resolve("洛南县 2023年四季度.xlsx"));
        Files.copy(sample("zhashui.xlsx"), quarter.resolve("zhashui.xlsx"));
        Files.writeString(quarter.resolve("broken.xlsx"), "<html>not a workbook</html>");
        Run run = run("check", quarter, "--fail-on", "never", "--out", folder.resolve("reports"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("洛南县", "柞水县", "broken.xlsx", "无法读取");
        assertThat(written()).filteredOn(f -> f.endsWith("/result.json")).hasSize(3);
    }

    @Test
    void aFileThatBelongsToNoQuarterStillHasAReport() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "nothing");
        Run run = run("check", broken, "--out", folder.resolve("reports"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("broken.xlsx", "如何改正");
        assertThat(written()).filteredOn(f -> f.endsWith("/result.json")).hasSize(1);
    }

    @Test
    void rulesThatDoNotCompileStopTheRunWithFileAndLine() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(rules.resolve("R0203-part-exceeds-total/rule.drl"), "数值 < $数", "数值 ＜ $数");
        Run run = run("check", sample("luonan.xlsx"), "--rules", rules, "--out", folder.resolve("reports"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("R0203-part-exceeds-total/rule.drl:8:", "全角字符“＜”", "改为“<”");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void aRuleThatBreaksIsNotEvaluatedAndNeverSilent() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(
                rules.resolve("R0507-above-standing-limit/rule.drl"),
                "$限 : 目标值, 数值 > $限",
                "$限 : 目标值, 数值 > $限 + 数值 / ( 数值 - 数值 )");
        Run run = run("check", sample("danfeng.xlsx"), "--rules", rules, "--out", folder.resolve("reports"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("R0507 未评估");
        String json = Files.readString(folder.resolve("reports/2023Q4/611022-丹凤县/result.json"));
        assertThat(json).contains("\"rule\" : \"R0507\"").contains("NOT_JUDGED");
    }

    @Test
    void aLockedFolderIsSaidAndNothingIsHalfWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("reports"), "a file where the folder should be");
        Run run = run("check", sample("luonan.xlsx"), "--out", file);
        assertThat(run.exit()).isEqualTo(64);
        assertThat(run.err()).contains("报告写不进");
        assertThat(file).hasContent("a file where the folder should be");
    }

    @Test
    void anEmptyFolderIsNeverClean() {
        Run run = run("check", folder, "--fail-on", "never", "--out", folder.resolve("reports"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("没有找到可以审核的报表");
    }

    @Test
    void aPeriodThatWasNotAskedForIsNamed() throws IOException {
        Path in = folder.resolve("in");
        for (String quarter : List.of("2023Q3", "2023Q4")) {
            Files.createDirectories(in.resolve(quarter));
            Files.copy(
                    Checks.SAMPLES.resolve(quarter).resolve("zhashui.xlsx"),
                    in.resolve(quarter).resolve("zhashui.xlsx"));
        }
        Run run = run("check", in, "--period", "2023Q3", "--fail-on", "never", "--out", folder.resolve("reports"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2023年第三季度", "不是所要的报告期", "2023Q4/zhashui.xlsx");
        assertThat(folder.resolve("reports/2023Q4")).doesNotExist();
    }

    @Test
    void sameInputGivesTheSameBytes() throws IOException {
        run("check", Checks.SAMPLES.resolve("2023Q4"), "--out", folder.resolve("reports"));
        assertThat(Program.files(folder.resolve("reports"))).isEqualTo(QuarterRun.reports());
    }

    @Test
    void runsInACLocaleWithFoldersNamedByCode() throws IOException, InterruptedException {
        // There Java finds no classes in a folder with a Chinese name; the launcher names its jar from within its own.
        assumeThat(Path.of("").toAbsolutePath().toString()).matches("\\p{ASCII}+");
        Run run = runIn(
                Map.of("LC_ALL", "C"),
                Path.of("").toAbsolutePath(),
                "check",
                Checks.SAMPLES.resolve("2023Q4"),
                "--quiet",
                "--fail-on",
                "never",
                "--out",
                folder.resolve("reports"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("应报单位9个，已报9个", "报告文件夹只用单位代码命名");
        assertThat(written()).contains("2023Q4/611021/result.json");
    }

    @Test
    void runsFromAnotherFolderWithBlanksAndChineseInItsName() throws IOException, InterruptedException {
        Path elsewhere = Files.createDirectory(folder.resolve("报 表"));
        Files.copy(sample("luonan.xlsx"), elsewhere.resolve("洛南县 2023年四季度.xlsx"));
        Run run = runIn(
                Map.of("LC_ALL", "C.UTF-8"),
                elsewhere,
                "检查",
                "-q",
                "洛南县 2023年四季度.xlsx",
                "--rules",
                Checks.RULES.toAbsolutePath(),
                "--out",
                folder.resolve("reports"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(written()).contains("2023Q4/611021-洛南县/warning-report.html");
    }

    @Test
    void writesTemplatesForEveryUnitOfAPeriod() throws IOException {
        Run run = run("template", "--period", "2024Q1", "--out", folder.resolve("reports"));
        assertThat(run.exit()).isZero();
        assertThat(written()).hasSize(9).contains("611021-洛南县-2024Q1.xlsx");
    }

    @Test
    void theShippedRulesPassTheirOwnCases() {
        assertThat(run("rules", "check").exit()).isZero();
        Run run = run("rules", "test");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("不符 0 处");
    }

    @Test
    void aFailingCaseIsNamedWithItsLine() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(rules.resolve("R0203-part-exceeds-total/rule.drl"), "数值 < $数", "数值 <= $数");
        Run run = run("规则", "测试", "--rules", rules);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("R0203-part-exceeds-total/cases.csv:", "期望 不报，实际 报");
    }
}
