package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesExplainCommandTest {
    private static final Path QUARTER = Checks.SAMPLES.resolve("2023Q4");

    /** What the program printed and how it ended. */
    private record Run(int code, String out, String err) {}

    private static Run explain(Path path, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("rules", "explain", path.toString()));
        arguments.addAll(List.of(more));
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void namesTheConditionThatFailedAndTheValueThatWouldFireIt() {
        Run run = explain(QUARTER.resolve("luonan.xlsx"), "--rule", "r0501");
        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out())
                .contains(
                        "R0507 每期达标的指标不得高于上限：没有报",
                        "✓ 比较 in ( \"<\", \"≤\" )",
                        "✗ 数值 > $限　〔数值 = 3.86（主要指标!H8），$限 = 4.3〕",
                        "要报，须 数值 > 4.3",
                        "targets.csv 第 3 行，Z02 < 4.3",
                        "原文“城镇登记失业率（%） <4.3”");
    }

    @Test
    void showsBothFactsOfARuleThatComparesTwo() {
        Run run = explain(QUARTER.resolve("luonan.xlsx"), "--rule", "R0402", "--indicator", "Z01");
        assertThat(run.out()).contains("✗ 数值 + $季数 != $数　〔数值 = 2281（2023Q3 的数），$季数 = 473（主要指标!E7），$数 = 2754（主要指标!F7）〕");
    }

    @Test
    void aDoubtedIndicatorIsNotAskedAboutAndSaysByWhichFinding() {
        Run run = explain(Checks.SAMPLES.resolve("2023Q1/shangnan.xlsx"), "--rule", "R0505");
        assertThat(run.out()).contains("Z14 劳动保障监察举报投诉案件结案率 存疑，没有按规划评价", "因为 R0301");
    }

    @Test
    void rulesWithoutTheirPastAndRulesOfTheCitySaySo() {
        Run run = explain(Checks.SAMPLES.resolve("2023Q1/luonan.xlsx"), "--rule", "R0403,R0701");
        assertThat(run.out()).contains("没有 2022Q4 的报表，无法比较", "这是全市的规则");
    }

    @Test
    void aFolderExplainsTheCityToo() {
        Run run = explain(QUARTER, "--rule", "R0705,R0507", "--indicator", "Z02");
        assertThat(run.out()).contains("== 全市 2023Q4 ==", "数值 = 3.89");
    }

    @Test
    void theJsonSaysTheSame() throws IOException {
        Run run = explain(QUARTER.resolve("shanyang.xlsx"), "--indicator", "Z02", "--format", "json");
        JsonNode root = new ObjectMapper().readTree(run.out());
        assertThat(root.path("schema").asText()).isEqualTo("guijian/explanation/1");
        List<String> fired = new ArrayList<>();
        root.path("explanations").forEach(e -> {
            if (e.path("outcome").asText().equals("FIRED")) {
                fired.add(e.path("rule").asText());
            }
        });
        assertThat(fired).contains("R0508").doesNotContain("R0507");
    }

    @Test
    void aRetiredRuleIsNotEvaluated(@TempDir Path folder) throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(rules.resolve("R0409-stock-rises-fast/rule.drl"), "@等级(\"核实性\")", "@等级(\"核实性\") @状态(\"停用\")");
        Run run = explain(QUARTER.resolve("luonan.xlsx"), "--rule", "R0409", "--rules", rules.toString());
        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).contains("R0409 期末数增长过快须核实：没有评估", "已停用");
    }

    @Test
    void unknownNamesAreMattersOfUsage() {
        Path workbook = QUARTER.resolve("luonan.xlsx");
        assertThat(explain(workbook, "--rule", "R0999").err()).contains("没有规则 R0999");
        assertThat(explain(workbook, "--indicator", "Z99").code()).isEqualTo(ExitCode.USAGE);
        assertThat(explain(workbook).err()).contains("--rule", "--indicator");
        assertThat(explain(QUARTER.resolve("no-such.xlsx"), "--rule", "R0501").code())
                .isEqualTo(ExitCode.UNCHECKED);
    }
}
