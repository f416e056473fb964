package cn.guijian.samples;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.model.plan.Column.PLAN;
import static cn.guijian.model.plan.Column.QUARTER;
import static cn.guijian.model.plan.Column.VALUE;
import static cn.guijian.model.plan.Column.YEAR;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.at;
import static cn.guijian.samples.Kind.cover;
import static cn.guijian.samples.Kind.many;

import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** 2023Q1, the quarter that is spoilt: one unit missing, one late, one file twice, one that is no workbook. */
final class FirstQuarter {
    private FirstQuarter() {}

    static List<SamplePlan> files() {
        return List.of(shangzhou(), luonan(), danfeng(), shangnan(), shanyang(), superseded(), counted(), city());
    }

    private static SamplePlan shangzhou() {
        return SamplePlan.of(1, "611002", many("没有调解案件", "Z12", END, g -> List.of(zero("B05"), zero("B06"))));
    }

    private static SamplePlan luonan() {
        return SamplePlan.of(
                1,
                "611021",
                cover("没有填联系电话", CoverItem.PHONE, g -> Fault.cover(CoverItem.PHONE, ""), "R0101"),
                cover("填报人就是审核人", CoverItem.PREPARER, g -> FormFaults.samePerson(), "R0103"),
                at("本季数与本年累计不等", "Z03", Column.YEAR, g -> g.add("Z03", QUARTER, -40), "R0211"),
                at("领取人数填零", "B22", VALUE, g -> zero("B22"), "R0213"));
    }

    private static SamplePlan danfeng() {
        return SamplePlan.of(
                1,
                "611022",
                cover("迟报", CoverItem.DATE, g -> Fault.day(LocalDate.of(2023, 4, 14)), "R0105"),
                many(
                        "参保人数超过应参保人数，说明太短",
                        "Z05",
                        END,
                        g -> List.of(
                                put("B03", VALUE, g.input("B04").add(BigDecimal.valueOf(80))),
                                Fault.explain("Z05", "属实")),
                        "R0205"),
                at("失业保险低于序时进度", "Z06", END, g -> lowered(g, "Z06"), "R0603"),
                at("技能人才低于序时进度", "W03", END, g -> lowered(g, "W03"), "R0603"));
    }

    private static SamplePlan shangnan() {
        return SamplePlan.of(
                1,
                "611023",
                cover("日期认不出", CoverItem.DATE, g -> Fault.cover(CoverItem.DATE, "四月上旬"), "R0102"),
                at("结案率超过一百", "Z14", END, g -> Fault.overwrite("Z14", new BigDecimal("102.5")), "R0207"),
                at("达到全市目标", "Z06", END, g -> put("Z06", END, new BigDecimal("128000")), "R0214"));
    }

    private static SamplePlan shanyang() {
        return SamplePlan.of(
                1,
                "611024",
                many(
                        "没有调解案件却填了率",
                        "Z12",
                        END,
                        g -> List.of(zero("B05"), zero("B06"), Fault.overwrite("Z12", new BigDecimal("100"))),
                        "R0304"),
                at("分母填零", "W04", END, g -> zero("B15"), "R0206"),
                cover(
                        "旧模板",
                        CoverItem.TEMPLATE_VERSION,
                        g -> Fault.cover(CoverItem.TEMPLATE_VERSION, "2020V3"),
                        "R0106"));
    }

    /** Handed in first and replaced three days later: what it says counts for nothing. */
    private static SamplePlan superseded() {
        return SamplePlan.of(
                        1,
                        "611025",
                        cover("先报的一份", CoverItem.DATE, g -> Fault.day(LocalDate.of(2023, 4, 4))),
                        at("调解结案数漏填", "B06", VALUE, g -> Fault.blank("B06", VALUE)))
                .as("-1");
    }

    private static SamplePlan counted() {
        return SamplePlan.of(
                        1,
                        "611025",
                        cover("重新报的一份", CoverItem.DATE, g -> Fault.day(LocalDate.of(2023, 4, 7))),
                        at(
                                "本年累计大于规划期累计",
                                "Z08",
                                YEAR,
                                g -> put("Z08", PLAN, g.now("Z08", YEAR).subtract(BigDecimal.ONE)),
                                "R0210"),
                        at(
                                "培养技能劳动者低于序时进度",
                                "W10",
                                PLAN,
                                g -> put("W10", PLAN, part(g.now("W10", PLAN), "0.8")),
                                "R0604"),
                        many(
                                "见习岗位低于序时进度",
                                "W05",
                                YEAR,
                                g -> List.of(
                                        put("W05", QUARTER, part(g.now("W05", QUARTER), "0.7")),
                                        put("W05", YEAR, part(g.now("W05", YEAR), "0.7"))),
                                "R0605"))
                .as("-2");
    }

    private static SamplePlan city() {
        return SamplePlan.of(
                1,
                "611000",
                at("参保率超过一百", "Z05", END, g -> Fault.overwrite("Z05", new BigDecimal("100.6")), "R0208"),
                at("本季数填文字", "Z03", QUARTER, g -> Fault.text("Z03", QUARTER, "见附件"), "R0006"),
                at("公式出错", "Z08", QUARTER, g -> FormFaults.error("Z08", QUARTER), "R0007"),
                at("公式没有结果", "Z10", QUARTER, g -> FormFaults.uncalculated("Z10", QUARTER, "SUM(20,31)"), "R0008"),
                at("比率公式没有结果", "W19", END, g -> FormFaults.uncalculated("W19"), "R0009"),
                at("引用别的工作簿", "W01", QUARTER, g -> FormFaults.external("W01", QUARTER), "R0013"),
                at("数字超过十五位", "W07", QUARTER, g -> Fault.text("W07", QUARTER, "12345678901234567"), "R0014"));
    }

    private static Fault zero(String code) {
        return put(code, VALUE, BigDecimal.ZERO);
    }

    private static Fault lowered(Ground ground, String code) {
        return put(code, END, part(ground.now(code, END), "0.985"));
    }

    private static BigDecimal part(BigDecimal number, String share) {
        return number.multiply(new BigDecimal(share)).setScale(0, RoundingMode.FLOOR);
    }
}
