package cn.guijian.faults;

import static cn.guijian.model.plan.Column.PLAN;
import static cn.guijian.model.plan.Column.QUARTER;
import static cn.guijian.model.plan.Column.YEAR;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.at;
import static cn.guijian.samples.Kind.many;

import cn.guijian.model.plan.Column;
import cn.guijian.samples.Fault;
import cn.guijian.samples.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Faults in counts of a quarter, a year and the plan. */
final class FlowKinds {
    private static final String FLOW = "W01";
    private static final List<Column> ROW = List.of(QUARTER, YEAR, PLAN);

    private FlowKinds() {}

    static Stream<Kind> all() {
        return Stream.of(slips(), sums(), columns(), parts(), years()).flatMap(List::stream);
    }

    private static List<Kind> slips() {
        return List.of(
                shifted("规划期累计按万填报", PLAN, -4, 2, "R0414"),
                shifted("规划期累计多四个零", PLAN, 4, 0, "R0414"),
                shifted("规划期累计多两个零", PLAN, 2, 0, "R0415"),
                shifted("规划期累计少两位", PLAN, -2, 0, "R0415"),
                shifted("规划期累计多一个零", PLAN, 1, 0, "R0416"),
                shifted("规划期累计少一位", PLAN, -1, 0, "R0416"),
                shifted("本年累计按万填报", YEAR, -4, 2, "R0414"),
                shifted("本年累计多两个零", YEAR, 2, 0, "R0415"),
                shifted("本年累计多一个零", YEAR, 1, 0, "R0416"),
                shifted("本年累计少一位", YEAR, -1, 0, "R0416"),
                shifted("本季数按万填报", QUARTER, -4, 2, "R0202", "R0417"),
                shifted("本季数多四个零", QUARTER, 4, 0, "R0417"),
                shifted("本季数少两位", QUARTER, -2, 0, "R0417"),
                shifted("本季数多一个零", QUARTER, 1, 0, "R0417"),
                many("整行按万填报", FLOW, PLAN, ground -> row(-4, 2), "R0414"),
                many("整行多一个零", FLOW, PLAN, ground -> row(1, 0), "R0416"));
    }

    private static List<Kind> sums() {
        return List.of(
                at("本年累计没有加本季", FLOW, YEAR, g -> put(FLOW, YEAR, g.last(FLOW, YEAR)), "R0402"),
                at("规划期累计没有加本季", FLOW, PLAN, g -> put(FLOW, PLAN, g.last(FLOW, PLAN)), "R0403"),
                at("规划期累计没有承接往年", FLOW, PLAN, g -> put(FLOW, PLAN, g.now(FLOW, YEAR)), "R0405"),
                at("本季数数字颠倒", FLOW, QUARTER, g -> g.transposed(FLOW, QUARTER), "R0413", "R0209"),
                at("本年累计数字颠倒", FLOW, YEAR, g -> g.transposed(FLOW, YEAR), "R0416", "R0402", "R0405", "R0210"),
                at("规划期累计数字颠倒", FLOW, PLAN, g -> g.transposed(FLOW, PLAN), "R0210", "R0403", "R0405"),
                at("本年累计减少", FLOW, YEAR, g -> put(FLOW, YEAR, g.last(FLOW, YEAR).subtract(BigDecimal.TEN)), "R0405"),
                many("改动以前季度", "Z03", YEAR, g -> List.of(g.add("Z03", YEAR, 37), g.add("Z03", PLAN, 37)), "R0413"),
                many(
                        "新增就业净减少",
                        "Z01",
                        YEAR,
                        g -> List.of(
                                put("Z01", QUARTER, BigDecimal.valueOf(-20)),
                                put("Z01", YEAR, g.last("Z01", YEAR).subtract(BigDecimal.valueOf(20))),
                                put("Z01", PLAN, g.last("Z01", PLAN).subtract(BigDecimal.valueOf(20)))),
                        "R0427"),
                at("达到全市目标", "W01", PLAN, g -> put("W01", PLAN, new BigDecimal("1800123")), "R0214")
                        .carriedBy("R0403", "R0415", "R0416"));
    }

    private static List<Kind> columns() {
        return List.of(
                at("本季数填成本年累计", FLOW, QUARTER, g -> put(FLOW, QUARTER, g.now(FLOW, YEAR)), "R0418"),
                at("本年累计填成本季数", FLOW, YEAR, g -> put(FLOW, YEAR, g.now(FLOW, QUARTER)), "R0419"),
                at("本季数与本年累计填反", FLOW, QUARTER, g -> Fault.swap(FLOW, QUARTER, YEAR), "R0209"),
                at("本年累计与规划期累计填反", FLOW, YEAR, g -> Fault.swap(FLOW, YEAR, PLAN), "R0210"),
                many(
                        "整行右移一列",
                        FLOW,
                        QUARTER,
                        g -> List.of(
                                Fault.blank(FLOW, QUARTER),
                                put(FLOW, YEAR, g.now(FLOW, QUARTER)),
                                put(FLOW, PLAN, g.now(FLOW, YEAR)),
                                put(FLOW, Column.END, g.now(FLOW, PLAN))),
                        "R0109"),
                many(
                        "数填进不用的列",
                        "W05",
                        YEAR,
                        g -> List.of(Fault.blank("W05", YEAR), put("W05", PLAN, g.now("W05", YEAR))),
                        "R0109"));
    }

    private static List<Kind> parts() {
        return List.of(
                many(
                        "其中项大于总项",
                        "Z04",
                        QUARTER,
                        g -> {
                            long more = g.now("Z03", QUARTER)
                                    .subtract(g.now("Z04", QUARTER))
                                    .longValue();
                            return ROW.stream()
                                    .map(column -> g.add("Z04", column, more + 3))
                                    .toList();
                        },
                        "R0203"),
                many(
                        "其中项与总项错行",
                        "Z11",
                        PLAN,
                        g -> ROW.stream()
                                .flatMap(c -> Stream.of(put("Z10", c, g.now("Z11", c)), put("Z11", c, g.now("Z10", c))))
                                .toList(),
                        "R0203"));
    }

    private static List<Kind> years() {
        return List.of(
                at(
                                "年初没有重新起算",
                                FLOW,
                                YEAR,
                                g -> put(FLOW, YEAR, g.last(FLOW, YEAR).add(g.now(FLOW, QUARTER))),
                                "R0211")
                        .inFirstQuarter(),
                at("年初规划期累计没有承接", FLOW, PLAN, g -> put(FLOW, PLAN, g.now(FLOW, YEAR)), "R0405")
                        .inFirstQuarter());
    }

    private static Kind shifted(String name, Column column, int places, int scale, String... rules) {
        return at(name, FLOW, column, g -> Fault.shift(FLOW, column, places, scale), rules);
    }

    private static List<Fault> row(int places, int scale) {
        return ROW.stream()
                .map(column -> Fault.shift(FLOW, column, places, scale))
                .toList();
    }
}
