package cn.guijian.catalog;

import cn.guijian.model.plan.Indicator;
import java.util.regex.Pattern;

/**
 * Holds a rule's bounds by indicator, rows of {@code parameters.csv} that are named by a code, against {@code
 * indicators.csv}: a misspelt code or a number that is none would switch the rule off without a word.
 */
final class BoundChecks {
    private static final Pattern RULE = Pattern.compile("R\\d{4}");
    private static final Pattern LIKE_CODE = Pattern.compile("[\\p{Alnum}\\uFF10-\\uFF5A]+");

    private final Entries<Parameter> parameters;
    private final Entries<Indicator> indicators;
    private final Faults faults;

    BoundChecks(Tables tables, Faults faults) {
        this.parameters = tables.parameters();
        this.indicators = tables.indicators();
        this.faults = faults;
    }

    void check() {
        parameters.forEach((row, parameter) -> {
            if (RULE.matcher(parameter.rule()).matches()
                    && LIKE_CODE.matcher(parameter.name()).matches()) {
                check(row, parameter);
            }
        });
    }

    private void check(Row row, Parameter parameter) {
        indicators.require(row.cell(Headers.PARAMETER), parameter.name(), faults);
        if (NumberText.positive(parameter.value()) instanceof Parsed.Bad<?> bad) {
            faults.add(row.cell(Headers.VALUE), bad.type(), bad.details().toArray());
        }
    }
}
