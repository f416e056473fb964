package cn.guijian.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.explain.RuleExplainer.Agreement;
import cn.guijian.language.Lexicon;
import cn.guijian.language.Matcher;
import cn.guijian.language.RuleText;
import cn.guijian.language.Stage;
import cn.guijian.language.When;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.rules.Candidate;
import cn.guijian.model.rules.ConditionResult;
import cn.guijian.model.rules.ConditionResult.Mark;
import cn.guijian.model.rules.ConditionResult.Operand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far facts come through a rule, over constructs that the shipped rules use and some they don't. */
class WaysTest {
    private static final String FRAME = """
            rule "例"
              @编号("R0299") @等级("强制性")
            when
              %s
            then
              问题.报告( $值 );
            end
            """;
    private static final List<String> FACTS = List.of(
            "填报值(指标=Z01, 列=本季数, 数值=4.3)",
            "填报值(指标=Z01, 列=本年累计, 数值=4.30)",
            "填报值(指标=Z02, 列=期末数, 数值=0.3, 类型=rate)",
            "填报值(指标=Z03, 列=本季数, 数值=12, 上级指标=Z01)",
            "填报值(指标=Z03, 列=本年累计, 数值=2)",
            "分式(指标=Z02, 分子=3, 分母=10)",
            "分式(指标=Z05, 分子=0, 分母=0)",
            "往期(期别=上期, 有=true)",
            "参数(规则=R0299, 名称=容差, 值=0.3)",
            "评价(指标=Z07, 数值=2)");

    private static RuleBase base(String when) {
        return SmallRules.of(FRAME.formatted(when));
    }

    private static Facts facts() {
        Facts facts = new Facts();
        for (String text : FACTS) {
            Object fact = RuleText.facts(text).get(0);
            facts.add(fact, source(text, Lexicon.value(fact, "指标").map(String::valueOf)));
        }
        return facts;
    }

    private static Source source(String key, Optional<String> indicator) {
        return new Source(
                key, indicator, indicator.map(Set::of).orElse(Set.of()), List.of(), Optional.empty(), Optional.empty());
    }

    private static TraceQuestion question(String indicator) {
        return new TraceQuestion(Optional.of(indicator).filter(code -> !code.isEmpty()), "", 9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$值 : 填报值( 数值 > 0.3B )",
                "$值 : 填报值( 数值 == 4.3B )",
                "$值 : 填报值( 上级指标 != null, $总 : 上级指标, $数 : 数值 )\n  填报值( 指标 == $总, 数值 < $数 )",
                "$值 : 填报值( $数 : 数值, $列 : 列 )\n  填报值( 列 != $列, 数值 == $数 )",
                "$值 : 填报值( $码 : 指标 )\n  not 分式( 指标 == $码 )",
                "$值 : 填报值( $码 : 指标 )\n  exists 分式( 指标 == $码, 分母 > 0 )",
                "$值 : 填报值( $码 : 指标 )\n  not ( 分式( 指标 == $码, $母 : 分母 ) and 往期( 有 == true ) )",
                "$值 : 填报值( $码 : 指标 )\n  exists ( 填报值( 指标 == $码, 列 == \"本年累计\", $年 : 数值 ) and 填报值( 指标 == $码, 列 == \"本季数\", 数值 > $年 ) )",
                "not ( 分式( 分母 < 0 ) or 往期( 有 == false ) )\n  $值 : 填报值( 列 == \"期末数\" )",
                "( 往期( 有 == true ) and 参数( $差 : 值 ) )\n  $值 : 填报值( 数值 <= $差 )",
                "参数( 名称 == \"容差\", $差 : 值 )\n  $值 : 填报值( 数值 - $差 > 4, ( 类型 != \"rate\" || 指标 == \"Z02\" ) )",
                "$值 : 填报值( $数 : 数值, 2 * $数 * 3 - 1 * 2 * 3 > 1 / 3 )\n  分式( 分子 + 1 * $数 > 3, 10 * 分母 - 3 * 2 > $数 )",
                "$值 : 填报值( 年度 / 4 >= 0 )\n  not 分式( 分子 * 3 - 1 * 分母 == -1 )",
                "往期( 有 == false )\n  $值 : 填报值( 数值 > 0 )",
                "$值 : 填报值( $数 : 数值 )\n  填报值( 数值 > $值.数值 )",
                "$值 : 填报值( 指标 in ( \"Z01\", \"Z03\" ), 列 not in ( \"本季数\" ) )",
                "$值 : 填报值()\n  分式()",
                "$值 : 填报值( $码 : 指标 )\n  not ( 填报值( 指标 == $码, 列 == \"本季数\" ) and not 填报值( 指标 == $码, 列 == \"本年累计\" ) )",
                "$值 : 填报值( 数值 > 1 /* 一 */, // 注释\n    数值 < 10 )",
            })
    void agreesWithTheRuleItself(String when) {
        RuleBase base = base(when);
        RuleSource source = base.running().get(0);
        Facts facts = facts();
        Firing firing = base.fire(Stage.DATA, facts);
        assertThat(firing.failures()).isEmpty();
        Agreement.check(source, facts, new Matcher(facts.all()), firing);
        List<When.Clause> steps = source.when().steps();
        assertThat(ways(source, facts, "").stream().filter(way -> way.passed() == steps.size()))
                .extracting(way -> facts.source(way.inQuestion().orElseThrow()).key())
                .containsExactlyInAnyOrderElementsOf(firing.hits().stream()
                        .map(hit -> facts.source(hit.facts().get(0)).key())
                        .toList());
    }

