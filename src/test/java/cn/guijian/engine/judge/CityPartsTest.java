package cn.guijian.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Peers;
import cn.guijian.engine.facts.Sheet;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.judge.CityEngine.CityHistory;
import cn.guijian.engine.judge.CityEngine.CitySubject;
import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.Lexicon;
import cn.guijian.language.RuleScope;
import cn.guijian.language.Service;
import cn.guijian.language.Stage;
import cn.guijian.language.Token;
import cn.guijian.language.rule.FactText;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RulePage;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Absent;
import cn.guijian.model.result.CityIndicator.Contribution;
import cn.guijian.model.result.CityIndicator.Estimate;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.PastValue;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Totals of the city, what the rules are told of them, and the findings that are made of what fires. */
class CityPartsTest {
    private static Filing filing(Submission submission, String... doubted) {
        return Filing.reported(submission, false, List.of(), Doubts.faults(doubted), Set.of());
    }

    private static CityTotal total(String code, Filing... filings) {
        return CityTotal.of(
                Sheet.CATALOG,
                Sheet.get(code),
                List.of(filings),
                new LastValues(Sheet.CATALOG, Sheet.NOW, new TreeMap<>()));
    }

    private static Optional<Verdict> settled(CityTotal total) {
        return total.settled(Requirement.ofCity(Sheet.CATALOG, total.indicator(), Sheet.NOW), true);
    }

    private static Filing rate(ReportingUnit unit, String numerator, String other, String... doubted) {
        return filing(Sheet.of(unit).put("B01", numerator).put("B02", other).read(), doubted);
    }

    @Test
    void addsUpCountsOfTheUnitsThatCount() {
        CityTotal total = total(
                "Z01",
                filing(Sheet.of(Sheet.EAST).put("Z01", "20000").read()),
                filing(Sheet.of(Sheet.WEST).put("Z01", "5000").read()),
                filing(Sheet.of(Sheet.ZONE).put("Z01", "7").read()),
                Filing.missing(Sheet.CITY));
        assertThat(total.reported()).contains(new BigDecimal("25000"));
        assertThat(total.value()).contains(new BigDecimal("2.5"));
        assertThat(total.notIn()).containsExactly(Sheet.CITY);
        assertThat(total.isWhole()).isFalse();
        assertThat(settled(total)).contains(Verdict.INCOMPLETE);
        assertThat(total.contributions())
                .containsExactly(
                        new Contribution(Sheet.EAST, new BigDecimal("2"), Optional.empty(), Optional.empty()),
                        new Contribution(Sheet.WEST, new BigDecimal("0.5"), Optional.empty(), Optional.empty()));
        assertThat(CityFacts.place(total)).isEqualTo(new Location("全市", "", "全市 Z01 Z01名 规划期累计", "2.5"));
    }

    @Test
    void asksTheCityAloneForWhatItAloneReports() {
        CityTotal total = total(
                "W02",
                filing(Sheet.of(Sheet.EAST).put("W02", "1").read()),
                filing(Sheet.of(Sheet.CITY).put("W02", "4").read()));
        assertThat(total.reported()).contains(new BigDecimal("4"));
        assertThat(settled(total)).contains(Verdict.NOT_JUDGED);
    }

    @Test
    void aRateIsTheSumOfPartsOverTheSumOfWholes() {
        CityTotal total = total("Z02", rate(Sheet.EAST, "1", "2"), rate(Sheet.WEST, "0", "3"));
        assertThat(total.reported()).contains(new BigDecimal("16.67"));
        assertThat(total.value()).contains(new BigDecimal("16.67"));
        assertThat(settled(total)).isEmpty();
        assertThat(total.contributions())
                .containsExactly(
                        new Contribution(
                                Sheet.EAST,
                                new BigDecimal("33.33"),
                                Optional.of(new BigDecimal("1")),
                                Optional.of(new BigDecimal("3"))),
                        new Contribution(
                                Sheet.WEST,
                                new BigDecimal("0"),
                                Optional.of(new BigDecimal("0")),
                                Optional.of(new BigDecimal("3"))));
    }

    @Test
    void aRateWithoutCasesIsNoRate() {
        CityTotal none = total("Z02", rate(Sheet.EAST, "0", "0"));
        assertThat(none.reported()).isEmpty();
        assertThat(settled(none)).contains(Verdict.NO_CASES);
        assertThat(none.contributions()).extracting(Contribution::value).containsExactly(BigDecimal.ZERO);
        assertThat(settled(total("Z02", rate(Sheet.EAST, "1", "-1")))).contains(Verdict.IN_DOUBT);
    }

