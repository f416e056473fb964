package cn.guijian.samples;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.model.plan.Column.PLAN;
import static cn.guijian.model.plan.Column.QUARTER;
import static cn.guijian.model.plan.Column.VALUE;
import static cn.guijian.model.plan.Column.YEAR;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.at;
import static cn.guijian.samples.Kind.many;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** 2023Q4: three units are sound, six have a fault or two, among them some that lag behind the plan. */
final class FourthQuarter {
    private FourthQuarter() {}

    static List<SamplePlan> files() {
        return List.of(luonan(), danfeng(), shangnan(), shanyang(), zhenan(), zone());
    }

    private static SamplePlan luonan() {
        return SamplePlan.of(
                4,
                "611021",
                many("仲裁结案率恰为 88.70%，低于 90%", "Z13", END, FourthQuarter::arbitration, "R0506"),
                at("本季数用全角数字写成文字", "W07", QUARTER, g -> Fault.fullWidth("W07", QUARTER), "R0010"));
    }

    private static SamplePlan danfeng() {
        return SamplePlan.of(
                4,
                "611022",
                at("城镇登记失业率为 4.60%，应低于 4.3%", "Z02", END, g -> unemployment(g, "4.60"), "R0507"),
                at("公式被同样的数盖掉", "Z05", END, g -> Fault.overwrite("Z05"), "R0302"));
    }

    private static SamplePlan shangnan() {
        return SamplePlan.of(
                4,
                "611023",
                many("农民工培训本季数大于总项", "Z04", QUARTER, FourthQuarter::partOverTotal, "R0203"),
                at("规划期累计漏填", "W01", PLAN, g -> Fault.blank("W01", PLAN), "R0109"));
    }

    private static SamplePlan shanyang() {
        return SamplePlan.of(
                4,
                "611024",
                at("城镇登记失业率恰为 4.30%，目标是“<4.3”", "Z02", END, g -> unemployment(g, "4.30"), "R0508"),
                at(
                        "工伤保险只比上季多 2 人，低于序时进度",
                        "Z07",
                        END,
                        g -> put("Z07", END, g.last("Z07", END).add(BigDecimal.valueOf(2))),
                        "R0603"));
    }

    private static SamplePlan zhenan() {
        return SamplePlan.of(
                4, "611025", at("失业保险按万人填成 1.1", "Z06", END, g -> Fault.shift("Z06", END, -4, 2), "R0202", "R0414"));
    }

    private static SamplePlan zone() {
        return SamplePlan.of(
                4, "6110GX", at("结案率照抄上季", "Z14", END, g -> Fault.overwrite("Z14", lastQuarter(g)), "R0301"));
    }

    /** A closing rate of exactly 88.70 from whole numbers. */
    private static List<Fault> arbitration(Ground ground) {
        BigDecimal rate = new BigDecimal("88.70");
        BigDecimal carried = ground.input("B07");
        BigDecimal accepted = ground.input("B08");
        while (percent(closed(rate, carried.add(accepted)), carried.add(accepted))
                        .compareTo(rate)
                != 0) {
            accepted = accepted.subtract(BigDecimal.ONE);
        }
        return List.of(put("B08", VALUE, accepted), put("B09", VALUE, closed(rate, carried.add(accepted))));
    }

    /** As many unemployed as give this rate, the employed unchanged. */
    private static Fault unemployment(Ground ground, String rate) {
        BigDecimal share = new BigDecimal(rate).movePointLeft(2);
        return put(
                "B01",
                VALUE,
                ground.input("B02").multiply(share).divide(BigDecimal.ONE.subtract(share), 0, RoundingMode.HALF_UP));
    }

    /** This quarter's part exceeds its total; the sums to date follow and stay below theirs. */
    private static List<Fault> partOverTotal(Ground ground) {
        long more = ground.now("Z03", QUARTER)
                .subtract(ground.now("Z04", QUARTER))
                .add(BigDecimal.valueOf(23))
                .longValue();
        return Stream.of(QUARTER, YEAR, PLAN)
                .map(column -> ground.add("Z04", column, more))
                .toList();
    }

    /** The rate that was right a quarter ago: copied instead of calculated. */
    private static BigDecimal lastQuarter(Ground ground) {
        return percent(ground.lastInput("B12"), ground.lastInput("B10").add(ground.lastInput("B11")));
    }

    private static BigDecimal closed(BigDecimal rate, BigDecimal all) {
        return rate.multiply(all).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
