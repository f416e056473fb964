package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesListCommandTest {
    @TempDir
    private Path folder;

    private static List<String> ids(String output) {
        return output.lines()
                .filter(line -> line.matches("R\\d{4}\\b.*"))
                .map(line -> line.substring(0, 5))
                .toList();
    }

    @Test
    void listsEveryFolderOfRulesAndPagesOnce() throws IOException {
        Run run = Run.of("rules", "list");
        try (var folders = Files.list(Checks.RULES)) {
            assertThat(ids(run.out()))
                    .containsExactlyElementsOf(folders.filter(
                                    path -> path.getFileName().toString().startsWith("R") && Files.isDirectory(path))
                            .map(path -> path.getFileName().toString().substring(0, 5))
                            .sorted()
                            .toList());
        }
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("仅说明页").containsPattern("R0203 .*强制性 .*Z04、Z11、W11 .*R0203-part-exceeds-total");
    }

    @Test
    void alignsColumnsAlthoughChineseIsTwiceAsWide() {
        List<Integer> columns = new ArrayList<>();
        Run.of("规则", "列表", "--block", "R05")
                .out()
                .lines()
                .filter(line -> line.startsWith("R05"))
                .forEach(line -> {
                    String before = line.substring(0, line.indexOf("R05", 5));
                    columns.add(before.codePoints()
                            .map(c -> c < 0x2000 ? 1 : c == '–' || c == '—' ? 1 : 2)
                            .sum());
                });
        assertThat(columns).hasSize(6).containsOnly(columns.get(0));
    }

    @Test
    void filtersByIndicatorLevelClauseBlockAndStatus() {
        assertThat(ids(Run.of("rules", "list", "--indicator", "z02", "--level", "按档")
                        .out()))
                .containsExactly("R0507", "R0508");
        assertThat(ids(Run.of("rules", "list", "--clause", "专栏2第12项", "--block", "R05")
                        .out()))
                .containsExactly("R0506");
        assertThat(ids(Run.of("rules", "list", "--block", "R08").out()))
                .containsExactly("R0801", "R0802", "R0803", "R0804", "R0805", "R0806");
        assertThat(ids(Run.of("rules", "list", "--indicator", "B01", "--block", "R05")
                        .out()))
                .isEmpty();
    }

    @Test
    void aRuleOnTrialOrRetiredIsListedAndBookedWithItsStatus() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(rules.resolve("R0203-part-exceeds-total/rule.drl"), "@等级(\"强制性\")", "@等级(\"强制性\") @状态(\"试行\")");
        assertThat(ids(Run.of("rules", "list", "--rules", rules, "--status", "试行")
                        .out()))
                .containsExactly("R0203");
        Checks.edit(rules.resolve("R0203-part-exceeds-total/rule.drl"), "试行", "停用");
        assertThat(ids(Run.of("rules", "list", "--rules", rules, "--status", "停用")
                        .out()))
                .containsExactly("R0203");
        Path book = folder.resolve("book.html");
        assertThat(Run.of("rules", "book", "--rules", rules, "--out", book).exit())
                .isZero();
        assertThat(Files.readString(book)).contains("停用：不再检查，说明页留作查考。");
    }

    @Test
    void aFilterThatNamesNothingIsASlipOfThePen() {
        assertThat(List.of(
                        Run.of("rules", "list", "--indicator", "Z99"),
                        Run.of("rules", "list", "--level", "红色"),
                        Run.of("rules", "list", "--block", "R09"),
                        Run.of("rules", "list", "--status", "停用"),
                        Run.of("rules", "list", "--date", "2023-13-01"),
                        Run.of("rules", "list", "--format", "xml")))
                .allMatch(run -> run.exit() == 64 && run.out().isEmpty());
        assertThat(Run.of("rules", "list", "--level", "红色").err()).contains("红色", "强制性、核实性、提示性、红、橙、黄、按档");
        assertThat(Run.of("rules", "list", "--date", "2023-13-01").err()).contains("例如 2023-12-31");
    }

    @Test
    void writesJsonWithCodesAndAllClauses() throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(Run.of("rules", "list", "--format", "json", "--block", "R05")
                        .out());
        assertThat(list.get("schema").asText()).isEqualTo("guijian/rules/1");
        JsonNode rule = list.get("rules").get(0);
        assertThat(rule.get("id").asText()).isEqualTo("R0506");
        assertThat(rule.get("level").isNull()).isTrue();
        assertThat(rule.get("indicators"))
                .extracting(JsonNode::asText)
                .containsExactly("Z12", "Z13", "Z14", "W04", "W08", "W19");
        assertThat(rule.get("clauses")).hasSize(6);
    }

    @Test
    void writesCsvThatSpreadsheetsOpenAsUtf8() {
        String csv =
                Run.of("rules", "list", "--format", "csv", "--block", "R06").out();
        assertThat(csv).startsWith("\uFEFF编号,名称,级别,状态,指标,条款,文件夹\r\nR0603,").endsWith("R0608-at-strict-schedule\r\n");
    }
}