    @Test
    void leavesOutWhatIsInDoubt() {
        Filing east = filing(Sheet.of(Sheet.EAST).put("Z01", "1").read(), "Z01");
        Filing west = filing(Sheet.of(Sheet.WEST).put("Z01", "2").read(), "Z02");
        CityTotal some = total("Z01", east, west);
        assertThat(some.reported()).contains(new BigDecimal("2"));
        assertThat(some.notIn()).containsExactly(Sheet.EAST);
        assertThat(some.absent()).extracting(Absent::why).containsExactly(Absent.Why.IN_DOUBT);
        assertThat(settled(some)).contains(Verdict.INCOMPLETE);
        assertThat(settled(total("Z01", east))).contains(Verdict.NOT_REPORTED);
        CityTotal blank = total("Z01", filing(Sheet.of(Sheet.EAST).read(), "Z01"));
        assertThat(settled(blank)).contains(Verdict.NOT_REPORTED);
        assertThat(blank.absent()).extracting(Absent::why).containsExactly(Absent.Why.NOT_REPORTED);
        assertThat(total("Z01").reported()).isEmpty();
        assertThat(total("Z02", rate(Sheet.EAST, "1", "2", "B01")).notIn()).containsExactly(Sheet.EAST);
        assertThat(total("Z02", rate(Sheet.EAST, "1", "2", "B02")).notIn()).containsExactly(Sheet.EAST);
        assertThat(total("Z02", rate(Sheet.EAST, "1", "2", "Z01")).notIn()).isEmpty();
    }

    @Test
    void tellsTheRulesWhatCameAndWhatIsLeftOut() {
        Submission east = Sheet.of(Sheet.EAST).put("Z01", "1").file("a.xlsx").read();
        List<Filing> filings = List.of(
                Filing.reported(east, true, List.of("b.xlsx", "c.xlsx"), Doubted.nothing(), Set.of()),
                Filing.unreadable(Sheet.WEST, "w.xlsx", List.of()),
                Filing.missing(Sheet.CITY));
        List<CityTotal> totals =
                List.of(total("Z01", filings.toArray(Filing[]::new)), total("Z03", filings.toArray(Filing[]::new)));
        Facts facts = CityFacts.of(Sheet.CATALOG, Sheet.NOW, filings, totals);
        assertThat(facts.all().stream().map(FactText::show).toList())
                .containsOnlyOnce(
                        "报送(单位=东县, 单位类型=县区, 计入全市=是, 状态=已报, 迟报=是, 份数=3, 采用=a.xlsx, 未采用=b.xlsx、c.xlsx)",
                        "报送(单位=西县, 单位类型=县区, 计入全市=是, 状态=无法读取, 份数=1, 采用=w.xlsx)",
                        "报送(单位=市本级, 单位类型=市本级, 计入全市=是, 状态=漏报)",
                        "未计入(单位=东县, 项数=1, 指标=Z03 Z03名)",
                        "任务分解(指标=Z01, 名称=Z01名, 合计=200, 目标值=80000)",
                        "参数(规则=R0302, 名称=容差, 值=0.01)");
        assertThat(facts.all()).hasSize(6);
        assertThat(facts.all().stream().map(facts::source).map(Source::key))
                .contains(
                        "报送|611002|已报|true|a.xlsx|b.xlsx|c.xlsx",
                        "报送|611000|漏报|false||",
                        "未计入|611002|Z03 Z03名",
                        "Z01|任务分解|200");
        Object tasks = facts.all().stream()
                .filter(fact -> Lexicon.nameOf(fact).equals("任务分解"))
                .findFirst()
                .orElseThrow();
        assertThat(facts.source(tasks).expected().map(BigDecimal::toPlainString))
                .contains("80000");
        assertThat(facts.source(tasks).actual()).contains(new BigDecimal("200"));
    }

    private static CityIndicator then(String code, String value, Verdict verdict, Absent... absent) {
        return CityIndicator.of(Sheet.get(code), verdict, parts -> {
            parts.value = Optional.of(value).filter(text -> !text.isEmpty()).map(BigDecimal::new);
            parts.required = Optional.of(BigDecimal.TEN);
            parts.level = verdict == Verdict.NOT_MET ? Optional.of(Level.RED) : Optional.empty();
            parts.absent = List.of(absent);
            parts.estimate = verdict == Verdict.INCOMPLETE && absent[0].last().isPresent()
                    ? Optional.of(new Estimate(new BigDecimal("99"), Estimate.Sense.LAST))
                    : Optional.empty();
        });
    }

