package cn.guijian.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.language.RuleScope;
import cn.guijian.language.Service;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RulePage;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final List<Rule> RULES = List.of(
            rule("R0402", "R00", "R0414"), rule("R0403", "R0402", "R0414"), rule("R0414"), rule("R0416", "R0402"));

    private static Rule rule(String id, String... follows) {
        return new Rule(
                id,
                id + "-x",
                id,
                Stage.DATA,
                Optional.of(Level.MUST_FIX),
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(follows),
                List.of(),
                false,
                new RulePage(id, Map.of()),
                new RuleScope(List.of()),
                Service.IN_USE,
                Doubt.NONE,
                false);
    }

    private static Finding finding(String rule, Level level, String row, String cell) {
        return TestFinding.of(
                rule + row + cell,
                rule,
                level,
                Optional.of(row),
                Set.of(row),
                List.of(new Location("主要指标", cell, row, "1")));
    }

    private static List<String> roots(Finding... findings) {
        return Folding.fold(RULES, code -> List.of(), List.of(findings)).stream()
                .map(f -> f.rule() + " under " + f.root().orElse("none"))
                .toList();
    }

    @Test
    void foldsAFollowOnUnderTheFirstCauseOfItsCause() {
        assertThat(roots(
                        finding("R0414", Level.MUST_FIX, "Z03", "F9"),
                        finding("R0402", Level.MUST_FIX, "Z03", "F9"),
                        finding("R0403", Level.MUST_FIX, "Z03", "G9")))
                .containsExactly("R0414 under none", "R0402 under R0414Z03F9", "R0403 under R0414Z03F9");
    }

    @Test
    void leavesFindingsOfOtherRowsAlone() {
        assertThat(roots(finding("R0414", Level.MUST_FIX, "Z03", "F9"), finding("R0402", Level.MUST_FIX, "Z04", "F10")))
                .containsExactly("R0414 under none", "R0402 under none");
    }

    @Test
    void takesAnyRuleOfABlockAsTheCauseButNeverARemark() {
        assertThat(roots(finding("R0006", Level.MUST_FIX, "Z03", "F9"), finding("R0402", Level.MUST_FIX, "Z03", "F9")))
                .containsExactly("R0006 under none", "R0402 under R0006Z03F9");
        assertThat(roots(finding("R0010", Level.NOTE, "Z03", "F9"), finding("R0402", Level.MUST_FIX, "Z03", "F9")))
                .containsExactly("R0010 under none", "R0402 under none");
    }

    @Test
    void keepsEveryFinding() {
        List<Finding> all = Stream.of("R0414", "R0402", "R0403", "R0416")
                .map(rule -> finding(rule, Level.MUST_FIX, "Z03", "F9"))
                .toList();
        assertThat(Folding.fold(RULES, code -> List.of(), all))
                .extracting(Finding::id)
                .containsExactlyElementsOf(all.stream().map(Finding::id).toList());
    }

    private static Finding wide(String rule, Set<String> rows, String... cells) {
        return wide(rule, Level.MUST_FIX, rows, cells);
    }

    private static Finding wide(String rule, Level level, Set<String> rows, String... cells) {
        return TestFinding.of(
                rule + cells[0],
                rule,
                level,
                Optional.empty(),
                rows,
                Stream.of(cells)
                        .map(cell -> new Location("主要指标", cell, "", "1"))
                        .toList());
    }

    private static List<String> roots(List<Rule> rules, Map<String, List<String>> inputs, List<Finding> findings) {
        return Folding.fold(rules, code -> inputs.getOrDefault(code, List.of()), findings).stream()
                .map(f -> f.root().orElse("none"))
                .toList();
    }

    @Test
    void twoPartsOfOneTotalDoNotHideEachOther() {
        assertThat(roots(
                        wide("R0203", Set.of("Z02", "Z01"), "F2"),
                        wide("R0203", Set.of("Z03", "Z01"), "F3"),
                        wide("R0203", Set.of("Z04", "Z01"), "F4")))
                .containsExactly("R0203 under none", "R0203 under R0203F2", "R0203 under R0203F2");
    }

    @Test
    void rulesThatNameEachOtherAsCauseFoldUnderTheFirst() {
        List<Rule> circle = List.of(rule("R0501", "R0502"), rule("R0502", "R0501"), rule("R0503", "R0502"));
        assertThat(roots(
                        circle,
                        Map.of(),
                        List.of(
                                finding("R0503", Level.MUST_FIX, "Z03", "F9"),
                                finding("R0501", Level.MUST_FIX, "Z03", "F9"),
                                finding("R0502", Level.MUST_FIX, "Z03", "F9"))))
                .containsExactly("R0501Z03F9", "none", "R0501Z03F9");
    }

    @Test
    void aRemarkFoldsUnderARemark() {
        assertThat(roots(finding("R0010", Level.NOTE, "Z03", "F9"), finding("R0402", Level.NOTE, "Z03", "F9")))
                .containsExactly("R0010 under none", "R0402 under R0010Z03F9");
    }

    @Test
    void anExplanationIsAskedForByWhatMustBeExplainedOnly() {
        List<Rule> rules = List.of(rule("R0801", "R0402"));
        Finding explanation = finding("R0801", Level.MUST_EXPLAIN, "Z03", "J9");
        assertThat(roots(rules, Map.of(), List.of(finding("R0402", Level.MUST_FIX, "Z03", "F9"), explanation)))
                .containsExactly("none", "none");
        assertThat(roots(rules, Map.of(), List.of(finding("R0402", Level.MUST_EXPLAIN, "Z03", "F9"), explanation)))
                .containsExactly("none", "R0402Z03F9");
    }

    @Test
    void aRateFollowsFromARowThatItIsComputedFromAndNotTheOtherWay() {
        Map<String, List<String>> inputs = Map.of("Z02", List.of("B01", "B02"));
        assertThat(roots(
                        RULES,
                        inputs,
                        List.of(
                                finding("R0402", Level.MUST_FIX, "Z02", "F2"),
                                finding("R0414", Level.MUST_FIX, "B02", "D3"))))
                .containsExactly("R0414B02D3", "none");
        assertThat(roots(
                        RULES,
                        inputs,
                        List.of(
                                finding("R0402", Level.MUST_FIX, "B02", "D3"),
                                finding("R0414", Level.MUST_FIX, "Z02", "F2"))))
                .containsExactly("none", "none");
    }

    @Test
    void aCauseInTheSameCellIsOneWhateverRowsAreNamed() {
        assertThat(roots(wide("R0414", Set.of(), "F9", "F10"), wide("R0402", Set.of(), "H1", "F9")))
                .containsExactly("R0414 under none", "R0402 under R0414F9");
        assertThat(roots(wide("R0414", Set.of(), "F10", "F9"), wide("R0402", Set.of(), "H1", "F9")))
                .containsExactly("R0414 under none", "R0402 under none");
    }

    @Test
    void faultsOfTheCoverMeetOnTheCover() {
        List<Rule> rules = List.of(rule("R0105", "R0101", "R0002"), rule("R0402", "R0101"));
        assertThat(roots(
                        rules,
                        Map.of(),
                        List.of(
                                wide("R0101", Set.of(), "B2"),
                                wide("R0105", Set.of(), "B9"),
                                wide("R0402", Set.of(), "F9"))))
                .containsExactly("none", "R0101B2", "none");
        assertThat(roots(rules, Map.of(), List.of(wide("R0002", Set.of(), "B2"), wide("R0105", Set.of(), "B9"))))
                .containsExactly("none", "none");
        assertThat(roots(rules, Map.of(), List.of(wide("R0101", Set.of("Z01"), "B2"), wide("R0105", Set.of(), "B9"))))
                .containsExactly("none", "none");
    }

    @Test
    void eightRowsThatBreakAtOnceHaveTheirCauseOnTheCover() {
        assertThat(rowsUnderTheCover(8)).containsOnly("R0101B2").hasSize(8);
        assertThat(rowsUnderTheCover(7)).containsOnly("none").hasSize(7);
    }

    /** Of the rows, the first breaks twice, and one breaks by a rule that has nothing to do with the cover. */
    private static List<String> rowsUnderTheCover(int rows) {
        List<Rule> rules = List.of(rule("R0402", "R0101"), rule("R0403", "R0101"), rule("R0416"));
        List<Finding> findings = new ArrayList<>(List.of(
                wide("R0101", Set.of(), "B2"),
                finding("R0416", Level.MUST_FIX, "Z99", "F99"),
                finding("R0403", Level.MUST_FIX, "Z1", "H1")));
        for (int row = 1; row <= rows; row++) {
            findings.add(finding("R0402", Level.MUST_FIX, "Z" + row, "F" + row));
        }
        return roots(rules, Map.of(), findings).subList(3, 3 + rows);
    }

    @Test
    void theFirstOfARowStandsForTheOthersOfItsRule() {
        assertThat(roots(
                        finding("R0416", Level.MUST_FIX, "Z03", "F9"),
                        finding("R0416", Level.MUST_FIX, "Z03", "G9"),
                        finding("R0416", Level.MUST_FIX, "Z04", "F10")))
                .containsExactly("R0416 under none", "R0416 under R0416Z03F9", "R0416 under none");
    }

    @Test
    void theWiderOfTwoStandsForTheNarrower() {
        assertThat(roots(wide("R0005", Set.of("Z03"), "F9"), wide("R0006", Set.of("Z03", "Z04"), "F1")))
                .containsExactly("R0005 under R0006F1", "R0006 under none");
    }

    @Test
    void aRemarkOnReadingStandsForNothingAndOneWithoutRowsForNoRow() {
        assertThat(roots(
                        wide("R0010", Level.NOTE, Set.of("Z03", "Z04"), "F1"),
                        wide("R0006", Set.of("Z03"), "F9"),
                        wide("R0002", Set.of(), "A1")))
                .containsExactly("R0010 under none", "R0006 under none", "R0002 under none");
        assertThat(roots(wide("R0416", Set.of(), "A1"), wide("R0416", Set.of(), "A2")))
                .containsExactly("R0416 under none", "R0416 under none");
    }

    @Test
    void whatAFormulaShowsFollowsFromTheCellThatItReads() {
        Map<String, List<String>> inputs = Map.of("Z02", List.of("B01"));
        assertThat(roots(
                        List.of(),
                        inputs,
                        List.of(wide("R0007", Set.of("Z02"), "F2"), wide("R0006", Set.of("B01"), "D3"))))
                .containsExactly("R0006D3", "none");
        assertThat(roots(
                        List.of(),
                        inputs,
                        List.of(wide("R0402", Set.of("Z02"), "F2"), wide("R0006", Set.of("B01"), "D3"))))
                .containsExactly("none", "none");
    }
}
