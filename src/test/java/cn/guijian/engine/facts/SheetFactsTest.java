package cn.guijian.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.judge.Doubted;
import cn.guijian.engine.judge.Doubts;
import cn.guijian.engine.judge.Standing;
import cn.guijian.engine.judge.TargetTrials;
import cn.guijian.language.Lexicon;
import cn.guijian.language.rule.FactText;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules are told of a submission, its cover, its past, its neighbours and its explanations. */
class SheetFactsTest {
    private static final Period LAST = Sheet.NOW.plus(-1);

    private static Facts facts(Submission submission, Context context) {
        return SubmissionFacts.of(Sheet.CATALOG, submission, context);
    }

    private static Context after(Submission... earlier) {
        Map<Period, Submission> past = new java.util.HashMap<>();
        for (Submission submission : earlier) {
            past.put(submission.period(), submission);
        }
        return new Context(past, Map.of(), Optional.empty(), Peers.none());
    }

    private static List<String> shown(Facts facts, String type) {
        return facts.all().stream()
                .filter(fact -> Lexicon.nameOf(fact).equals(type))
                .map(FactText::show)
                .toList();
    }

    private static List<Source> sources(Facts facts, String type) {
        return facts.all().stream()
                .filter(fact -> Lexicon.nameOf(fact).equals(type))
                .map(facts::source)
                .toList();
    }

    @Test
    void statesEachNumberOfAColumnThatTheIndicatorUses() {
        Facts facts = facts(
                Sheet.of(Sheet.EAST)
                        .put("Z01", Column.QUARTER, "12.50")
                        .put("Z01", Column.END, "3")
                        .put("Z01", Column.PLAN, "?")
                        .put("Z02", Column.END, "3.456")
                        .put("Z03", Column.END, "100")
                        .put("W02", Column.PLAN, "5")
                        .read(),
                Context.alone());
        assertThat(shown(facts, "填报值"))
                .containsExactly(
                        "填报值(指标=Z01, 名称=Z01名, 类型=flow, 属性=预期性, 列=本季数, 数值=12.50, 未舍入=12.50, 小数=1, 计量单位=人, 报告期=2023Q3, 年度=2023, 季度=3, 期别=本期)",
                        "填报值(指标=Z02, 名称=Z02名, 类型=rate, 属性=预期性, 列=期末数, 数值=3.46, 未舍入=3.456, 小数=3, 小数位=2, 计量单位=人, 可超百=否, 报告期=2023Q3, 年度=2023, 季度=3, 期别=本期)",
                        "填报值(指标=Z03, 名称=Z03名, 类型=stock, 属性=预期性, 列=期末数, 数值=100, 未舍入=100, 计量单位=人, 报告期=2023Q3, 年度=2023, 季度=3, 期别=本期)");
        assertThat(sources(facts, "填报值").get(0))
                .isEqualTo(new Source(
                        "Z01|本季数|12.50",
                        Optional.of("Z01"),
                        Set.of("Z01"),
                        List.of(Sheet.cell("Z01", Column.QUARTER, "12.50")),
                        Optional.of(new BigDecimal("12.50")),
                        Optional.empty()));
    }