    private static Absent absent(String last) {
        return new Absent(
                Sheet.WEST,
                Absent.Why.TO_VERIFY,
                Optional.of(last).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.empty());
    }

    @Test
    void theTrendRunsOverWholeQuartersAndSaysWhichAreCompleted() {
        TreeMap<Period, List<CityIndicator>> earlier = new TreeMap<>(Map.of(
                Sheet.NOW.plus(-6),
                List.of(then("Z02", "5", Verdict.NOT_MET, absent(""))),
                Sheet.NOW.plus(-5),
                List.of(then("Z01", "5", Verdict.MET)),
                Sheet.NOW.plus(-4),
                List.of(then("Z01", "4", Verdict.NOT_MET), then("Z02", "3", Verdict.MET)),
                Sheet.NOW.plus(-3),
                List.of(then("Z01", "3", Verdict.INCOMPLETE, absent("1"))),
                Sheet.NOW.plus(-2),
                List.of(then("Z01", "2", Verdict.INCOMPLETE, absent(""))),
                Sheet.NOW.plus(-1),
                List.of(then("Z01", "", Verdict.NOT_REPORTED)),
                Sheet.NOW,
                List.of(then("Z01", "9", Verdict.MET))));
        CityHistory history = new CityHistory(Sheet.NOW, earlier);
        Optional<BigDecimal> ten = Optional.of(BigDecimal.TEN);
        assertThat(history.of(Sheet.get("Z01")))
                .containsExactly(
                        new PastValue(Sheet.NOW.plus(-5), new BigDecimal("5"), ten),
                        new PastValue(Sheet.NOW.plus(-4), new BigDecimal("4"), ten),
                        new PastValue(Sheet.NOW.plus(-3), new BigDecimal("99"), ten, true));
        assertThat(history.yearAgo(Sheet.get("Z01"))).contains(new BigDecimal("4"));
        // a rate that was judged without one unit is what it is
        assertThat(history.of(Sheet.get("Z02"))).extracting(PastValue::period).hasSize(2);
        assertThat(new CityHistory(Sheet.NOW.plus(1), earlier).yearAgo(Sheet.get("Z01")))
                .isEmpty();
        assertThat(history.of(Sheet.get("Z03"))).isEmpty();
    }

    @Test
    void theCityNamesTheUnitsThatAreNotInATotal() {
        CitySubject city = new CitySubject(Sheet.NOW, Map.of("Z01", List.of(Sheet.EAST, Sheet.WEST), "Z03", List.of()));
        assertThat(city.say(Optional.of("Z01"), "甲")).contains("甲", "东县、西县");
        assertThat(city.say(Optional.of("Z03"), "甲")).contains("甲").isNotEqualTo("甲");
        assertThat(city.say(Optional.of("Z02"), "甲")).isEqualTo("甲");
        assertThat(city.say(Optional.empty(), "甲")).isEqualTo("甲");
    }

    private static final Object FIRST = fact("填报值(指标=Z01, 列=规划期累计, 数值=7)");
    private static final Object SECOND = fact("填报值(指标=Z03, 列=期末数, 数值=5)");

    private static Object fact(String text) {
        return FactText.parse(new Token(Token.Kind.STRING, text, 1, 1, 0, 0), new KnownWords(Set.of()), new Faults("x"))
                .get(0);
    }

    private static Source source(String code, String actual, Optional<BigDecimal> expected) {
        return new Source(
                code + "键",
                Optional.of(code),
                Set.of(code),
                List.of(Sheet.cell(code, Column.PLAN, actual)),
                Optional.of(new BigDecimal(actual)),
                expected);
    }

    private static Finding make(
            Level level, Optional<String> expectedText, Optional<String> clause, Optional<BigDecimal> expected) {
        Rule rule = new Rule(
                "R0203",
                "R0203-x",
                "标题",
                Stage.DATA,
                Optional.of(level),
                "{$甲.数值} 与 {$乙.数值}",
                expectedText,
                clause,
                List.of(),
                List.of(),
                false,
                new RulePage("", Map.of("如何改正", "改。")),
                new RuleScope(List.of()),
                Service.IN_USE,
                Doubt.NUMBER,
                false);
        Facts facts = new Facts();
        facts.add(FIRST, source("Z01", "7", expected));
        facts.add(SECOND, source("Z03", "5", Optional.empty()));
        Submission submission =
                Sheet.of(Sheet.EAST).put("Z01", "7").explain("Z01", " 因雨 ").read();
        return new FindingMaker(Sheet.CATALOG, new UnitSubject(submission))
                .make(new Firing.Hit(rule, List.of(FIRST, SECOND), Map.of("$甲", FIRST, "$乙", SECOND)), facts, level);
    }

