package cn.guijian.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.fire.SmallRules;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Target;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A target is tried with the values beside it: the smallest step makes the rule turn, just where the plan says. */
class TargetTrialsTest {
    private static final String FRAME = """
            rule "例 %1$s" @编号("%1$s") @等级("%2$s") @状态("%3$s")
            when $评 : 评价( %4$s ) then 问题.报告( $评 ); end
            """;

    private static String rule(String id, String condition) {
        return FRAME.formatted(id, "按档", "在用", condition);
    }

    private static TargetTrials.Trial trial(String code, String... rules) {
        return TargetTrials.run(SmallRules.of(rules), SmallPlan.get(code), target(code));
    }

    private static Target target(String code) {
        return SmallPlan.CATALOG.target(code, LocalDate.of(2023, 9, 30)).orElseThrow();
    }

    private static String shown(TargetTrials.Trial trial) {
        return trial.below() + " " + trial.at() + " " + trial.above() + " " + trial.sound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Z02 | 数值 < 目标值                  | [R0501] [] [] true",
                "Z02 | 数值 <= 目标值                 | [R0501] [R0501] [] false",
                "Z02 | 数值 > 目标值                  | [] [] [R0501] false",
                "Z02 | 数值 != 目标值                 | [R0501] [] [R0501] false",
                "Z02 | 数值 == 目标值                 | [] [R0501] [] false",
                "Z02 | 数值 < 0                       | [] [] [] false",
                "Z02 | 数值 <= 89.99B                 | [R0501] [] [] true",
                "Z02 | 数值 < 89.99B                  | [] [] [] false",
                "Z05 | 数值 >= 目标值                 | [] [R0501] [R0501] true",
                "Z05 | 数值 > 目标值                  | [] [] [R0501] false",
                "Z05 | 数值 >= 4.31B                  | [] [] [R0501] false",
                "Z05 | 数值 > 4.29B                   | [] [R0501] [R0501] true",
                "Z05 | 数值 > 0                       | [R0501] [R0501] [R0501] false",
                "Z01 | 数值 <= 7.9999B                | [R0501] [] [] true",
                "Z01 | 数值 < 7.9999B                 | [] [] [] false",
                "Z01 | 数值 < 应达值, 指标 == \"Z01\" | [R0501] [] [] true",
                "Z01 | 数值 < 应达值, 指标 == \"Z02\" | [] [] [] false",
                "Z03 | 数值 <= 299                    | [R0501] [] [] true",
            })
    void turnsAtTheTargetAlone(String code, String condition, String expected) {
        assertThat(shown(trial(code, rule("R0501", condition)))).isEqualTo(expected);
    }

    @Test
    void onlyRulesThatDecideCount() {
        assertThat(shown(trial(
                        "Z02",
                        rule("R0501", "数值 < 目标值"),
                        rule("R0601", "$标 : 目标值, 数值 < $标 || 数值 + 1 < $标 + 1"),
                        FRAME.formatted("R0502", "提示性", "在用", "数值 > 0"),
                        FRAME.formatted("R0503", "红", "试行", "数值 > 0"),
                        FRAME.formatted("R0504", "红", "停用", "数值 > 0"))))
                .isEqualTo("[R0501, R0601] [] [] true");
    }

    @Test
    void aRuleThatFiresTwiceIsNamedOnce() {
        String twice = """
                rule "例" @编号("R0501") @等级("按档")
                when $评 : 评价( $标 : 目标值, 数值 < $标 ) ( 评价( 数值 < $标 ) or 评价( 数值 < 100 ) )
                then 问题.报告( $评 ); end
                """;
        assertThat(shown(trial("Z02", twice))).isEqualTo("[R0501] [] [] true");
    }

    @ParameterizedTest
    @CsvSource({"数值 < 目标值, true", "数值 == 目标值, true", "数值 > 目标值, true", "数值 < 0, false"})
    void aTargetIsUsedWhereARuleFiresBesideIt(String condition, boolean used) {
        assertThat(TargetTrials.isUsed(SmallRules.of(rule("R0501", condition)), SmallPlan.get("Z02"), target("Z02")))
                .isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource({"Z01, 0.0001", "Z02, 0.01", "Z03, 1"})
    void aStepIsTheLeastThatAUnitCanReport(String code, String step) {
        Indicator indicator = SmallPlan.get(code);
        assertThat(TargetTrials.step(indicator).toPlainString()).isEqualTo(step);
    }
}
