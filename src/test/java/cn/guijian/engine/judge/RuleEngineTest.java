package cn.guijian.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Peers;
import cn.guijian.engine.facts.Sheet;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleCoverage;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Column;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.PastValue;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A submission goes through all stages with a few rules: findings, verdicts, levels, progress, coverage. */
class RuleEngineTest {
    private static final String NEGATIVE = """
            rule "不得为负" @编号("R0201") @等级("强制性") @提示("{$值.指标}是 {$值.数值}") @应为("不小于 0")
            when $值 : 填报值( 本期 == true, 数值 < 0 ) then 问题.报告( $值 ); end
            """;
    private static final String LARGE = """
            rule "过大须说明" @编号("R0202") @等级("核实性") @质疑("否") @应为("小于 {$值.数值}")
            when $值 : 填报值( 本期 == true, 数值 > 900000 ) then 问题.报告( $值 ); end
            """;
    private static final String FALLING = """
            rule "不得减少" @编号("R0405") @等级("强制性") @应为("不小于 {$上.数值}")
            when $值 : 填报值( 本期 == true, 指标 == "Z01", $数 : 数值 )
            $上 : 填报值( 期别 == "上期", 指标 == "Z01", 数值 > $数 ) then 问题.报告( $值, $上 ); end
            """;
    private static final String YEARLY = """
            rule "与上年末相同" @编号("R0406") @等级("提示性")
            when $值 : 填报值( 本期 == true, 指标 == "Z03", $数 : 数值 )
            $上 : 填报值( 期别 == "上年末", 指标 == "Z03", 数值 == $数 ) then 问题.报告( $值 ); end
            """;
    private static final String UNLIKE = """
            rule "与同行不同" @编号("R0709") @等级("提示性")
            when $同 : 同行( 比值 > 3 ) then 问题.报告( $同 ); end
            """;
    private static final String STANDING = """
            rule "低于目标" @编号("R0501") @等级("按档") @提示("{$评.指标}低于 {$评.目标值}")
            when $评 : 评价( 考核方式 == "每期达标", 比较 == "≥", $标 : 目标值, 数值 < $标 ) then 问题.报告( $评 ); end
            """;
    private static final String LIMIT = """
            rule "超过上限" @编号("R0502") @等级("按档")
            when $评 : 评价( 考核方式 == "每期达标", 比较 == "<", $标 : 目标值, 数值 >= $标 ) then 问题.报告( $评 ); end
            """;
    private static final String AT_TARGET = """
            rule "恰为目标" @编号("R0503") @等级("提示性")
            when $评 : 评价( $标 : 目标值, 数值 == $标 ) then 问题.报告( $评 ); end
            """;
    private static final String BEHIND = """
            rule "落后" @编号("R0601") @等级("按档")
            when $评 : 评价( 考核方式 == "序时进度", $应 : 应达值, 数值 < $应 ) then 问题.报告( $评 ); end
            """;
    private static final String FAR_BEHIND = """
            rule "远远落后" @编号("R0602") @等级("红")
            when $评 : 评价( 考核方式 == "序时进度", 指标 == "Z01", 数值 < 1 ) then 问题.报告( $评 ); end
            """;
    private static final String TRIAL = """
            rule "试行" @编号("R0603") @等级("按档") @状态("试行")
            when $评 : 评价( 指标 == "Z06" ) then 问题.报告( $评 ); end
            """;
    private static final String TRIAL_REMARK = """
            rule "试行提示" @编号("R0604") @等级("提示性") @状态("试行")
            when $评 : 评价( 指标 == "Z06" ) then 问题.报告( $评 ); end
            """;
    private static final String TRIAL_NEGATIVE = """
            rule "试行不得为零" @编号("R0203") @等级("强制性") @状态("试行")
            when $值 : 填报值( 本期 == true, 指标 == "Z07", 数值 == 0 ) then 问题.报告( $值 ); end
            """;
    private static final String RETIRED = """
            rule "停用" @编号("R0605") @等级("红") @状态("停用")
            when $评 : 评价() then 问题.报告( $评 ); end
            """;
    private static final String UNEXPLAINED = """
            rule "须说明" @编号("R0801") @等级("提示性")
            when $问 : 问题项( 级别 == "核实性", 说明 == "" ) then 问题.报告( $问 ); end
            """;
    private static final String UNREPORTED = """
            rule "漏报" @编号("R0701") @等级("提示性")
            when $报 : 报送( 状态 == "漏报" ) then 问题.报告( $报 ); end
            """;
    private static final String IN_THE_END = """
            rule "期末低于" @编号("R0509") @等级("按档")
            when $评 : 评价( 考核方式 == "期末达标", 期末 == true, 数值 < 目标值 ) then 问题.报告( $评 ); end
            """;
    private static final String BELOW_PARAMETER = """
            rule "低于参数" @编号("R0606") @等级("提示性")
            when 参数( 规则 == "R0201", 名称 == "下限", $限 : 值 )
            $评 : 评价( 指标 == "Z05", 数值 < $限 ) then 问题.报告( $评 ); end
            """;
    private static final String NOTHING_BEFORE = """
            rule "没有上期的数" @编号("R0407") @等级("提示性")
            when $值 : 填报值( 本期 == true, 指标 == "W02" )
            not 填报值( 期别 == "上期", 指标 == "W02" ) then 问题.报告( $值 ); end
            """;
    private static final String HALF = """
            rule "比率过半" @编号("R0301") @等级("核实性") @质疑("否") @从属("R0201")
            when $值 : 填报值( 本期 == true, 指标 == "Z02", 数值 == 51 ) then 问题.报告( $值 ); end
            """;
    private static final String SAME_HAND = """
            rule "自填自审" @编号("R0103") @等级("核实性") @质疑("否") @提示("{$封.填报人}自填自审")
            when $封 : 封面( 填报人 != "", $人 : 填报人, 审核人 == $人 ) then 问题.报告( $封 ); end
            """;
    private static final RuleBase RULES = SmallRules.of(
            IN_THE_END,
            BELOW_PARAMETER,
            NOTHING_BEFORE,
            HALF,
            SAME_HAND,
            NEGATIVE,
            LARGE,
            FALLING,
            YEARLY,
            UNLIKE,
            STANDING,
            LIMIT,
            AT_TARGET,
            BEHIND,
            FAR_BEHIND,
            TRIAL,
            TRIAL_REMARK,
            TRIAL_NEGATIVE,
            RETIRED,
            UNEXPLAINED,
            UNREPORTED);

