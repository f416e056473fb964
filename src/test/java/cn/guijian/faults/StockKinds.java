package cn.guijian.faults;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.at;
import static cn.guijian.samples.Kind.many;

import cn.guijian.model.plan.Section;
import cn.guijian.samples.Fault;
import cn.guijian.samples.Ground;
import cn.guijian.samples.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Faults in counts at the end of a quarter, and sheets that repeat the quarter before. */
final class StockKinds {
    private StockKinds() {}

    static Stream<Kind> all() {
        return Stream.of(slips(), moves(), copies()).flatMap(List::stream);
    }

    private static List<Kind> slips() {
        return List.of(
                shifted("期末数按万填报", "Z06", -4, 2, "R0414"),
                shifted("期末数多四个零", "Z07", 4, 0, "R0414"),
                shifted("期末数多两个零", "Z15", 2, 0, "R0415"),
                shifted("期末数少两位", "W02", -2, 0, "R0415"),
                shifted("期末数多一个零", "Z06", 1, 0, "R0416"),
                shifted("期末数少一位", "Z15", -1, 0, "R0416"),
                at("期末数填成新增数", "Z07", END, g -> put("Z07", END, new BigDecimal("37")), "R0410", "R0415"),
                at("期末数填成零", "Z06", END, g -> put("Z06", END, BigDecimal.ZERO), "R0410"));
    }

    private static List<Kind> moves() {
        return List.of(
                at("期末数增长百分之八", "Z07", END, g -> grown(g, "Z07", "1.08"), "R0409"),
                at("期末数减少百分之一", "Z06", END, g -> grown(g, "Z06", "0.99"), "R0411"),
                at("期末数减少百分之四", "Z06", END, g -> grown(g, "Z06", "0.96"), "R0410"),
                at("一季度减少百分之六", "Z06", END, g -> grown(g, "Z06", "0.94"), "R0410")
                        .inFirstQuarter(),
                // Two rows are wrong, and either may be the one to mend.
                many(
                                "两行期末数错行",
                                "Z07",
                                END,
                                g -> List.of(put("Z07", END, g.now("Z15", END)), put("Z15", END, g.now("Z07", END))),
                                "R0409",
                                "R0410",
                                "R0416")
                        .roots(2)
                        .carriedBy("R0214"));
    }

    private static List<Kind> copies() {
        return List.of(
                copied("主要指标照抄上期", "主要指标!", Section.MAIN),
                copied("重点任务照抄上期", "重点任务!", Section.TASKS),
                copied("基础数据照抄上期", "基础数据!", Section.INPUTS),
                copied("整本照抄上期", "主要指标!", Section.values()));
    }

    private static Kind copied(String name, String place, Section... sections) {
        return Kind.place(name, book -> place, g -> g.lastSheet(sections), "R0412");
    }

    private static Fault grown(Ground ground, String code, String factor) {
        return put(
                code,
                END,
                ground.last(code, END).multiply(new BigDecimal(factor)).setScale(0, RoundingMode.HALF_UP));
    }

    private static Kind shifted(String name, String code, int places, int scale, String... rules) {
        return at(name, code, END, g -> Fault.shift(code, END, places, scale), rules);
    }
}
