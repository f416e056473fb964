package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.language.rule.FactText;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleScopeTest {
    private static Object assessment(String code) {
        return FactText.parse(
                        new Token(
                                Token.Kind.STRING, "评价(指标=" + code + ", 考核方式=每期达标, 类型=rate, 比较=≥, 数值=80)", 1, 1, 0, 0),
                        new KnownWords(java.util.Set.of()),
                        new Faults("x"))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "指标 == \"Z13\", 数值 < 90;true;false",
                "指标 != \"Z13\";false;true",
                "指标 in ( \"Z12\", \"Z13\" );true;false",
                "指标 not in ( \"Z12\", \"Z13\" ), 考核方式 == \"每期达标\";false;true",
                "考核方式 == \"期末达标\";false;false",
                "$x : 指标, 指标 == \"Z13\";true;false",
                "评定季 == true;true;true",
                "期末 == true;false;false",
                "数值 > 100;true;true",
                "( 指标 == \"Z13\" || 指标 == \"Z14\" );true;true",
            })
    void coversByWordsAndNotByNumbers(String conditions, boolean z13, boolean w08) {
        When when = RuleText.when("$评 : 评价( " + conditions + " )");
        RuleScope scope = RuleScope.of(when, "评价").orElseThrow();
        assertThat(scope.covers(assessment("Z13"))).isEqualTo(z13);
        assertThat(scope.covers(assessment("W08"))).isEqualTo(w08);
    }

    @Test
    void readsTheFirstPatternOfTheTypeAndNoFurther() {
        When when = RuleText.when("$值 : 填报值( 指标 == \"Z01\" ) $评 : 评价( 指标 == \"Z13\", 考核方式 != null, 数值 > 1 )"
                + " 评价( 指标 == \"W08\", 类型 == \"flow\" )");
        assertThat(RuleScope.of(when, "评价").orElseThrow().conditions())
                .containsExactly(
                        new RuleScope.Condition("指标", true, Set.of("Z13")),
                        new RuleScope.Condition("考核方式", false, Set.of("null")));
        assertThat(RuleScope.of(when, "往期")).isEmpty();
    }

    @Test
    void leavesOutNumbersAndNamesInAListToo() {
        When when = RuleText.when(
                "评价( 数值 == 1, 季度 in ( 1, 2 ), 季度 not in ( 3 ), 指标 == $码, 指标 in ( \"Z01\", $码 ), 类型 in ( \"flow\" ) )");
        assertThat(RuleScope.of(when, "评价").orElseThrow().conditions())
                .containsExactly(new RuleScope.Condition("类型", true, Set.of("flow")));
    }
}
