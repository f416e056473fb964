package cn.guijian.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Checks that {@code parameters.csv} holds every parameter that the program needs, each readable. */
final class ParameterChecks {
    private final Entries<Parameter> parameters;
    private final Faults faults;
    private final Map<RequiredParameter, Row> rows = new EnumMap<>(RequiredParameter.class);

    ParameterChecks(Entries<Parameter> parameters, Faults faults) {
        this.parameters = parameters;
        this.faults = faults;
    }

    void check() {
        if (!parameters.readable()) {
            return;
        }
        parameters.forEach((row, parameter) -> Arrays.stream(RequiredParameter.values())
                .filter(required -> required.isNamedBy(parameter))
                .forEach(required -> read(required, row)));
        Arrays.stream(RequiredParameter.values()).filter(this::isMissing).forEach(this::addMissing);
        checkOrder(RequiredParameter.FLOW_ORANGE, RequiredParameter.FLOW_YELLOW);
        checkOrder(RequiredParameter.STOCK_YELLOW, RequiredParameter.STOCK_ORANGE);
        checkOrder(RequiredParameter.RATE_YELLOW, RequiredParameter.RATE_ORANGE);
    }

    private void read(RequiredParameter required, Row row) {
        if (required.parse(row.text(Headers.VALUE)) instanceof Parsed.Bad<?> bad) {
            faults.add(row.cell(Headers.VALUE), bad.type(), bad.details().toArray());
        } else {
            rows.putIfAbsent(required, row);
        }
    }

    /** A row that is there but at fault has been named already. */
    private boolean isMissing(RequiredParameter required) {
        return parameters.all().stream()
                .noneMatch(entry -> entry.row().text(Headers.RULE).equals(required.rule())
                        && entry.row().text(Headers.PARAMETER).equals(required.parameter()));
    }

    private void addMissing(RequiredParameter required) {
        String file = PlanTables.PARAMETERS.fileName();
        faults.addWhole(file, FaultType.PARAMETER_MISSING, file, required.rule(), required.parameter());
    }

    private void checkOrder(RequiredParameter smaller, RequiredParameter greater) {
        if (number(smaller).isEmpty() || number(greater).isEmpty()) {
            return;
        }
        if (number(smaller).get().compareTo(number(greater).get()) >= 0) {
            faults.add(
                    cell(greater),
                    FaultType.BOUNDS_ORDER,
                    greater.parameter(),
                    smaller.parameter(),
                    number(smaller).get());
        }
    }

    private Optional<BigDecimal> number(RequiredParameter required) {
        return text(required).map(BigDecimal::new);
    }

    private Optional<String> text(RequiredParameter required) {
        return Optional.ofNullable(rows.get(required)).map(row -> row.text(Headers.VALUE));
    }

    private Cell cell(RequiredParameter required) {
        Row row = rows.get(required);
        if (row == null) {
            throw new IllegalStateException("parameter " + required + " was not read");
        }
        return row.cell(Headers.VALUE);
    }
}