    @Test
    void makesAFindingOfWhatFired() {
        Finding finding = make(Level.MUST_FIX, Optional.of("不大于 {$乙.数值}"), Optional.empty(), Optional.empty());
        assertThat(finding).isEqualTo(Finding.of(expected -> {
            expected.id = Fingerprint.of("R0203", "611002", "2023Q3", List.of("Z01键", "Z03键"));
            expected.rule = "R0203";
            expected.title = "标题";
            expected.level = Level.MUST_FIX;
            expected.doubts = Doubt.NUMBER;
            expected.indicator = Optional.of("Z01");
            expected.rows = Set.of("Z01", "Z03");
            expected.message = "7 与 5";
            expected.advice = "改。";
            expected.clause = Optional.of("Z01条款");
            expected.locations = List.of(Sheet.cell("Z01", Column.PLAN, "7"), Sheet.cell("Z03", Column.PLAN, "5"));
            expected.actual = Optional.of(new BigDecimal("7"));
            expected.expected = Optional.of("不大于 5");
            expected.difference = Optional.of(new BigDecimal("2"));
        }));
    }

    @Test
    void aDifferenceIsFromWhatTheRuleNames() {
        assertThat(make(Level.MUST_FIX, Optional.of("{$甲.指标}"), Optional.empty(), Optional.empty())
                        .difference())
                .isEmpty();
        assertThat(make(Level.MUST_FIX, Optional.of("{$甲.数值 + $乙.数值}"), Optional.empty(), Optional.empty())
                        .difference())
                .contains(new BigDecimal("-5"));
        assertThat(make(Level.MUST_FIX, Optional.empty(), Optional.empty(), Optional.empty())
                        .difference())
                .isEmpty();
        assertThat(make(Level.MUST_FIX, Optional.empty(), Optional.of("一"), Optional.of(new BigDecimal("9")))
                        .difference())
                .contains(new BigDecimal("-2"));
    }

    @Test
    void aFindingDoubtsWhatItsRuleDoubtsAndIsNotAnsweredYet() {
        Finding asked = make(Level.MUST_EXPLAIN, Optional.empty(), Optional.of("依据"), Optional.empty());
        assertThat(asked.doubts()).isEqualTo(Doubt.NUMBER);
        assertThat(asked.isOpenQuestion()).isTrue();
        assertThat(asked.explanation()).isEmpty();
        assertThat(asked.clause()).contains("依据");
        assertThat(asked.expected()).isEmpty();
    }

    @Test
    void showsTheWorstFirstAndThenAsTheTablesStand() {
        List<Finding> sorted = new ArrayList<>();
        sorted.add(finding("R0101", Level.MUST_FIX, Optional.empty(), "B1"));
        sorted.add(finding("R0203", Level.MUST_FIX, Optional.of("Z02"), "F3"));
        sorted.add(finding("R0203", Level.MUST_FIX, Optional.of("Z02"), "F4"));
        sorted.add(finding("R0204", Level.MUST_FIX, Optional.of("Z02"), "F1"));
        sorted.add(finding("R0201", Level.MUST_FIX, Optional.of("W01"), "A1"));
        sorted.add(finding("R0101", Level.MUST_EXPLAIN, Optional.of("Z01"), "A1"));
        List<Finding> mixed = new ArrayList<>(sorted);
        java.util.Collections.reverse(mixed);
        assertThat(FindingOrder.sorted(Sheet.CATALOG, mixed)).isEqualTo(sorted);
    }

    private static Finding finding(String rule, Level level, Optional<String> code, String cell) {
        return TestFinding.of(rule + cell, rule, level, code, Set.of(), List.of(new Location("表", cell, "", "")));
    }

    @Test
    void rowsInDoubtAreNoPast() {
        Period last = Sheet.NOW.plus(-1);
        Submission then =
                Sheet.of(Sheet.EAST, last).put("Z01", "1").put("Z03", "2").read();
        Context context = new Context(
                Map.of(last, then),
                Map.of(last, Set.of("Z01"), Sheet.NOW.plus(-2), Set.of("Z03")),
                Optional.empty(),
                Peers.none());
        assertThat(context.at(last)).contains(then.without(Set.of("Z01")));
        assertThat(context.at(Sheet.NOW.plus(-2))).isEmpty();
        assertThat(context.doubtedAt(last)).containsExactly("Z01");
        assertThat(context.doubtedAt(Sheet.NOW)).isEmpty();
    }
}