    @Test
    void saysOfEachCellWhatIsInIt() {
        Facts facts = facts(
                Sheet.of(Sheet.EAST)
                        .put("Z01", Column.QUARTER, "1")
                        .put("Z01", Column.YEAR, "")
                        .put("Z01", Column.END, "?")
                        .put("Z02", Column.END, "-")
                        .put("Z03", Column.END, "")
                        .put("B02", Column.VALUE, "0")
                        .put("W02", Column.PLAN, "1")
                        .trouble(Trouble.ofFile(Trouble.Type.TABLE_MISSING, "重点任务", "列"))
                        .trouble(Trouble.ofFile(Trouble.Type.CODE_UNKNOWN, "主要指标", "基础数据"))
                        .read(),
                Context.alone());
        assertThat(shown(facts, "单元格"))
                .containsExactly(
                        "单元格(指标=Z01, 名称=Z01名, 类型=flow, 列=本季数, 状态=数字)",
                        "单元格(指标=Z01, 名称=Z01名, 类型=flow, 列=本年累计, 状态=空白)",
                        "单元格(指标=Z01, 名称=Z01名, 类型=flow, 列=期末数, 应填=否, 状态=无法识别)",
                        "单元格(指标=Z01, 名称=Z01名, 类型=flow, 列=规划期累计, 状态=空白)",
                        "单元格(指标=Z02, 名称=Z02名, 类型=rate, 列=期末数, 状态=破折号)",
                        "单元格(指标=Z03, 名称=Z03名, 类型=stock, 列=期末数, 状态=空白)",
                        "单元格(指标=B01, 名称=B01名, 类型=stock, 列=数值, 状态=缺行, 见于=各张表里都没有见到)",
                        "单元格(指标=B02, 名称=B02名, 类型=stock, 列=数值, 状态=数字)");
        assertThat(sources(facts, "单元格").get(3).locations())
                .containsExactly(new Location("表Z", "", "Z01 Z01名 规划期累计", ""));
        assertThat(sources(facts, "单元格").get(6).locations()).containsExactly(new Location("基础数据", "", "B01 B01名", ""));
        assertThat(shown(facts, "指标行"))
                .containsExactly(
                        "指标行(指标=Z01, 名称=Z01名, 计量单位=人, 应为单位=人)",
                        "指标行(指标=Z02, 名称=Z02名, 计量单位=人, 应为单位=人)",
                        "指标行(指标=Z03, 名称=Z03名, 有数=否, 计量单位=人, 应为单位=人)",
                        "指标行(指标=W02, 名称=W02名, 应报=否, 计量单位=人, 应为单位=人)",
                        "指标行(指标=B02, 名称=B02名, 计量单位=人, 应为单位=人)");
    }

    @Test
    void aColumnOfATableThatLacksHeadersIsNoCellOfItsOwn() {
        Submission half = Sheet.of(Sheet.EAST)
                .put("W01", Column.QUARTER, "1")
                .trouble(Trouble.ofFile(Trouble.Type.TABLE_MISSING, "重点任务", "本年累计"))
                .read();
        assertThat(shown(facts(half, Context.alone()), "单元格"))
                .filteredOn(text -> text.contains("W01"))
                .containsExactly("单元格(指标=W01, 名称=W01名, 类型=annual, 列=本季数, 状态=数字)");
    }

    @Test
    void setsARateBesideItsInputs() {
        Facts facts = facts(
                Sheet.of(Sheet.EAST)
                        .put("Z02", "33.336")
                        .put("B01", "1")
                        .put("B02", "2")
                        .read(),
                Context.alone());
        assertThat(shown(facts, "分式")).containsExactly("分式(指标=Z02, 名称=Z02名, 分子=1, 分母=3, 可超百=否)");
        assertThat(shown(facts, "比率"))
                .containsExactly(
                        "比率(指标=Z02, 名称=Z02名, 填报率=33.34, 未舍入=33.336, 分子=1, 分母=3, 换算=100, 可超百=否, 小数位=2, 容差=0.01, 重算=33.33)");
        assertThat(sources(facts, "比率")).singleElement().satisfies(source -> {
            assertThat(source.expected()).contains(new BigDecimal("33.33"));
            assertThat(source.actual()).contains(new BigDecimal("33.34"));
            assertThat(source.locations()).extracting(Location::cell).containsExactly("Z02END", "B01VALUE", "B02VALUE");
        });
        assertThat(shown(
                        facts(
                                Sheet.of(Sheet.EAST)
                                        .put("Z02", "3")
                                        .put("B01", "1")
                                        .read(),
                                Context.alone()),
                        "分式"))
                .isEmpty();
        assertThat(shown(
                        facts(
                                Sheet.of(Sheet.EAST)
                                        .put("B02", "3")
                                        .put("B01", "1")
                                        .read(),
                                Context.alone()),
                        "分式"))
                .isEmpty();
        Facts dash = facts(
                Sheet.of(Sheet.EAST)
                        .put("Z02", "-")
                        .put("B01", "0")
                        .put("B02", "0")
                        .read(),
                Context.alone());
        assertThat(shown(dash, "分式")).hasSize(1);
        assertThat(shown(dash, "比率")).isEmpty();
    }

