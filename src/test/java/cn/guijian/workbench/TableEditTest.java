package cn.guijian.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checker;
import cn.guijian.check.Checks;
import cn.guijian.model.Period;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.oracle.Oracle;
import cn.guijian.report.template.TemplateWriter;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.FilledWorkbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy officer changes in the tables alone takes effect, and nothing else does. */
class TableEditTest {
    private static List<String> verdicts(Checker checker) {
        List<String> verdicts = new ArrayList<>();
        for (Path sample : Checks.samples()) {
            for (IndicatorResult r : Checks.check(checker, sample).indicators()) {
                verdicts.add(sample + " " + r.indicator().code() + " " + r.verdict() + " " + r.level());
            }
        }
        return verdicts;
    }

    @Test
    void aLowerUnemploymentLimitTurnsExactlyTheUnitsAboveIt(@TempDir Path folder) throws IOException {
        Path edited = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(edited.resolve("plans/shangluo-hr-2021/targets.csv"), "Z02,<,4.3,", "Z02,<,4.0,");

        List<String> before = verdicts(Checks.checker(Checks.RULES));
        List<String> after = verdicts(Checks.checker(edited));

        List<String> turned = new ArrayList<>(after);
        turned.removeAll(before);
        List<String> expected = new ArrayList<>();
        for (Path sample : Checks.samples()) {
            var old = Oracle.judge(Checks.RULES, sample);
            var now = Oracle.judge(edited, sample);
            for (int i = 0; i < old.size(); i++) {
                if (!old.get(i).verdict().equals(now.get(i).verdict())
                        || !old.get(i).level().equals(now.get(i).level())) {
                    expected.add(
                            sample + " " + now.get(i).code() + " " + now.get(i).verdict());
                }
            }
        }
        assertThat(turned).isNotEmpty().allMatch(line -> line.contains(" Z02 "));
        assertThat(turned)
                .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void anIndicatorAddedByTableRowsAloneIsInTemplateCheckAndResult(@TempDir Path folder) throws IOException {
        Path edited = Checks.copyOfRules(folder.resolve("rules"));
        append(
                edited.resolve("plans/shangluo-hr-2021/indicators.csv"),
                "Z17,零工市场登记用工人次,万人次,人次,10000,flow,预期性,,,,0,,25/50/75/100,,全部,零工市场登记的用工人次。");
        append(edited.resolve("plans/shangluo-hr-2021/targets.csv"), "Z17,≥,2,,序时进度,2021-01-01,,试验,试验第1项,零工市场 2");
        append(edited.resolve("plans/shangluo-hr-2021/allocation.csv"), "Z17,611021,,2000,2021-01-01,,试验");
        Ruleset ruleset = Checks.ruleset(edited);
        Path file = folder.resolve("洛南县 2023年四季度.xlsx");
        new TemplateWriter(ruleset.catalog()).write(file, ruleset.catalog().unit("洛南县"), Period.parse("2023Q4"));
        fill(file, "Z17", List.of("100", "300", "1199"));

        CheckResult result = Checks.check(Checks.checker(edited), file);

        IndicatorResult added = result.indicators().stream()
                .filter(r -> r.indicator().code().equals("Z17"))
                .findFirst()
                .orElseThrow();
        assertThat(added.value()).contains(new BigDecimal("0.1199"));
        assertThat(added.required()).contains(new BigDecimal("0.12"));
        assertThat(added.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(result.findings())
                .filteredOn(f -> f.indicator().equals(Optional.of("Z17")))
                .extracting(Finding::rule)
                .containsExactly("R0604");
    }

    private static void append(Path table, String row) throws IOException {
        String text = Files.readString(table);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        Files.writeString(table, (text.endsWith(end) ? "" : end) + row + end, StandardOpenOption.APPEND);
    }

    private static void fill(Path file, String code, List<String> numbers) throws IOException {
        FilledWorkbook workbook = FilledWorkbook.open(Files.readAllBytes(file));
        Row row = workbook.workbook().getSheet("主要指标").getRow(0);
        for (Row candidate : workbook.workbook().getSheet("主要指标")) {
            Cell first = candidate.getCell(0);
            row = first != null && first.toString().equals(code) ? candidate : row;
        }
        for (int i = 0; i < numbers.size(); i++) {
            row.getCell(4 + i).setCellValue(Integer.parseInt(numbers.get(i)));
        }
        Files.write(file, workbook.bytes());
    }
}
