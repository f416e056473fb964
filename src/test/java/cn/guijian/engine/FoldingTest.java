package cn.guijian.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
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
                new Scope(List.of()),
                Service.IN_USE);
    }

    private static Finding finding(String rule, Level level, String row, String cell) {
        return new Finding(
                rule + row + cell,
                rule,
                rule,
                level,
                Optional.of(row),
                Set.of(row),
                rule,
                "",
                Optional.empty(),
                List.of(new Location("主要指标", cell, row, "1")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Finding.Status.OPEN,
                Optional.empty());
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
}
