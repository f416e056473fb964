package cn.guijian.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.language.rule.RuleFiles;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.rules.RuleExample;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases beside rules: read with the place of every fault, run against the rule, and shown as they are written. */
class RuleCasesTest {
    private static final String NEGATIVE = """
            rule "不得为负" @编号("R0201") @等级("强制性")
            when $值 : 填报值( 本期 == true, 数值 < 0 ) then 问题.报告( $值 ); end
            """;
    private static final String RATIO = """
            rule "每份过大" @编号("R0202") @等级("核实性") @质疑("否")
            when $值 : 填报值( 数值 / ( 小数位 - 2 ) > 1 ) then 问题.报告( $值 ); end
            """;
    private static final String SOUND = """
            情形,事实,期望
            负数,"填报值(指标=Z01, 列=本季数, 数值=-1)",报
            往期的负数,"填报值(指标=Z01, 数值=-1, 本期=否)",不报
            """;

    @TempDir
    private Path rules;

    private RuleCases cases(String rule, String cases) throws IOException {
        Files.writeString(SmallRules.write(rules, rule).resolve("cases.csv"), cases);
        return RuleCases.read(RulesHome.general(rules), Set.of("Z01", "Z02"));
    }

    private RuleBase base() throws IOException {
        return SmallRules.read(rules);
    }

    private static List<String> texts(List<RuleFault> faults) {
        return faults.stream().map(RuleFault::text).toList();
    }

    @Test
    void soundCasesPass() throws IOException {
        RuleCases cases = cases(NEGATIVE, SOUND);
        assertThat(texts(cases.faults())).isEmpty();
        assertThat(cases.count()).isEqualTo(2);
        assertThat(texts(cases.smoke(base()))).isEmpty();
        assertThat(texts(cases.run(base()))).isEmpty();
    }

    @Test
    void countsTheCasesOfAllRules() throws IOException {
        cases(NEGATIVE, SOUND);
        assertThat(cases(RATIO, "情形,事实,期望\n大,填报值(数值=2),不报\n").count()).isEqualTo(3);
    }

    @Test
    void aCaseThatFailsSaysWhichConditionDecided() throws IOException {
        RuleCases cases = cases(NEGATIVE, """
                情形,事实,期望
                负数,"填报值(指标=Z01, 数值=-1)",不报

                正数,"填报值(指标=Z01, 数值=1); 填报值(指标=Z02, 数值=-1, 本期=否)",报
                没有事实,分式(分子=1),报
                """);
        assertThat(texts(cases.run(base())))
                .containsExactly(
                        "R0201-small/cases.csv:2:1: 例子“负数”：期望 不报，实际 报。所有条件都成立。事实：填报值(指标=Z01, 数值=-1)。 可能：规则的条件与说明不一致，或例子写错了。",
                        "R0201-small/cases.csv:4:1: 例子“正数”：期望 报，实际 不报。首先不成立的条件：数值 < 0〔数值 = 1〕。事实：填报值(指标=Z01, 数值=1); 填报值(指标=Z02, 数值=-1, 本期=否)。 可能：规则的条件与说明不一致，或例子写错了。",
                        "R0201-small/cases.csv:5:1: 例子“没有事实”：期望 报，实际 不报。没有规则所要的那一类事实。事实：分式(分子=1)。 可能：规则的条件与说明不一致，或例子写错了。");
    }

    @Test
    void aCaseThatBreaksItsRuleSaysWhy() throws IOException {
        RuleCases cases = cases(RATIO, """
                情形,事实,期望
                除尽,"填报值(数值=9, 小数位=2)",不报
                也除尽,"填报值(数值=9, 小数位=2)",报
                大,"填报值(数值=9, 小数位=3)",报
                """);
        assertThat(texts(cases.run(base()))).hasSize(3).satisfies(texts -> {
            assertThat(texts.get(0))
                    .startsWith("R0202-small/cases.csv:2:1: 例子“除尽”使规则出错：")
                    .contains("除数是 0");
            assertThat(texts.get(1))
                    .startsWith("R0202-small/cases.csv:3:1: 例子“也除尽”使规则出错：")
                    .contains("除数是 0");
            assertThat(texts.get(2)).startsWith("R0202-small/cases.csv:3:1: 例子“也除尽”：期望 报，实际 不报。");
        });
    }

