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
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The city without some of its units: what is judged, what is certain, what last values make of it. The target of Z01 is
 * 8, so 4.4 are due by 2023Q3; of Z03 300 from 240, so 273; of W01 400 a year, so 300; Z02 must be 90.
 */
class CityGapTest {
    private static final RuleBase RULES = SmallRules.of("""
            rule "落后" @编号("R0601") @等级("按档")
            when $评 : 评价( 考核方式 == "序时进度", $应 : 应达值, 数值 < $应 ) then 问题.报告( $评 ); end
            """, """
            rule "低于" @编号("R0501") @等级("按档")
            when $评 : 评价( 考核方式 == "每期达标", 比较 == "≥", $标 : 目标值, 数值 < $标 ) then 问题.报告( $评 ); end
            """);
    private static final List<ReportingUnit> UNITS = List.of(Sheet.EAST, Sheet.WEST, Sheet.CITY);

    /** {@code 东 30000 西 ? 市 -}: what each unit states; ? is to be verified, ! in doubt, - missing, % unreadable. */
    private static List<Filing> filings(Period period, String code, String text) {
        String[] words = text.split(" ");
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < UNITS.size(); i++) {
            filings.add(filing(UNITS.get(i), period, code, words[2 * i + 1]));
        }
        return filings;
    }

    private static Filing filing(ReportingUnit unit, Period period, String code, String text) {
        if (text.equals("-")) {
            return Filing.missing(unit);
        }
        if (text.equals("%")) {
            return Filing.unreadable(unit, "甲.xlsx", List.of());
        }
        String number = text.replaceAll("[?!]", "");
        Sheet sheet = Sheet.of(unit, period);
        if (number.contains("/")) {
            String[] parts = number.split("/");
            BigDecimal rest = new BigDecimal(parts[1]).subtract(new BigDecimal(parts[0]));
            sheet.put(SmallPlan.get("B01"), parts[0]).put(SmallPlan.get("B02"), rest.toPlainString());
        } else if (!number.isEmpty()) {
            sheet.put(SmallPlan.get(code), number);
        }
        String row = number.contains("/") ? "B01" : code;
        Doubted doubted = text.endsWith("?")
                ? Doubts.question(Doubt.NUMBER, row)
                : text.endsWith("!") ? Doubts.faults(row) : Doubted.nothing();
        return Filing.reported(sheet.read(), false, List.of(), doubted, Set.of());
    }

    /** Quarters before, such as {@code 2023Q2 东 1 西 2 市 3; 2023Q1 …}. */
    private static CityIndicator city(String code, String before, String now) {
        TreeMap<Period, List<CityIndicator>> earlier = new TreeMap<>();
        TreeMap<Period, String> quarters = new TreeMap<>();
        for (String quarter : before.isEmpty() ? new String[0] : before.split("; ")) {
            quarters.put(Period.parse(quarter.substring(0, 6)).orElseThrow(), quarter.substring(7));
        }
        quarters.forEach((then, text) -> earlier.put(then, check(code, then, earlier, text)));
        return check(code, Sheet.NOW, earlier, now).stream()
                .filter(city -> city.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<CityIndicator> check(
            String code, Period period, TreeMap<Period, List<CityIndicator>> earlier, String text) {
        return new CityEngine(SmallPlan.CATALOG, RULES)
                .check(period, filings(period, code, text), earlier)
                .indicators();
    }

    private static String shown(CityIndicator city) {
        return String.join(
                " ",
                city.verdict().label(),
                city.level().map(level -> level.label()).orElse("-"),
                city.value().map(BigDecimal::toPlainString).orElse("-"),
                city.certain().map(Verdict::label).orElse("-"),
                city.estimate()
                        .map(e -> e.sense().label() + e.value().toPlainString())
                        .orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 指标 | 以前 | 现在 | 评价 颜色 现有的和 必然 补上最近一期
                "Z01 | '' | 东 30000 西 10000 市 4000 | 达标 - 4.4 - -",
                "Z01 | '' | 东 30000 西 10000 市 3999 | 未达标 黄 4.3999 - -",
                "Z01 | '' | 东 30000 西 10000 市 - | 数不全 - 4 - -",
                "Z01 | '' | 东 30000 西 10000 市 % | 数不全 - 4 - -",
                "Z01 | '' | 东 30000 西 10000 市 9? | 数不全 - 4 - -",
                "Z01 | '' | 东 30000 西 10000 市 9! | 数不全 - 4 - -",
                // enough by itself, whatever the others bring
                "Z01 | '' | 东 44000 西 - 市 - | 数不全 - 4.4 达标 -",
                "Z01 | '' | 东 43999 西 - 市 - | 数不全 - 4.3999 - -",
                // a running total is at least what it was
                "Z01 | 2023Q2 东 20000 西 9000 市 1 | 东 30000 西 - 市 4000 | 数不全 - 3.4 - 至少4.3",
                "Z01 | 2023Q2 东 20000 西 9000? 市 1; 2023Q1 东 1 西 8000 市 1 | 东 30000 西 - 市 4000 | 数不全 - 3.4 - 至少4.2",
                "Z01 | 2023Q2 东 20000 西 9000? 市 1 | 东 30000 西 - 市 4000 | 数不全 - 3.4 - -",
                "Z01 | 2023Q2 东 1 西 9000 市 - | 东 30000 西 - 市 - | 数不全 - 3 - -",
                // a stock is as it last was
                "Z03 | 2022Q3 东 200 西 50 市 20 | 东 200 西 50 市 9? | 数不全 - 250 - 合计270",
                // a year's total compares with the same quarter of last year only
                "W01 | 2023Q2 东 1 西 70 市 1 | 东 100 西 - 市 100 | 数不全 - 200 - -",
                "W01 | 2022Q3 东 1 西 70 市 1 | 东 100 西 - 市 100 | 数不全 - 200 - 合计270",
                "W01 | '' | 东 200 西 - 市 100 | 数不全 - 300 达标 -",
                // nobody is in; no target
                "Z01 | '' | 东 - 西 9? 市 - | 未报 - - - -",
                "Z07 | '' | 东 1 西 - 市 - | 不评价 - 1 - -",
                "Z06 | '' | 东 - 西 - 市 - | 不评价 - - - -",
                // a blank is absent; zero is not
                "Z01 | '' | 东 44000 西 ! 市 0 | 数不全 - 4.4 达标 -",
                "Z01 | '' | 东 44000 西 0 市 0 | 达标 - 4.4 - -",
            })
    void aCountIsJudgedWhenItIsWhole(String code, String before, String now, String expected) {
        assertThat(shown(city(code, before, now))).isEqualTo(expected);
    }

    /** Without 市本级, which held 20 of 100 when all were last there; at most 20 % may be absent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 东 95/100 西 95/100 市 95/100 | 达标 - 95 - -",
                "'' | 东 95/100 西 95/100 市 - | 数不全 - 95 - -",
                "2023Q2 东 40/40 西 40/40 市 20/20 | 东 38/40 西 38/40 市 - | 达标 - 95 - -",
                "2023Q2 东 40/40 西 39/39 市 21/21 | 东 38/40 西 38/40 市 - | 数不全 - 95 - -",
                // would end otherwise with the part of then
                "2023Q2 东 40/40 西 40/40 市 10/20 | 东 38/40 西 38/40 市 - | 数不全 - 95 - -",
                "2023Q2 东 40/40 西 40/40 市 10/20 | 东 30/40 西 30/40 市 - | 未达标 红 75 - -",
                "2023Q2 东 40/40 西 40/40 市 20/20 | 东 35/40 西 35/40 市 - | 数不全 - 87.5 - -",
                // doubted then: not the quarter in which all stood soundly
                "2023Q2 东 40/40 西 40/40 市 20/20? | 东 38/40 西 38/40 市 - | 数不全 - 95 - -",
                "2023Q2 东 40/40 西 40/40 市 20/20?; 2022Q1 东 40/40 西 40/40 市 20/20 | 东 38/40 西 38/40 市 - | 达标 - 95 - -",
                "2023Q2 东 40/40 西 40/40 市 20/20 | 东 38/40 西 38/40 市 9/99? | 达标 - 95 - -",
                // no cases
                "'' | 东 0/0 西 0/0 市 0/0 | 本期无案件 - - - -",
                "2023Q2 东 40/40 西 40/40 市 20/20 | 东 0/0 西 0/0 市 - | 数不全 - - - -",
                "'' | 东 - 西 - 市 - | 未报 - - - -",
            })
    void aRateIsJudgedWhereThoseAbsentCanNotTurnIt(String before, String now, String expected) {
        assertThat(shown(city("Z02", before, now))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-, 不评价", "'?', 未报", "5?, 待核实", "5!, 存疑", "5, 不评价"})
    void whatTheMunicipalUnitAloneReportsEndsAsWithIt(String text, String verdict) {
        CityIndicator city = city("W02", "", "东 - 西 - 市 " + text);
        assertThat(city.verdict().label()).isEqualTo(verdict);
        assertThat(city.absent().size()).isEqualTo(text.equals("5") ? 0 : 1);
    }

    /** A net count may fall: neither certain nor at least. */
    @Test
    void aNetCountIsNeverCertain() {
        CityTotal total = new CityTotal(
                SmallPlan.get("Z01"),
                List.of(new CityTotal.Part(Sheet.EAST, new BigDecimal("90000"), BigDecimal.ONE)),
                List.of(new Absent(
                        Sheet.WEST, Absent.Why.MISSING, Optional.of(BigDecimal.ONE), Optional.of(Sheet.NOW.plus(-1)))));
        var requirement = cn.guijian.model.plan.Requirement.ofCity(SmallPlan.CATALOG, SmallPlan.get("Z01"), Sheet.NOW);
        assertThat(total.certain(requirement, false)).contains(Verdict.MET);
        assertThat(total.certain(requirement, true)).isEmpty();
        assertThat(total.estimate(false)).contains(new Estimate(BigDecimal.TEN, Estimate.Sense.AT_LEAST));
        assertThat(total.estimate(true)).contains(new Estimate(BigDecimal.TEN, Estimate.Sense.ABOUT));
    }

    @Test
    void whatIsJudgedThoughNobodyExplainedItStandsInTheSum() {
        Filing lapsed = Filing.reported(
                Sheet.of(Sheet.CITY).put(SmallPlan.get("Z01"), "4000").read(),
                false,
                List.of(),
                Doubts.question(Doubt.NUMBER, "Z01"),
                Set.of("Z01"));
        CityTotal total = CityTotal.of(
                SmallPlan.CATALOG,
                SmallPlan.get("Z01"),
                List.of(lapsed),
                new LastValues(SmallPlan.CATALOG, Sheet.NOW, new TreeMap<>()));
        assertThat(total.isWhole()).isTrue();
        assertThat(total.value()).contains(new BigDecimal("0.4"));
    }
}
