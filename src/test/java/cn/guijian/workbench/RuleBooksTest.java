package cn.guijian.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.guijian.check.Checker;
import cn.guijian.check.Checks;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.Finding;
import cn.guijian.model.rules.RuleBook;
import cn.guijian.model.rules.RuleBook.Change;
import cn.guijian.model.rules.RuleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBooksTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    @TempDir
    private Path folder;

    private static RuleBook book(Path rules, LocalDate day) throws IOException {
        return RuleBooks.of(Checks.ruleset(rules), day);
    }

    private static RuleEntry rule(RuleBook book, String id) {
        return book.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleOfThePlanQuotesTheClausesOfWhatItCovers() throws IOException {
        RuleBook book = book(Checks.RULES, DAY);
        assertThat(rule(book, "R0506").targets())
                .extracting(Target::code)
                .containsExactly("Z12", "Z13", "Z14", "W04", "W08", "W19");
        List<String> judged = book.targets().stream()
                .filter(s -> s.target().flatMap(Target::bound).isPresent())
                .map(s -> s.indicator().code())
                .toList();
        assertThat(judged).hasSize(45);
        assertThat(book.rules().stream()
                        .flatMap(rule -> rule.targets().stream())
                        .map(Target::code))
                .containsAll(judged);
    }

    @Test
    void everyFindingOfTheSamplesLiesOnAnIndicatorThatItsRuleSpeaksOf() throws IOException {
        RuleBook book = book(Checks.RULES, DAY);
        Checker checker = Checks.checker(Checks.RULES);
        List<Finding> findings = Checks.samples().stream()
                .flatMap(sample -> Checks.check(checker, sample).findings().stream())
                .filter(finding -> finding.indicator().isPresent())
                .filter(finding -> rule(book, finding.rule()).drl().isPresent())
                .toList();
        assertThat(findings)
                .hasSizeGreaterThan(50)
                .allSatisfy(finding -> assertThat(rule(book, finding.rule()).indicators())
                        .as(finding.rule())
                        .contains(finding.indicator().orElseThrow()));
    }

    @Test
    void aLaterRowOfATableIsAChangeToCome() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("plans/shangluo-hr-2021/targets.csv"),
                "Z02,≤,4.5,3.59,每期达标,2024-07-01,,商人社发〔2024〕1号,第一条,控制在4.5%以内\n",
                StandardOpenOption.APPEND);
        assertThat(book(rules, DAY).changes())
                .extracting(Change::day, change -> change.indicator().code(), Change::now, Change::then)
                .containsExactly(tuple(LocalDate.of(2024, 7, 1), "Z02", "< 4.3 %（每期达标）", "≤ 4.5 %（每期达标）"));
        RuleBook later = book(rules, LocalDate.of(2024, 7, 1));
        assertThat(later.changes()).isEmpty();
        assertThat(later.targets()
                        .get(1)
                        .target()
                        .flatMap(Target::bound)
                        .orElseThrow()
                        .text())
                .isEqualTo("≤ 4.5");
    }

    @Test
    void aTargetThatEndsWithNoneToFollowIsAChangeToo() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(
                rules.resolve("plans/shangluo-hr-2021/targets.csv"),
                "Z12,≥,60,,每期达标,2021-01-01,,",
                "Z12,≥,60,,每期达标,2021-01-01,2024-06-30,");
        assertThat(book(rules, DAY).changes())
                .extracting(Change::day, Change::now, Change::then)
                .containsExactly(tuple(LocalDate.of(2024, 7, 1), "≥ 60 %（每期达标）", "没有目标"));
    }
}
