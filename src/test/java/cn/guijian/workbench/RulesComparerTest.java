package cn.guijian.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.check.PlainCheck;
import cn.guijian.model.result.Finding;
import cn.guijian.model.rules.RuleComparison;
import cn.guijian.model.rules.RuleComparison.Change;
import cn.guijian.model.rules.RuleComparison.Difference;
import cn.guijian.model.rules.RuleComparison.NearKind;
import cn.guijian.model.rules.RuleComparison.Standing;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.RulesComparer.Data;
import cn.guijian.workbench.RulesComparer.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comparison is held against two plain checks, whose JSON files are compared here without the comparer. */
@Order(2)
class RulesComparerTest {
    private static final Path QUARTER = Checks.SAMPLES.resolve("2023Q4");
    private static final Data DATA = new Data(List.of(QUARTER), Optional.empty(), Optional.empty());
    private static final Named SHIPPED = new Named("rules", Checks.ruleset(Checks.RULES));
    private static PlainCheck plain = PlainCheck.NOTHING;

    @BeforeAll
    static void checksWithTheShippedRules(@TempDir Path out) throws IOException {
        plain = PlainCheck.run(SHIPPED.ruleset(), QUARTER, out);
    }

    private static RuleComparison compare(Ruleset after) throws IOException {
        return RulesComparer.compare(SHIPPED, new Named("改后", after), DATA, Progress.SILENT);
    }

    @Test
    void aFolderWithItselfTurnsNothing() throws IOException {
        RuleComparison same = compare(Checks.ruleset(Checks.RULES));
        assertThat(same.turns()).isFalse();
        assertThat(same.differences()).isEmpty();
        assertThat(same.submissions()).isEqualTo(9);
        assertThat(same.before().provenance()).isEqualTo(same.after().provenance());
    }

    /** A rate, a stock, a flow and an annual count, a bound of the colours, the city's own target, a rule, a note. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "targets.csv|Z02,<,4.3,|Z02,<,4.0,",
                "targets.csv|Z01,≥,8,|Z01,≥,9,",
                "allocation.csv|Z07,611021,19803,20404|Z07,611021,19803,23404",
                "allocation.csv|Z01,611021,,12901|Z01,611021,,15901",
                "targets.csv|W05,≥,1350|W05,≥,1100",
                "parameters.csv|按档,比率橙线,5|按档,比率橙线,8",
                "R0507-above-standing-limit/rule.drl|数值 > $限|数值 >= $限",
                "R0302-rate-formula-overwritten/rule.drl|公式 == false|公式 == true",
            })
    void namesExactlyWhatTwoPlainChecksEndOtherwise(
            String file, String from, String to, @TempDir Path folder, @TempDir Path out) throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(Checks.home(rules).file(file), from, to);
        Ruleset edited = Checks.ruleset(rules);
        RuleComparison comparison = compare(edited);
        PlainCheck other = PlainCheck.run(edited, QUARTER, out);
        assertThat(verdicts(comparison)).isEqualTo(plain.verdictsThatDiffer(other));
        assertThat(statuses(comparison)).isEqualTo(plain.statusesThatDiffer(other));
        assertThat(findings(comparison, Change.ADDED)).isEqualTo(other.findingsNotIn(plain));
        assertThat(findings(comparison, Change.REMOVED)).isEqualTo(plain.findingsNotIn(other));
        assertThat(comparison.turns()).isTrue();
        assertThat(comparison.differences()).extracting(Difference::file).containsExactly(file);
    }

    private static TreeSet<String> verdicts(RuleComparison comparison) {
        return comparison.verdicts().stream()
                .map(turn -> turn.subject().name() + " " + turn.code() + " " + end(turn.before()) + " → "
                        + end(turn.after()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String end(Optional<Standing> standing) {
        return standing.map(
                        s -> s.verdict() + s.level().map(level -> " " + level).orElse(""))
                .orElse("");
    }

    private static TreeSet<String> statuses(RuleComparison comparison) {
        return comparison.statuses().stream()
                .map(turn -> turn.subject().name() + " " + turn.before().orElseThrow() + " → "
                        + turn.after().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> findings(RuleComparison comparison, Change change) {
        return comparison.findings(change).stream()
                .map(turn -> turn.subject().name() + " "
                        + key(turn.finding(), turn.subject().code().isEmpty()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The summary says nothing of places. */
    private static String key(Finding finding, boolean ofCity) {
        String key = finding.rule() + " " + finding.indicator().orElse("");
        return ofCity
                ? key
                : key
                        + finding.locations().stream()
                                .map(place -> " " + place.sheet() + "!" + place.cell())
                                .collect(Collectors.joining());
    }

    @Test
    void readsAgainWhereTheTablesReadOtherwise(@TempDir Path folder) throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(rules.resolve("plans/shangluo-hr-2021/indicators.csv"), "Z02,城镇登记失业率,", "Z02,城镇调查失业率,");
        RuleComparison comparison = compare(Checks.ruleset(rules));
        assertThat(comparison.differences()).extracting(Difference::file).containsExactly("indicators.csv");
        assertThat(comparison.submissions()).isEqualTo(9);
        assertThat(comparison.verdicts()).isEmpty();
    }

    @Test
    void namesAValueJustShortOfABoundAndRulesThatNeverFired() throws IOException {
        RuleComparison same = compare(SHIPPED.ruleset());
        assertThat(same.near()).anySatisfy(near -> {
            assertThat(near.code()).isEqualTo("Z02");
            assertThat(near.subject().name()).isEqualTo("山阳县");
            assertThat(near.value()).isEqualByComparingTo("4.3");
            assertThat(near.bound()).isEqualByComparingTo("4.3");
            assertThat(near.kind()).isEqualTo(NearKind.REQUIRED);
            assertThat(near.percent()).isEqualByComparingTo("0");
        });
        assertThat(same.near())
                .allSatisfy(near -> assertThat(near.percent().abs()).isLessThanOrEqualTo(java.math.BigDecimal.ONE));
        assertThat(same.neverFired()).contains("R0115 报告期在规划期之后").noneMatch(rule -> rule.startsWith("R0508"));
    }

    @Test
    void aRuleThatIsGoneTakesItsFindingsWithIt(@TempDir Path folder) throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.delete(rules.resolve("R0511-below-2020-level"));
        RuleComparison comparison = compare(Checks.ruleset(rules));
        assertThat(comparison.findings()).isNotEmpty().allSatisfy(turn -> {
            assertThat(turn.change()).isEqualTo(Change.REMOVED);
            assertThat(turn.finding().rule()).isEqualTo("R0511");
        });
        assertThat(comparison.verdicts()).isEmpty();
        assertThat(comparison.differences())
                .extracting(Difference::file, Difference::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("R0511-below-2020-level/rule.drl", Change.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("R0511-below-2020-level/doc.md", Change.REMOVED));
    }
}
