package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.RuleIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule on trial is heard but decides nothing; a retired rule is silent and keeps its page. */
class TrialRulesTest {
    private static final Path SHANGNAN = Checks.SAMPLES.resolve("2023Q4").resolve("shangnan.xlsx");

    private static Checker checker(Path folder, String status, List<String> rules) throws IOException {
        Path copy = Checks.copyOfRules(folder.resolve(status));
        for (String rule : rules) {
            Checks.edit(copy.resolve(rule).resolve("rule.drl"), "@编号", "@状态(\"" + status + "\") @编号");
        }
        return Checks.checker(copy);
    }

    private static CheckResult shangnan(Checker checker) {
        return Checks.check(checker, SHANGNAN);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).distinct().sorted().toList();
    }

    @Test
    void onTrialEveryRuleIsHeardAndNothingIsBlocked(@TempDir Path folder) throws IOException {
        CheckResult inUse = shangnan(Checks.checker(Checks.RULES));
        List<String> mustFix = inUse.findings().stream()
                .filter(finding -> finding.level() == cn.guijian.model.Level.MUST_FIX)
                .map(Finding::rule)
                .filter(rule -> !rule.startsWith("R00"))
                .distinct()
                .toList();
        assertThat(mustFix).isNotEmpty();
        List<String> folders = Checks.ruleset(Checks.RULES).rules().rules().stream()
                .filter(rule -> mustFix.contains(rule.id()))
                .map(rule -> rule.folder())
                .toList();

        CheckResult trial = shangnan(checker(folder, "试行", folders));

        assertThat(rules(trial.trials())).containsAll(mustFix);
        assertThat(rules(trial.findings())).doesNotContainAnyElementsOf(mustFix);
        assertThat(inUse.status()).isEqualTo(Status.RETURNED);
        assertThat(trial.status()).isNotEqualTo(Status.RETURNED);
        assertThat(trial.count(cn.guijian.model.Level.MUST_FIX)).isZero();
        assertThat(trial.indicators())
                .extracting(IndicatorResult::verdict)
                .doesNotContain(cn.guijian.model.result.Verdict.IN_DOUBT);
    }

    @Test
    void onTrialARuleOfThePlanTurnsNoVerdict(@TempDir Path folder) throws IOException {
        List<String> plan = Checks.ruleset(Checks.RULES).rules().rules().stream()
                .filter(rule -> rule.id().startsWith("R05") || rule.id().startsWith("R06"))
                .map(rule -> rule.folder())
                .toList();

        Path behind = Checks.SAMPLES.resolve("2023Q4").resolve("shanyang.xlsx");
        CheckResult trial = Checks.check(checker(folder, "试行", plan), behind);

        assertThat(rules(trial.trials())).anyMatch(rule -> rule.startsWith("R06"));
        assertThat(trial.indicators()).allMatch(result -> result.level().isEmpty());
        assertThat(trial.indicators())
                .extracting(IndicatorResult::verdict)
                .doesNotContain(cn.guijian.model.result.Verdict.MET, cn.guijian.model.result.Verdict.NOT_MET);
    }

    @Test
    void aRetiredRuleIsSilentAndKeepsItsPage(@TempDir Path folder) throws IOException {
        Path copy = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(copy.resolve("R0203-part-exceeds-total").resolve("rule.drl"), "@编号", "@状态(\"停用\") @编号");
        Ruleset ruleset = Checks.ruleset(copy);

        assertThat(ruleset.rules().rules()).noneMatch(rule -> rule.id().equals("R0203"));
        assertThat(ruleset.rules().retired()).extracting(rule -> rule.id()).containsExactly("R0203");
        assertThat(ruleset.rules().page("R0203")).isPresent();
        assertThat(RuleIndex.markdown(ruleset)).contains("R0203-part-exceeds-total/doc.md", "强制性（停用）");
        assertThat(ruleset.provenance().rulesCount())
                .isEqualTo(Checks.ruleset(Checks.RULES).provenance().rulesCount() - 1);
    }
}