    @Test
    void readsTheCover() {
        Facts facts = facts(
                Sheet.of(Sheet.EAST)
                        .cover(CoverItem.HEAD, " 甲 ")
                        .cover(CoverItem.REVIEWER, "乙")
                        .cover(CoverItem.DATE, "十月")
                        .cover(CoverItem.TEMPLATE_VERSION, " 2022 ")
                        .cover(CoverItem.PREPARER, " ")
                        .file("x/西县2023年二季度.xlsx")
                        .read(),
                new Context(
                        Map.of(LAST, Sheet.of(Sheet.EAST, LAST).read()),
                        Map.of(),
                        Optional.of(new Period(2023, 4)),
                        Peers.none()));
        assertThat(shown(facts, "封面项"))
                .containsExactly(
                        "封面项(项目=单位负责人, 内容=甲)",
                        "封面项(项目=审核人, 内容=乙)",
                        "封面项(项目=填报人, 已填=否)",
                        "封面项(项目=联系电话, 已填=否)",
                        "封面项(项目=填报日期, 内容=十月, 可识别=否)");
        assertThat(shown(facts, "封面"))
                .containsExactly(
                        "封面(填报单位=东县, 报告期=2023Q3, 年度=2023, 季度=3, 单位负责人=甲, 审核人=乙, 统计截止日=2023-09-30, 截止日期=2023-10-12, 模板版本=2022, 现行模板版本=2023.1, 缺少往期=2022Q4、2022Q3, 同批报告期=2023Q4, 文件名单位=西县, 文件名报告期=2023Q2)");
        assertThat(sources(facts, "封面").get(0).locations())
                .containsExactly(
                        new Location("封面", "DATE", "填报日期", "十月"),
                        new Location("封面", "", "填报单位", ""),
                        new Location("封面", "", "报告期", ""));
        assertThat(sources(facts, "封面项").get(0).key()).isEqualTo("封面|单位负责人|甲");
    }

    @ParameterizedTest
    @CsvSource({
        "2020Q4, false, ''",
        "2021Q1, true, ''",
        "2021Q2, true, 2021Q1",
        "2025Q4, true, 2025Q3、2024Q4",
        "2026Q1, false, 2025Q4、2025Q1"
    })
    void knowsThePlanAndWhatIsMissing(String quarter, boolean within, String missing) {
        Submission submission = Sheet.of(Sheet.EAST, Period.parse(quarter).orElseThrow())
                .cover(CoverItem.DATE, "2023-10-08")
                .date(LocalDate.of(2023, 10, 8))
                .read();
        Facts facts = facts(submission, Context.alone());
        assertThat(facts.all())
                .filteredOn(fact -> Lexicon.nameOf(fact).equals("封面"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(Lexicon.value(fact, "规划期内")).contains(within);
                    assertThat(Lexicon.value(fact, "缺少往期")).contains(missing);
                    assertThat(Lexicon.value(fact, "填报日期")).contains(LocalDate.of(2023, 10, 8));
                    assertThat(FactText.show(fact)).doesNotContain("截止");
                });
        assertThat(shown(facts, "封面项")).contains("封面项(项目=填报日期, 内容=2023-10-08)");
    }

