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
     * @param 未舍入 the number as it is stated
     * @param 小数 decimal places that the number really has
     * @param 小数位 decimal places that it may have
     * @param 可超百 是, 核实 or 否 for a percentage, empty for anything else
     * @param 净数 whether it is a net count, which may fall
     * @param 总体 whether it counts all there are
     * @param 新收指标 of what is carried over from last year, the code of what came in; null of any other
     * @param 办结指标 likewise of what was closed
     * @param 期差 how many quarters ago it was stated, 0 for this period
     * @param 期别 本期, 上期, 上年同期 or 上年末; a quarter that is two of them stands twice
     * @param 公式 whether the cell holds a formula
     */
    @Word(value = "填报值", needs = Word.Need.NAMED_QUARTER, of = Word.Of.ANY_INDICATOR)
    public record Reported(
            String 指标,
            String 名称,
            String 类型,
            String 属性,
            String 列,
            BigDecimal 数值,
            BigDecimal 未舍入,
            int 小数,
            int 小数位,
            String 计量单位,
            @Nullable String 上级指标,
            String 可超百,
            @Usually(false) boolean 基础数据,
            @Usually(false) boolean 净数,
            @Usually(false) boolean 总体,
            @Nullable String 新收指标,
            @Nullable String 办结指标,
            @Usually(false) boolean 公式,
            String 报告期,
            int 年度,
            int 季度,
            int 期差,
            String 期别,
            @Usually(true) boolean 本期) {}

    /**
     * A number cell of the form, filled or not.
     *
     * @param 应填 whether this indicator uses this column
     * @param 状态 数字, 空白, 缺行 (the whole row is missing), 破折号 or 无法识别
     * @param 见于 of a missing row, where it is to be seen though no table holds it; empty for any other
     */
    @Word(value = "单元格", needs = Word.Need.NOTHING, of = Word.Of.ANY_INDICATOR)
    public record FormCell(
            String 指标,
            String 名称,
            String 类型,
            String 列,
            @Usually(true) boolean 应填,
            @Choice({"数字", "空白", "缺行", "破折号", "无法识别"}) String 状态,
            String 见于) {}

    /**
     * A row of the form that the unit filled in.
     *
     * @param 应报 whether the row is in the unit's scope
     * @param 有数 whether any number cell of the row has content
     */
    @Word(value = "指标行", needs = Word.Need.NOTHING, of = Word.Of.ANY_INDICATOR)
    public record FormRow(
            String 指标,
            String 名称,
            @Usually(true) boolean 应报,
            @Usually(true) boolean 有数,
            String 计量单位,
            String 应为单位,
            String 情况说明) {}

    /**
     * The sheet 封面 as a whole.
     *
     * @param 填报日期 null when blank or not a day
     * @param 统计截止日 null when the calendar has no row for the period
     * @param 截止日期 null when the calendar has no row for the period
     * @param 缺少往期 earlier quarters within the plan whose submission is not at hand; empty when none is missing
     * @param 同批报告期 the period of most submissions in the same folder; null when there are too few
     * @param 文件名单位 the unit that the file's name mentions; null when it names none
     * @param 文件名报告期 the period that the file's name mentions; null when it names none
     */
    @Word(value = "封面", needs = Word.Need.NOTHING, of = Word.Of.NO_INDICATOR)
    public record CoverSheet(
            String 填报单位,
            String 报告期,
            int 年度,
            int 季度,
            @Usually(true) boolean 规划期内,
            String 单位负责人,
            String 审核人,
            String 填报人,
            @Nullable LocalDate 填报日期,
            @Nullable LocalDate 统计截止日,
            @Nullable LocalDate 截止日期,
            String 模板版本,
            String 现行模板版本,
            String 缺少往期,
            @Nullable String 同批报告期,
            @Nullable String 文件名单位,
            @Nullable String 文件名报告期) {}

    /**
     * One entry of the sheet 封面.
     *
     * @param 可识别 false for a 填报日期 that is no day
     */
    @Word(value = "封面项", needs = Word.Need.NOTHING, of = Word.Of.NO_INDICATOR)
    public record CoverEntry(
            String 项目,
            String 内容,
            @Usually(true) boolean 已填,
            @Usually(true) boolean 可识别) {}

    /** Numerator and denominator of a rate, where both can be computed. */
    @Word(value = "分式", needs = Word.Need.NOTHING, of = Word.Of.RATES)
    public record Fraction(String 指标, String 名称, BigDecimal 分子, BigDecimal 分母, String 可超百) {}

    /**
     * A stated rate beside its numerator and denominator, where all three are numbers.
     *
     * @param 填报率 rounded HALF_UP to its decimal places
     * @param 未舍入 the stated number as it is
     * @param 换算 100 for a percentage, 1 for an amount per head
     * @param 小数位 decimal places that it may have
     * @param 容差 one unit of the last of these places
     * @param 重算 换算 × 分子 ÷ 分母, rounded as 填报率 is; null where 分母 is 0
     */
    @Word(value = "比率", needs = Word.Need.NOTHING, of = Word.Of.RATES)
    public record Rate(
            String 指标,
            String 名称,
            BigDecimal 填报率,
            BigDecimal 未舍入,
            BigDecimal 分子,
            BigDecimal 分母,
            BigDecimal 换算,
            String 可超百,
            @Usually(false) boolean 公式,
            int 小数位,
            BigDecimal 容差,
            @Nullable BigDecimal 重算) {}

    /**
     * An indicator that can be judged in this period, in the plan's unit.
     *
     * @param 应达值 what is required by the end of this period
     * @param 目标值 the target itself, of this unit
     * @param 基期值 this unit's 2020 value; null where there is none
     * @param 评定季 whether a shortfall counts in full in this quarter
     * @param 期末 whether this is the plan's last quarter or a later one
     * @param 小数位 decimal places that its numbers may have in the plan's unit
     */
    @Word(value = "评价", needs = Word.Need.NOTHING, of = Word.Of.TARGETS)
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
            @Usually(true) boolean 评定季,
            @Usually(false) boolean 期末,
            @Usually(false) boolean 规划期外,
            int 季度,
            int 小数位) {}

    /**
     * Whether an earlier quarter's submission of the same unit is at hand.
     *
     * @param 期别 上期, 上年同期 or 上年末
     * @param 报告期 that quarter, e.g. 2023Q3
     * @param 应有 false where that quarter lies before the plan began
     * @param 存疑 codes of its numbers that were in doubt or to be verified, which no rule compares with; empty when
     *     there is none
     */
    @Word(value = "往期", needs = Word.Need.NOTHING, of = Word.Of.NO_INDICATOR)
    public record PastPeriod(
            String 期别,
            String 报告期,
            @Usually(false) boolean 有,
            @Usually(false) boolean 应有,
            String 存疑) {}

    /**
     * A number, 0 as well, beside the same cell's number of the quarter before where that is above 0.
     *
     * @param 换届 whether it starts anew at another time than the year
     * @param 结转 whether it is carried over from last year
     * @param 比值 数值 ÷ 上期数, to six places
     * @param 倍数 the factor among 10000, 100, 10 and their inverses that 比值 comes nearest to, 1 when it is near none
     * @param 疑似值 数值 ÷ 倍数: what was probably meant
     */
    @Word(value = "环比", needs = Word.Need.LAST_QUARTER, of = Word.Of.ANY_INDICATOR)
    public record QuarterOnQuarter(
            String 指标,
            String 名称,
            String 类型,
            @Usually(false) boolean 基础数据,
            @Usually(false) boolean 换届,
            @Usually(false) boolean 结转,
            String 列,
            int 季度,
            BigDecimal 数值,
            BigDecimal 上期数,
            BigDecimal 比值,
            BigDecimal 倍数,
            BigDecimal 疑似值) {}

    /**
     * A number beside the same one of an earlier quarter, where both have it: a count at a quarter's end or a rate beside
     * 上期 and 上年同期, a count of the year so far beside 上年同期.
     *
     * @param 期别 上期 or 上年同期
     * @param 报告期 that quarter
     * @param 差 |数值 − 前数|
     * @param 较小 the smaller of the two
     * @param 两件 how much two cases more or less make: 2 of a count, of a rate two in the smaller denominator
     * @param 例数 cases that the comparison rests on: 前数 of a count, of a rate the smaller denominator
     * @param 差单位 in what the difference is counted: 个百分点 for percentages
     */
    @Word(value = "对比", needs = Word.Need.NAMED_QUARTER, of = Word.Of.ANY_INDICATOR)
    public record PastComparison(
            String 期别,
            String 报告期,
            String 指标,
            String 名称,
            String 类型,
            @Usually(false) boolean 基础数据,
            String 列,
            int 季度,
            BigDecimal 数值,
            BigDecimal 前数,
            BigDecimal 差,
            BigDecimal 较小,
            BigDecimal 两件,
            BigDecimal 例数,
            int 小数位,
            String 差单位) {}

    /**
     * By how much an input of the year so far grew in this quarter, from the second quarter on and with the quarter before
     * at hand.
     *
     * @param 数值 the year so far
     * @param 上期数 the year up to the quarter before
     * @param 季数 how many earlier increases of this year are known
     * @param 最小 the smallest of them; 0 when none is
     * @param 最大 the greatest of them; 0 when none is
     * @param 有同比 whether the same quarter of last year has the number
     * @param 伙伴 the input of the year so far that this one is a part of in a rate (办结 of 受理); null when there is none
     */
    @Word(value = "增量", needs = Word.Need.LAST_QUARTER, of = Word.Of.ANY_INDICATOR)
    public record QuarterIncrease(
            String 指标,
            String 名称,
            int 季度,
            BigDecimal 数值,
            BigDecimal 上期数,
            BigDecimal 增加,
            int 季数,
            BigDecimal 最小,
            BigDecimal 最大,
            @Usually(false) boolean 有同比,
            @Nullable String 伙伴) {}

    /**
     * How many numbers of a table are the same as in the quarter before, zeros and running totals left out.
     *
     * @param 共有 cells that hold a number above 0 in both quarters
     * @param 相同 of these, cells with the same number
     */
    @Word(value = "表比较", needs = Word.Need.LAST_QUARTER, of = Word.Of.NO_INDICATOR)
    public record TableComparison(String 表, String 上期, int 共有, int 相同) {}

    /**
     * A unit's judged value beside those of the other units of the same period: a count divided by the unit's own
     * task, a rate as it is.
     *
     * @param 中位数 the median over all units
     * @param 比值 数值 ÷ 中位数, to six places
     * @param 偏离 |数值 − 中位数| ÷ (1.4826 × the median of these distances), to two places; 0 when all are alike
     * @param 单位数 units that state a number
     * @param 任务数 the unit's own task in the reporting unit; 0 for a rate
     */
    @Word(value = "同行", needs = Word.Need.PEERS, of = Word.Of.TARGETS)
    public record PeerComparison(
            String 指标,
            String 名称,
            String 类型,
            String 列,
            BigDecimal 数值,
            BigDecimal 中位数,
            BigDecimal 比值,
            BigDecimal 偏离,
            BigDecimal 任务数,
            int 单位数) {}

    /** The city's whole target of a count, in the reporting unit. */
    @Word(value = "全市目标", needs = Word.Need.NOTHING, of = Word.Of.TARGETS)
    public record CityTarget(String 指标, String 名称, String 列, BigDecimal 目标值) {}

    /**
     * A unit's standing in a quarter.
     *
     * @param 状态 已报, 漏报 or 无法读取
     * @param 迟报 whether 填报日期 lies after the due date
     * @param 份数 number of files that it sent for this quarter
     * @param 采用 the file that counts; empty when there is none
     */
    @Word(value = "报送", needs = Word.Need.NOTHING, of = Word.Of.NO_INDICATOR)
    public record Filing(
            String 单位,
            String 单位类型,
            @Usually(false) boolean 计入全市,
            @Choice({"已报", "漏报", "无法读取"}) String 状态,
            @Usually(false) boolean 迟报,
            int 份数,
            String 采用,
            String 未采用) {}

    /**
     * A unit whose report could be read, but that is not in every city total it should be in: a value is blank or in
     * doubt.
     *
     * @param 项数 how many indicators lack it
     * @param 指标 which these are, by code and name
     */
    @Word(value = "未计入", needs = Word.Need.NOTHING, of = Word.Of.NO_INDICATOR)
    public record LeftOut(String 单位, int 项数, String 指标) {}

    /** The units' tasks added up beside the city's target, in the reporting unit. */
    @Word(value = "任务分解", needs = Word.Need.NOTHING, of = Word.Of.TARGETS)
    public record AllocationTotal(String 指标, String 名称, BigDecimal 合计, BigDecimal 目标值) {}

    /**
     * A finding of an earlier stage.
     *
     * @param 有行 whether it lies in a row (or on the cover) that has a box for 情况说明
     * @param 说明 the 情况说明 that covers it; empty when there is none
     */
    @Word(value = "问题项", needs = Word.Need.NOTHING, of = Word.Of.ANY_INDICATOR)
    public record FoundFault(
            String 规则,
            String 级别,
            String 指标,
            String 位置,
            @Usually(false) boolean 有行,
            String 说明) {}

    /**
     * The 情况说明 of a row, or of the cover, that covers a 核实性 finding. Words are the same whatever their blanks and
     * punctuation.
     *
     * @param 指标 empty for the cover
     * @param 字数 characters without blanks and punctuation
     * @param 实字数 characters that are left without digits, punctuation, the indicator's own name and stock phrases
     * @param 公式 whether a formula or a picture stands in the cell instead of a text
     * @param 相同行数 other rows of the same submission with the same words
     * @param 雷同处数 places with the same words, itself among them: rows that are merged, related or hit by one rule are
     *     one place
     * @param 与上期相同 whether the same row said the same in the quarter before
     */
    @Word(value = "情况说明", needs = Word.Need.NOTHING, of = Word.Of.ANY_INDICATOR)
    public record Explanation(
            String 指标,
            String 名称,
            String 内容,
            int 字数,
            int 实字数,
            @Usually(false) boolean 公式,
            int 相同行数,
            int 雷同处数,
            @Usually(false) @Needs(Word.Need.LAST_QUARTER) boolean 与上期相同) {}

    /** A number from parameters.csv. */
    @Word(value = "参数", needs = Word.Need.NOTHING, of = Word.Of.NO_INDICATOR)
    public record Parameter(String 规则, String 名称, BigDecimal 值) {}
}
