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
import static cn.guijian.samples.Kind.place;

import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** 2023Q2: faults within single units, some of which show again in the quarter after. */
final class SecondQuarter {
    /** Long enough, but the same for two rows. */
    private static final String PHRASE = "本季集中补录企业参保人员，名册附后";

    private SecondQuarter() {}

    static List<SamplePlan> files() {
        return List.of(luonan(), danfeng(), shangnan(), shanyang(), zhenan(), zone(), city());
    }

    private static SamplePlan luonan() {
        return SamplePlan.of(
                2,
                "611021",
                at("期末数按万填报", "Z06", END, g -> Fault.shift("Z06", END, -4, 2), "R0414"),
                at("高校毕业生就业见习比例不到九成", "W04", END, g -> put("B16", VALUE, share(g.input("B15"), "0.86")), "R0506"));
    }

    private static SamplePlan danfeng() {
        return SamplePlan.of(
                2,
                "611022",
                place("基础数据照抄上期", book -> "基础数据!", g -> g.lastSheet(Section.INPUTS), "R0412"),
                at("本季数填错", "Z03", YEAR, g -> g.add("Z03", QUARTER, 27), "R0413"));
    }

    private static SamplePlan shangnan() {
        return SamplePlan.of(
                2,
                "611023",
                at("本年累计没有加本季", "Z03", YEAR, g -> put("Z03", YEAR, g.last("Z03", YEAR)), "R0402"),
                at("规划期累计没有加本季", "W07", PLAN, g -> put("W07", PLAN, g.last("W07", PLAN)), "R0403"),
                at("本年累计填成本季数", "W05", YEAR, g -> put("W05", YEAR, g.now("W05", QUARTER)), "R0419"));
    }

    private static SamplePlan shanyang() {
        return SamplePlan.of(
                2,
                "611024",
                at(
                        "受理数比上季少",
                        "B08",
                        VALUE,
                        g -> put("B08", VALUE, g.lastInput("B08").subtract(BigDecimal.TEN)),
                        "R0405"),
                at("上年结转年内变动", "B10", VALUE, g -> g.add("B10", VALUE, 4), "R0408"),
                at("养老金支出变动过大", "B21", VALUE, g -> put("B21", VALUE, share(g.input("B21"), "1.3")), "R0420"));
    }

    private static SamplePlan zhenan() {
        return SamplePlan.of(
                2,
                "611025",
                at("期末数多两个零", "Z15", END, g -> Fault.shift("Z15", END, 2, 0), "R0415"),
                at("期末数多一个零", "W02", END, g -> Fault.shift("W02", END, 1, 0), "R0416"),
                at("本季数填成本年累计", "W01", QUARTER, g -> put("W01", QUARTER, g.now("W01", YEAR)), "R0418"));
    }

    private static SamplePlan zone() {
        return SamplePlan.of(
                        2,
                        "6110GX",
                        cover("文件名是上一季", CoverItem.PERIOD, g -> Fault.cover(CoverItem.PERIOD, "2023Q2"), "R0107"),
                        at("不用的格填了数", "Z06", PLAN, g -> put("Z06", PLAN, BigDecimal.TEN), "R0112"),
                        place("填了市本级的指标", book -> "重点任务!", g -> List.of(FormFaults.municipalRow()), "R0113"),
                        place(
                                "计量单位写成万人",
                                book -> FilledWorkbook.place(FormFaults.unit(book, "Z07")),
                                g -> List.of(FormFaults.unitText("Z07", "万人")),
                                "R0111"))
                .as("-2023Q1");
    }

    private static SamplePlan city() {
        return SamplePlan.of(
                2,
                "611000",
                many(
                        "期末数增长百分之八，两行说明雷同",
                        "Z07",
                        END,
                        g -> List.of(
                                grown(g, "Z06"),
                                grown(g, "Z07"),
                                Fault.explain("Z06", PHRASE),
                                Fault.explain("Z07", PHRASE)),
                        "R0409"),
                at(
                        "本年累计填成负数",
                        "B05",
                        VALUE,
                        g -> put("B05", VALUE, g.input("B05").negate()),
                        "R0201"));
    }

    private static Fault grown(Ground ground, String code) {
        return put(code, END, share(ground.last(code, END), "1.08"));
    }

    private static BigDecimal share(BigDecimal number, String share) {
        return number.multiply(new BigDecimal(share)).setScale(0, RoundingMode.HALF_UP);
    }
}
