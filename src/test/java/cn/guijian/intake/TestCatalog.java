package cn.guijian.intake;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.OwnText;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small catalogue with every kind of indicator. */
public final class TestCatalog {
    public static final ReportingUnit LUONAN = new ReportingUnit(
            "611021", "洛南县", List.of("洛南"), Optional.of(new BigDecimal(365_736)), UnitKind.COUNTY, true);
    static final ReportingUnit ZONE =
            new ReportingUnit("6110GX", "高新区", List.of("商洛高新区（商丹园区）", "商丹园区"), Optional.empty(), UnitKind.ZONE, false);
    static final ReportingUnit CITY =
            new ReportingUnit("611000", "市本级", List.of(), Optional.empty(), UnitKind.CITY, true);

    public static final Catalog SMALL = new Catalog(
            Plan.bare(new PlanSpan(new Period(2021, 1), new Period(2025, 4))),
            List.of(
                    count("Z01", "城镇新增就业人数", Kind.FLOW, "万人", "人", 10_000, Scope.ALL),
                    rate("Z02", "城镇登记失业率", "%", 100, List.of("B01"), List.of("B01", "B02")),
                    count("Z06", "失业保险参保人数", Kind.STOCK, "万人", "人", 10_000, Scope.ALL),
                    count("Z09", "博士后研究人员年招收数", Kind.ANNUAL, "万人", "人", 10_000, Scope.ALL),
                    count("Z15", "社会保障卡持卡人数", Kind.STOCK, "万人", "人", 10_000, Scope.ALL),
                    count("W06", "发放创业担保贷款", Kind.FLOW, "亿元", "万元", 10_000, Scope.ALL),
                    count("W09", "备案职业技能等级评价机构", Kind.FLOW, "家", "家", 1, Scope.CITY_ONLY),
                    rate("W30", "社会保障卡常住人口覆盖率", "%", 100, List.of("Z15"), List.of("B13")),
                    input("B01", "期末城镇登记失业人数"),
                    input("B02", "期末城镇从业人员数"),
                    input("B13", "期末常住人口")),
            List.of(),
            List.of(LUONAN, ZONE, CITY),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(
                    business("", "人力资源"),
                    business("", "社会"),
                    business("", "保障"),
                    business("", "劳动"),
                    business("", "就业"),
                    business("", "仲裁"),
                    business("", "社保"),
                    business("", "保险"),
                    business("", "养老"),
                    business("", "人社"),
                    business("机关", "人社")),
            Map.of());

    private static OwnText business(String subject, String word) {
        return new OwnText(OwnText.Use.BUSINESS, subject, "", word);
    }

    private TestCatalog() {}

    public static Indicator indicator(String code) {
        return SMALL.indicator(code).orElseThrow();
    }

    public static Indicator count(
            String code, String name, Kind kind, String planUnit, String unit, int factor, Scope scope) {
        return new Indicator(
                code,
                name,
                planUnit,
                unit,
                BigDecimal.valueOf(factor),
                kind,
                Attribute.EXPECTED,
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                OverHundred.NOT_APPLICABLE,
                List.of(),
                Set.of(),
                scope,
                "");
    }

    static Indicator rate(
            String code, String name, String unit, int factor, List<String> numerator, List<String> denominator) {
        return new Indicator(
                code,
                name,
                unit,
                unit,
                BigDecimal.valueOf(factor),
                Kind.RATE,
                Attribute.UNMARKED,
                Optional.empty(),
                numerator,
                denominator,
                2,
                OverHundred.REFUSED,
                List.of(),
                Set.of(),
                Scope.ALL,
                "");
    }

    private static Indicator input(String code, String name) {
        return count(code, name, Kind.STOCK, "人", "人", 1, Scope.ALL);
    }
}