    @Test
    void tellsWhatEarlierQuartersSaid() {
        Submission then = Sheet.of(Sheet.EAST, LAST)
                .put("Z01", Column.YEAR, "7")
                .put("Z03", "?")
                .put("W02", "9")
                .read();
        Context context = new Context(
                Map.of(LAST, then), Map.of(LAST, Set.of("Z02", "B01", "W02")), Optional.empty(), Peers.none());
        Facts facts = facts(Sheet.of(Sheet.EAST).read(), context);
        assertThat(shown(facts, "往期"))
                .containsExactly(
                        "往期(期别=上期, 报告期=2023Q2, 有=是, 应有=是, 存疑=Z02、B01)",
                        "往期(期别=上年同期, 报告期=2022Q3, 应有=是)",
                        "往期(期别=上年末, 报告期=2022Q4, 应有=是)");
        assertThat(shown(facts, "填报值"))
                .containsExactly(
                        "填报值(指标=Z01, 名称=Z01名, 类型=flow, 属性=预期性, 列=本年累计, 数值=7, 未舍入=7, 计量单位=人, 报告期=2023Q2, 年度=2023, 季度=2, 期差=1, 期别=上期, 本期=否)");
        assertThat(sources(facts, "填报值").get(0).key()).isEqualTo("2023Q2|Z01|本年累计|7");
        assertThat(shown(facts(Sheet.of(Sheet.EAST, new Period(2021, 1)).read(), Context.alone()), "往期"))
                .allSatisfy(text -> assertThat(text).doesNotContain("应有=是"));
    }

    @ParameterizedTest
    @CsvSource({
        // a stock hardly changes: the ratio itself is held against the factors, up to 1.5 off
        "Z03, END, 300, 30, 10, 30",
        "Z03, END, 450, 30, 10, 45",
        "Z03, END, 451, 30, 1, 451",
        "Z03, END, 200, 30, 10, 20",
        "Z03, END, 199, 30, 1, 199",
        "Z03, END, 3, 30, 0.1, 30",
        "Z03, END, 30, 30, 1, 30",
        // nothing at all is no slip in the unit, and still to be compared
        "Z03, END, 0, 30, 1, 0",
        "Z03, END, 300000, 30, 10000, 30",
        "Z03, END, 3000, 30, 100, 30",
        // too small to tell: the larger of both is below 20
        "Z03, END, 19, 1.9, 1, 19",
        "Z03, END, 20, 2, 10, 2",
        "Z03, END, 2, 20, 0.1, 20",
        // of a year's total 75 % is due after 50 %: the usual growth is 1.5, and what was before decides on smallness
        "Z01, YEAR, 450, 30, 10, 45",
        "Z01, YEAR, 675, 30, 10, 67.5",
        "Z01, YEAR, 676, 30, 1, 676",
        "Z01, YEAR, 450, 19, 1, 450",
        "W01, YEAR, 450, 30, 10, 45",
        "Z01, PLAN, 300, 30, 10, 30",
        "B01, VALUE, 300, 30, 10, 30",
    })
    void looksForASlipInTheUnit(String code, Column column, String now, String before, String factor, String meant) {
        Facts facts = facts(
                Sheet.of(Sheet.EAST).put(code, column, now).read(),
                after(Sheet.of(Sheet.EAST, LAST).put(code, column, before).read()));
        assertThat(facts.all())
                .filteredOn(fact -> Lexicon.nameOf(fact).equals("环比"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(Lexicon.value(fact, "倍数").map(Object::toString))
                            .contains(new BigDecimal(factor).toString());
                    assertThat(Lexicon.value(fact, "疑似值")).contains(new BigDecimal(meant));
                    assertThat(facts.source(fact).key())
                            .isEqualTo(code + "|" + column.label() + "|" + now + "|" + before);
                });
    }

    @Test
    void comparesNothingThatStartsAnewOrIsBelowNoughtOrWasNotAboveIt() {
        Sheet now = Sheet.of(Sheet.EAST)
                .put("Z01", Column.QUARTER, "5")
                .put("B01", "-3")
                .put("B02", "4");
        Sheet before = Sheet.of(Sheet.EAST, LAST)
                .put("Z01", Column.QUARTER, "5")
                .put("B01", "-3")
                .put("B02", "0");
        assertThat(shown(facts(now.read(), after(before.read())), "环比")).isEmpty();
        Period spring = new Period(2023, 1);
        assertThat(shown(
                        facts(
                                Sheet.of(Sheet.EAST, spring)
                                        .put("Z01", Column.YEAR, "5")
                                        .read(),
                                after(Sheet.of(Sheet.EAST, spring.plus(-1))
                                        .put("Z01", Column.YEAR, "50")
                                        .read())),
                        "环比"))
                .isEmpty();
    }

