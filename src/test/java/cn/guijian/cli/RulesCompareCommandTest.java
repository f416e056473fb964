package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rules folder under git: its first commit is the shipped one, its second has another threshold, and so the folder. */
class RulesCompareCommandTest {
    private static final Path WORKBOOK = Checks.SAMPLES.resolve("2023Q4/shanyang.xlsx");

    @TempDir
    private static Path repository = Path.of("");

    private static Path rules = Path.of("");

    /** What the program printed and how it ended. */
    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void commitsTwice() throws IOException, InterruptedException {
        rules = Checks.copyOfRules(repository.resolve("plan/rules"));
        git("init", "-q");
        git("add", "-A");
        git("commit", "-q", "-m", "as shipped");
        Checks.edit(rules.resolve("plans/shangluo-hr-2021/targets.csv"), "Z02,<,4.3,", "Z02,<,4.0,");
        git("commit", "-q", "-a", "-m", "stricter");
        git("tag", "stricter");
    }

    private static void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-C", repository.toString(), "-c", "user.name=test", "-c", "user.email=test@example.org"));
        command.addAll(List.of("-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static Run compare(String old, Path renewed, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("rules", "compare", "--old", old));
        arguments.addAll(List.of("--new", renewed.toString(), "--data", WORKBOOK.toString()));
        arguments.addAll(List.of(more));
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void takesTheRulesOfACommitFromGit(@TempDir Path out) throws IOException {
        Run run = compare("HEAD~1", rules, "--fail-on-change", "--format", "text,json,xlsx", "--out", out.toString());
        assertThat(run.code()).isEqualTo(ExitCode.WARNING);
        assertThat(run.out()).contains("山阳县 Z02 城镇登记失业率：未达标 黄 略慢 → 未达标 红 严重滞后（值 4.3，应达值 4.3 → 4）");
        JsonNode json =
                new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
        assertThat(json.path("schema").asText()).isEqualTo("guijian/comparison/1");
        assertThat(json.path("verdicts")).hasSize(1);
        assertThat(json.path("before").path("name").asText()).startsWith("HEAD~1（提交 ");
        assertThat(out.resolve("comparison.xlsx")).isNotEmptyFile();
    }

    @Test
    void findsTheRulesOfAReportByTheirHash() {
        String shipped = Checks.ruleset(Checks.RULES).provenance().rulesSha256();
        Run whole = compare(shipped, rules);
        assertThat(whole.err()).isEmpty();
        assertThat(whole.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(whole.out()).contains("Z02 2021-01-01 起 改变");
        Run prefix = compare(shipped.substring(0, 12), rules);
        assertThat(prefix.out()).isEqualTo(whole.out().replace(shipped, shipped.substring(0, 12)));
    }

    @Test
    void aTagOfTheFolderAsItIsTurnsNothing() {
        Run run = compare("stricter", rules, "--fail-on-change");
        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).contains("没有任何变化。");
    }

    @Test
    void saysWhatIsWrongWithTheOldRules(@TempDir Path plain) throws IOException {
        assertThat(compare("no-such-branch", rules).err()).contains("没有“no-such-branch”这个文件夹", "没有这个提交、分支或标签");
        assertThat(compare("--output=x", rules).code()).isEqualTo(ExitCode.USAGE);
        assertThat(compare("0123456789abcdef", rules).err()).contains("在 git 历史的 2 次提交里", "0123456789abcdef 开头");
        Run outside = compare("HEAD", Checks.copyOfRules(plain.resolve("rules")));
        assertThat(outside.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outside.err()).contains("不在 git 管理之下");
    }

    @Test
    void brokenRulesAndMissingDataEndAsElsewhere(@TempDir Path folder) throws IOException {
        Path broken = Checks.copyOfRules(folder.resolve("rules"));
        Files.writeString(broken.resolve("R0507-above-standing-limit/rule.drl"), "rule");
        assertThat(compare(broken.toString(), rules).code()).isEqualTo(ExitCode.MUST_FIX);
        Run missing = compare("HEAD", rules, "--data", "no-such-folder");
        assertThat(missing.code()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(missing.err()).contains("no-such-folder");
        assertThat(compare("HEAD", rules, "--format", "pdf").code()).isEqualTo(ExitCode.USAGE);
    }
}