    private static RuleEngine.Report check(Submission submission, Submission... earlier) {
        return check(RULES, submission, earlier);
    }

    private static RuleEngine.Report check(RuleBase rules, Submission submission, Submission... earlier) {
        Map<Period, Submission> past = new HashMap<>();
        for (Submission other : earlier) {
            past.put(other.period(), other);
        }
        return new RuleEngine(SmallPlan.CATALOG, rules)
                .check(submission, List.of(), new Context(past, Map.of(), Optional.empty(), Peers.none()));
    }

    private static Submission east(Period period, String code, String text) {
        return Sheet.of(Sheet.EAST, period).put(SmallPlan.get(code), text).read();
    }

    private static IndicatorResult result(RuleEngine.Report report, String code) {
        return report.indicators().stream()
                .filter(result -> result.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static String shown(IndicatorResult result) {
        return String.join(
                " ",
                result.verdict().label(),
                result.level().map(Level::label).orElse("-"),
                result.value().map(BigDecimal::toPlainString).orElse("-"),
                result.required().map(BigDecimal::toPlainString).orElse("-"),
                result.progress().map(BigDecimal::toPlainString).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023Q3 | Z01 | 11000   | 达标 - 1.1 1.1 100.0000",
                "2023Q3 | Z01 | 10999   | 未达标 黄 1.0999 1.1 99.9909",
                "2023Q3 | Z01 | 9999    | 未达标 红 0.9999 1.1 90.9000",
                "2023Q3 | Z01 | 1       | 未达标 红 0.0001 1.1 0.0091",
                "2023Q3 | Z02 | 90      | 达标 - 90 90 100.0000",
                "2023Q3 | Z02 | 89.995  | 达标 - 90 90 100.0000",
                "2023Q3 | Z02 | 89.9949 | 未达标 黄 89.99 90 99.9889",
                "2023Q3 | Z02 | 86      | 未达标 橙 86 90 95.5556",
                "2023Q3 | Z02 | 85      | 未达标 红 85 90 94.4444",
                "2023Q3 | Z03 | 91      | 达标 - 91 91 100.0000",
                "2023Q3 | Z03 | 90.5    | 未达标 橙 90.5 91 99.4505",
                "2023Q3 | Z03 | 89      | 未达标 红 89 91 97.8022",
                "2023Q3 | Z04 | 550     | 达标 - 550 550 100.0000",
                "2023Q3 | Z04 | 1       | 需年终评定 黄 1 550 0.1818",
                "2023Q4 | Z04 | 1       | 未达标 红 1 600 0.1667",
                "2023Q3 | Z05 | 4.29    | 达标 - 4.29 4.3 99.7674",
                "2025Q3 | Z06 | 49      | 不评价 - 49 - -",
                "2025Q4 | Z06 | 50      | 达标 - 50 50 100.0000",
                "2023Q3 | Z05 | 4.3     | 未达标 黄 4.3 4.3 100.0000",
                "2023Q3 | Z05 | 9       | 未达标 红 9 4.3 209.3023",
                "2023Q3 | Z06 | 49      | 不评价 - 49 - -",
                "2025Q4 | Z06 | 49      | 未达标 橙 49 50 98.0000",
                "2023Q3 | Z07 | 5       | 不评价 - 5 - -",
                "2023Q3 | W01 | 150     | 达标 - 150 150 100.0000",
                "2023Q3 | W01 | 136     | 未达标 黄 136 150 90.6667",
                "2023Q3 | W01 | 121     | 未达标 橙 121 150 80.6667",
                "2023Q3 | W01 | -       | 存疑 - - 150 -",
                "2023Q3 | W01 | ''      | 未报 - - 150 -",
                "2023Q3 | Z01 | -1      | 存疑 - -0.0001 1.1 -0.0091",
            })
    void holdsAnIndicatorAgainstThePlan(String period, String code, String text, String expected) {
        RuleEngine.Report report = check(east(Period.parse(period).orElseThrow(), code, text));
        assertThat(shown(result(report, code))).isEqualTo(expected);
    }

    @Test
    void givesEveryIndicatorOfTheUnitInTableOrder() {
        RuleEngine.Report report = check(Sheet.of(Sheet.EAST).read());
        assertThat(report.indicators())
                .extracting(
                        result -> result.indicator().code() + result.verdict().label())
                .containsExactly("Z01未报", "Z02未报", "Z03未报", "Z04未报", "Z05未报", "Z06未报", "Z07未报", "W01未报");
    }

    @Test
    void aRowWithAFaultOfDataIsInDoubtAndSoIsTheRateMadeOfIt() {
        Submission submission = Sheet.of(Sheet.EAST)
                .put("Z02", "50")
                .put("B01", "-1")
                .put("B02", "3")
                .put("Z01", "11000")
                .put("Z03", "1000000")
                .read();
        RuleEngine.Report report = check(submission);

        assertThat(shown(result(report, "Z02"))).isEqualTo("存疑 - 50 90 55.5556");
        assertThat(shown(result(report, "Z01"))).isEqualTo("达标 - 1.1 1.1 100.0000");
        assertThat(result(report, "Z03").verdict()).isEqualTo(Verdict.MET);
        Finding negative = report.findings().get(0);
        assertThat(negative.rule()).isEqualTo("R0201");
        assertThat(negative.title()).isEqualTo("不得为负");
        assertThat(negative.level()).isEqualTo(Level.MUST_FIX);
        assertThat(negative.message()).isEqualTo("B01是 -1");
        assertThat(negative.advice()).isEqualTo("改正R0201。");
        assertThat(negative.expected()).contains("不小于 0");
        assertThat(negative.actual()).contains(new BigDecimal("-1"));
        assertThat(negative.difference()).isEmpty();
        assertThat(negative.clause()).isEmpty();
        assertThat(negative.status()).isEqualTo(Finding.Status.OPEN);
        assertThat(negative.locations()).containsExactly(Sheet.cell("B01", Column.VALUE, "-1"));
    }

    @Test
    void aDoubtOfIntakeReachesTheVerdictToo() {
        Finding intake = TestFinding.of("1", "R0006", Level.MUST_FIX, Optional.of("Z01"), Set.of("Z01"), List.of());
        Finding mild = TestFinding.of("2", "R0010", Level.MUST_EXPLAIN, Optional.of("Z03"), Set.of("Z03"), List.of());
        Submission submission =
                Sheet.of(Sheet.EAST).put("Z01", "1").put("Z03", "91").read();
        RuleEngine.Report report =
                new RuleEngine(SmallPlan.CATALOG, RULES).check(submission, List.of(mild, intake), Context.alone());
        assertThat(shown(result(report, "Z01"))).isEqualTo("存疑 - 0.0001 1.1 0.0091");
        assertThat(shown(result(report, "Z03"))).isEqualTo("达标 - 91 91 100.0000");
        assertThat(rules(report.findings())).containsExactly("R0006", "R0010", "R0801");
    }

    @Test
    void aRateOfNothingIsNoRate() {
        Submission submission = Sheet.of(Sheet.EAST)
                .put("Z02", "-")
                .put("B01", "0")
                .put("B02", "0")
                .read();
        assertThat(shown(result(check(submission), "Z02"))).isEqualTo("本期无案件 - - 90 -");
    }

    @Test
    void aShortfallCitesTheClauseAndTheDistance() {
        Finding finding = check(east(Sheet.NOW, "Z02", "89")).findings().get(0);
        assertThat(finding.rule()).isEqualTo("R0501");
        assertThat(finding.level()).isEqualTo(Level.ORANGE);
        assertThat(finding.message()).isEqualTo("Z02低于 90");
        assertThat(finding.clause()).contains("Z02条款");
        assertThat(finding.actual()).contains(new BigDecimal("89"));
        assertThat(finding.expected()).contains("≥ 90");
        assertThat(finding.difference()).contains(new BigDecimal("-1"));
    }

    @Test
    void findingsOfOneRuleAndRowStandInTheOrderOfTheirCells() {
        RuleEngine.Report report = check(Sheet.of(Sheet.EAST)
                .put("Z01", Column.YEAR, "-1")
                .put("Z01", Column.QUARTER, "-5")
                .read());
        assertThat(report.findings()).extracting(Finding::message).containsExactly("Z01是 -5", "Z01是 -1");
    }

    /** What can't be compared is not found either, even where a rule looks for nothing. */
    @Test
    void aRuleWithoutItsPastFindsNothing() {
        Submission city = Sheet.of(Sheet.CITY).put(SmallPlan.get("W02"), "3").read();
        assertThat(check(city).findings()).isEmpty();
        Submission before = Sheet.of(Sheet.CITY, Sheet.NOW.plus(-1))
                .put(SmallPlan.get("Z07"), "3")
                .read();
        assertThat(rules(check(city, before).findings())).containsExactly("R0407");
    }

    /** A partner that is not reported, and both sides of an or, make no second fault; the message is the first in order. */
    @Test
    void theSameFactsAreOneFault() {
        String partner = """
                rule "大于别的" @编号("R0204") @等级("核实性") @质疑("否") @提示("大于{$别.指标}")
                when $值 : 填报值( 本期 == true, 指标 == "Z03", $数 : 数值 )
                $别 : 填报值( 本期 == true, 数值 < $数 ) then 问题.报告( $值 ); end
                """;
        String sides = """
                rule "两边" @编号("R0205") @等级("提示性") @状态("试行")
                when $值 : 填报值( 本期 == true, 指标 == "Z03" )
                ( 填报值( 指标 == "B01" ) or 填报值( 指标 == "B02" ) ) then 问题.报告( $值 ); end
                """;
        Submission submission = Sheet.of(Sheet.EAST)
                .put("Z03", "100")
                .put("B01", "2")
                .put("B02", "3")
                .read();
        RuleEngine.Report report = check(SmallRules.of(partner, sides), submission);
        assertThat(report.findings()).extracting(Finding::message).containsExactly("大于B01");
        assertThat(report.trials()).hasSize(1);
    }

    @Test
    void aRateFollowsFromItsInputs() {
        RuleEngine.Report report = check(Sheet.of(Sheet.EAST)
                .put("Z02", "51")
                .put("B01", "-1")
                .put("B02", "3")
                .read());
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.root().isPresent())
                .containsExactly("R0201 false", "R0301 true");
        assertThat(report.findings().get(1).root())
                .contains(report.findings().get(0).id());
    }

    @Test
    void aFindingOnTheCoverIsAtTheEntryThatItNames() {
        Sheet sheet = Sheet.of(Sheet.EAST)
                .cover(CoverItem.REVIEWER, "张三")
                .cover(CoverItem.PREPARER, "张三")
                .cover(CoverItem.HEAD, "李四");
        Finding finding = check(sheet.read()).findings().get(0);
        assertThat(finding.rule()).isEqualTo("R0103");
        assertThat(finding.message()).isEqualTo("张三自填自审");
        assertThat(finding.locations()).extracting(Location::label).containsExactly("填报人");
        assertThat(finding.explanation()).isEmpty();

        Finding explained = check(sheet.cover(CoverItem.EXPLANATION, " 只有一人 ").read())
                .findings()
                .get(0);
        assertThat(explained.explanation()).contains("只有一人");
        assertThat(explained.status()).isEqualTo(Finding.Status.EXPLAINED);
        assertThat(check(sheet.cover(CoverItem.EXPLANATION, "  ").read())
                        .findings()
                        .get(0)
                        .explanation())
                .isEmpty();
    }

    @Test
    void aTaskOfNothingHasNoProgress() {
        Submission west = Sheet.of(Sheet.WEST).put(SmallPlan.get("Z04"), "5").read();
        assertThat(shown(result(check(west), "Z04"))).isEqualTo("达标 - 5 0 -");
    }

    @Test
    void theRulesOfThePlanKnowTheParameters() {
        assertThat(rules(check(east(Sheet.NOW, "Z05", "4.2")).findings())).containsExactly("R0606");
    }

    /** The colour of a result is that of its worst finding, in whatever order they come. */
    @Test
    void theWorstOfTwoFindingsGivesTheLevel() {
        RuleEngine.Report report = check(east(Sheet.NOW, "Z01", "9990"));
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + finding.level().label())
                .containsExactly("R0602红", "R0601黄");
        assertThat(result(report, "Z01").level()).contains(Level.RED);
    }

