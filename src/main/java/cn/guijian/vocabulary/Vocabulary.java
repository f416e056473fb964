package cn.guijian.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every word of the rule language: the facts that a rule can match and the one thing it can do. Numbers are exact
 * decimals in the unit of the cell, those of {@link Assessment} in the plan's unit. A field is null only where its
 * comment says so.
 */
@SuppressWarnings("UnicodeInCode") // the one file where Chinese names are the point
public final class Vocabulary {
    private Vocabulary() {}

    /** The fact types by their Chinese name, in the order of this file. */
    public static Map<String, Class<?>> words() {
        Map<String, Class<?>> words = new LinkedHashMap<>();
        Arrays.stream(Vocabulary.class.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Word.class))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> words.put(type.getAnnotation(Word.class).value(), type));
        return words;
    }

    /** What a rule's {@code then} can do: name the facts that break the rule, the one at fault first. */
    public interface Report {
        /** The name of the global in rules. */
        String NAME = "问题";

        /** The name of its only method. */
        String METHOD = "报告";

        /** Reports one finding that lies in the rows of these facts. */
        void 报告(Object... facts);
    }

    /**
     * A number that a unit states, now or in an earlier quarter. A cell without a number has none.
     *
     * @param 上级指标 the total it is a part of; null when it is no part
     * @param 数值 the number; a rate rounded HALF_UP to 小数位, as it is judged
     * @param 小数 decimal places that the number really has
     * @param 小数位 decimal places that it may have
     * @param 可超百 是, 核实 or 否 for a percentage, empty for anything else
     * @param 期差 how many quarters ago it was stated, 0 for this period
     * @param 公式 whether the cell holds a formula
     */
    @Word("填报值")
    public record Reported(
            String 指标,
            String 名称,
            String 类型,
            String 属性,
            String 列,
            BigDecimal 数值,
            int 小数,
            int 小数位,
            String 计量单位,
            @Nullable String 上级指标,
            String 可超百,
            boolean 基础数据,
            boolean 公式,
            String 报告期,
            int 年度,
            int 季度,
            int 期差,
            boolean 本期) {}

    /**
     * A number cell of the form, filled or not.
     *
     * @param 应填 whether this indicator uses this column
     * @param 状态 数字, 空白, 缺行 (the whole row is missing), 破折号 or 无法识别
     */
    @Word("单元格")
    public record FormCell(String 指标, String 名称, String 类型, String 列, boolean 应填, String 状态) {}

    /**
     * A row of the form that the unit filled in.
     *
     * @param 应报 whether the row is in the unit's scope
     * @param 有数 whether any number cell of the row has content
     */
    @Word("指标行")
    public record FormRow(String 指标, String 名称, boolean 应报, boolean 有数, String 计量单位, String 应为单位, String 情况说明) {}

    /**
     * The sheet 封面 as a whole.
     *
     * @param 填报日期 null when blank or not a day
     * @param 统计截止日 null when the calendar has no row for the period
     * @param 截止日期 null when the calendar has no row for the period
     * @param 文件名单位 the unit that the file's name mentions; null when it names none
     * @param 文件名报告期 the period that the file's name mentions; null when it names none
     */
    @Word("封面")
    public record CoverSheet(
            String 填报单位,
            String 报告期,
            int 年度,
            int 季度,
            boolean 规划期内,
            String 单位负责人,
            String 审核人,
            String 填报人,
            @Nullable LocalDate 填报日期,
            @Nullable LocalDate 统计截止日,
            @Nullable LocalDate 截止日期,
            String 模板版本,
            String 现行模板版本,
            @Nullable String 文件名单位,
            @Nullable String 文件名报告期) {}

    /**
     * One entry of the sheet 封面.
     *
     * @param 可识别 false for a 填报日期 that is no day
     */
    @Word("封面项")
    public record CoverEntry(String 项目, String 内容, boolean 已填, boolean 可识别) {}

    /** Numerator and denominator of a rate, where both can be computed. */
    @Word("分式")
    public record Fraction(String 指标, String 名称, BigDecimal 分子, BigDecimal 分母, String 可超百) {}

    /**
     * A stated rate beside its numerator and denominator, where all three are numbers.
     *
     * @param 填报率 rounded HALF_UP to its decimal places
     * @param 换算 100 for a percentage, 1 for an amount per head
     */
    @Word("比率")
    public record Rate(
            String 指标,
            String 名称,
            BigDecimal 填报率,
            BigDecimal 分子,
            BigDecimal 分母,
            BigDecimal 换算,
            String 可超百,
            boolean 公式) {}

    /**
     * An indicator that can be judged in this period, in the plan's unit.
     *
     * @param 应达值 what is required by the end of this period
     * @param 目标值 the target itself, of this unit
     * @param 基期值 this unit's 2020 value; null where there is none
     * @param 评定季 whether a shortfall counts in full in this quarter
     * @param 期末 whether this is the plan's last quarter or a later one
     */
    @Word("评价")
    public record Assessment(
            String 指标,
            String 名称,
            String 计划单位,
            String 类型,
            String 属性,
            String 考核方式,
            String 比较,
            BigDecimal 数值,
            BigDecimal 应达值,
            BigDecimal 目标值,
            @Nullable BigDecimal 基期值,
            boolean 评定季,
            boolean 期末,
            boolean 规划期外,
            int 季度) {}

    /** A number from parameters.csv. */
    @Word("参数")
    public record Parameter(String 规则, String 名称, BigDecimal 值) {}
}
