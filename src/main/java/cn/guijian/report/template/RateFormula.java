package cn.guijian.report.template;

import cn.guijian.model.plan.Indicator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The spreadsheet formula of a rate: empty while an input is blank, a dash when the denominator is 0, else the rounded
 * quotient.
 */
final class RateFormula {
    private static final String DASH = "—";

    private RateFormula() {}

    /** The formula without {@code =}. */
    static String of(Indicator rate, TemplateLayout layout) {
        List<String> numerator =
                rate.numerator().stream().map(layout::reference).toList();
        List<String> denominator =
                rate.denominator().stream().map(layout::reference).toList();
        String blank = Stream.concat(numerator.stream(), denominator.stream())
                .distinct()
                .map(cell -> cell + "=\"\"")
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "IF(OR(%s),\"\",IF(%s=0,\"%s\",ROUND(%s*%s/%s,%d)))",
                blank,
                sum(denominator),
                DASH,
                sum(numerator),
                rate.factor().toPlainString(),
                sum(denominator),
                rate.decimals());
    }

    /** Added with +, not SUM, which would pass over a number that was typed as text. */
    private static String sum(List<String> cells) {
        return cells.size() == 1 ? cells.get(0) : "(" + String.join("+", cells) + ")";
    }
}