    private static List<Way> ways(RuleSource source, Facts facts, String indicator) {
        Trace trace = new Trace(source, facts, new Matcher(facts.all()));
        return trace.near(trace.ways(question(indicator)));
    }

    /** The candidate of the fact that comes farthest. */
    private static Candidate farthest(String when) {
        RuleSource source = base(when).running().get(0);
        Facts facts = facts();
        Matcher matcher = new Matcher(facts.all());
        Way way = new Trace(source, facts, matcher).ways(question("")).get(0);
        return CandidateWriter.of(source, source.when().steps(), facts, matcher, way, List.of());
    }

    private static List<Mark> marks(Candidate candidate) {
        return candidate.conditions().stream().map(ConditionResult::mark).toList();
    }

    @Test
    void namesTheConditionThatFailsAndWhatWouldMeetIt() {
        Candidate candidate =
                farthest("参数( 名称 == \"容差\", $差 : 值 )\n  $值 : 填报值( 列 == \"期末数\", 数值 > $差 / 4 + 1, 指标 == \"Z02\" )");
        assertThat(marks(candidate)).containsExactly(Mark.HOLDS, Mark.HOLDS, Mark.FAILS, Mark.HOLDS);
        ConditionResult failing = candidate.failing().orElseThrow();
        assertThat(failing.text()).isEqualTo("数值 > $差 / 4 + 1");
        assertThat(failing.line()).isEqualTo(5);
        assertThat(failing.values())
                .containsExactly(new Operand("数值", "0.3", List.of()), new Operand("$差", "0.3", List.of()));
        assertThat(failing.wanted()).contains("要报，须 数值 > 1.075");
    }

    /** All of them: whoever mends the first wants to know of the second. What stands behind is not asked. */
    @Test
    void namesEveryConditionThatFailsOnTheFact() {
        Candidate candidate = farthest("$值 : 填报值( 指标 == \"Z02\", 数值 > 5, 小数 == 3, 列 == \"期末数\" )\n  分式( 分母 > 0 )");
        assertThat(marks(candidate)).containsExactly(Mark.HOLDS, Mark.FAILS, Mark.FAILS, Mark.HOLDS, Mark.UNASKED);
        assertThat(candidate.conditions().get(2).wanted()).contains("要报，须 小数 == 3");
    }

    @Test
    void doesNotAskWhatHasNothingToCompare() {
        assertThat(marks(farthest("$值 : 评价( 基期值 != null, $基 : 基期值, 数值 < $基 )")))
                .containsExactly(Mark.FAILS, Mark.UNASKED);
        assertThat(marks(farthest("$值 : 评价( $基 : 基期值, 数值 < $基, 数值 > 1 )"))).containsExactly(Mark.FAILS, Mark.HOLDS);
    }

