package cn.guijian.catalog;

/** The header texts of the tables: a contract with the people who edit them. */
final class Headers {
    static final String CODE = "代码";
    static final String NAME = "名称";
    static final String PLAN_UNIT = "计划单位";
    /** The unit of measure in indicators.csv, the reporting county in allocation.csv: both are 填报单位 in the trade. */
    static final String REPORTING_UNIT = "填报单位";

    static final String FACTOR = "换算";
    static final String KIND = "类型";
    static final String ATTRIBUTE = "属性";
    static final String PARENT = "上级指标";
    static final String NUMERATOR = "分子";
    static final String DENOMINATOR = "分母";
    static final String DECIMALS = "小数位";
    static final String OVER_HUNDRED = "可超百";
    static final String YEAR_SHARE = "季度进度";
    static final String SEASON = "评定季";
    static final String SCOPE = "范围";
    static final String NOTE = "说明";
    static final String COMPARATOR = "比较";
    static final String TARGET = "目标值";
    static final String BASE = "基期值";
    static final String MODE = "考核方式";
    static final String FROM = "生效期";
    static final String UNTIL = "失效期";
    static final String DOCUMENT = "来源文件";
    static final String CLAUSE = "条款";
    static final String QUOTE = "原文";
    static final String ALIASES = "别名";
    static final String POPULATION = "常住人口";
    static final String COUNTS = "计入全市";
    static final String BASIS = "依据";
    static final String PERIOD = "报告期";
    static final String CUTOFF = "统计截止日";
    static final String DUE = "截止日期";
    static final String RECTIFY_BY = "整改期限";
    static final String RULE = "规则";
    static final String PARAMETER = "参数";
    static final String VALUE = "值";
    static final String PHRASE = "套话";
    static final String CARRIED = "结转";
    static final String RETIRED = "旧编号";
    static final String SUCCESSOR = "新编号";
    static final String ITEM = "项目";
    static final String CONTENT = "内容";
    static final String PLAN_FIRST = "起始报告期";
    static final String PLAN_LAST = "终止报告期";
    static final String UNIT = "单位";
    static final String FINDING = "问题编号";
    static final String DECISION = "决定";
    static final String REASON = "理由";
    static final String BY = "经办人";

    private Headers() {}
}
