package cn.guijian.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.language.FactText;
import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.Stage;
import cn.guijian.language.Token;
import cn.guijian.model.Candidate;
import cn.guijian.model.ConditionResult;
import cn.guijian.model.ConditionResult.Mark;
import cn.guijian.model.ConditionResult.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of a rule is held against the rule itself, over constructs that the shipped rules use and some they don't. */
class TraceTest {
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
            "参数(规则=R0299, 名称=容差, 值=0.3)");

    private static final Set<String> CODES = Set.of("Z01", "Z02", "Z03", "Z05");

    private static RuleBase base(String when) {
        return SmallRules.of(FRAME.formatted(when));
    }

    private static Facts facts() {
        Facts facts = new Facts();
        Faults faults = new Faults("");
        KnownWords words = new KnownWords(CODES);
        FACTS.forEach(text -> FactText.parse(new Token(Token.Kind.STRING, text, 1, 1, 0, text.length()), words, faults)
                .forEach(fact -> facts.add(fact, Source.nowhere(text))));
        assertThat(faults.list()).isEmpty();
        return facts;
    }

    private static List<TracePath> paths(RuleBase base, Facts facts) {
        List<TraceElement> elements = TraceElements.of(base.sources().get(0));
        TraceMatches matches =
                Tracer.of(base, List.of("R0299")).match(Stage.DATA, facts).orElseThrow();
        return TraceWalk.paths("R0299", elements, main(elements), facts, matches, tuple -> true);
    }

    private static int main(List<TraceElement> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).binding().equals("$值")) {
                return i;
            }
        }
        return 0;
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
        Facts facts = facts();
        Firing firing = base.fire(Stage.DATA, facts);
        assertThat(firing.failures()).isEmpty();
        List<TraceElement> elements = TraceElements.of(base.sources().get(0));
        List<TracePath> paths = paths(base, facts);
        assertThat(paths.stream()
                        .filter(path -> path.passed() == elements.size())
                        .map(path ->
                                facts.source(path.facts().get(place(elements))).key()))
                .containsExactlyInAnyOrderElementsOf(firing.hits().stream()
                        .map(hit -> facts.source(hit.facts().get(0)).key())
                        .toList());
    }

    private static int place(List<TraceElement> elements) {
        return (int) elements.subList(0, main(elements)).stream()
                .filter(TraceElement::isFact)
                .count();
    }

    private Candidate farthest(String when) {
        Tracer tracer = Tracer.of(base(when), List.of("R0299"));
        Facts facts = facts();
        TraceMatches matches = tracer.match("R0299", facts).orElseThrow();
        List<TraceElement> elements = tracer.elements("R0299");
        TracePath path = TraceWalk.paths("R0299", elements, main(elements), facts, matches, tuple -> true)
                .get(0);
        return TraceCandidate.of("R0299", elements, main(elements), facts, matches, path, List.of());
    }

    @Test
    void namesTheFirstConditionThatFailsAndWhatWouldMeetIt() {
        Candidate candidate =
                farthest("参数( 名称 == \"容差\", $差 : 值 )\n  $值 : 填报值( 列 == \"期末数\", 数值 > $差 * 2 + 1, 指标 == \"Z02\" )");
        assertThat(candidate.conditions())
                .extracting(ConditionResult::mark)
                .containsExactly(Mark.HOLDS, Mark.HOLDS, Mark.FAILS, Mark.HOLDS);
        ConditionResult failing = candidate.failing().orElseThrow();
        assertThat(failing.text()).isEqualTo("数值 > $差 * 2 + 1");
        assertThat(failing.line()).isEqualTo(5);
        assertThat(failing.values())
                .containsExactly(new Operand("数值", "0.3", List.of()), new Operand("$差", "0.3", List.of()));
        assertThat(failing.wanted()).contains("要报，须 数值 > 1.6");
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
    void showsThePartnerThatComesNearest() {
        Candidate candidate =
                farthest("$值 : 填报值( 指标 == \"Z01\", 列 == \"本季数\", $数 : 数值 )\n  填报值( 指标 == \"Z03\", 数值 < 3, 数值 > $数 )");
        assertThat(candidate.conditions())
                .extracting(ConditionResult::mark)
                .containsExactly(Mark.HOLDS, Mark.HOLDS, Mark.HOLDS, Mark.HOLDS, Mark.FAILS);
        assertThat(candidate.failing().orElseThrow().wanted()).contains("要报，须 数值 > 4.3");
    }

    @Test
    void aMissingKindOfFactIsWhatFails() {
        Candidate candidate = farthest("$值 : 填报值( 数值 > 0 )\n  全市目标( 目标值 > 0 )");
        assertThat(candidate.failing().orElseThrow().wanted()).contains("要报，须有一个合条件的 全市目标");
    }

    @Test
    void whatFailsBeforeAnyFactHasNoName() {
        Candidate candidate = farthest("not 分式( 分母 >= 0 )\n  $值 : 填报值( 数值 > 0 )");
        assertThat(candidate.label()).isEmpty();
        assertThat(candidate.indicator()).isEmpty();
        assertThat(candidate.failing().orElseThrow().wanted()).contains("要报，不能有这样的 分式");
        assertThat(farthest("往期( 有 == false )\n  $值 : 填报值( 数值 > 0 )").label()).isEqualTo("往期 上期");
    }

    @Test
    void probesOfADistinctRuleDoNotMix() {
        List<TraceElement> elements = TraceElements.of(base("$值 : 填报值( $数 : 数值 )\n  填报值( 列 == \"期末数\", 数值 < $数 )")
                .sources()
                .get(0));
        List<String> titles = new ArrayList<>();
        Probes.of("R0299", elements).keySet().forEach(probe -> titles.add(probe.title()));
        assertThat(titles).doesNotHaveDuplicates().containsExactly("R0299 JOIN 0 0", "R0299 OWN 1 1", "R0299 JOIN 1 1");
    }

    /** Each path as {@code passed/tests+others}, with the facts that it goes through. */
    private static List<String> walk(String when, String... askedAbout) {
        RuleBase base = base(when);
        Facts facts = facts();
        List<TraceElement> elements = TraceElements.of(base.sources().get(0));
        TraceMatches matches =
                Tracer.of(base, List.of("R0299")).match(Stage.DATA, facts).orElseThrow();
        return TraceWalk.paths(
                        "R0299",
                        elements,
                        main(elements),
                        facts,
                        matches,
                        tuple -> tuple.stream()
                                .map(fact -> facts.source(fact).key())
                                .anyMatch(key -> askedAbout.length == 0
                                        || List.of(askedAbout).contains(key)))
                .stream()
                .map(path -> path.passed() + "/" + path.tests() + "+" + path.others() + " "
                        + path.facts().stream()
                                .map(fact -> facts.source(fact).key())
                                .map(FACTS::indexOf)
                                .toList())
                .toList();
    }

    @Test
    void followsEachFactToWhereItFails() {
        assertThat(walk("$值 : 填报值( 指标 == \"Z01\", 列 == \"本季数\", $数 : 数值 )\n"
                        + "  填报值( 指标 == \"Z03\", 数值 != $数, 数值 == $数 )"))
                .containsExactly("1/2+1 [0, 3]", "0/1+0 [1]", "0/0+0 [2]", "0/0+0 [3]", "0/0+0 [4]");
        assertThat(walk("$值 : 填报值( 指标 == \"Z02\", $数 : 数值 )\n  填报值( 列 == \"本年累计\", 指标 == \"Z03\", 数值 < $数 )"))
                .containsExactly("1/2+0 [2, 4]", "0/0+0 [0]", "0/0+0 [1]", "0/0+0 [3]", "0/0+0 [4]");
    }

    /** The partner that came nearest is not counted with those that came less far, whichever stands first. */
    @Test
    void countsOnlyWhatFailsAtTheSamePlace() {
        assertThat(walk("$值 : 填报值( 指标 == \"Z02\" )\n  填报值( 列 == \"本季数\", 指标 == \"Z03\", 数值 < 0 )"))
                .first()
                .isEqualTo("1/2+0 [2, 3]");
        assertThat(walk("$值 : 填报值( 指标 == \"Z02\" )\n  填报值( 列 == \"本季数\", 数值 < 0 )"))
                .first()
                .isEqualTo("1/1+1 [2, 0]");
        assertThat(walk("$值 : 填报值( 指标 == \"Z02\" )\n  填报值( 数值 < 0 )")).first().isEqualTo("1/0+4 [2, 0]");
    }

    @Test
    void followsWhatIsAskedAboutAndWhatItStandsBeside() {
        String when = "$值 : 填报值( 指标 == \"Z01\", $数 : 数值 )\n  填报值( 指标 == \"Z03\", 数值 < $数 )";
        assertThat(walk(when, FACTS.get(4))).containsExactly("2/0+0 [0, 4]", "2/0+0 [1, 4]", "0/0+0 [4]");
        assertThat(walk(when, FACTS.get(3))).containsExactly("0/0+0 [3]");
        assertThat(walk(when, FACTS.get(0))).containsExactly("2/0+0 [0, 4]");
        String silent = "$值 : 填报值( 指标 == \"Z01\" )\n  填报值( 指标 == \"Z03\", 数值 < 0 )\n  往期( 有 == true )";
        assertThat(walk(silent, FACTS.get(0))).containsExactly("1/1+1 [0, 3]");
        assertThat(walk("$值 : 填报值( 指标 == \"Z01\" )\n  not 往期( 有 == true )", FACTS.get(0)))
                .containsExactly("1/0+0 [0]");
        assertThat(walk("$值 : 填报值( 指标 == \"Z01\" )\n  not 往期( 有 == true )", FACTS.get(3)))
                .containsExactly("0/0+0 [3]");
    }

    /** What fails before the fact in question is reached concerns every question. */
    @Test
    void whatFailsBeforeTheFactInQuestionIsAlwaysShown() {
        assertThat(walk("往期( 有 == false )\n  $值 : 填报值( 数值 > 0 )", FACTS.get(0))).containsExactly("0/0+0 [7]");
        assertThat(walk("not 分式( 分母 >= 0 )\n  $值 : 填报值( 数值 > 0 )", FACTS.get(0)))
                .containsExactly("0/0+0 []");
        assertThat(walk("往期( 有 == true )\n  not 分式( 分母 >= 0 )\n  $值 : 填报值( 数值 > 0 )", FACTS.get(0)))
                .containsExactly("1/0+0 [7]");
    }

    @Test
    void aKindOfFactThatIsNotThereHasNoWay() {
        assertThat(walk("$值 : 全市目标( 目标值 > 0 )")).isEmpty();
        assertThat(walk("往期( 有 == true )\n  $值 : 全市目标( 目标值 > 0 )")).isEmpty();
        assertThat(walk("$值 : 填报值( 指标 == \"Z02\" )\n  全市目标( 目标值 > 0 )")).first().isEqualTo("1/0+0 [2]");
    }

    /** A name that a pattern gives to its own field joins nothing. */
    @Test
    void tellsTestsOfOneFactFromThoseThatJoin() {
        TraceElement element = TraceElements.of(
                        base("参数( $差 : 值 )\n  $值 : 填报值( 小数位 < $差, $数 : 数值, $数 > 小数, $值.年度 > 1 )")
                                .sources()
                                .get(0))
                .get(1);
        assertThat(element.own()).extracting(TracePart::text).containsExactly("$数 > 小数", "$值.年度 > 1");
        assertThat(element.joining()).extracting(TracePart::text).containsExactly("小数位 < $差");
        assertThat(element.asWritten())
                .extracting(TracePart::text)
                .containsExactly("小数位 < $差", "$数 : 数值", "$数 > 小数", "$值.年度 > 1");
    }

    @Test
    void knowsItsFactsOnly() {
        TraceMatches matches = new TraceMatches(facts());
        assertThatThrownBy(() -> matches.has("R0299 JOIN 0 0", List.of("别的")))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("no fact: 别的");
    }
}
