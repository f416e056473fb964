package cn.guijian.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.language.Matcher;
import cn.guijian.language.RuleText;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a fact is not there: Z02 is in doubt, Z03 blank, Z04 0 in the quarter before, and of last year nothing is known. */
class AbsenceTest {
    private static final String FACTS = """
            往期(期别=上期, 报告期=2023Q2, 有=是, 应有=是, 存疑=Z02、B01);
            往期(期别=上年同期, 报告期=2022Q3, 有=否, 应有=是);
            单元格(指标=Z01, 列=期末数, 类型=stock, 应填=是, 状态=数字);
            单元格(指标=Z02, 列=期末数, 类型=stock, 应填=是, 状态=数字);
            单元格(指标=Z03, 列=期末数, 类型=stock, 应填=是, 状态=空白);
            单元格(指标=Z04, 列=期末数, 类型=stock, 应填=是, 状态=数字);
            单元格(指标=Z05, 列=期末数, 类型=rate, 应填=是, 状态=破折号);
            单元格(指标=Z06, 列=期末数, 类型=rate, 应填=是, 状态=数字);
            单元格(指标=Z06, 列=本季数, 类型=rate, 应填=否, 状态=空白);
            填报值(指标=Z04, 列=期末数, 期别=上期, 本期=否, 数值=0);
            环比(指标=Z01, 列=期末数, 类型=stock, 数值=1);
            分式(指标=Z06, 分子=1, 分母=2);
            同行(指标=Z01, 列=期末数, 类型=stock)""";

    private static Facts facts() {
        Facts facts = new Facts();
        RuleText.facts(FACTS).forEach(fact -> facts.add(fact, Source.nowhere("")));
        return facts;
    }

    /** Beside $码 = Z02 and $列 = 期末数. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "填报值( 期别 == \"上期\", 指标 == $码, 列 == $列, 数值 > 1 );2023Q2 的 Z02 存疑，没有拿来比较",
                "填报值( 期别 == \"上期\", ( ( $码 == \"Z02\" && 指标 == \"B01\" ) || ( $码 == \"Z03\" && 指标 == \"B02\" ) ) );2023Q2 的 B01 存疑，没有拿来比较",
                "填报值( 期别 == \"上年同期\", 指标 == $码 );2022Q3 没有报表，无从比较",
                "填报值( 期别 == \"上期\", 指标 == \"Z01\", 列 == $列 );2023Q2 的报表里没有 Z01 期末数",
                "填报值( 期别 == \"上期\", 指标 == \"Z01\" );2023Q2 的报表里没有 Z01",
                "填报值( 期别 == \"上期\", 指标 == \"Z03\" );2023Q2 的报表里没有 Z03",
                "填报值( 期别 == \"上期\", 指标 == \"Z04\", 列 == $列 );没有这样的 填报值（期别 上期，指标 Z04，列 期末数）",
                "填报值( 本期 == true, 指标 == \"Z03\", 列 == $列 );本期 Z03 期末数 没有数（空白）",
                "填报值( 本期 == true, 指标 == \"Z01\", 列 == \"本季数\" );没有这样的 填报值（本期，指标 Z01，列 本季数）",
                "填报值( 本期 == true, 指标 in ( \"Z03\", \"Z01\" ) );本期 Z03 期末数 没有数（空白）",
                "填报值( 本期 == true, 指标 == \"Z06\", 列 == \"本季数\" );没有这样的 填报值（本期，指标 Z06，列 本季数）",
                "环比( 指标 == $码, 倍数 > 1 );2023Q2 的 Z02 存疑，没有拿来比较",
                "环比( 指标 == \"Z03\" );本期 Z03 期末数 没有数（空白）",
                "环比( 指标 == \"Z04\", 列 == $列 );没有这样的 环比（指标 Z04，列 期末数）",
                "对比( 期别 == \"上年同期\", 指标 == $码 );2022Q3 没有报表，无从比较",
                "对比( 期别 == \"上期\", 指标 == $码 );2023Q2 的 Z02 存疑，没有拿来比较",
                "分式( 指标 == \"Z05\", 分母 > 0 );Z05 的分子、分母不全",
                "比率( 指标 == \"Z05\" );本期 Z05 期末数 没有数（破折号）",
                "比率( 指标 == \"Z06\" );Z06 的分子、分母不全",
                "同行( 指标 == \"Z02\" );本期 Z02 没有可比的单位",
                "全市目标( 指标 == \"Z03\", 列 == $列 );没有这样的 全市目标（指标 Z03，列 期末数）",
                "参数( 规则 == \"R0409\", 名称 == $码 );没有这样的 参数（规则 R0409，名称 Z02）",
                "评价( 数值 > 1 );要报，须有一个合条件的 评价",
                "往期( 期别 == \"上期\", 有 == false );没有这样的 往期（期别 上期）",
            })
    void isSaidInTheWordsOfTheCase(String pattern, String sentence) {
        Facts facts = facts();
        Matcher matcher = new Matcher(facts.all());
        matcher.values()
                .bind(RuleText.pattern("单元格( $码 : 指标, $列 : 列 )"), facts.all().get(3));
        assertThat(Absence.of(facts, matcher.values(), RuleText.pattern(pattern)))
                .isEqualTo(sentence);
    }

    /** Of an indicator that is asked about, but only where indicators of its kind have such facts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "环比( 倍数 > 1 );Z02;2023Q2 的 Z02 存疑，没有拿来比较",
                "环比( 倍数 > 1 );Z03;本期 Z03 期末数 没有数（空白）",
                "环比( 倍数 > 1 );Z04;",
                "环比( 倍数 > 1 );Z05;",
                "环比( 倍数 > 1 );Z09;",
                "分式( 分子 > 1 );Z05;Z05 的分子、分母不全",
                "分式( 分子 > 1 );Z02;",
                "对比( 期别 == \"上期\" );Z02;2023Q2 的 Z02 存疑，没有拿来比较",
                "同行( 偏离 > 1 );Z02;本期 Z02 没有可比的单位",
                "同行( 偏离 > 1 );Z05;",
            })
    void knowsWhichIndicatorsHaveSuchFacts(String pattern, String indicator, String sentence) {
        Facts facts = facts();
        assertThat(Absence.of(facts, new Matcher(facts.all()).values(), RuleText.pattern(pattern), indicator))
                .isEqualTo(Optional.ofNullable(sentence));
    }
}
