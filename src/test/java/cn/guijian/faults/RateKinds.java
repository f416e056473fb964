package cn.guijian.faults;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.model.plan.Column.VALUE;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.at;
import static cn.guijian.samples.Kind.many;

import cn.guijian.samples.Fault;
import cn.guijian.samples.Figures;
import cn.guijian.samples.FormFaults;
import cn.guijian.samples.Ground;
import cn.guijian.samples.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Faults in rates: what is typed over a formula, or left in its place. */
final class RateKinds {
    private static final String ARBITRATION = "Z13";

    private RateKinds() {}

    static Stream<Kind> all() {
        return Stream.of(numbers(), forms()).flatMap(List::stream);
    }

    private static List<Kind> numbers() {
        return List.of(
                typed("失业率填成小数", "Z02", g -> unemployment(g.now()).movePointLeft(2), "R0305"),
                typed(
                        "参保率填成小数",
                        "Z05",
                        g -> percent(g.input("B03"), g.input("B04"))
                                .movePointLeft(2)
                                .setScale(2, RoundingMode.HALF_UP),
                        "R0305"),
                typed("失业率填成千分数", "Z02", g -> unemployment(g.now()).movePointRight(1), "R0301"),
                typed("结案率照抄上期", ARBITRATION, g -> closing(g.last()), "R0301"),
                typed("教育覆盖面照抄上期", "W19", g -> percent(g.lastInput("B20"), g.lastInput("B19")), "R0301"),
                typed("分母漏了结转", ARBITRATION, g -> percent(g.input("B09"), g.input("B08")), "R0301"),
                typed("分母漏了失业人数", "Z02", g -> percent(g.input("B01"), g.input("B02")), "R0301"),
                typed("结案率超过一百", "Z14", g -> new BigDecimal("102.5"), "R0207"),
                typed("参保率超过一百", "Z05", g -> new BigDecimal("100.6"), "R0208", "R0301"),
                typed(
                        "比率小数太多",
                        "W19",
                        g -> percent(g.input("B20"), g.input("B19")).add(new BigDecimal("0.001")),
                        "R0212"),
                at("公式结果过时", "W08", END, g -> Fault.stale("W08", new BigDecimal("41.17")), "R0301"),
                at("公式被同样的数盖掉", "Z16", END, g -> Fault.overwrite("Z16"), "R0302"),
                many(
                                "无案件却填了率",
                                "Z12",
                                END,
                                g -> List.of(
                                        put("B05", VALUE, BigDecimal.ZERO),
                                        put("B06", VALUE, BigDecimal.ZERO),
                                        Fault.overwrite("Z12", new BigDecimal("100"))),
                                "R0304")
                        .inFirstQuarter()
                        // No cases where there were a hundred a year ago is a question of its own, for each of the two.
                        .carriedBy("R0424")
                        .roots(3));
    }

    private static List<Kind> forms() {
        return List.of(
                at("比率空白", "Z12", END, g -> Fault.blank("Z12", END), "R0110"),
                at("有案件却填横线", "Z14", END, g -> Fault.text("Z14", END, "—"), "R0303"),
                at("比率填文字", "W04", END, g -> Fault.text("W04", END, "约九成"), "R0006"),
                at("比率公式出错", "Z13", END, g -> FormFaults.error("Z13", END), "R0007"));
    }

    private static Kind typed(
            String name, String code, java.util.function.Function<Ground, BigDecimal> number, String... rules) {
        return at(name, code, END, g -> Fault.overwrite(code, number.apply(g)), rules);
    }

    private static BigDecimal unemployment(Figures figures) {
        BigDecimal jobless = figures.number("B01", VALUE);
        return percent(jobless, jobless.add(figures.number("B02", VALUE)));
    }

    private static BigDecimal closing(Figures figures) {
        return percent(
                figures.number("B09", VALUE), figures.number("B07", VALUE).add(figures.number("B08", VALUE)));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
