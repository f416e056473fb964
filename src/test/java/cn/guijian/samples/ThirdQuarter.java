package cn.guijian.samples;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.model.plan.Column.QUARTER;
import static cn.guijian.model.plan.Column.VALUE;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.at;
import static cn.guijian.samples.Kind.cover;
import static cn.guijian.samples.Kind.place;

import cn.guijian.model.form.CoverItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** 2023Q3: faults that leave no trace in the quarter after. */
final class ThirdQuarter {
    private ThirdQuarter() {}

    static List<SamplePlan> files() {
        return List.of(luonan(), danfeng(), shangnan(), shanyang(), zhenan(), zhashui(), zone(), city());
    }

    private static SamplePlan luonan() {
        return SamplePlan.of(
                3,
                "611021",
                at("比率空白", "Z12", END, g -> Fault.blank("Z12", END), "R0110"),
                at("有案件却填横线", "Z14", END, g -> Fault.text("Z14", END, "—"), "R0303"),
                place(
                        "代码打错",
                        book -> FilledWorkbook.place(FormFaults.code(book, "W03")),
                        g -> List.of(Fault.miscode("W03", "W88")),
                        "R0011"));
    }

    private static SamplePlan danfeng() {
        return SamplePlan.of(
                3,
                "611022",
                at("失业率填成小数", "Z02", END, g -> Fault.overwrite("Z02", new BigDecimal("0.0382")), "R0305", "R0301"),
                at(
                        "比率小数太多",
                        "W19",
                        END,
                        g -> Fault.overwrite("W19", rate(g, "B20", "B19").add(new BigDecimal("0.001"))),
                        "R0212"));
    }

    private static SamplePlan shangnan() {
        return SamplePlan.of(
                3,
                "611023",
                at("调解成功率不到六成", "Z12", END, g -> put("B05", VALUE, share(g.input("B06"), "0.55")), "R0506"),
                at(
                        "监察结案率不到目标",
                        "Z14",
                        END,
                        g -> put("B12", VALUE, share(g.input("B10").add(g.input("B11")), "0.94")),
                        "R0506"),
                at(
                        "人数有小数",
                        "W01",
                        QUARTER,
                        g -> put("W01", QUARTER, g.now("W01", QUARTER).add(new BigDecimal("0.5"))),
                        "R0202"));
    }

    private static SamplePlan shanyang() {
        return SamplePlan.of(
                3,
                "611024",
                at(
                        "本季数大于本年累计",
                        "Z08",
                        QUARTER,
                        g -> put("Z08", QUARTER, g.now("Z08", QUARTER).multiply(BigDecimal.valueOf(4))),
                        "R0209"),
                place(
                        "代码重复",
                        book -> FilledWorkbook.place(FormFaults.code(book, "W02")),
                        g -> List.of(Fault.miscode("W03", "W02")),
                        "R0012"));
    }

    private static SamplePlan zhenan() {
        return SamplePlan.of(
                3, "611025", at("本季数多一个零", "W07", QUARTER, g -> Fault.shift("W07", QUARTER, 1, 0), "R0417"));
    }

    private static SamplePlan zhashui() {
        return SamplePlan.of(
                3,
                "611026",
                place("缺一行", book -> "重点任务!", g -> List.of(Fault.withoutRow("W13")), "R0108"),
                cover("日期早于统计截止日", CoverItem.DATE, g -> Fault.day(LocalDate.of(2023, 9, 26)), "R0104"));
    }

    private static SamplePlan zone() {
        return SamplePlan.of(
                3, "6110GX", place("缺一张表", book -> "重点任务!", g -> List.of(FormFaults.withoutSheet("重点任务")), "R0005"));
    }

    /** The explanation of the quarter before, word for word. */
    private static SamplePlan city() {
        return SamplePlan.of(
                3,
                "611000",
                place(
                        "说明与上期雷同",
                        book -> FilledWorkbook.place(book.explanation("Z07")),
                        g -> List.of(Fault.explain("Z07", "本季集中补录企业参保人员，名册附后")),
                        "R0804"));
    }

    private static BigDecimal rate(Ground ground, String part, String whole) {
        return ground.input(part).movePointRight(2).divide(ground.input(whole), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal number, String share) {
        return number.multiply(new BigDecimal(share)).setScale(0, RoundingMode.HALF_UP);
    }
}
