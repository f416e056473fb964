package cn.guijian.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.explain.CandidateWriter.FactLabel;
import cn.guijian.explain.CandidateWriter.Wish;
import cn.guijian.language.RuleText;
import cn.guijian.language.Values;
import cn.guijian.model.Location;
import cn.guijian.model.rules.ConditionResult.Operand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation says of one condition: the values that it compares, their cells, and what would meet it. */
class FactValuesTest {
    private static final Location OWN = new Location("主要指标", "D3", "本季数", "4.30");
    private static final Location NUMERATOR = new Location("主要指标", "D4", "分子", "3");
    private static final Location DENOMINATOR = new Location("主要指标", "D5", "分母", "10");
    private static final Location NO_CELL = new Location("主要指标", "", "缺行", "");

    private final Facts facts = new Facts();
    private final Values values = new Values((condition, held) -> {});
    private final FactValues shown = new FactValues(facts);
    private final Object earlier = fact("填报值(指标=Z01, 数值=4.30, 报告期=2023Q2, 本期=否, 小数=2)");
    private final Object now = fact("填报值(指标=Z02, 列=本季数, 数值=100, 小数=1, 小数位=2)");

    @BeforeEach
    void matchesTheFacts() {
        bind("参数( $差 : 值, $全 : 名称 )", fact("参数(规则=R0299, 名称=容差, 值=0.30)"), OWN);
        bind("$旧 : 填报值( $数 : 数值, $码 : 指标, $空 : 上级指标 )", earlier, OWN, NUMERATOR);
        put(now, NO_CELL, OWN, NUMERATOR);
    }

    private void bind(String pattern, Object fact, Location... cells) {
        put(fact, cells);
        values.bind(RuleText.pattern(pattern), fact);
        shown.bind(RuleText.pattern(pattern), fact);
    }

    private static Object fact(String text) {
        return RuleText.facts(text).get(0);
    }

    private void put(Object fact, Location... cells) {
        facts.add(fact, new Source("", Optional.empty(), Set.of(), List.of(cells), Optional.empty(), Optional.empty()));
    }

    private List<Operand> operands(String text, Object fact) {
        return shown.operands(RuleText.condition(text), fact);
    }

    /** Of 填报值( 数值=100, 小数=1, 小数位=2 ) beside $旧.数值 = $数 = 4.3, $旧.小数 = 2 and $差 = 0.3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "数值 > $差 * 2 + 1.10B           | 数值 > 1.7",
                "数值 > ( 1 + 2 ) * 3             | 数值 > 9",
                "数值 > 10 - 2 - 3                | 数值 > 5",
                "数值 > - ( 2 + 5 )               | 数值 > -7",
                "数值 > 2 - - 3                   | 数值 > 5",
                "数值 > $旧.数值 / 2              | 数值 > 2.15",
                "数值 > 1 / 8 + $数               | 数值 > 4.425",
                "数值 > 100 / 3                   | 数值 > 100 / 3（约 33.33333333）",
                "数值 > 1 / ( $差 - 0.3B )        | 数值 > 1 / ($差 - 0.3)",
                "数值 > 2 * $旧.小数              | 数值 > 4",
                "数值 > $旧.数值                  | 数值 > 4.3",
                "数值 == 5.0B && 小数 > 1         | 数值 == 5 并且 小数 > 1",
                "数值 > 1 ~~ 数值 < $差           | 数值 > 1 或者 数值 < 0.3",
                "! ( 数值 >= $数 && 小数 <= 1 )   | ! (数值 >= 4.3 并且 小数 <= 1)",
                "数值 < 小数位 * 2                | 数值 < 小数位 * 2",
                "数值 > 小数位 + $差              | 数值 > 小数位 + 0.3",
                "$数 < 数值                       | 4.3 < 数值",
                "$数 + 1 < 数值                   | 5.3 < 数值",
                "$数 - $差 != 0                   | 4.3 - 0.3 != 0",
                "上级指标 != null                 | 上级指标 != null",
                "指标 == $码                      | 指标 == “Z01”",
                "指标 in ( $码, \"Z03\" )         | 指标 in (“Z01”, \"Z03\")",
                "名称 == \"<\"                    | 名称 == \"<\"",
                "数值 > $空                       | 数值 > （空）",
                "本期                             | 本期",
                "! 本期                           | ! 本期",
            })
    void saysWhatWouldMeetACondition(String text, String wanted) {
        String said = wanted.replace("$差", "0.3");
        assertThat(new Wish(values, shown, now).text(RuleText.condition(text.replace("~~", "||"))))
                .isEqualTo("要报，须 " + said);
    }

    @Test
    void aNameIsReadOnceAndWithItsField() {
        assertThat(operands("数值 > $旧.数值 && 数值 < $差 * $数 && $无 == \"数值\"", now))
                .containsExactly(
                        new Operand("数值", "100", List.of(OWN)),
                        new Operand("$旧.数值", "4.3（2023Q2 的数）", List.of(OWN)),
                        new Operand("$差", "0.3", List.of()),
                        new Operand("$数", "4.3（2023Q2 的数）", List.of(OWN)));
    }

    /** A fact as a whole has no value to show, and what holds nothing is called empty. */
    @Test
    void onlyFieldsHaveValues() {
        assertThat(operands("$旧 == $空", now)).containsExactly(new Operand("$空", "（空）", List.of()));
    }

