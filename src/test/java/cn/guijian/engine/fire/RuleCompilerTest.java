package cn.guijian.engine.fire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.rules.RuleFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Drools refuses is named with file and line, whenever in its work it refuses it. */
class RuleCompilerTest {
    private static final String RULE = "rule \"%s\" when\n$值 : 填报值( %s )\nthen 问题.报告( $值 ); end\n";
    private static final Rule ANY = SmallRules.of(ArithmeticTest.RULE.formatted("R0201", "数值 > 0"))
            .rules()
            .get(0);

    private static RuleSource source(String file, String condition) {
        return new RuleSource(ANY, file, RULE.formatted(file, condition));
    }

    private static List<String> faults(RuleSource... sources) {
        List<RuleFault> faults = new ArrayList<>();
        assertThat(RuleCompiler.buildExact(List.of(sources), faults).isPresent())
                .isEqualTo(faults.isEmpty());
        return faults.stream()
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column())
                .toList();
    }

    @Test
    void goodRulesMakeABase() {
        assertThat(faults(source("a", "数值 > 0"), source("b", "指标 == \"Z01\""))).isEmpty();
    }

    @Test
    void whatCantBeReadIsNamedWithItsLine() {
        assertThat(faults(source("a", "数值 >"))).containsExactly("a:2:1");
        assertThat(faults(source("a", "数值 > 0"), source("b", "数值 (( 0"), source("c", "数直 > 0")))
                .containsExactly("b:2:1", "c:2:1");
    }

    @Test
    void theFirstFaultOfAFileSpeaksForTheRest() {
        List<RuleFault> faults = new ArrayList<>();
        RuleCompiler.buildExact(List.of(source("a", "数直 > 0, 数植 > 1")), faults);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).message()).startsWith("规则编译不通过：");
        assertThat(faults.get(0).remedy()).isNotEmpty();
    }

    /** A day held against a number is something that Drools does not foresee: it throws and names no rule. */
    @Test
    void whatBreaksTheCompilerIsLookedForRuleByRule() {
        String breaking = " 本期 == true ) 封面( 填报日期 > 3";
        assertThat(faults(source("a", breaking))).containsExactly("a:1:6");
        assertThat(faults(source("a", "数值 > 0"), source("b", breaking), source("c", breaking)))
                .containsExactly("b:1:6", "c:1:6");
        List<RuleFault> faults = new ArrayList<>();
        RuleCompiler.buildExact(List.of(source("a", breaking)), faults);
        assertThat(faults.get(0).message()).contains("Cannot extract timestamp from 3");
    }

    @Test
    void aFaultOfAnotherStageStopsNoBase() {
        List<RuleFault> faults = new ArrayList<>(List.of(new RuleFault("x", 1, 1, "", "")));
        assertThat(RuleCompiler.buildExact(List.of(source("a", "数值 > 0")), faults))
                .isPresent();
        assertThat(faults).hasSize(1);
    }

    /** Drools keeps many comparisons of one field in a tree, unless told not to, and breaks on two of the same number. */
    @Test
    void manyComparisonsOfOneFieldGoTogether() {
        List<String> conditions = new ArrayList<>(List.of("数值 > 1", "数值 > 1.0B", "! ( 数值 <= 1 )"));
        for (int i = 2; i < 12; i++) {
            conditions.add("数值 > " + i);
        }
        List<String> rules = new ArrayList<>();
        conditions.forEach(
                condition -> rules.add(ArithmeticTest.RULE.formatted("R02%02d".formatted(rules.size()), condition)));
        RuleBase base = SmallRules.of(rules.toArray(String[]::new));
        Firing firing = base.fire(Stage.DATA, ArithmeticTest.facts("1.5"));
        assertThat(firing.hits())
                .extracting(hit -> hit.rule().id())
                .containsExactlyInAnyOrder("R0200", "R0201", "R0202");
    }
}
