package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFormatCommandTest {
    @TempDir
    private Path folder;

    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void theShippedRulesNeedNoLayout() {
        Run run = Run.of("rules", "format", "--check");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("须整理的文件 0 个");
    }

    @Test
    void messyFilesBecomeTheShippedOnesAgainAndOnceIsEnough() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Map<String, String> shipped = files(rules);
        Path rule = rules.resolve("R0203-part-exceeds-total");
        Checks.edit(rule.resolve("rule.drl"), ", 数值 < $数 )", "，数值<$数）");
        Checks.edit(rule.resolve("doc.md"), "\n## 例外\n\n", "  \n\n## 例外\n");
        Checks.edit(rule.resolve("cases.csv"), "情形,事实,期望\n", " 情形,\"事实\",期望\r\n");
        Checks.edit(rules.resolve("plans/shangluo-hr-2021/targets.csv"), "Z02,<,4.3", " Z02 ,\"<\",4.3");
        Checks.edit(rules.resolve("README.md"), "其中项不得大于总项", "旧名称");
        Run check = Run.of("规则", "整理", "--check", "--rules", rules);
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.out())
                .contains(
                        "须整理 R0203-part-exceeds-total/rule.drl",
                        "须整理 R0203-part-exceeds-total/doc.md",
                        "须整理 R0203-part-exceeds-total/cases.csv",
                        "须整理 plans/shangluo-hr-2021/targets.csv",
                        "须整理的文件 4 个")
                .doesNotContain("R0204");
        assertThat(Run.of("rules", "format", "--rules", rules).exit()).isZero();
        assertThat(files(rules)).isEqualTo(shipped);
        assertThat(Run.of("rules", "format", "--rules", rules).out()).contains("整理了 0 个文件");
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndLeftAsItIs() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(rules.resolve("R0203-part-exceeds-total/rule.drl"), "\nend\n", "\n");
        Map<String, String> before = files(rules);
        Run run = Run.of("rules", "format", "--rules", rules);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("R0203-part-exceeds-total/rule.drl: 看不懂，没有整理", "没有更新 README.md", "可能：");
        assertThat(files(rules)).isEqualTo(before);
    }
}
