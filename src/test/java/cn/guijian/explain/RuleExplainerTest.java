package cn.guijian.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Peers;
import cn.guijian.engine.facts.Sheet;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.engine.judge.CityEngine;
import cn.guijian.engine.judge.Doubted;
import cn.guijian.engine.judge.Filing;
import cn.guijian.engine.judge.RuleEngine;
import cn.guijian.engine.judge.SmallPlan;
import cn.guijian.engine.judge.TestFinding;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Column;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import cn.guijian.model.rules.Candidate;
import cn.guijian.model.rules.ConditionResult;
import cn.guijian.model.rules.ConditionResult.Operand;
import cn.guijian.model.rules.Explanation;
import cn.guijian.model.rules.Explanation.Outcome;
import cn.guijian.model.rules.Explanation.Unasked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Why a rule fired on a submission or stayed silent, on few facts and rules: the check's own facts are explained. */
class RuleExplainerTest {
    private static final String NEGATIVE = """
            rule "不得为负" @编号("R0201") @等级("强制性") @提示("{$值.指标}是 {$值.数值}")
            when $值 : 填报值( 本期 == true, 数值 < 0 ) then 问题.报告( $值 ); end
            """;
    private static final String OF_RATES = """
            rule "比率过大" @编号("R0202") @等级("核实性") @质疑("否")
            when $值 : 填报值( 类型 == "rate", 数值 > 100 ) then 问题.报告( $值 ); end
            """;
    private static final String OF_NOBODY = """
            rule "没有的指标" @编号("R0203") @等级("核实性") @质疑("否")
            when $值 : 填报值( 指标 == "Z06", 数值 > 100 ) then 问题.报告( $值 ); end
            """;
    private static final String BOTH_WAYS = """
            rule "两种说法" @编号("R0204") @等级("核实性") @质疑("否")
            when $值 : 填报值( 指标 == "Z06" || 数值 > 100 ) then 问题.报告( $值 ); end
            """;
    private static final String FRACTION = """
            rule "分母为零" @编号("R0301") @等级("核实性") @质疑("否")
            when $分 : 分式( 分母 == 0 ) then 问题.报告( $分 ); end
            """;
    private static final String FALLING = """
            rule "不得减少" @编号("R0405") @等级("强制性")
            when $值 : 填报值( 本期 == true, 指标 == "Z01", $数 : 数值 )
            $上 : 填报值( 期别 == "上期", 指标 == "Z01", 数值 > $数 ) then 问题.报告( $值, $上 ); 问题.报告( $上 ); end
            """;
    private static final String STANDING = """
            rule "低于目标" @编号("R0501") @等级("按档")
            when $评 : 评价( 类型 == "rate", 比较 == "≥", $标 : 目标值, 数值 < $标 ) then 问题.报告( $评 ); end
            """;
    private static final String NOT_OF_BASES = """
            rule "落后" @编号("R0601") @等级("按档")
            when $评 : 评价( 指标 not in ( "Z03", "Z02" ), 考核方式 == "序时进度", $应 : 应达值, 数值 < $应 )
            then 问题.报告( $评 ); end
            """;
    private static final String OF_CITY = """
            rule "漏报" @编号("R0701") @等级("提示性") @提示("{$报.单位}{$报.状态}")
            when $报 : 报送( 状态 == "漏报" ) then 问题.报告( $报 ); end
            """;
    private static final RuleBase RULES =
            SmallRules.of(NEGATIVE, OF_RATES, OF_NOBODY, BOTH_WAYS, FRACTION, FALLING, STANDING, NOT_OF_BASES, OF_CITY);
    private static final Set<String> ALL = RULES.rules().stream().map(Rule::id).collect(Collectors.toSet());

    private static RuleExplainer explainer(int limit) {
        return new RuleExplainer(SmallPlan.CATALOG, RULES, ALL, limit);
    }

    private static Explanation explainOnly(String rule, Submission submission) {
        RuleBase rules = SmallRules.of(rule);
        return new RuleExplainer(
                        SmallPlan.CATALOG, rules, List.of(rules.rules().get(0).id()), 5)
                .explain(submission, List.of(), Context.alone(), Optional.empty())
                .get(0);
    }

