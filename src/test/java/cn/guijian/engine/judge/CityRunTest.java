package cn.guijian.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Sheet;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Absent;
import cn.guijian.model.result.CityIndicator.Estimate;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.PastValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarter of all units goes through the rules of the plan and of the city. */
class CityRunTest {
    private static final String BEHIND = """
            rule "落后" @编号("R0601") @等级("按档")
            when $评 : 评价( 考核方式 == "序时进度", $应 : 应达值, 数值 < $应 ) then 问题.报告( $评 ); end
            """;
    private static final RuleBase RULES = SmallRules.of(BEHIND, """
            rule "漏报" @编号("R0701") @等级("核实性") @质疑("否") @提示("{$报.单位}{$报.状态}")
            when $报 : 报送( 状态 != "已报" ) then 问题.报告( $报 ); end
            """, """
            rule "试行低于" @编号("R0501") @等级("按档") @状态("试行")
            when $评 : 评价( 考核方式 == "每期达标", $标 : 目标值, 数值 < $标 ) then 问题.报告( $评 ); end
            """);

    private static Filing filing(ReportingUnit unit, Period period, String code, String text) {
        return Filing.reported(
                Sheet.of(unit, period).put(SmallPlan.get(code), text).read(),
                false,
                List.of(),
                Doubted.nothing(),
                Set.of());
    }

    private static CityEngine.Report check(Period period, Filing... filings) {
        return check(period, new TreeMap<>(), filings);
    }

    private static CityEngine.Report check(
            Period period, SortedMap<Period, List<CityIndicator>> earlier, Filing... filings) {
        return new CityEngine(SmallPlan.CATALOG, RULES).check(period, List.of(filings), earlier);
    }