    @Test
    void aRemarkTurnsNoVerdict() {
        RuleEngine.Report report = check(east(Sheet.NOW, "Z02", "90"));
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + finding.level().label())
                .containsExactly("R0503提示性");
        assertThat(result(report, "Z02").verdict()).isEqualTo(Verdict.MET);
    }

    @ParameterizedTest
    @CsvSource({
        // a stock that is not below its own value of a year ago dips as it does every year
        "2023Q3, 70, 70, 黄",
        "2023Q3, 70, 71, 红",
        "2023Q3, 70, 69, 黄",
        "2023Q4, 70, 69, 红",
    })
    void aStockThatDipsEveryYearIsYellowBeforeTheFourthQuarter(
            String period, String now, String yearAgo, String level) {
        Period at = Period.parse(period).orElseThrow();
        RuleEngine.Report report =
                check(east(at, "Z03", now), east(at.plus(-4), "Z03", yearAgo), east(at.plus(-1), "Z03", "1"));
        assertThat(result(report, "Z03").level().map(Level::label)).contains(level);
    }

    @Test
    void aFlowHasNoSeason() {
        RuleEngine.Report report = check(east(Sheet.NOW, "Z01", "5000"), east(Sheet.NOW.plus(-4), "Z01", "4000"));
        assertThat(result(report, "Z01").level()).contains(Level.RED);
    }

    @Test
    void knowsThePastAndWhereItIsGoing() {
        RuleEngine.Report report = check(
                east(Sheet.NOW, "Z01", "12000"),
                east(Sheet.NOW.plus(-1), "Z01", "11000"),
                east(Sheet.NOW.plus(-4), "Z01", "8000"),
                east(Sheet.NOW.plus(-2), "Z01", "9000"),
                east(Sheet.NOW.plus(-3), "Z03", "9000"));
        assertThat(result(report, "Z01").history())
                .containsExactly(
                        past(new Period(2022, 3), "0.8", "0.7"),
                        past(new Period(2023, 1), "0.9", "0.9"),
                        past(new Period(2023, 2), "1.1", "1"));
        assertThat(result(report, "Z01").forecast())
                .contains(new Forecast(
                        new Period(2025, 4),
                        new BigDecimal("2.1"),
                        true,
                        new BigDecimal("0.1"),
                        Optional.of(new BigDecimal("0.0889")),
                        9));
        assertThat(result(report, "Z03").history()).containsExactly(past(new Period(2022, 4), "9000", "88"));
        assertThat(result(report, "Z03").forecast()).isEmpty();
    }

    @Test
    void whatIsInDoubtGoesNowhere() {
        RuleEngine.Report report = check(
                east(Sheet.NOW, "Z01", "10000"),
                east(Sheet.NOW.plus(-1), "Z01", "11000"),
                east(Sheet.NOW.plus(-2), "Z01", "9000"),
                east(Sheet.NOW.plus(-3), "Z01", "8000"),
                east(Sheet.NOW.plus(-4), "Z01", "7000"));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("R0405");
            assertThat(finding.expected()).contains("不小于 11000");
            assertThat(finding.difference()).contains(new BigDecimal("-1000"));
            assertThat(finding.locations()).hasSize(1);
        });
        assertThat(result(report, "Z01").verdict()).isEqualTo(Verdict.IN_DOUBT);
        assertThat(result(report, "Z01").history()).hasSize(4);
        assertThat(result(report, "Z01").forecast()).isEmpty();
    }

    private static PastValue past(Period period, String value, String required) {
        return new PastValue(period, new BigDecimal(value), Optional.of(new BigDecimal(required)));
    }

    @Test
    void rulesOnTrialAreHeardApart() {
        RuleEngine.Report report = check(Sheet.of(Sheet.EAST)
                .put(SmallPlan.get("Z06"), "40")
                .put(SmallPlan.get("Z07"), "0")
                .read());
        assertThat(report.findings()).isEmpty();
        assertThat(rules(report.trials())).containsExactly("R0203");
        assertThat(result(report, "Z07").verdict()).isEqualTo(Verdict.NOT_JUDGED);

        RuleEngine.Report atTheEnd = check(east(new Period(2025, 4), "Z06", "50"));
        assertThat(rules(atTheEnd.findings())).containsExactly("R0503");
        assertThat(atTheEnd.trials())
                .extracting(finding -> finding.rule() + finding.level().label())
                .containsExactly("R0604提示性", "R0603黄");
        assertThat(shown(result(atTheEnd, "Z06"))).isEqualTo("达标 - 50 50 100.0000");
    }

    @Test
    void namesWhatWasNotEvaluatedAndWhy() {
        Coverage alone = check(east(Sheet.NOW, "Z01", "12000")).coverage();
        assertThat(alone.evaluated())
                .containsExactly(
                        "R0103", "R0201", "R0202", "R0203", "R0301", "R0501", "R0502", "R0503", "R0509", "R0601",
                        "R0602", "R0603", "R0604", "R0606", "R0801");
        assertThat(alone.notEvaluated())
                .extracting(not -> not.rule() + " " + not.reason() + " " + not.failed())
                .containsExactly(
                        "R0405 没有 2023Q2 的报表，无法比较 false",
                        "R0406 没有 2022Q4 的报表，无法比较 false",
                        "R0407 没有 2023Q2 的报表，无法比较 false",
                        "R0709 只有一份报表，没有别的单位可比 false");
        assertThat(alone.hasFailure()).isFalse();

        Coverage begun = check(east(new Period(2021, 1), "Z01", "12000")).coverage();
        assertThat(begun.notEvaluated())
                .extracting(not -> not.rule() + " " + not.reason())
                .startsWith("R0405 2020Q4 在规划期开始之前，没有报表可比", "R0406 2020Q4 在规划期开始之前，没有报表可比");
        Submission next = east(new Period(2021, 2), "Z01", "12000");
        assertThat(check(next).coverage().notEvaluated().get(0).reason()).isEqualTo("没有 2021Q1 的报表，无法比较");
        assertThat(check(next, east(new Period(2021, 1), "Z01", "12000"))
                        .coverage()
                        .evaluated())
                .contains("R0405")
                .doesNotContain("R0406");
    }

    @Test
    void comparesWithTheOthersWhereTheyAreThere() {
        Submission submission = east(Sheet.NOW, "Z02", "95");
        Peers peers = Peers.of(
                SmallPlan.CATALOG,
                List.of(
                        submission,
                        Sheet.of(Sheet.WEST).put("Z02", "20").read(),
                        Sheet.of(Sheet.ZONE).put("Z02", "20").read()));
        RuleEngine.Report report = new RuleEngine(SmallPlan.CATALOG, RULES)
                .check(submission, List.of(), new Context(Map.of(), Map.of(), Optional.empty(), peers));
        assertThat(rules(report.findings())).containsExactly("R0709");
        assertThat(report.coverage().evaluated()).contains("R0709");
    }

    @Test
    void whatMustBeExplainedIsLookedForInItsRow() {
        Sheet sheet = Sheet.of(Sheet.EAST).put("Z03", "1000000");
        RuleEngine.Report silent = check(sheet.read());
        assertThat(silent.findings())
                .extracting(finding -> finding.rule() + finding.status().label())
                .containsExactly("R0202待处理", "R0801待处理");

        RuleEngine.Report explained = check(sheet.explain("Z03", " 去年并入两镇 ").read());
        assertThat(explained.findings())
                .extracting(finding -> finding.rule() + finding.status().label())
                .containsExactly("R0202已说明");
        assertThat(explained.findings().get(0).explanation()).contains("去年并入两镇");
    }

    @Test
    void aRuleThatCalculatesWithAnEmptyFieldBreaks() {
        String rule = """
                rule "基期" @编号("R0504") @等级("按档")
                when $评 : 评价( 数值 < 基期值 * 2 ) then 问题.报告( $评 ); end
                """;
        assertThat(check(SmallRules.of(rule), east(Sheet.NOW, "Z02", "50"))
                        .coverage()
                        .notEvaluated())
                .singleElement()
                .satisfies(not -> assertThat(not.reason()).startsWith("规则执行出错：参加计算的字段没有值。"));
        assertThat(check(SmallRules.of(rule), east(Sheet.NOW, "Z03", "50")).findings())
                .hasSize(1);
    }

    /** Drools goes on for ever where every fact is joined with every other. */
    @Test
    void aRuleThatMatchesWithoutEndIsStopped() {
        String rule = """
                rule "连" @编号("R0204") @等级("提示性")
                when $甲 : 单元格() $乙 : 单元格() $丙 : 单元格() $丁 : 单元格() $戊 : 单元格() then 问题.报告( $甲 ); end
                """;
        assertThat(check(SmallRules.of(rule), east(Sheet.NOW, "Z02", "50"))
                        .coverage()
                        .notEvaluated())
                .singleElement()
                .satisfies(not -> assertThat(not.reason()).isEqualTo("规则触发超过 100000 次，已停止。"));
    }

    /** A division by nothing breaks the whole session in Drools. */
    @Test
    void aRuleThatBreaksIsNamedAndTheOthersStillFire() {
        RuleBase rules = SmallRules.of(NEGATIVE, """
                rule "除" @编号("R0204") @等级("强制性")
                when $值 : 填报值( 本期 == true, 1 / ( 数值 - 数值 ) > 1 ) then 问题.报告( $值 ); end
                """, """
                rule "试除" @编号("R0205") @等级("强制性") @状态("试行")
                when $值 : 填报值( 本期 == true, 1 / ( 数值 - 数值 ) > 1 ) then 问题.报告( $值 ); end
                """, BEHIND, """
                rule "规划除" @编号("R0504") @等级("按档")
                when $评 : 评价( 考核方式 == "每期达标", 1 / ( 数值 - 数值 ) > 1 ) then 问题.报告( $评 ); end
                """);
        RuleEngine.Report report = check(
                rules,
                Sheet.of(Sheet.EAST)
                        .put("Z01", "1")
                        .put("Z02", "50")
                        .put("Z03", "-4")
                        .read());
        assertThat(rules(report.findings())).containsExactly("R0201", "R0601");
        assertThat(report.coverage().notEvaluated())
                .extracting(not -> not.rule() + " " + not.failed())
                .containsExactly("R0204 true", "R0205 false", "R0504 true");
        assertThat(report.coverage().evaluated()).containsExactly("R0201", "R0601");
        assertThat(report.coverage().notEvaluated().get(0).reason()).startsWith("规则执行出错：除数是 0。");
        // no sound rule speaks of Z02 any more: it is not called 达标
        assertThat(shown(result(report, "Z02"))).isEqualTo("不评价 - 50 90 55.5556");
        assertThat(shown(result(report, "Z01"))).isEqualTo("未达标 红 0.0001 1.1 0.0091");
    }

    @Test
    void aFolderOfNoRunningRulesFindsNothingAndJudgesNothing() {
        RuleEngine.Report report = check(SmallRules.of(RETIRED), east(Sheet.NOW, "Z01", "1"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.coverage()).isEqualTo(new Coverage(List.of(), List.of()));
        assertThat(shown(result(report, "Z01"))).isEqualTo("不评价 - 0.0001 1.1 0.0091");
    }

    @Test
    void aColourIsNoLevelOfADataRule() {
        Rule rule = RULES.rules().stream()
                .filter(r -> r.id().equals("R0602"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> RuleEngine.level(rule))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("R0602");
    }

    @Test
    void tellsOfItsRules() {
        assertThat(RULES.rules()).extracting(Rule::id).contains("R0201").doesNotContain("R0605");
        assertThat(RULES.retired()).extracting(Rule::id).containsExactly("R0605");
        assertThat(RULES.ids()).hasSize(21).contains("R0605", "R0701");
        assertThat(RULES.text("R0201").orElseThrow()).startsWith("rule \"不得为负\"");
        assertThat(RULES.text("R0999")).isEmpty();
        assertThat(RULES.page("R0201").orElseThrow().title()).isEqualTo("例");
        assertThat(RULES.page("R0999")).isEmpty();
        assertThat(RULES.folder("R0201")).contains("R0201-small");
        assertThat(RULES.folder("R0999")).isEmpty();
        assertThat(RULES.profile("R0501").orElseThrow().isOfPlan()).isTrue();
        assertThat(RULES.profile("R0201").orElseThrow().isOfPlan()).isFalse();
        assertThat(RULES.profile("R0999")).isEmpty();
    }

    @Test
    void showsWhatItFiredOnToTheCoverage() {
        RuleCoverage coverage = RuleCoverage.of(RULES);
        check(RULES.watchedBy(coverage), east(Sheet.NOW, "Z02", "89"));
        assertThat(coverage.all())
                .filteredOn(RuleCoverage.OfRule::fired)
                .extracting(seen -> seen.rule().id())
                .containsExactly("R0501");
        assertThat(coverage.all())
                .filteredOn(seen -> seen.rule().id().equals("R0501"))
                .flatExtracting(RuleCoverage.OfRule::conditions)
                .extracting(condition -> condition.text() + " " + condition.held() + " " + condition.failed())
                .containsExactly("考核方式 == \"每期达标\" true false", "比较 == \"≥\" true false", "数值 < $标 true false");
    }

    @Test
    void droolsHasAVersion() {
        assertThat(RuleBase.droolsVersion()).matches("\\d+\\.\\d+.*");
    }
}
