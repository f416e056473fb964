package cn.guijian.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One row of indicators.csv, as far as judging needs it.
 *
 * @param whole the code of the total this is a part of, or ""
 * @param mayExceed whether more than 100 is a question rather than a fault
 * @param shares the share of the year after each quarter in percent, empty where the table gives none
 * @param net whether it may fall
 * @param seasons the quarters of final assessment ("Q4"), empty where every quarter counts
 */
record Measure(
        String code,
        String reportingUnit,
        BigDecimal factor,
        Kind kind,
        boolean binding,
        String whole,
        List<String> numerator,
        List<String> denominator,
        int decimals,
        boolean boundedByHundred,
        boolean mayExceed,
        List<BigDecimal> shares,
        List<String> seasons,
        boolean municipal,
        boolean net) {
    private static final List<BigDecimal> EVEN =
            List.of(new BigDecimal(25), new BigDecimal(50), new BigDecimal(75), new BigDecimal(100));

    static Measure of(Map<String, String> row) {
        List<BigDecimal> shares =
                Tables.split(row.get("季度进度"), "/").stream().map(BigDecimal::new).toList();
        return new Measure(
                row.get("代码"),
                row.get("填报单位"),
                new BigDecimal(row.get("换算")),
                Kind.valueOf(row.get("类型").toUpperCase(Locale.ROOT)),
                row.get("属性").equals("约束性"),
                row.get("上级指标"),
                Tables.split(row.get("分子"), "\\+"),
                Tables.split(row.get("分母"), "\\+"),
                Integer.parseInt(row.get("小数位")),
                row.get("可超百").equals("否"),
                row.get("可超百").equals("核实"),
                shares.isEmpty() ? EVEN : shares,
                Tables.split(row.get("评定季"), "[/、,，;；+\\s]+"),
                row.get("范围").equals("市本级"),
                row.get("净数").equals("是"));
    }

    boolean judged() {
        return !code.startsWith("B");
    }

    boolean isRate() {
        return kind == Kind.RATE;
    }

    /** The columns that this indicator fills; 基础数据 has one for everything. */
    List<String> columns() {
        return judged() ? kind.columns() : List.of("数值");
    }

    String judgedColumn() {
        return columns().get(columns().size() - 1);
    }

    /** The share of the year that has passed at the end of the quarter, in percent. */
    BigDecimal share(Quarter quarter) {
        return shares.get(quarter.number() - 1);
    }
}