    private static CityIndicator of(CityEngine.Report report, String code) {
        return report.indicators().stream()
                .filter(city -> city.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(CityIndicator city) {
        return String.join(
                " ",
                city.verdict().label(),
                city.level().map(level -> level.label()).orElse("-"),
                city.value().map(BigDecimal::toPlainString).orElse("-"),
                city.required().map(BigDecimal::toPlainString).orElse("-"),
                city.progress().map(BigDecimal::toPlainString).orElse("-"),
                city.conclusion().label());
    }

    /** The city is held against the plan's own 8 万人, of which 4.4 are due by 2023Q3, and not against the tasks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Z01 | 30000 | 14000 | 达标 - 4.4 4.4 100.0000 达到进度",
                "Z01 | 30000 | 13999 | 未达标 黄 4.3999 4.4 99.9977 滞后",
                "Z01 | 30000 | 50000 | 达标 - 8 4.4 181.8182 提前完成",
                "Z01 | 30000 | 5000  | 未达标 红 3.5 4.4 79.5455 滞后",
                "Z03 | 200   | 72    | 未达标 橙 272 273 99.6337 滞后",
                "Z03 | 200   | 73    | 达标 - 273 273 100.0000 达到进度",
                "Z04 | 1     | 1     | 需年终评定 黄 2 1100 0.1818 滞后",
                "Z06 | 10    | 30    | 不评价 - 40 - - 暂不评价",
                "Z07 | 1     | 1     | 不评价 - 2 - - 暂不评价",
                "W01 | 100   | 200   | 达标 - 300 300 100.0000 达到进度",
            })
    void isHeldAgainstThePlansOwnNumbers(String code, String east, String west, String expected) {
        CityEngine.Report report = check(
                Sheet.NOW,
                filing(Sheet.EAST, Sheet.NOW, code, east),
                filing(Sheet.WEST, Sheet.NOW, code, west),
                filing(Sheet.ZONE, Sheet.NOW, code, "70000"),
                filing(Sheet.CITY, Sheet.NOW, code, "0"));
        assertThat(shown(of(report, code))).isEqualTo(expected);
        assertThat(report.indicators())
                .extracting(city -> city.indicator().code())
                .containsExactly("Z01", "Z02", "Z03", "Z04", "Z05", "Z06", "Z07", "W01", "W02");
    }

    /** It may well be enough with those who are absent: that is no shortfall, and nothing is said against anybody. */
    @Test
    void aSumWithoutOneOfItsUnitsHasNoColour() {
        CityEngine.Report report = check(
                Sheet.NOW,
                filing(Sheet.EAST, Sheet.NOW, "Z01", "30000"),
                Filing.missing(Sheet.WEST),
                Filing.unreadable(Sheet.CITY, "市本级.xlsx", List.of()));
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + finding.level().label() + " " + finding.message())
                .containsExactly("R0701核实性 市本级无法读取", "R0701核实性 西县漏报");
        CityIndicator jobs = of(report, "Z01");
        assertThat(shown(jobs)).isEqualTo("数不全 - 3 4.4 - 暂不评价");
        assertThat(jobs.absent())
                .containsExactly(
                        new Absent(Sheet.WEST, Absent.Why.MISSING, Optional.empty(), Optional.empty()),
                        new Absent(Sheet.CITY, Absent.Why.UNREADABLE, Optional.empty(), Optional.empty()));
        assertThat(jobs.certain()).isEmpty();
        assertThat(jobs.estimate()).isEmpty();
        assertThat(report.coverage().evaluated()).containsExactly("R0701");
        assertThat(report.coverage().notEvaluated()).isEmpty();
    }

    @Test
    void knowsThePastOfTheSameUnitsAndLandsWhereTheyAllLead() {
        TreeMap<Period, List<CityIndicator>> earlier = new TreeMap<>();
        for (int back = 4; back > 0; back--) {
            Period then = Sheet.NOW.plus(-back);
            earlier.put(
                    then,
                    check(
                                    then,
                                    filing(Sheet.EAST, then, "Z01", (40_000 - 5_000 * back) + ""),
                                    filing(Sheet.WEST, then, "Z01", "0"),
                                    filing(Sheet.CITY, then, "Z01", "0"))
                            .indicators());
        }
        CityEngine.Report whole = check(
                Sheet.NOW,
                earlier,
                filing(Sheet.EAST, Sheet.NOW, "Z01", "40000"),
                filing(Sheet.WEST, Sheet.NOW, "Z01", "0"),
                filing(Sheet.CITY, Sheet.NOW, "Z01", "0"));
        assertThat(of(whole, "Z01").history())
                .extracting(PastValue::value)
                .containsExactly(
                        new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("3"), new BigDecimal("3.5"));
        assertThat(of(whole, "Z01").forecast())
                .contains(new Forecast(
                        new Period(2025, 4),
                        new BigDecimal("8.5"),
                        true,
                        new BigDecimal("0.5"),
                        Optional.of(new BigDecimal("0.4445")),
                        9));

        CityEngine.Report part = check(
                Sheet.NOW,
                earlier,
                filing(Sheet.EAST, Sheet.NOW, "Z01", "40000"),
                Filing.missing(Sheet.WEST),
                filing(Sheet.CITY, Sheet.NOW, "Z01", "0"));
        assertThat(of(part, "Z01").history()).hasSize(4);
        assertThat(of(part, "Z01").estimate()).contains(new Estimate(new BigDecimal("4"), Estimate.Sense.AT_LEAST));
        assertThat(of(part, "Z01").absent().get(0).lastPeriod()).contains(Sheet.NOW.plus(-1));
        assertThat(of(part, "Z01").forecast().map(Forecast::landing)).contains(new BigDecimal("8.5"));
        assertThat(of(part, "Z01").forecast().map(Forecast::completed)).contains(List.of(Sheet.NOW));
    }

    @Test
    void aRuleOfTheCityThatBreaksIsNamed() {
        RuleBase rules = SmallRules.of("""
                rule "算" @编号("R0702") @等级("提示性")
                when $报 : 报送( 1 / ( 份数 - 份数 ) > 1 ) then 问题.报告( $报 ); end
                """, """
                rule "计划算" @编号("R0602") @等级("按档")
                when $评 : 评价( 1 / ( 数值 - 数值 ) > 1 ) then 问题.报告( $评 ); end
                """);
        CityEngine.Report report = new CityEngine(SmallPlan.CATALOG, rules)
                .check(Sheet.NOW, List.of(filing(Sheet.EAST, Sheet.NOW, "Z01", "1")), new TreeMap<>());
        assertThat(report.findings()).isEmpty();
        assertThat(report.coverage().evaluated()).isEmpty();
        assertThat(report.coverage().notEvaluated())
                .extracting(not -> not.rule() + not.failed())
                .containsExactly("R0602true", "R0702true");
    }

    @Test
    void whereThereIsNothingToAddUpEachRuleIsNamed() {
        CityEngine.Report report = new CityEngine(SmallPlan.CATALOG, RULES).unchecked("只有一份");
        assertThat(report.indicators()).isEmpty();
        assertThat(report.findings()).isEmpty();
        assertThat(report.coverage().evaluated()).isEmpty();
        assertThat(report.coverage().notEvaluated())
                .extracting(not -> not.rule() + not.reason() + not.failed())
                .containsExactly("R0701只有一份false");
    }
}
