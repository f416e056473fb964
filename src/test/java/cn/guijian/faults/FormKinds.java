package cn.guijian.faults;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.model.plan.Column.PLAN;
import static cn.guijian.model.plan.Column.QUARTER;
import static cn.guijian.model.plan.Column.YEAR;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.at;
import static cn.guijian.samples.Kind.many;
import static cn.guijian.samples.Kind.place;

import cn.guijian.model.plan.UnitKind;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.FormFaults;
import cn.guijian.samples.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Faults of the form: cells, rows, sheets. */
final class FormKinds {
    private FormKinds() {}

    static Stream<Kind> all() {
        return Stream.of(cells(), texts(), rows(), sheets()).flatMap(List::stream);
    }

    private static List<Kind> cells() {
        return List.of(
                at("空白", "W01", PLAN, g -> Fault.blank("W01", PLAN), "R0109"),
                many(
                        "整行空白",
                        "Z08",
                        QUARTER,
                        g -> List.of(Fault.blank("Z08", QUARTER), Fault.blank("Z08", YEAR), Fault.blank("Z08", PLAN)),
                        "R0109"),
                at(
                        "负数",
                        "W07",
                        QUARTER,
                        g -> put("W07", QUARTER, g.now("W07", QUARTER).negate()),
                        "R0201"),
                at(
                        "人数有小数",
                        "W07",
                        QUARTER,
                        g -> put("W07", QUARTER, g.now("W07", QUARTER).add(new BigDecimal("0.5"))),
                        "R0202"),
                at(
                        "金额小数太多",
                        "W06",
                        PLAN,
                        g -> put("W06", PLAN, g.now("W06", PLAN).add(new BigDecimal("0.001"))),
                        "R0202"),
                at("不用的格填了数", "Z06", PLAN, g -> put("Z06", PLAN, BigDecimal.TEN), "R0112"));
    }

    private static List<Kind> texts() {
        return List.of(
                at("填文字", "Z01", PLAN, g -> Fault.text("Z01", PLAN, "见附件"), "R0006"),
                at("填两个数", "Z03", YEAR, g -> Fault.text("Z03", YEAR, "12/34"), "R0006"),
                at(
                        "数字带万",
                        "Z07",
                        END,
                        g -> Fault.text("Z07", END, g.now("Z07", END).movePointLeft(4) + "万"),
                        "R0010"),
                at("全角数字", "W07", QUARTER, g -> Fault.fullWidth("W07", QUARTER), "R0010"),
                at("数字超过十五位", "Z15", END, g -> Fault.text("Z15", END, "12345678901234567"), "R0014"),
                at("公式出错", "Z03", PLAN, g -> FormFaults.error("Z03", PLAN), "R0007"),
                at("引用别的工作簿", "Z08", PLAN, g -> FormFaults.external("Z08", PLAN), "R0013"),
                at("公式没有结果", "Z10", PLAN, g -> FormFaults.uncalculated("Z10", PLAN, "SUM(1,2)"), "R0008"));
    }

    private static List<Kind> rows() {
        return List.of(
                place("缺一行", book -> sheet(book, "Z07"), g -> List.of(Fault.withoutRow("Z07")), "R0108"),
                place("基础数据缺一行", book -> sheet(book, "B12"), g -> List.of(Fault.withoutRow("B12")), "R0108"),
                // The code that stands twice and the code that is missing are two places to look at.
                place("代码重复", book -> row(book, "W03"), g -> List.of(Fault.miscode("W03", "W02")), "R0012", "R0108")
                        .roots(2),
                place("代码打错", book -> row(book, "W03"), g -> List.of(Fault.miscode("W03", "W88")), "R0011", "R0108")
                        .roots(2),
                place("计量单位写成万人", book -> unit(book, "Z06"), g -> List.of(FormFaults.unitText("Z06", "万人")), "R0111"),
                place("填了市本级的指标", book -> "重点任务!", g -> List.of(FormFaults.municipalRow()), "R0113")
                        .only(unit -> unit.kind() != UnitKind.CITY));
    }

    private static List<Kind> sheets() {
        return List.of(
                place("缺一张表", book -> "重点任务!", g -> List.of(FormFaults.withoutSheet("重点任务")), "R0005"),
                place("表头改名", book -> "主要指标!", g -> List.of(FormFaults.retitled("主要指标", "期末数", "本期")), "R0005"));
    }

    private static String sheet(FilledWorkbook book, String code) {
        return book.sheet(code).getSheetName() + "!";
    }

    private static String row(FilledWorkbook book, String code) {
        return FilledWorkbook.place(FormFaults.code(book, code));
    }

    private static String unit(FilledWorkbook book, String code) {
        return FilledWorkbook.place(FormFaults.unit(book, code));
    }
}