    /** Only what stands in a cell of the workbook is said to: numbers, days and a few texts. */
    @Test
    void saysWhichCellsAValueCameFrom() {
        assertThat(operands("指标 == 上级指标 && 数值 == 小数 && 本期 == true", now))
                .containsExactly(
                        new Operand("指标", "“Z02”", List.of()),
                        new Operand("上级指标", "（空）", List.of()),
                        new Operand("数值", "100", List.of(OWN)),
                        new Operand("小数", "1", List.of()),
                        new Operand("本期", "true", List.of()));

        Object fraction = fact("分式(指标=Z02, 分子=3, 分母=10)");
        put(fraction, OWN, NUMERATOR, DENOMINATOR);
        assertThat(operands("分子 > 分母", fraction))
                .containsExactly(
                        new Operand("分子", "3", List.of(NUMERATOR, DENOMINATOR)),
                        new Operand("分母", "10", List.of(NUMERATOR, DENOMINATOR)));

        Object assessment = fact("评价(指标=Z02, 数值=3, 目标值=10, 应达值=5)");
        put(assessment, OWN);
        assertThat(operands("数值 < 目标值 && 数值 < 应达值", assessment))
                .containsExactly(
                        new Operand("数值", "3", List.of(OWN)),
                        new Operand("目标值", "10", List.of()),
                        new Operand("应达值", "5", List.of()));

        Object cell = fact("单元格(指标=Z02, 列=本季数, 状态=破折号)");
        put(cell, OWN);
        assertThat(operands("状态 == 列", cell))
                .containsExactly(new Operand("状态", "“破折号”", List.of(OWN)), new Operand("列", "“本季数”", List.of()));

        Object cover = fact("封面(填报日期=2023-10-08, 截止日期=2023-10-12)");
        put(cover, NUMERATOR);
        assertThat(operands("填报日期 > 截止日期", cover))
                .containsExactly(
                        new Operand("填报日期", "2023-10-08", List.of(NUMERATOR)),
                        new Operand("截止日期", "2023-10-12", List.of()));

        Object nowhere = fact("分式(指标=Z02, 分子=3)");
        put(nowhere, NO_CELL);
        assertThat(operands("分子 > 0", nowhere)).containsExactly(new Operand("分子", "3", List.of()));
    }

    /** Of an earlier quarter only the number itself needs to say so. */
    @Test
    void saysOfWhichQuarterANumberIs() {
        assertThat(operands("数值 > 小数 && 指标 == 报告期", earlier))
                .extracting(Operand::value)
                .containsExactly("4.3（2023Q2 的数）", "2", "“Z01”", "“2023Q2”");
        Object fraction = fact("比率(指标=Z02, 填报率=3)");
        put(fraction, OWN);
        assertThat(operands("填报率 > 0", fraction)).extracting(Operand::value).containsExactly("3");
    }

    @Test
    void callsAFactByWhatTellsItApart() {
        assertThat(label("填报值(指标=Z01, 名称=城镇新增就业人数, 列=本季数, 期别=上期, 报告期=2023Q2)", NO_CELL, OWN, NUMERATOR))
                .isEqualTo("填报值 Z01 城镇新增就业人数 本季数 上期 2023Q2（主要指标!D3）");
        assertThat(label("填报值(指标=Z01, 期别=上期)")).isEqualTo("填报值 Z01 上期");
        assertThat(label("封面(填报单位=东县, 报告期=2023Q2)", OWN)).isEqualTo("封面 东县（主要指标!D3）");
        assertThat(label("参数(规则=R0201, 名称=R0201, 值=3)")).isEqualTo("参数 R0201");
        assertThat(label("表比较(表=主要指标, 上期=2023Q2)", NO_CELL)).isEqualTo("表比较 主要指标");
    }

    private static String label(String text, Location... cells) {
        return FactLabel.of(
                fact(text),
                new Source("", Optional.empty(), Set.of(), List.of(cells), Optional.empty(), Optional.empty()));
    }
}