    private static Map<String, Explanation> explain(Submission submission, Context context, String indicator) {
        return byRule(explainer(2)
                .explain(submission, List.of(), context, Optional.of(indicator).filter(code -> !code.isEmpty())));
    }

    private static Map<String, Explanation> byRule(List<Explanation> explanations) {
        return explanations.stream()
                .collect(Collectors.toMap(Explanation::rule, each -> each, (a, b) -> b, TreeMap::new));
    }

    private static Explanation of(Map<String, Explanation> explanations, String rule) {
        return java.util.Objects.requireNonNull(explanations.get(rule));
    }

    private static List<String> labels(Explanation explanation) {
        return explanation.candidates().stream()
                .map(candidate -> candidate.label() + (candidate.fired() ? " ✓" : ""))
                .toList();
    }

    private static List<String> marks(Candidate candidate) {
        return candidate.conditions().stream()
                .map(condition -> condition.part() + condition.mark().sign() + condition.text())
                .toList();
    }

    /** Z01 falls from 5 to 3, B02 is negative, Z02 lies below its 90, Z05 above 100. */
    private static Submission now() {
        return Sheet.of(Sheet.EAST)
                .put("Z01", "3")
                .put("Z02", "50")
                .put(SmallPlan.get("Z05"), "101")
                .put("Z03", "91")
                .put("B01", "2")
                .put("B02", "-4")
                .read();
    }

    private static Context context() {
        Period before = Sheet.NOW.plus(-1);
        Submission earlier = Sheet.of(Sheet.EAST, before).put("Z01", "5").read();
        return new Context(Map.of(before, earlier), Map.of(), Optional.empty(), Peers.none());
    }

    @Test
    void explainsEveryRuleInItsOrder() {
        List<Explanation> all = explainer(2).explain(now(), List.of(), Context.alone(), Optional.empty());
        assertThat(all)
                .extracting(each -> each.rule() + " " + each.outcome())
                .containsExactly(
                        "R0201 FIRED",
                        "R0202 FIRED",
                        "R0203 SILENT",
                        "R0204 FIRED",
                        "R0301 SILENT",
                        "R0405 NOT_EVALUATED",
                        "R0501 SILENT",
                        "R0601 FIRED",
                        "R0701 NOT_EVALUATED");
        assertThat(all).allSatisfy(each -> {
            assertThat(each.subject()).isEqualTo("东县");
            assertThat(each.period()).isEqualTo(Sheet.NOW);
        });
        assertThat(all.get(0).title()).isEqualTo("不得为负");
        assertThat(all.get(0).page()).isEqualTo("例。");
        assertThat(all.get(0).reason()).isEmpty();
    }

    @Test
    void whatFiredStandsFirstWithItsFindingThenWhatComesNearest() {
        Explanation negative = of(explain(now(), Context.alone(), ""), "R0201");
        assertThat(labels(negative))
                .containsExactly(
                        "填报值 B02 B02名 数值 本期 2023Q3（表B!B02VALUE） ✓", "填报值 Z01 Z01名 规划期累计 本期 2023Q3（表Z!Z01PLAN）");
        assertThat(negative.leftOut()).isEqualTo(4);
        Finding finding = new RuleEngine(SmallPlan.CATALOG, RULES)
                .check(now(), List.of(), Context.alone()).findings().stream()
                        .filter(each -> each.rule().equals("R0201"))
                        .findFirst()
                        .orElseThrow();
        assertThat(negative.candidates().get(0).findings()).containsExactly(finding.id());
        assertThat(negative.candidates().get(0).indicator()).contains("B02");
        assertThat(negative.candidates().get(1).findings()).isEmpty();
        assertThat(marks(negative.candidates().get(0))).containsExactly("1✓本期 == true", "1✓数值 < 0");
        assertThat(marks(negative.candidates().get(1))).containsExactly("1✓本期 == true", "1✗数值 < 0");
    }