    @Test
    void countsTheNumbersThatTwoQuartersHaveInCommon() {
        Sheet now = Sheet.of(Sheet.EAST);
        Sheet before = Sheet.of(Sheet.EAST, LAST);
        for (Sheet sheet : List.of(now, before)) {
            sheet.put("Z01", Column.QUARTER, "5")
                    .put("Z01", Column.YEAR, "6")
                    .put("Z01", Column.PLAN, "7")
                    .put("Z02", "8")
                    .put("B02", "0");
        }
        now.put("Z03", "9").put("B01", "10");
        before.put("Z03", "9.5").put("B01", "10.0");
        Facts facts = facts(now.read(), after(before.read()));
        assertThat(shown(facts, "表比较"))
                .containsExactly(
                        "表比较(表=主要指标, 上期=2023Q2, 共有=2, 相同=1)",
                        "表比较(表=重点任务, 上期=2023Q2)",
                        "表比较(表=基础数据, 上期=2023Q2, 共有=1, 相同=1)",
                        "表比较(表=全部三张, 上期=2023Q2, 共有=3, 相同=2)");
        assertThat(sources(facts, "表比较").get(0).rows()).containsExactlyInAnyOrder("Z01", "Z02", "Z03");
        assertThat(sources(facts, "表比较").get(3).locations())
                .containsExactly(
                        new Location("表Z", "", "主要指标", ""),
                        new Location("重点任务", "", "重点任务", ""),
                        new Location("表B", "", "基础数据", ""));
    }

    @Test
    void setsAUnitBesideTheOthers() {
        Submission east = Sheet.of(Sheet.EAST)
                .put("Z01", "50")
                .put("Z02", "4")
                .put("B01", "1")
                .put("B02", "24")
                .put("W02", "3")
                .read();
        Submission west = Sheet.of(Sheet.WEST).put("Z01", "50").put("Z02", "2").read();
        Submission zone = Sheet.of(Sheet.ZONE).put("Z01", "3.5").put("Z02", "?").read();
        Peers peers = Peers.of(Sheet.CATALOG, List.of(east, west, zone));
        assertThat(peers.values())
                .isEqualTo(Map.of(
                        "Z01", List.of(new BigDecimal("0.25"), new BigDecimal("0.5")),
                        "Z02", List.of(new BigDecimal("2"), new BigDecimal("4")),
                        "Z03", List.of(),
                        "W01", List.of()));
        Facts facts =
                SubmissionFacts.among(Sheet.CATALOG, east, new Context(Map.of(), Map.of(), Optional.empty(), peers));
        assertThat(shown(facts, "同行"))
                .containsExactly(
                        "同行(指标=Z01, 名称=Z01名, 类型=flow, 列=规划期累计, 数值=0.25, 中位数=0.375, 比值=0.666667, 偏离=0.67, 任务数=200, 单位数=2)",
                        "同行(指标=Z02, 名称=Z02名, 类型=rate, 列=期末数, 数值=4, 中位数=3, 比值=1.333333, 偏离=0.67, 单位数=2)");
        assertThat(sources(facts, "同行")).extracting(Source::key).containsExactly("同行|Z01|50", "同行|Z02|4");
        assertThat(sources(facts, "同行").get(1).locations())
                .extracting(Location::cell)
                .containsExactly("Z02END", "B01VALUE", "B02VALUE");
        assertThat(sources(facts, "同行").get(0).actual()).contains(new BigDecimal("50"));
        assertThat(shown(facts, "全市目标"))
                .containsExactly("全市目标(指标=Z01, 名称=Z01名, 列=规划期累计, 目标值=80000)", "全市目标(指标=Z03, 名称=Z03名, 列=期末数, 目标值=90)");
        assertThat(shown(facts, "参数")).containsExactlyInAnyOrder("参数(规则=R0302, 名称=容差, 值=0.01)");
    }

