package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Sheet;
import cn.guijian.engine.facts.TestRows;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small plan with a target of every mode and kind.
 *
 * <ul>
 *   <li>Z01 a flow on schedule, 东县 20,000 人; by 2023Q3 11,000, or 1.1 万人.
 *   <li>Z02 the rate of B01 in B01 and B02, at least 90 in every quarter.
 *   <li>Z03 a 约束性 stock on schedule, 东县 from 80 to 100; by 2023Q3 91.
 *   <li>Z04 a flow on schedule that is assessed in the fourth quarter, 东县 1,000; by 2023Q3 550.
 *   <li>Z05 a rate that must stay below 4.3.
 *   <li>Z06 a stock that is asked for in the end alone.
 *   <li>Z07 a flow without a target, W01 a yearly number on schedule, W02 the city's own.
 * </ul>
 */
public final class SmallPlan {
    public static final Catalog CATALOG = new Catalog(
            new PlanSpan(new Period(2021, 1), new Period(2025, 4)),
            List.of(
                    indicator("Z01", Kind.FLOW, "10000", Attribute.EXPECTED, Set.of(), Scope.ALL),
                    indicator("Z02", Kind.RATE, "100", Attribute.EXPECTED, Set.of(), Scope.ALL),
                    indicator("Z03", Kind.STOCK, "1", Attribute.BINDING, Set.of(), Scope.ALL),
                    indicator("Z04", Kind.FLOW, "1", Attribute.EXPECTED, Set.of(4), Scope.ALL),
                    indicator("Z05", Kind.RATE, "100", Attribute.EXPECTED, Set.of(), Scope.ALL),
                    indicator("Z06", Kind.STOCK, "1", Attribute.EXPECTED, Set.of(), Scope.ALL),
                    indicator("Z07", Kind.FLOW, "1", Attribute.EXPECTED, Set.of(), Scope.ALL),
                    indicator("W01", Kind.ANNUAL, "1", Attribute.EXPECTED, Set.of(), Scope.ALL),
                    indicator("W02", Kind.STOCK, "1", Attribute.EXPECTED, Set.of(), Scope.CITY_ONLY),
                    indicator("B01", Kind.STOCK, "1", Attribute.EXPECTED, Set.of(), Scope.ALL),
                    indicator("B02", Kind.STOCK, "1", Attribute.EXPECTED, Set.of(), Scope.ALL)),
            List.of(
                    TestRows.target("Z01", Comparator.AT_LEAST, "8", Mode.SCHEDULE, null),
                    TestRows.target("Z02", Comparator.AT_LEAST, "90", Mode.EVERY_PERIOD, null),
                    TestRows.target("Z03", Comparator.AT_LEAST, "300", Mode.SCHEDULE, "240"),
                    TestRows.target("Z04", Comparator.AT_LEAST, "2000", Mode.SCHEDULE, null),
                    TestRows.target("Z05", Comparator.BELOW, "4.3", Mode.EVERY_PERIOD, null),
                    TestRows.target("Z06", Comparator.AT_LEAST, "50", Mode.END, null),
                    TestRows.target("W01", Comparator.AT_LEAST, "400", Mode.SCHEDULE, null)),
            List.of(Sheet.EAST, Sheet.WEST, Sheet.ZONE, Sheet.CITY),
            List.of(
                    TestRows.allocation("Z01", Sheet.EAST, "20000", null),
                    TestRows.allocation("Z03", Sheet.EAST, "100", "80"),
                    TestRows.allocation("Z04", Sheet.EAST, "1000", null),
                    TestRows.allocation("Z04", Sheet.WEST, "0", null),
                    TestRows.allocation("Z06", Sheet.EAST, "50", null),
                    TestRows.allocation("W01", Sheet.EAST, "200", null)),
            List.of(),
            Map.of(
                    "按档",
                    Map.of("流量与年度黄线", "90", "流量与年度橙线", "80", "存量黄线", "1", "存量橙线", "3", "比率黄线", "1", "比率橙线", "5"),
                    "R0201",
                    Map.of("下限", "5", "说明", "不是数"),
                    "全市",
                    Map.of("比率可缺分母", "20")));

    private SmallPlan() {}

    public static Indicator get(String code) {
        return CATALOG.indicator(code).orElseThrow();
    }

    private static Indicator indicator(
            String code, Kind kind, String factor, Attribute attribute, Set<Integer> assessedIn, Scope scope) {
        boolean made = code.equals("Z02");
        return new Indicator(
                code,
                code + "名",
                "万人",
                "人",
                new BigDecimal(factor),
                kind,
                attribute,
                Optional.empty(),
                made ? List.of("B01") : List.of(),
                made ? List.of("B01", "B02") : List.of(),
                kind == Kind.RATE ? 2 : 0,
                OverHundred.NOT_APPLICABLE,
                List.of(new BigDecimal("25"), new BigDecimal("50"), new BigDecimal("75"), new BigDecimal("100")),
                assessedIn,
                scope,
                Section.of(code).orElseThrow().sheet());
    }
}