    @Test
    void showsWhatStandsInTheWayOfANot() {
        Candidate candidate = farthest("$值 : 填报值( 指标 == \"Z02\", $码 : 指标 )\n  not 分式( 指标 == $码, 分母 > 0 )");
        ConditionResult failing = candidate.failing().orElseThrow();
        assertThat(failing.fact()).isEqualTo("没有 分式");
        assertThat(failing.values()).extracting(Operand::value).containsExactly("指标 = “Z02”，分母 = 10");
        assertThat(failing.wanted()).contains("要报，不能有这样的 分式");
    }

    @Test
    void saysWhatAnExistsOrAChoiceLooksFor() {
        ConditionResult exists = farthest("$值 : 填报值( 指标 == \"Z01\", $码 : 指标 )\n  exists 分式( 指标 == $码, 分母 > 0 )")
                .failing()
                .orElseThrow();
        assertThat(exists.fact()).isEqualTo("存在 分式");
        assertThat(exists.wanted()).contains("Z01 的分子、分母不全");
        ConditionResult both = farthest("$值 : 填报值( 指标 == \"Z01\" )\n  exists ( 分式( 分母 < 0 ) and 往期( 有 == true ) )")
                .failing()
                .orElseThrow();
        assertThat(both.wanted()).contains("要报，须有一个合条件的 分式、往期");
        ConditionResult choice = farthest("$值 : 填报值( 指标 == \"Z01\" )\n  ( 分式( 分母 < 0 ) or 往期( 有 == false ) )")
                .failing()
                .orElseThrow();
        assertThat(choice.fact()).isEqualTo("分式、往期");
        assertThat(choice.wanted()).contains("要报，这一部分须成立");
    }

    /** The one that is meant, though another one holds as many conditions. */
    @Test
    void showsThePartnerThatIsMeant() {
        Candidate candidate =
                farthest("$值 : 填报值( 指标 == \"Z01\", 列 == \"本季数\", $数 : 数值 )\n  填报值( 数值 < 3, 数值 > $数, 指标 == \"Z03\" )");
        assertThat(marks(candidate)).containsExactly(Mark.HOLDS, Mark.HOLDS, Mark.FAILS, Mark.HOLDS, Mark.HOLDS);
        assertThat(candidate.conditions().get(2).wanted()).contains("要报，须 数值 < 3");
        assertThat(candidate.others()).isEqualTo(1);
    }

    @Test
    void aMissingKindOfFactIsWhatFails() {
        assertThat(farthest("$值 : 填报值( 数值 > 0 )\n  全市目标( 目标值 > 0 )")
                        .failing()
                        .orElseThrow()
                        .wanted())
                .contains("要报，须有一个合条件的 全市目标");
    }

    @Test
    void whatFailsBeforeAnyFactHasNoName() {
        Candidate candidate = farthest("not 分式( 分母 >= 0 )\n  $值 : 填报值( 数值 > 0 )");
        assertThat(candidate.label()).isEmpty();
        assertThat(candidate.indicator()).isEmpty();
        assertThat(candidate.failing().orElseThrow().wanted()).contains("要报，不能有这样的 分式");
        assertThat(farthest("往期( 有 == false )\n  $值 : 填报值( 数值 > 0 )").label()).isEqualTo("往期 上期");
    }

    /** Each way as {@code passed/held+others}, with the numbers of the facts that it goes through. */
    private static List<String> walk(String when, String indicator) {
        Facts facts = facts();
        return ways(base(when).running().get(0), facts, indicator).stream()
                .map(way -> way.passed() + "/" + way.held() + "+" + way.others() + " "
                        + way.facts().stream()
                                .map(fact -> FACTS.indexOf(facts.source(fact).key()))
                                .toList())
                .toList();
    }

    /** Whom the rule is not for is no near miss where there is a nearer one. */
    @Test
    void followsEachFactToWhereItFails() {
        assertThat(walk("$值 : 填报值( 指标 == \"Z01\", $数 : 数值 )\n  填报值( 指标 == \"Z03\", 数值 != $数, 数值 == $数 )", ""))
                .containsExactly("1/2+1 [0, 3]", "1/2+1 [1, 3]");
        assertThat(walk("$值 : 填报值( 数值 > 3, 列 == \"本季数\" )", "")).containsExactly("1/0+0 [0]", "1/0+0 [3]");
        assertThat(walk("$值 : 填报值( 数值 > 9, 小数 == 0 )", ""))
                .containsExactly("1/0+0 [3]", "0/1+0 [0]", "0/1+0 [1]", "0/1+0 [2]", "0/1+0 [4]");
        assertThat(walk("$值 : 填报值( 指标 == \"Z99\" )", "")).hasSize(5);
    }

