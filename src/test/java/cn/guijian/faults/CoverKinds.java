package cn.guijian.faults;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.cover;
import static cn.guijian.samples.Kind.place;

import cn.guijian.model.form.CoverItem;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Faults of the cover, of the file, and in what is written to explain. */
final class CoverKinds {
    private static final String PLAUSIBLE = "本季两家企业新参保，名册附后";

    /** A file name that says neither unit nor period. */
    private static final String NEUTRAL = "报表.xlsx";

    private CoverKinds() {}

    static Stream<Kind> all() {
        return Stream.of(entries(), identity(), explanations()).flatMap(List::stream);
    }

    private static List<Kind> entries() {
        return List.of(
                cover("没有单位负责人", CoverItem.HEAD, g -> Fault.cover(CoverItem.HEAD, ""), "R0101"),
                cover("没有填报日期", CoverItem.DATE, g -> Fault.cover(CoverItem.DATE, ""), "R0101"),
                cover("日期认不出", CoverItem.DATE, g -> Fault.cover(CoverItem.DATE, "十月上旬"), "R0102"),
                cover(
                        "日期早于统计截止日",
                        CoverItem.DATE,
                        g -> Fault.day(g.period().lastDay().minusDays(6)),
                        "R0104"),
                cover("迟报", CoverItem.DATE, g -> Fault.day(g.period().lastDay().plusDays(40)), "R0105"),
                cover(
                        "填报人就是审核人",
                        CoverItem.PREPARER,
                        g -> new Fault(
                                "same person",
                                false,
                                book -> book.cell(CoverItem.REVIEWER)
                                        .setCellValue(
                                                book.cell(CoverItem.PREPARER).getStringCellValue())),
                        "R0103"),
                cover(
                        "旧模板",
                        CoverItem.TEMPLATE_VERSION,
                        g -> Fault.cover(CoverItem.TEMPLATE_VERSION, "2020V3"),
                        "R0106"));
    }

    private static List<Kind> identity() {
        return List.of(
                cover("报告期写成上一季", CoverItem.PERIOD, g -> Fault.cover(CoverItem.PERIOD, "2023Q2"), "R0114")
                        .named(name -> NEUTRAL),
                cover("报告期写成下一季", CoverItem.PERIOD, g -> Fault.cover(CoverItem.PERIOD, "2023Q4"), "R0114")
                        .named(name -> NEUTRAL),
                cover("报告期写成上一年", CoverItem.PERIOD, g -> Fault.cover(CoverItem.PERIOD, "2022Q3"), "R0114")
                        .named(name -> NEUTRAL),
                cover("报告期认不出", CoverItem.PERIOD, g -> Fault.cover(CoverItem.PERIOD, "本季度"), "R0004"),
                cover("填报单位认不出", CoverItem.UNIT, g -> Fault.cover(CoverItem.UNIT, "某某县"), "R0003"),
                cover("封面写成别的单位", CoverItem.UNIT, g -> Fault.cover(CoverItem.UNIT, "商南县"), "R0116"),
                place("文件名是别的单位", book -> FilledWorkbook.place(book.cell(CoverItem.UNIT)), g -> List.of(), "R0116")
                        .named(name -> "商南县2023年第三季度.xlsx"),
                place("不是工作簿", book -> "!", g -> List.of(), "R0001")
                        .file(bytes -> "这是一份说明".getBytes(StandardCharsets.UTF_8)),
                place("文件残缺", book -> "!", g -> List.of(), "R0001")
                        .file(bytes -> Arrays.copyOf(bytes, bytes.length / 2)));
    }

    private static List<Kind> explanations() {
        return List.of(
                explained("没有情况说明", "R0801"),
                explained("情况说明太短", "R0802", Fault.explain("Z07", "属实")),
                explained("情况说明是公式", "R0805", Fault.explainByFormula("Z07")),
                explained(
                        "情况说明与三行雷同",
                        "R0806",
                        Fault.explain("Z07", PLAUSIBLE),
                        Fault.explain("Z06", PLAUSIBLE),
                        Fault.explain("W02", PLAUSIBLE)),
                explained("情况说明与别的行雷同", "R0803", Fault.explain("Z07", PLAUSIBLE), Fault.explain("Z06", PLAUSIBLE)));
    }

    private static Kind explained(String name, String rule, Fault... texts) {
        return place(
                        name,
                        book -> FilledWorkbook.place(book.explanation("Z07")),
                        g -> {
                            List<Fault> faults = new ArrayList<>(Arrays.asList(texts));
                            faults.add(put(
                                    "Z07",
                                    END,
                                    g.last("Z07", END)
                                            .multiply(new BigDecimal("1.08"))
                                            .setScale(0, RoundingMode.HALF_UP)));
                            return faults;
                        },
                        rule)
                .carriedBy("R0409");
    }
}
