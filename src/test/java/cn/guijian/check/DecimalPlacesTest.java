package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Column;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.SampleWorkbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate of one decimal place (小数位) is filled in, recomputed, judged and held to its inputs by that place. */
@TestInstance(Lifecycle.PER_CLASS)
class DecimalPlacesTest {
    private Ruleset ruleset = Checks.ruleset(Checks.RULES);
    private Path folder = Path.of("");

    @BeforeAll
    void arbitrationHasOnePlace(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Path rules = Checks.copyOfRules(temporary.resolve("rules"));
        Checks.edit(rules.resolve("plans/shangluo-hr-2021/indicators.csv"), ",B09,B07+B08,2,", ",B09,B07+B08,1,");
        ruleset = Checks.ruleset(rules);
    }

    private CheckResult check(Fault... faults) throws IOException {
        FilledWorkbook book = new SampleWorkbook(ruleset.catalog())
                .fill(ruleset.catalog().units().get(0), new Period(2023, 4))
                .plant(List.of(
                        Fault.number("B07", Column.VALUE, BigDecimal.ZERO),
                        Fault.number("B08", Column.VALUE, new BigDecimal("1000")),
                        Fault.number("B09", Column.VALUE, new BigDecimal("956"))));
        Path file = folder.resolve("book.xlsx");
        Files.write(file, book.plant(List.of(faults)).bytes());
        return Checks.check(new Checker(ruleset, IntakeLimits.standard()), file);
    }

    private static BigDecimal value(CheckResult result) {
        return result.indicators().stream()
                .filter(i -> i.indicator().code().equals("Z13"))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    @Test
    void theTemplatesOwnFormulaIsNoFault() throws IOException {
        CheckResult sound = check();
        assertThat(value(sound).scale()).isLessThanOrEqualTo(1);
        assertThat(sound.findings()).extracting(Finding::rule).doesNotContain("R0301", "R0302", "R0212");
    }

    /** The inputs give 95.6. */
    @ParameterizedTest
    @CsvSource({"95.6, false", "95.5, false", "95.7, false", "95.64, false", "95.4, true", "95.8, true"})
    void aStatedRateMayBeOneUnitOfTheLastPlaceOff(BigDecimal stated, boolean found) throws IOException {
        assertThat(value(check())).isEqualByComparingTo("95.6");
        CheckResult result = check(Fault.overwrite("Z13", stated));
        List<Finding> findings =
                result.findings().stream().filter(f -> f.rule().equals("R0301")).toList();
        assertThat(findings).hasSize(found ? 1 : 0);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).endsWith("重算为 95.6");
            assertThat(finding.expected()).contains("95.6");
            assertThat(finding.difference()).contains(stated.subtract(new BigDecimal("95.6")));
        });
    }
}