    /** Of all that could stand beside it, and by which it fires or not, the nearest is followed. */
    @Test
    void aFactIsFollowedOnce() {
        assertThat(walk("分式( $分 : 分子 )\n  $值 : 填报值( 指标 == \"Z01\", 数值 < $分 )", ""))
                .containsExactly("1/1+0 [5, 0]", "1/1+0 [5, 1]");
        assertThat(walk("分式( $分 : 分子 )\n  $值 : 填报值( 指标 == \"Z03\", 数值 < $分 )", ""))
                .containsExactly("2/0+0 [5, 4]", "1/1+0 [5, 3]");
    }

    @Test
    void followsWhatIsAskedAboutAndWhatItStandsBeside() {
        String when = "$值 : 填报值( 指标 == \"Z01\", $数 : 数值 )\n  填报值( 指标 == \"Z03\", 数值 < $数 )";
        assertThat(walk(when, "Z03")).containsExactly("2/0+0 [0, 4]", "2/0+0 [1, 4]");
        assertThat(walk(when, "Z02")).containsExactly("0/0+0 [2]");
        String silent = "$值 : 填报值( 指标 == \"Z01\", $数 : 数值 )\n  填报值( 指标 == \"Z03\", 列 == \"本季数\", 数值 < $数 )";
        assertThat(walk(silent, "Z03")).as("what fails beside it").containsExactly("1/2+0 [0, 3]", "1/2+0 [1, 3]");
        assertThat(walk("$值 : 填报值( 指标 == \"Z01\" )\n  not 往期( 有 == true )", "Z01"))
                .containsExactly("1/0+0 [0]", "1/0+0 [1]");
        assertThat(walk("$值 : 填报值( 指标 == \"Z01\" )\n  not 往期( 有 == true )", "Z03"))
                .containsExactly("0/0+0 [3]", "0/0+0 [4]");
    }

    /** What fails before the fact in question is reached concerns every question, unless it is of another indicator. */
    @Test
    void whatFailsBeforeTheFactInQuestionIsShown() {
        assertThat(walk("往期( 有 == false )\n  $值 : 填报值( 数值 > 0 )", "Z01")).containsExactly("0/0+0 [7]");
        assertThat(walk("not 分式( 分母 >= 0 )\n  $值 : 填报值( 数值 > 0 )", "Z01")).containsExactly("0/0+0 []");
        assertThat(walk("往期( 有 == true )\n  not 分式( 分母 >= 0 )\n  $值 : 填报值( 数值 > 0 )", "Z01"))
                .containsExactly("1/0+0 [7]");
        String beside = "填报值( 数值 > 99, $码 : 指标 )\n  $值 : 填报值( 指标 == $码 )";
        assertThat(walk(beside, "Z02")).containsExactly("0/0+0 [2]");
        assertThat(walk(beside, "Z05")).isEmpty();
    }

    @Test
    void aKindOfFactThatIsNotThereHasNoWay() {
        assertThat(walk("$值 : 全市目标( 目标值 > 0 )", "")).isEmpty();
        assertThat(walk("往期( 有 == true )\n  $值 : 全市目标( 目标值 > 0 )", "")).isEmpty();
        assertThat(walk("$值 : 填报值( 指标 == \"Z02\" )\n  全市目标( 目标值 > 0 )", "")).containsExactly("1/0+0 [2]");
    }

    /** Conditions of one fact are asked before those that join; a name that a pattern gives to its own field joins nothing. */
    @Test
    void tellsConditionsOfOneFactFromThoseThatJoin() {
        When.Pattern pattern = (When.Pattern) base("参数( $差 : 值 )\n  $值 : 填报值( 小数位 < $差, $数 : 数值, $数 > 小数, $值.年度 > 1 )")
                .running()
                .get(0)
                .when()
                .clauses()
                .get(1);
        assertThat(pattern.own()).extracting(each -> each.expression().text()).containsExactly("$数 > 小数", "$值.年度 > 1");
        assertThat(pattern.joining())
                .extracting(each -> each.expression().text())
                .containsExactly("小数位 < $差");
    }
}
