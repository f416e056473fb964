package cn.guijian.engine.fire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Sheet;
import cn.guijian.engine.facts.SubmissionFacts;
import cn.guijian.engine.judge.SmallPlan;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule calculates is what anybody would calculate: in decimals, to 34 digits, in the order of school. */
public class ArithmeticTest {
    public static final String RULE = """
            rule "算%1$s" @编号("%1$s") @等级("强制性")
            when $值 : 填报值( $数 : 数值, $年 : 年度, %2$s ) then 问题.报告( $值 ); end
            """;

    public static Facts facts(String value) {
        return SubmissionFacts.of(
                SmallPlan.CATALOG, Sheet.of(Sheet.EAST).put("Z01", value).read(), Context.alone());
    }

    private static boolean fires(String condition, String value) {
        Firing firing = SmallRules.of(RULE.formatted("R0201", condition)).fire(Stage.DATA, facts(value));
        assertThat(firing.failures()).isEmpty();
        return !firing.hits().isEmpty();
    }

    /** Of 2023Q3; each of these Drools takes for something else when it is left alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 1 / 数值 > 0.33333333333333333B",
                "3 | 1 / 数值 * 3 < 1",
                "3 | 0 + 数值 / 7 > 0.42857142857142857142B",
                "3 | 0 - 数值 / 7 < -0.42857142857142857142B",
                "0.1 | 3 * 数值 == 0.3B",
                "0.1 | 年度 / 4 == 505.75B",
                "0.1 | 年度 / 4 != 505",
                "0.1 | 季度 / 10 >= 0.3B",
                "0.1 | 季度 / 10 <= 0.3B",
                "3 | 2 * 数值 - 1 * 数值 * 数值 * 2 == -12",
                "3 | $年 * $年 * 年度 > 数值 / 数值 * $年",
                "3 | 数值 / ( 年度 ) * 1.1B < 1",
                "3 | ( 数值 ) + ( 年度 ) - ( 2 ) == 2024",
                "3 | 年度 < 3000000000",
                "3 | 年度 not in ( 3000000000, 9007199254740993 )",
                "9007199254740993 | 数值 == 9007199254740993",
                "9007199254740993 | 数值 * 1 - 9007199254740992 == 1",
                "3 | 数值 * 2 in ( 5, 6 )",
                "3 | 数值 * 2 not in ( 5, 7 )",
                "3 | ( 数值 ) not in ( 5, 7 )",
                "3 | ( 指标 ) not in ( \"Z02\", \"Z03\" )",
                "3 | ( ( 季度 ) in ( 2, 3 ) )",
                "3 | ! ( 数值 * 2 == 7 ) && 指标 == \"Z01\"",
                "3 | ! 数值 * 2 == 7 && 指标 == \"Z01\"",
                "3 | ! 数值 == 4",
                "3 | ! 指标 in ( \"Z02\", \"Z03\" )",
                "3 | - 数值 + 4 == 1",
                "3 | - 数值 * - 2 == 6",
                "3 | $值.年度 - $值.数值 == 2020",
                "123456789012345 | ( 数值 * 数值 * 数值 + 1 ) - 数值 * 数值 * 数值 == 0",
                "3 | - ( 0.12345678901234567890123456789012345678B ) == - 0.1234567890123456789012345678901235B",
            })
    void isDoneInDecimals(String value, String condition) {
        assertThat(fires(condition, value)).as(condition).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本期 == true,\n 指标 in ( \"Z01\", \"Z02\" ), 数值 > 0.5B || 季度 == 1",
                "(数值 > 1 || 季度 in (1, 2)), !(数值 > 1) && ! (数值 == 3)",
                "年度 < 123456789",
            })
    void leavesConditionsThatDoNotCalculateAsTheyAre(String condition) {
        assertThat(exact(condition)).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "数值 + 季度 * 2 < $年 && 列 == \"本季数\" ; ( 数值 + ( ( 1B * 季度 ) * 2B ) ) < ( 1B * $年 ) && 列 == \"本季数\"",
                "$值.年度 - $值.数值 == $数 ; ( ( 1B * $值.年度 ) - $值.数值 ) == $数",
                "年度 < 1234567890 ; ( 1B * 年度 ) < 1234567890B",
                "年度 in (1, 1234567890) ; ( ( 1B * 年度 ) == 1B || ( 1B * 年度 ) == 1234567890B )",
                "数值 * 2 not in (1, 2.5B) ; ( ( 数值 * 2B ) != 1B && ( 数值 * 2B ) != 2.5B )",
                "! 数值 == 3 ; ! ( 数值 == 3 )",
                "! 指标 in (\"Z01\") && 本期 == true ; ! ( 指标 in ( \"Z01\" ) ) && 本期 == true",
                "! ! 数值 * 2 == 3 || 数值 > 1 ; ! ! ( ( 数值 * 2B ) == 3B ) || 数值 > 1",
                "!((数值) - (-3) > 0) ; ! ( ( 数值 - ( 0B - 3B ) ) > 0B )",
            })
    void bracketsWhatIsCalculated(String condition, String expected) {
        assertThat(exact(condition)).isEqualTo(expected);
    }

    @Test
    void leavesEverythingOnItsOwnLine() {
        assertThat(exact("季度 == 1,\n 数值\n + 2\n < 3 ,\n 数值 > 1"))
                .isEqualTo("季度 == 1,\n ( 数值 + 2B ) < 3B\n\n     ,\n 数值 > 1");
    }

    private static String exact(String condition) {
        Rule none = SmallRules.of(RULE.formatted("R0201", "数值 > 0")).rules().get(0);
        String text = ExactText.of(new RuleSource(none, "rule.drl", RULE.formatted("R0201", condition)));
        return text.substring(text.indexOf("$年 : 年度, ") + 9, text.lastIndexOf(')', text.indexOf("then")))
                .stripTrailing();
    }

    @Test
    void ofADivisionThatDoesNotEndKeeps34Digits() {
        assertThat(fires("1 / 数值 == 0.3333333333333333333333333333333333B", "3"))
                .isTrue();
        assertThat(fires("1 / 数值 == 0.333333333333333333333333333333333B", "3")).isFalse();
    }
}
