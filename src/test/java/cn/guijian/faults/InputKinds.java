package cn.guijian.faults;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.model.plan.Column.VALUE;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.at;
import static cn.guijian.samples.Kind.many;

import cn.guijian.samples.Fault;
import cn.guijian.samples.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Faults in the inputs of rates (基础数据), which the formulas of the rates follow. */
final class InputKinds {
    private InputKinds() {}

    static Stream<Kind> all() {
        return Stream.of(slips(), cases(), people()).flatMap(List::stream);
    }

    private static List<Kind> slips() {
        return List.of(
                shifted("失业人数多四个零", "B01", 4, 0, "R0414"),
                shifted("常住人口按万填报", "B13", -4, 2, "R0414"),
                shifted("参保人数多两个零", "B03", 2, 0, "R0415"),
                shifted("养老金支出按万元填报", "B21", -4, 2, "R0414"),
                shifted("从业人员多一个零", "B02", 1, 0, "R0416"),
                shifted("电子社保卡少一位", "B14", -1, 0, "R0416"),
                shifted("受理案件多两个零", "B08", 2, 0, "R0415"),
                shifted("调解结案少一位", "B06", -1, 0, "R0416"),
                shifted("培训人数多四个零", "B17", 4, 0, "R0414"),
                shifted("继续教育人数按万填报", "B20", -4, 2, "R0414"));
    }

    private static List<Kind> cases() {
        return List.of(
                at(
                        "审结数大于结转加受理",
                        "B09",
                        VALUE,
                        g -> put(
                                "B09", VALUE, g.input("B07").add(g.input("B08")).add(BigDecimal.valueOf(3))),
                        "R0204"),
                at("上年结转填错", "B07", VALUE, g -> g.add("B07", VALUE, 6), "R0407"),
                at("监察上年结转填错", "B10", VALUE, g -> g.add("B10", VALUE, 4), "R0407"),
                at("一季度没有结转上年未结", "B07", VALUE, g -> put("B07", VALUE, BigDecimal.ZERO), "R0407")
                        .inFirstQuarter(),
                at("分母填零", "B06", VALUE, g -> put("B06", VALUE, BigDecimal.ZERO), "R0206", "R0405"),
                at(
                        "受理数填成本季",
                        "B08",
                        VALUE,
                        g -> put("B08", VALUE, g.input("B08").subtract(g.lastInput("B08"))),
                        "R0405"),
                many(
                        "调解成功与结案错行",
                        "B05",
                        VALUE,
                        g -> List.of(put("B05", VALUE, g.input("B06")), put("B06", VALUE, g.input("B05"))),
                        "R0204"));
    }

    private static List<Kind> people() {
        return List.of(
                at(
                        "参保人数超过应参保人数",
                        "B03",
                        VALUE,
                        g -> put("B03", VALUE, g.input("B04").add(BigDecimal.valueOf(80))),
                        "R0205"),
                at("常住人口填零", "B13", VALUE, g -> put("B13", VALUE, BigDecimal.ZERO), "R0213"),
                at("失业人数为负", "B01", VALUE, g -> put("B01", VALUE, g.input("B01").negate()), "R0201"),
                at(
                        "从业人员有小数",
                        "B02",
                        VALUE,
                        g -> put("B02", VALUE, g.input("B02").add(new BigDecimal("0.5"))),
                        "R0202"),
                at("基础数据空白", "B05", VALUE, g -> Fault.blank("B05", VALUE), "R0109"),
                at("常住人口带单位而公式出错", "B13", VALUE, g -> Fault.text("B13", VALUE, "376,363人"), "R0006"),
                at("应参保人数只有空格而公式出错", "B04", VALUE, g -> Fault.text("B04", VALUE, " "), "R0006"),
                at("基础数据填文字", "B12", VALUE, g -> Fault.text("B12", VALUE, "见附件"), "R0006"),
                // Two rows are wrong, and both must be mended.
                many(
                                "失业与从业错行",
                                "B02",
                                VALUE,
                                g -> List.of(put("B01", VALUE, g.input("B02")), put("B02", VALUE, g.input("B01"))),
                                "R0420")
                        .roots(2),
                at(
                        "电子社保卡只报一部分",
                        "B14",
                        VALUE,
                        g -> put("B14", VALUE, g.input("B14").divideToIntegralValue(BigDecimal.valueOf(3))),
                        "R0420"),
                at(
                                "培训人数与其他单位相差较大",
                                "W08",
                                END,
                                g -> put("B17", VALUE, g.input("B17").multiply(new BigDecimal("4"))),
                                "R0710")
                        .carriedBy("R0424"),
                at(
                                "培训人数与其他单位悬殊",
                                "W08",
                                END,
                                g -> put("B17", VALUE, g.input("B17").multiply(new BigDecimal("6"))),
                                "R0709")
                        .carriedBy("R0424"));
    }

    private static Kind shifted(String name, String code, int places, int scale, String... rules) {
        return at(name, code, VALUE, g -> Fault.shift(code, VALUE, places, scale), rules);
    }
}
