package cn.guijian.report.paper;

import cn.guijian.model.Texts;
import java.util.Locale;

/** The parts of papers. A paper of one kind always has the same parts; those with nothing to say are empty. */
public enum Part {
    TITLE(Sentences.class, "标题"),
    DRAFT(Sentences.class, "草稿"),
    ADDRESSEE(Sentences.class, "主送"),
    BUREAU(Sentences.class, "发文机关"),
    NUMBER(Sentences.class, "发文字号"),
    PLAN(Sentences.class, "规划名称"),
    ADDRESSEES(Sentences.class, "通报主送"),
    UNIT(Sentences.class, "单位"),
    PERIOD(Sentences.class, "报告期"),
    DUE(Sentences.class, "整改期限"),
    FILE(Sentences.class, "文件名"),
    CONCLUSIONS(Table.class, "审核结论"),
    SITUATION(Sentences.class, "基本情况"),
    BEHIND(Sentences.class, "差距标题"),
    WARNED(Sentences.class, "预警概述"),
    WARNINGS(Table.class, "预警指标"),
    INDICATORS(Table.class, "全部指标"),
    FAULTED(Sentences.class, "数据问题概述"),
    FAULTS(Table.class, "数据质量问题"),
    MAIN_FAULTS(Sentences.class, "主要问题"),
    ANNEXES(Sentences.class, "附件清单"),
    NOTES(Table.class, "提示性问题"),
    FINDINGS(Table.class, "全部问题"),
    MUST_FIX(Sentences.class, "强制性个数"),
    OPEN(Sentences.class, "待说明个数"),
    DEMANDS(Sentences.class, "工作要求"),
    RECEIVED(Sentences.class, "收件情况"),
    CAUSES(Sentences.class, "无法读取原因"),
    CHANGED(Sentences.class, "再次概述"),
    CHANGES(Table.class, "与上次相比"),
    TRIALS(Sentences.class, "试行规则"),
    COVERED(Sentences.class, "评估情况"),
    COVERAGE(Table.class, "未评估的规则"),
    REMARKS(Sentences.class, "附注"),
    BASIS(Sentences.class, "评价说明"),
    IDENTITY(Sentences.class, "核验"),
    FACTS(Table.class, "文件情况"),
    SEAL(Sentences.class, "盖章"),

    IS_READ(Block.Condition.class, "已读取"),
    IS_UNREAD(Block.Condition.class, "无法读取"),
    IS_WARNED(Block.Condition.class, "预警"),
    IS_FAULTY(Block.Condition.class, "数据问题"),
    IS_RETURNED(Block.Condition.class, "强制性"),
    IS_OPEN(Block.Condition.class, "待说明"),
    IS_DUE(Block.Condition.class, "须办理"),
    IS_COMPARED(Block.Condition.class, "再次审核"),
    IS_DEMANDING(Block.Condition.class, "正式行文"),
    IS_BEHIND(Block.Condition.class, "仍有差距"),
    IS_RECEIPT(Block.Condition.class, "回执"),

    OVERVIEW(Sentences.class, "总览"),
    OVERALL(Sentences.class, "总体情况"),
    SUBMITTED(Sentences.class, "报送情况"),
    AHEAD(Sentences.class, "先进"),
    LAGGING(Sentences.class, "滞后"),
    UNITS(Table.class, "各单位情况"),
    CITY_STANDING(Sentences.class, "全市概述"),
    CITY(Table.class, "全市指标"),
    COMPLETE(Table.class, "全市完成情况"),
    INCOMPLETE(Table.class, "数不全指标"),
    /** In templates of former versions; what it said is now said to the operator. */
    CITY_FAULTED(Sentences.class, "全市审核"),
    OPERATOR(Sentences.class, "汇总人员须知"),
    OPERATOR_FAULTS(Sentences.class, "汇总人员须知的问题"),
    CITY_FINDINGS(Table.class, "全市问题"),
    CITY_COVERAGE(Table.class, "全市未评估"),
    EVALUATION(Table.class, "评价"),
    EVALUATED(Sentences.class, "评价概述"),
    COURSE(Table.class, "走势"),
    COURSES(Sentences.class, "走势概述"),
    SHORT(Sentences.class, "差距概述"),
    SHORTFALLS(Table.class, "差距排序"),
    MATRIX(Table.class, "单位指标对照"),
    COMPARED(Table.class, "可比指标对照"),
    LEGEND(Table.class, "图例"),
    BASICS(Sentences.class, "判断办法"),
    NAMED_MISSING(Sentences.class, "漏报单位"),
    NAMED_RETURNED(Sentences.class, "退回单位"),
    PROVENANCE(Sentences.class, "审核依据"),

    IS_EVALUATED(Block.Condition.class, "评估"),
    HAS_SHORTFALLS(Block.Condition.class, "差距"),
    HAS_MATRIX(Block.Condition.class, "对照"),
    HAS_ANNEX(Block.Condition.class, "附件"),
    HAS_MISSING(Block.Condition.class, "漏报"),
    HAS_RETURNED(Block.Condition.class, "退回");

    private final Class<? extends Block> type;
    private final String mark;

    Part(Class<? extends Block> type, String mark) {
        this.type = type;
        this.mark = mark;
    }

    /** What it holds in every paper that has it. */
    public Class<? extends Block> type() {
        return type;
    }

    /** What letter templates call it. */
    public String mark() {
        return mark;
    }

    /** What stands above it where it has a heading. */
    public String title() {
        return Texts.text("paper.title." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
