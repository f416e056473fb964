package cn.guijian.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRuleTest {
    @TempDir
    private Path folder;

    private record Wanted(String name, String level, Optional<String> indicator, Optional<String> total) {
        Wanted(String name, String level) {
            this(name, level, Optional.empty(), Optional.empty());
        }

        Wanted(String name, String level, String indicator) {
            this(name, level, Optional.of(indicator), Optional.empty());
        }
    }

    private static final List<Wanted> THRESHOLDS = List.of(
            new Wanted("R0120-drafted", "提示性"),
            new Wanted("R0320-drafted", "核实性", "Z02"),
            new Wanted("R0230-drafted", "核实性", "B05"));
    private static final List<Wanted> PARTS = List.of(
            new Wanted("R0220-drafted", "强制性", Optional.of("Z03"), Optional.of("B13")),
            new Wanted("R0440-drafted", "强制性"),
            new Wanted("R0221-drafted", "强制性", "W17"));
    private static final List<Wanted> TARGETS = List.of(
            new Wanted("R0520-drafted", "按档", "W05"),
            new Wanted("R0620-drafted", "提示性"),
            new Wanted("R0521-drafted", "黄", "W17"));
    private static final List<Wanted> TASKS = List.of(new Wanted("R0720-drafted", "核实性"));
    private static final List<Wanted> EXPLANATIONS = List.of(new Wanted("R0820-drafted", "提示性"));

    private static void write(RuleKind kind, List<Wanted> wanted, Path rules, Catalog catalog) throws IOException {
        NewRule drafts = new NewRule(catalog, LocalDate.of(2023, 12, 31));
        RuleFolders folders = new RuleFolders(Checks.home(rules));
        for (Wanted one : wanted) {
            Indicator indicator = one.indicator()
                    .flatMap(catalog::indicator)
                    .or(() -> drafts.usual(kind))
                    .orElseThrow();
            Indicator total = one.total().flatMap(catalog::indicator).orElseGet(() -> drafts.totalOf(indicator));
            folders.write(drafts.draft(kind, one.name(), "草拟 " + one.name(), one.level(), indicator, total));
        }
    }

    @Test
    void everyKindOfRulePassesCheckTestAndLayoutAsItIsWritten() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        int before = Checks.ruleset(rules).rules().rules().size();
        Catalog catalog = Checks.ruleset(rules).catalog();
        write(RuleKind.THRESHOLD, THRESHOLDS, rules, catalog);
        write(RuleKind.PART_TOTAL, PARTS, rules, catalog);
        write(RuleKind.TARGET, TARGETS, rules, catalog);
        write(RuleKind.CITY, TASKS, rules, catalog);
        write(RuleKind.EXPLANATION, EXPLANATIONS, rules, catalog);
        Ruleset ruleset = Checks.ruleset(rules);
        assertThat(ruleset.rules().rules()).hasSize(before + 11);
        assertThat(RuleTests.run(ruleset, Optional.empty()).failures())
                .filteredOn(failure -> failure.fault().file().contains("drafted"))
                .isEmpty();
        assertThat(RuleFormat.of(rules).changed()).isEmpty();
    }

    @Test
    void theNextFreeIdLiesAboveAllThatAreTaken() throws IOException {
        assertThat(new RuleFolders(Checks.home(Checks.RULES)).free("R02")).contains("R0215");
        assertThat(new RuleFolders(RulesHome.general(folder)).free("R02")).contains("R0201");
    }
}
