package cn.guijian.catalog;

import java.util.function.Function;

/** The parameters that the program itself reads, and how. Rules may have more of their own. */
enum RequiredParameter {
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

    RequiredParameter(String rule, String parameter, Function<String, ? extends Parsed<?>> parser) {
        this.rule = rule;
        this.parameter = parameter;
        this.parser = parser;
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
}