    /** As many that fired as there are, however few are to be shown. */
    @Test
    void neverLeavesOutWhatFired() {
        Submission twice = Sheet.of(Sheet.EAST)
                .put("B01", "-1")
                .put("B02", "-2")
                .put("Z03", "1")
                .read();
        Explanation negative = explainer(1)
                .explain(twice, List.of(), Context.alone(), Optional.empty())
                .get(0);
        assertThat(negative.candidates()).hasSize(2).allMatch(Candidate::fired);
        assertThat(negative.leftOut()).isEqualTo(1);
        Explanation none = explainer(0)
                .explain(now(), List.of(), Context.alone(), Optional.of("Z03"))
                .get(0);
        assertThat(none.outcome()).isEqualTo(Outcome.NO_FACTS);
    }

    /** A fact that the rule is not for is shown only when there is nothing nearer. */
    @Test
    void whatTheRuleIsNotForIsNoNearMiss() {
        Map<String, Explanation> all = explain(now(), Context.alone(), "");
        assertThat(of(all, "R0202").candidates())
                .extracting(candidate -> candidate.indicator().orElse("") + candidate.fired())
                .containsExactly("Z05true", "Z02false");
        assertThat(of(all, "R0203").candidates())
                .hasSize(2)
                .allSatisfy(candidate ->
                        assertThat(candidate.failing().orElseThrow().text()).isEqualTo("指标 == \"Z06\""));
        assertThat(of(all, "R0203").leftOut()).isEqualTo(4);
        assertThat(of(all, "R0204").candidates()).hasSize(2);
        assertThat(of(all, "R0204").candidates().get(1).failing().orElseThrow().text())
                .isEqualTo("指标 == \"Z06\" || 数值 > 100");
    }

    @Test
    void aQuestionOfOneIndicatorIsAnsweredForItAlone() {
        Map<String, Explanation> all = explain(now(), Context.alone(), "Z03");
        assertThat(of(all, "R0201").candidates())
                .extracting(candidate -> candidate.indicator().orElse(""))
                .containsExactly("Z03");
        assertThat(of(all, "R0201").leftOut()).isZero();
        assertThat(of(all, "R0301").outcome()).isEqualTo(Outcome.NO_FACTS);
        assertThat(of(all, "R0301").reason()).isEqualTo("这一指标没有这条规则要看的事实（分式）。");
        Submission stock = Sheet.of(Sheet.EAST).put("Z03", "3").read();
        assertThat(of(explain(stock, Context.alone(), ""), "R0301").reason()).isEqualTo("没有这条规则要看的事实（分式）。");
    }