    @Test
    void aCaseSaysNothingOfOtherRules() throws IOException {
        cases(RATIO, "情形,事实,期望\n大,\"填报值(数值=9, 小数位=3)\",报\n小,\"填报值(数值=0, 小数位=3)\",不报\n");
        RuleCases cases = cases(NEGATIVE, "情形,事实,期望\n负数,\"填报值(数值=-1, 小数位=2)\",报\n正数,\"填报值(数值=9, 小数位=3)\",不报\n");
        assertThat(texts(cases.run(base()))).isEmpty();
    }

    /** Only the rule that broke is named, and only where it stands. */
    @Test
    void theSmokeRunTriesTheFirstCaseThatFires() throws IOException {
        cases(NEGATIVE, SOUND);
        RuleCases cases = cases(RATIO, """
                情形,事实,期望
                小,"填报值(数值=0, 小数位=3)",不报
                除尽,"填报值(数值=9, 小数位=2)",报
                大,"填报值(数值=9, 小数位=3)",报
                """);
        assertThat(texts(cases.smoke(base())))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("R0202-small/rule.drl:1:6: ")
                        .contains("除数是 0"));
    }

    @Test
    void theSmokeRunPassesOverOtherCases() throws IOException {
        RuleCases cases = cases(RATIO, """
                情形,事实,期望
                除尽,"填报值(数值=9, 小数位=2)",不报
                大,"填报值(数值=9, 小数位=3)",报
                除尽,"填报值(数值=9, 小数位=2)",报
                """);
        assertThat(texts(cases.smoke(base()))).isEmpty();
    }

    @Test
    void theSmokeRunTriesABlankFactOfEachType() throws IOException {
        cases(NEGATIVE, SOUND);
        RuleCases cases = cases("""
                rule "每份过大" @编号("R0203") @等级("核实性") @质疑("否")
                when $值 : 填报值( 数值 / 小数位 > 1 ) then 问题.报告( $值 ); end
                """, "情形,事实,期望\n大,\"填报值(数值=9, 小数位=3)\",报\n小,\"填报值(数值=1, 小数位=3)\",不报\n");
        assertThat(texts(cases.run(base()))).isEmpty();
        assertThat(cases.smoke(base())).extracting(RuleFault::file).containsExactly("R0203-small/rule.drl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "情形,事实\\n一,填报值()|1:1: 例子表的表头是“情形,事实”，应为 情形,事实,期望。 可能：第一行写 情形,事实,期望。",
                "情形,事实,期望\\n一,\"填报值(),报|1:1: 例子表读不下去：有一行的引号不成对，或者一行的格子、一格的字太多。 可能：事实一格两头各有一个英文双引号。",
                "情形,事实,期望\\n一,填报值(),报|1:3: 没有一个期望为“不报”的例子。 可能：补一行。",
                "情形,事实,期望\\n一,填报值(),不报|1:3: 没有一个期望为“报”的例子。 可能：补一行。",
                "情形,事实,期望\\n一,填报值(),是|2:3: 期望一栏写的是“是”。 可能：写 报 或 不报。",
                "情形,事实,期望\\n一,填报值()|2:3: 期望一栏写的是“”。 可能：写 报 或 不报。",
                "期望,情形,事实\\n报,一,填报(指标=Z01)|2:3: 看不懂这项事实：填报(指标=Z01) 可能：写作 填报值(指标=A04, 列=本季数, 数值=12)，多项之间用分号隔开。可能：填报值。",
            })
    void saysWhatIsWrongWithTheFile(String text, String fault) throws IOException {
        RuleCases cases = cases(NEGATIVE, text.replace("\\n", "\n"));
        assertThat(texts(cases.faults())).containsExactly("R0201-small/cases.csv:" + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "填报值(指标)              | 看不懂这个字段：指标 可能：写作 字段=值。",
                "填报值(=3)                | 看不懂这个字段：=3 可能：写作 字段=值。",
                "填报值(数直=3)            | 填报值没有名为“数直”的字段。 可能：数值。",
                "填报值(数值=三)           | 字段“数值”的值“三”不对。 数写 12",
                "填报值(年度=2023.5)       | 字段“年度”的值“2023.5”不对。 数写 12",
                "填报值(本期=对)           | 字段“本期”的值“对”不对。 数写 12",
                "封面(填报日期=昨天)       | 字段“填报日期”的值“昨天”不对。 数写 12",
                "填报值(列=本季度数)       | “列”不会是“本季度数”。",
            })
    void saysWhatIsWrongWithAFact(String fact, String fault) throws IOException {
        RuleCases cases = cases(NEGATIVE, SOUND + "错,\"" + fact + "\",报\n");
        assertThat(texts(cases.faults()))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .startsWith("R0201-small/cases.csv:4:2: " + fault);
    }

    @Test
    void readsEveryKindOfValue() throws IOException {
        RuleCases cases = cases("""
                rule "例" @编号("R0104") @等级("核实性") @质疑("否")
                when $封 : 封面( 填报日期 > 截止日期, 年度 == 2023, 规划期内 == true, 报告期 == "2023Q3" )
                参数( 值 == 0.5B ) then 问题.报告( $封 ); end
                """, """
                情形,事实,期望
                都写,"封面(填报日期=2023-10-13, 截止日期=2023-10-12, 年度=2023, 规划期内=是, 报告期=2023Q3)；参数(值=0.50) ;",报
                真假,"封面(填报日期=2023-10-13，截止日期=2023-10-12，年度=2023，规划期内=true，报告期=2023Q3); 参数(值=0.5)",报
                省略,"封面(填报日期=2023-10-13, 截止日期=2023-10-12, 年度=2023, 报告期=2023Q3); 参数(值=0.5)",报
                不在,"封面(填报日期=2023-10-13, 截止日期=2023-10-12, 年度=2023, 规划期内=否, 报告期=2023Q3); 参数(值=0.5)",不报
                没有日期,"封面(截止日期=2023-10-12, 年度=2023, 报告期=2023Q3); 参数(值=0.5)",不报
                """);
        assertThat(texts(cases.faults())).isEmpty();
        assertThat(texts(cases.run(base()))).isEmpty();
    }

    /** They belong to no plan; what they name is held against one in the build. */
    @Test
    void casesOfGeneralRulesMayNameAnyCode() throws IOException {
        RuleCases cases = cases(NEGATIVE, SOUND.replace("Z01", "HP07"));
        assertThat(texts(cases.faults())).isEmpty();
        assertThat(texts(cases.reminders())).isEmpty();
    }

    @Test
    void casesOfAPlansOwnRulesNameItsCodes() throws IOException {
        SmallRules.write(rules, NEGATIVE);
        Path own = SmallRules.write(
                Files.createDirectories(rules.resolve("plans/one")), NEGATIVE.replace("R0201", "R9201"));
        Files.writeString(rules.resolve("R0201-small/cases.csv"), SOUND);
        Files.writeString(own.resolve("cases.csv"), SOUND.replace("列=本季数", "上级指标=Z09"));
        assertThat(texts(RuleCases.read(new RulesHome(rules, "one"), Set.of("Z01", "Z02"))
                        .faults()))
                .containsExactly(
                        "plans/one/R9201-small/cases.csv:2:2: indicators.csv 里没有指标“Z09”。 可能：Z01。新指标要先在 indicators.csv 和 targets.csv 加一行。");
    }

    /** A case that expects silence would pass with a code that no other fact has. */
    @Test
    void aCodeThatStandsAloneAndIsNearlyAnotherIsProbablyMisspelt() throws IOException {
        RuleCases cases = cases(NEGATIVE, SOUND + "另一项,\"填报值(指标=ZO1, 数值=1); 填报值(指标=XYZ77, 数值=1)\",不报\n");
        assertThat(texts(cases.faults())).isEmpty();
        assertThat(texts(cases.reminders()))
                .containsExactly(
                        "R0201-small/cases.csv:4:2: 指标“ZO1”在通用规则的例子里只出现这一次。 可能：应为 Z01。写错的代码对不上别的事实，期望“不报”的例子就什么也没有检查。");
    }

    @Test
    void aFileWithoutCasesLacksBoth() throws IOException {
        assertThat(texts(cases(NEGATIVE, "情形,事实,期望\n").faults()))
                .containsExactly(
                        "R0201-small/cases.csv:1:3: 没有一个期望为“报”的例子。 可能：补一行。",
                        "R0201-small/cases.csv:1:3: 没有一个期望为“不报”的例子。 可能：补一行。");
    }

    @Test
    void aRowTooLongIsAFault() throws IOException {
        RuleCases cases = cases(NEGATIVE, SOUND + "一,填报值(指标=Z01, 数值=-1),报\n");
        assertThat(cases.faults()).extracting(RuleFault::file).containsExactly("R0201-small/cases.csv");
    }

    @Test
    void aMissingFileIsAFaultButNotWhereThereIsAPageAlone() throws IOException {
        SmallRules.write(rules, NEGATIVE);
        Files.createDirectory(rules.resolve("R0001-unreadable"));
        assertThat(RuleCases.read(RulesHome.general(rules), Set.of()).faults())
                .extracting(RuleFault::file)
                .containsExactly("R0201-small/cases.csv");
    }

    @Test
    void aRuleWithoutCasesIsRunAllTheSame() throws IOException {
        SmallRules.write(rules, NEGATIVE);
        RuleCases cases = RuleCases.read(RulesHome.general(rules), Set.of());
        assertThat(cases.count()).isZero();
        assertThat(cases.run(base())).isEmpty();
        assertThat(cases.smoke(base())).isEmpty();
    }

    @Test
    void theFilesAreShownAsTheyAreWritten() throws IOException {
        cases(RATIO, "\uFEFF" + SOUND.replace("\n", "\r\n").replace("不报", " 不报 "));
        SmallRules.write(rules, NEGATIVE.replace("\n", "\r\n"));
        Files.createDirectory(rules.resolve("R0001-unreadable"));
        Files.writeString(rules.resolve("R0001-unreadable/rule.drl"), "rule");
        Files.createDirectory(rules.resolve("drafts"));
        Files.writeString(rules.resolve("R0299-file"), "no folder");

        assertThat(RuleFiles.folders(RulesHome.general(rules)))
                .containsExactly("R0001-unreadable", "R0201-small", "R0202-small");
        assertThat(RuleFiles.drl(RulesHome.general(rules), "R0201-small")).contains(NEGATIVE);
        assertThat(RuleFiles.drl(RulesHome.general(rules), "R0001-unreadable")).isEmpty();
        assertThat(RuleFiles.examples(RulesHome.general(rules), "R0202-small"))
                .containsExactly(
                        new RuleExample("负数", "填报值(指标=Z01, 列=本季数, 数值=-1)", "报"),
                        new RuleExample("往期的负数", "填报值(指标=Z01, 数值=-1, 本期=否)", "不报"));
        assertThat(RuleFiles.examples(RulesHome.general(rules), "R0201-small")).isEmpty();
    }

    @Test
    void examplesThatAreNoTableAreNotShown() throws IOException {
        cases(NEGATIVE, "事实\n填报值()\n");
        assertThat(RuleFiles.examples(RulesHome.general(rules), "R0201-small"))
                .containsExactly(new RuleExample("", "填报值()", ""));
        Files.writeString(rules.resolve("R0201-small/cases.csv"), "情形,事实,期望\n一,\"填报值(),报\n");
        assertThat(RuleFiles.examples(RulesHome.general(rules), "R0201-small")).isEmpty();
    }
}