    private static Finding finding(
            String id, Level level, Optional<String> indicator, Set<String> rows, Optional<String> root) {
        return new Finding(
                id,
                "R0402",
                "",
                level,
                indicator,
                rows,
                "",
                "",
                Optional.empty(),
                List.of(new Location("表Z", "F2", "", ""), new Location("表Z", "F3", "", "")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rows.isEmpty() ? Optional.empty() : Optional.of("说"),
                Finding.Status.OPEN,
                root);
    }

    @Test
    void tellsWhatWasFoundAndHowItIsExplained() {
        Submission now = Sheet.of(Sheet.EAST)
                .put("Z01", "1")
                .explain("Z01", " 因雨，停 2 天。 ")
                .put("Z02", "1")
                .explain("Z02", "因雨，停 2 天。")
                .put("Z03", "1")
                .explain("Z03", "别的")
                .put("W01", "1")
                .cover(CoverItem.EXPLANATION, "")
                .read();
        Submission before = Sheet.of(Sheet.EAST, LAST)
                .put("Z01", "1")
                .explain("Z01", "因雪")
                .put("Z03", "1")
                .explain("Z03", "别的 ")
                .read();
        Facts facts = ExplanationFacts.of(
                Sheet.CATALOG,
                now,
                after(before),
                List.of(
                        finding("a", Level.MUST_EXPLAIN, Optional.of("Z01"), Set.of("Z01"), Optional.empty()),
                        finding("b", Level.MUST_EXPLAIN, Optional.of("Z03"), Set.of("Z03"), Optional.of("a")),
                        finding("c", Level.MUST_FIX, Optional.of("Z02"), Set.of("Z02"), Optional.empty()),
                        finding("d", Level.MUST_EXPLAIN, Optional.empty(), Set.of(), Optional.empty()),
                        finding("e", Level.MUST_EXPLAIN, Optional.of("W01"), Set.of("W01"), Optional.empty()),
                        finding("f", Level.MUST_EXPLAIN, Optional.empty(), Set.of("Z03"), Optional.empty())));
        assertThat(shown(facts, "问题项"))
                .containsExactly(
                        "问题项(规则=R0402, 级别=核实性, 指标=Z01, 位置=表Z!F2, 有行=是, 说明=说)",
                        "问题项(规则=R0402, 级别=核实性, 位置=表Z!F2, 有行=是)",
                        "问题项(规则=R0402, 级别=核实性, 指标=W01, 位置=表Z!F2, 有行=是, 说明=说)",
                        "问题项(规则=R0402, 级别=核实性, 位置=表Z!F2, 有行=是, 说明=说)");
        assertThat(sources(facts, "问题项"))
                .extracting(source ->
                        source.locations().stream().map(Location::cell).toList())
                .containsExactly(
                        List.of("Z01说明", "F2"),
                        List.of("EXPLANATION", "F2"),
                        List.of("W01说明", "F2"),
                        List.of("Z03说明", "F2"));
        assertThat(sources(facts, "问题项").get(0).key()).isEqualTo("问题项|a");
        assertThat(shown(facts, "情况说明"))
                .containsExactly(
                        "情况说明(指标=Z01, 名称=Z01名, 内容=因雨，停 2 天。, 字数=5, 实字数=4, 相同行数=1, 雷同处数=2)",
                        "情况说明(指标=Z03, 名称=Z03名, 内容=别的, 字数=2, 实字数=2, 雷同处数=1, 与上期相同=是)");
        assertThat(sources(facts, "情况说明").get(0).locations())
                .extracting(Location::cell)
                .containsExactly("Z01说明");
    }

    @ParameterizedTest
    @CsvSource({
        "Z01, 50, 1, 1, '', ",
        "Z01, '', 1, 1, '', NOT_REPORTED",
        "Z01, 50, 1, 1, Z01, IN_DOUBT",
        "Z01, ?, 1, 1, '', IN_DOUBT",
        "Z02, 4, 1, 1, '', ",
        "Z02, 4, 1, 1, B01, IN_DOUBT",
        "Z02, 4, 1, 1, B02, IN_DOUBT",
        "Z02, 4, 1, 1, Z01, ",
        "Z02, -, 0, 0, '', NO_CASES",
        "Z02, 4, 0, 0, '', NO_CASES",
        "Z02, -, 0, 1, '', IN_DOUBT",
        "Z03, 9, 1, 1, '', NOT_JUDGED",
    })
    void settlesWhatNeedsNoRule(String code, String value, String b01, String b02, String doubted, Verdict verdict) {
        Submission submission = Sheet.of(Sheet.EAST)
                .put(code, value)
                .put("B01", b01)
                .put("B02", b02)
                .read();
        Standing standing = Standing.of(Sheet.CATALOG, submission, Sheet.get(code), Doubts.faults(doubted));
        assertThat(standing.verdict()).isEqualTo(Optional.ofNullable(verdict));
        assertThat(standing.cell()).contains(Sheet.cell(code, Sheet.get(code).judgedColumn(), value));
    }

    @Test
    void judgesInThePlansUnitAndARateAsRounded() {
        Submission submission =
                Sheet.of(Sheet.EAST).put("Z01", "50").put("Z02", "4.295").read();
        assertThat(Standing.of(Sheet.CATALOG, submission, Sheet.get("Z01"), Doubted.nothing())
                        .value())
                .contains(new BigDecimal("0.005"));
        assertThat(Standing.of(Sheet.CATALOG, submission, Sheet.get("Z02"), Doubted.nothing())
                        .value())
                .contains(new BigDecimal("4.3"));
        Standing missing = Standing.of(Sheet.CATALOG, submission, Sheet.get("Z03"), Doubted.nothing());
        assertThat(missing.verdict()).contains(Verdict.NOT_REPORTED);
        assertThat(missing.value()).isEmpty();
    }

    @Test
    void oneStepIsTheSmallestDifferenceThatCanBeReported() {
        assertThat(TargetTrials.step(Sheet.get("Z01"))).isEqualTo(new BigDecimal("0.0001"));
        assertThat(TargetTrials.step(Sheet.get("Z02"))).isEqualTo(new BigDecimal("0.01"));
        assertThat(TargetTrials.step(Sheet.get("Z03"))).isEqualTo(new BigDecimal("1"));
    }

    @Test
    void worksARateOut() {
        assertThat(Ratio.inputs(Sheet.CATALOG, "Z02")).containsExactly("B01", "B01", "B02");
        assertThat(Ratio.inputs(Sheet.CATALOG, "Z01")).isEmpty();
        assertThat(Ratio.inputs(Sheet.CATALOG, "Z99")).isEmpty();
        assertThat(Ratio.of(
                        Sheet.CATALOG, Sheet.get("Z01"), Sheet.of(Sheet.EAST).read()))
                .isEmpty();
        Ratio nothing = new Ratio(BigDecimal.ZERO, BigDecimal.ZERO, List.of());
        assertThat(nothing.isZeroOfZero()).isTrue();
        assertThat(nothing.recomputed(Sheet.get("Z02"))).isEmpty();
        assertThat(new Ratio(BigDecimal.ONE, BigDecimal.ZERO, List.of()).isZeroOfZero())
                .isFalse();
        Ratio third = new Ratio(BigDecimal.ZERO, new BigDecimal("3"), List.of());
        assertThat(third.isZeroOfZero()).isFalse();
        assertThat(third.recomputed(Sheet.get("Z02"))).contains(new BigDecimal("0.00"));
    }
}