    /** A number in doubt is no measure: that is said, and not that another indicator's number is not this one's. */
    @Test
    void namesTheDoubtThatKeepsARuleFromComparing() {
        String jump = """
                rule "猛增" @编号("R0409") @等级("核实性") @质疑("否")
                when $比 : 环比( 指标 != "Z02", 数值 > 上期数 ) then 问题.报告( $比 ); end
                """;
        RuleBase rules = SmallRules.of(FALLING, jump);
        Period before = Sheet.NOW.plus(-1);
        Submission earlier = Sheet.of(Sheet.EAST, before).put("Z01", "5").read();
        Context doubted =
                new Context(Map.of(before, earlier), Map.of(before, Set.of("Z01")), Optional.empty(), Peers.none());
        RuleExplainer explainer = new RuleExplainer(SmallPlan.CATALOG, rules, List.of("R0405", "R0409"), 2);
        Map<String, Explanation> all = byRule(explainer.explain(now(), List.of(), doubted, Optional.of("Z01")));
        ConditionResult failing = of(all, "R0405").candidates().get(0).failing().orElseThrow();
        assertThat(failing.text()).isEqualTo("$上 : 填报值( 期别 == \"上期\", 指标 == \"Z01\", 数值 > $数 )");
        assertThat(failing.values()).isEmpty();
        assertThat(failing.wanted()).contains("2023Q2 的 Z01 存疑，没有拿来比较");
        assertThat(of(all, "R0409").outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(of(all, "R0409").reason()).isEqualTo("2023Q2 的 Z01 存疑，没有拿来比较");
        Explanation others = of(byRule(explainer.explain(now(), List.of(), doubted, Optional.of("Z02"))), "R0409");
        assertThat(others.outcome()).isEqualTo(Outcome.NO_FACTS);
        assertThat(others.reason()).isEqualTo("这条规则不评这一指标（指标 != \"Z02\"）。");
    }

    @Test
    void whatWasNotEvaluatedSaysWhy() {
        Map<String, Explanation> all = explain(now(), Context.alone(), "");
        assertThat(of(all, "R0405").reason()).contains("2023Q2");
        assertThat(of(all, "R0405").candidates()).isEmpty();
        assertThat(of(all, "R0701").reason()).isEqualTo("这是全市的规则，只对整个季度的文件夹评估，一份报表不评估。");
        assertThat(of(all, "R0701").page()).isEqualTo("例。");
    }

    /** Each report of a rule leads to its own finding. */
    @Test
    void namesTheFindingOfEachReport() {
        List<String> ids = new RuleEngine(SmallPlan.CATALOG, RULES)
                .check(now(), List.of(), context()).findings().stream()
                        .filter(each -> each.rule().equals("R0405"))
                        .map(Finding::id)
                        .toList();
        Explanation falling = of(explain(now(), context(), ""), "R0405");
        assertThat(ids).hasSize(2);
        assertThat(falling.candidates().get(0).findings()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(marks(falling.candidates().get(0)))
                .containsExactly("1✓本期 == true", "1✓指标 == \"Z01\"", "2✓期别 == \"上期\"", "2✓指标 == \"Z01\"", "2✓数值 > $数");
        assertThat(falling.candidates()).extracting(Candidate::fired).containsExactly(true);
        assertThat(falling.candidates().get(0).conditions())
                .extracting(ConditionResult::fact)
                .containsOnly("填报值");
    }

    /** An indicator whose verdict was settled before is named with what settled it, where the rule would concern it. */
    @Test
    void namesTheIndicatorsThatTheRuleWasNotAskedAbout() {
        Map<String, Explanation> all = explain(now(), context(), "");
        String negative = "R0201 B02是 -4";
        assertThat(of(all, "R0501").unasked())
                .containsExactly(new Unasked("Z02", "Z02名", Verdict.IN_DOUBT, List.of(negative)));
        assertThat(of(all, "R0601").unasked())
                .extracting(each -> each.indicator() + each.verdict().label())
                .containsExactly("Z01存疑", "Z04未报", "Z06未报", "Z07未报", "W01未报");
        assertThat(of(all, "R0601").unasked().get(0).causes()).hasSize(2).allMatch(cause -> cause.startsWith("R0405 "));
        assertThat(of(all, "R0601").unasked().get(1).causes()).isEmpty();
        assertThat(of(all, "R0201").unasked()).isEmpty();
        assertThat(of(explain(now(), context(), "Z04"), "R0601").unasked())
                .extracting(Unasked::indicator)
                .containsExactly("Z04");
        assertThat(of(explain(now(), context(), "Z02"), "R0601").unasked()).isEmpty();
    }

    /** What is only to be explained casts no doubt on a number. */
    @Test
    void aMilderFindingIsNoCause() {
        Finding mild = TestFinding.of("1", "R0010", Level.MUST_EXPLAIN, Optional.of("Z02"), Set.of("Z02"), List.of());
        Finding other = TestFinding.of("2", "R0006", Level.MUST_FIX, Optional.of("Z03"), Set.of("Z03"), List.of());
        Finding own = TestFinding.of("3", "R0006", Level.MUST_FIX, Optional.of("Z02"), Set.of("Z02"), List.of());
        Submission submission =
                Sheet.of(Sheet.EAST).put("Z02", "50").put("Z03", "91").read();
        Map<String, Explanation> all =
                byRule(explainer(2).explain(submission, List.of(mild, other, own), Context.alone(), Optional.empty()));
        assertThat(of(all, "R0501").unasked())
                .filteredOn(each -> each.verdict() == Verdict.IN_DOUBT)
                .containsExactly(new Unasked("Z02", "Z02名", Verdict.IN_DOUBT, List.of("R0006 " + own.message())));
    }

    @Test
    void theCityIsExplainedOnItsTotals() {
        List<Filing> filings = List.of(filing("11000"), Filing.missing(Sheet.ZONE));
        List<Explanation> all = explainer(2).explainCity(Sheet.NOW, filings, new TreeMap<>(), Optional.empty());
        assertThat(all)
                .extracting(each -> each.rule() + " " + each.outcome())
                .containsExactly(
                        "R0201 NOT_EVALUATED",
                        "R0202 NOT_EVALUATED",
                        "R0203 NOT_EVALUATED",
                        "R0204 NOT_EVALUATED",
                        "R0301 NOT_EVALUATED",
                        "R0405 NOT_EVALUATED",
                        "R0501 SILENT",
                        "R0601 FIRED",
                        "R0701 FIRED");
        assertThat(all.get(0).reason()).isEqualTo("这条规则逐个单位评估，不看全市。");
        assertThat(all.get(0).period()).isEqualTo(Sheet.NOW);
        assertThat(all).extracting(Explanation::subject).containsOnly("全市");
        CityEngine.Report report = new CityEngine(SmallPlan.CATALOG, RULES).check(Sheet.NOW, filings, new TreeMap<>());
        assertThat(all.get(8).candidates().get(0).findings())
                .containsExactly(report.findings().stream()
                        .filter(each -> each.rule().equals("R0701"))
                        .map(Finding::id)
                        .findFirst()
                        .orElseThrow());
        assertThat(all.get(7).candidates().get(0).findings())
                .containsExactly(report.findings().stream()
                        .filter(each -> each.rule().equals("R0601"))
                        .map(Finding::id)
                        .findFirst()
                        .orElseThrow());
        assertThat(explainer(2)
                        .explainCity(Sheet.NOW, filings, new TreeMap<>(), Optional.of("Z03"))
                        .get(7)
                        .outcome())
                .isEqualTo(Outcome.NO_FACTS);
    }

    private static Filing filing(String text) {
        Submission east = Sheet.of(Sheet.EAST).put("Z01", text).read();
        return Filing.reported(east, false, List.of(), Doubted.nothing(), Set.of());
    }

    /** The fact in question is the one that is reported, wherever it stands; whom the rule is not for stays away. */
    @Test
    void asksAboutTheFactThatIsReported() {
        String rule = """
                rule "低于参数" @编号("R0606") @等级("黄")
                when 参数( 规则 == "R0201", 名称 == "下限", $限 : 值 )
                $评 : 评价( 指标 == "Z05", 数值 < $限 ) then 问题.报告( $评 ); end
                """;
        Submission low = Sheet.of(Sheet.EAST)
                .put(SmallPlan.get("Z05"), "3")
                .put("Z03", "91")
                .read();
        Explanation fired = explainOnly(rule, low);
        assertThat(labels(fired)).containsExactly("评价 Z05 Z05名（表Z!Z05END） ✓");
        assertThat(fired.leftOut()).isEqualTo(1);
        assertThat(fired.candidates().get(0).findings())
                .containsExactly(new RuleEngine(SmallPlan.CATALOG, SmallRules.of(rule))
                        .check(low, List.of(), Context.alone())
                        .findings()
                        .get(0)
                        .id());
        Submission high = Sheet.of(Sheet.EAST)
                .put(SmallPlan.get("Z05"), "7")
                .put("Z03", "91")
                .read();
        Explanation silent = explainOnly(rule, high);
        assertThat(labels(silent)).containsExactly("评价 Z05 Z05名（表Z!Z05END）");
        assertThat(silent.candidates().get(0).failing().orElseThrow().wanted()).contains("要报，须 数值 < 5");
        Explanation none = explainOnly(rule.replace("Z05", "Z99"), high);
        assertThat(labels(none)).hasSize(2);
        assertThat(none.candidates())
                .allSatisfy(candidate ->
                        assertThat(candidate.failing().orElseThrow().text()).isEqualTo("指标 == \"Z99\""));
    }

    /** What stands in the way of a not is shown with its cells, each fact by what its own pattern mentions. */
    @Test
    void showsWhatANotForbids() {
        Explanation silent = explainOnly("""
                rule "没有负数" @编号("R0206") @等级("核实性") @质疑("否")
                when $值 : 填报值( 指标 == "B01" )
                not ( 填报值( 指标 == "B02", 数值 < 0 ) and 参数( 名称 == "下限", 值 > 1 ) )
                then 问题.报告( $值 ); end
                """, now());
        ConditionResult failing = silent.candidates().get(0).failing().orElseThrow();
        assertThat(failing.fact()).isEqualTo("没有 填报值、参数");
        assertThat(failing.values())
                .containsExactly(
                        new Operand("填报值", "指标 = “B02”，数值 = -4", List.of(Sheet.cell("B02", Column.VALUE, "-4"))),
                        new Operand("参数", "名称 = “下限”，值 = 5", List.of()));
    }

    /** A row that is not there stands in no cell. */
    @Test
    void showsNoCellOfWhatIsMissing() {
        Explanation silent = explainOnly("""
                rule "缺行" @编号("R0206") @等级("核实性") @质疑("否")
                when $值 : 填报值( 指标 == "B01" )
                not 单元格( 指标 == "Z06", 状态 == "缺行" ) then 问题.报告( $值 ); end
                """, now());
        assertThat(silent.candidates().get(0).failing().orElseThrow().values())
                .containsExactly(new Operand("单元格", "指标 = “Z06”，状态 = “缺行”", List.of()));
    }

    @Test
    void explainsTheRulesThatAreAskedAbout() {
        assertThat(new RuleExplainer(SmallPlan.CATALOG, RULES, List.of("R0301", "R0999"), 2)
                        .explain(now(), List.of(), Context.alone(), Optional.empty()))
                .extracting(Explanation::rule)
                .containsExactly("R0301");
    }

    /** A rule that breaks keeps no other from being explained. */
    @Test
    void aRuleThatBreaksIsNotExplainedButTheOthersAre() {
        String breaking = """
                rule "除以零" @编号("R0205") @等级("核实性") @质疑("否")
                when $值 : 填报值( 数值 / ( 数值 - 7 ) > 1 ) then 问题.报告( $值 ); end
                """;
        RuleBase rules = SmallRules.of(NEGATIVE, breaking);
        Submission seven = Sheet.of(Sheet.EAST).put("Z03", "7").put("B01", "-1").read();
        Map<String, Explanation> all = byRule(new RuleExplainer(SmallPlan.CATALOG, rules, List.of("R0205", "R0201"), 2)
                .explain(seven, List.of(), Context.alone(), Optional.empty()));
        assertThat(of(all, "R0201").outcome()).isEqualTo(Outcome.FIRED);
        assertThat(of(all, "R0205").outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(of(all, "R0205").reason()).contains("除数是 0");
    }

    /** Drools asks what a not forbids no further once it is found: in which order decides whether the rule breaks. */
    @Test
    void explainsWhatDroolsDidNotBreakOn() {
        String hidden = """
                rule "除以零" @编号("R0205") @等级("核实性") @质疑("否")
                when $值 : 填报值( 指标 == "B01", $数 : 数值 )
                not 填报值( 指标 != "B01", 1 / ( 数值 - $数 ) > 0 ) then 问题.报告( $值 ); end
                """;
        RuleBase rules = SmallRules.of(hidden);
        List<Explanation> explanations = new ArrayList<>();
        for (String order : List.of("Z03", "B02")) {
            String other = order.equals("Z03") ? "B02" : "Z03";
            Submission submission = Sheet.of(Sheet.EAST)
                    .put("B01", Column.VALUE, "7")
                    .put(order, "8")
                    .put(other, "7")
                    .read();
            explanations.addAll(new RuleExplainer(SmallPlan.CATALOG, rules, List.of("R0205"), 2)
                    .explain(submission, List.of(), Context.alone(), Optional.empty()));
        }
        assertThat(explanations)
                .extracting(Explanation::outcome)
                .containsExactlyInAnyOrder(Outcome.NOT_EVALUATED, Outcome.SILENT);
        assertThat(explanations).anySatisfy(each -> assertThat(each.reason()).contains("除数是 0"));
        assertThat(explanations)
                .filteredOn(each -> each.outcome() == Outcome.SILENT)
                .flatExtracting(
                        each -> each.candidates().get(0).failing().orElseThrow().values())
                .extracting(value -> ((Operand) value).value())
                .singleElement()
                .asString()
                .endsWith("数值 = 8");
    }
}
