package cn.guijian.catalog;

import java.util.function.Function;

/** The parameters that the program itself reads, and how. Rules may have more of their own. */
enum RequiredParameter {
    PLAN_FIRST("规划", "起始报告期", PeriodText::parse),
    PLAN_LAST("规划", "终止报告期", PeriodText::parse),
    /** May be left out: the middle of the plan. */
    PLAN_MIDDLE("规划", "中期报告期", PeriodText::parse, true),
    TEMPLATE_VERSION("模板", "版本", RequiredParameter::version),
    FLOW_YELLOW("按档", "流量与年度黄线", NumberText::positive),
    FLOW_ORANGE("按档", "流量与年度橙线", NumberText::positive),
    STOCK_YELLOW("按档", "存量黄线", NumberText::positive),
    STOCK_ORANGE("按档", "存量橙线", NumberText::positive),
    RATE_YELLOW("按档", "比率黄线", NumberText::positive),
    RATE_ORANGE("按档", "比率橙线", NumberText::positive),
    STOCK_RISE("R0409", "升幅", NumberText::positive),
    STOCK_FALL("R0410", "降幅", NumberText::positive),
    STOCK_DIP("R0410", "一季度降幅", NumberText::positive),
    /** Of a city rate's denominators, how much in percent may be with units that are absent. */
    RATE_ABSENT("全市", "比率可缺分母", NumberText::notNegative);

    private final String rule;
    private final String parameter;
    private final Function<String, ? extends Parsed<?>> parser;
    private final boolean optional;

    RequiredParameter(String rule, String parameter, Function<String, ? extends Parsed<?>> parser) {
        this(rule, parameter, parser, false);
    }

    RequiredParameter(String rule, String parameter, Function<String, ? extends Parsed<?>> parser, boolean optional) {
        this.rule = rule;
        this.parameter = parameter;
        this.parser = parser;
        this.optional = optional;
    }

    boolean isOptional() {
        return optional;
    }

    String rule() {
        return rule;
    }

    String parameter() {
        return parameter;
    }

    Parsed<?> parse(String text) {
        return parser.apply(text);
    }

    boolean isNamedBy(Parameter row) {
        return row.rule().equals(rule) && row.name().equals(parameter);
    }

    /** A version such as 2021-1 is just what a spreadsheet takes for a month. */
    private static Parsed<String> version(String text) {
        boolean intact = text.matches("\\d{4}-\\d{1,2}") || !DateText.looksLikeDate(text) && !text.matches("\\d{5}");
        return intact ? Parsed.value(text) : Parsed.bad(FaultType.PARAMETER_MANGLED);
    }
}
