package cn.guijian.intake;

import cn.guijian.model.Catalog;
import cn.guijian.model.Column;
import cn.guijian.model.Indicator;
import cn.guijian.model.Kind;
import cn.guijian.model.Location;
import cn.guijian.model.Reading;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.SubmittedRow;
import cn.guijian.model.Trouble;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives rate formulas without a stored result the value that a spreadsheet would compute, where the formula takes in
 * exactly the rate's own inputs. Formulas themselves are never evaluated.
 */
final class Recomputation {
    private final Catalog catalog;
    private final Map<String, SubmittedRow> rows = new HashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();

    private Recomputation(Catalog catalog, FormReader.Form form) {
        this.catalog = catalog;
        form.rows().forEach(row -> rows.put(row.code(), row));
    }

    static FormReader.Form of(Catalog catalog, FormReader.Form form) {
        Recomputation recomputation = new Recomputation(catalog, form);
        form.troubles().forEach(recomputation::mend);
        return new FormReader.Form(
                form.rows().stream()
                        .map(row -> recomputation.rows.getOrDefault(row.code(), row))
                        .toList(),
                recomputation.troubles);
    }

    private void mend(Trouble trouble) {
        Optional<ReportedValue> mended =
                trouble.type() == Trouble.Type.CELL_NO_RESULT ? recomputed(trouble) : Optional.empty();
        mended.ifPresent(this::replace);
        mended.flatMap(this::note)
                .or(() -> mended.isPresent() ? Optional.empty() : Optional.of(trouble))
                .ifPresent(troubles::add);
    }

    private Optional<ReportedValue> recomputed(Trouble trouble) {
        return trouble.indicator()
                .flatMap(catalog::indicator)
                .filter(i -> i.kind() == Kind.RATE && trouble.column().equals(Optional.of(i.judgedColumn())))
                .flatMap(i -> value(i).filter(v -> takesExactlyItsInputs(i, v))
                        .flatMap(v -> reading(i).map(r -> with(i, v, r))));
    }

    private Optional<ReportedValue> value(Indicator indicator) {
        return Optional.ofNullable(rows.get(indicator.code())).flatMap(row -> row.value(indicator.judgedColumn()));
    }

    private List<Optional<ReportedValue>> values(List<String> codes) {
        return codes.stream()
                .map(code -> catalog.indicator(code).flatMap(this::value))
                .toList();
    }

    private boolean takesExactlyItsInputs(Indicator indicator, ReportedValue value) {
        Set<FormulaReferences.Cell> inputs = new HashSet<>();
        List<Optional<ReportedValue>> values = Stream.of(indicator.numerator(), indicator.denominator())
                .flatMap(codes -> values(codes).stream())
                .toList();
        values.forEach(input -> input.flatMap(Recomputation::cell).ifPresent(inputs::add));
        Optional<Set<FormulaReferences.Cell>> named = value.formula()
                .flatMap(formula ->
                        FormulaReferences.of(formula, value.location().sheet()));
        return values.stream().allMatch(Optional::isPresent) && named.equals(Optional.of(inputs));
    }

    private static Optional<FormulaReferences.Cell> cell(ReportedValue value) {
        Location location = value.location();
        return CellAddress.parse(location.cell()).map(a -> FormulaReferences.Cell.of(location.sheet(), a));
    }

    /** What the template's formula gives: empty while an input is, a dash when the denominator is 0. */
    private Optional<Reading> reading(Indicator indicator) {
        List<Reading> inputs = Stream.of(indicator.numerator(), indicator.denominator())
                .flatMap(codes -> values(codes).stream())
                .flatMap(Optional::stream)
                .map(ReportedValue::reading)
                .toList();
        if (inputs.stream().anyMatch(Reading.Blank.class::isInstance)) {
            return Optional.of(new Reading.Blank());
        }
        if (!inputs.stream().allMatch(Reading.Number.class::isInstance)) {
            return Optional.empty();
        }
        BigDecimal denominator = sum(indicator.denominator());
        if (denominator.signum() == 0) {
            return Optional.of(new Reading.Dash());
        }
        BigDecimal rate = sum(indicator.numerator())
                .multiply(indicator.factor())
                .divide(denominator, indicator.decimals(), RoundingMode.HALF_UP);
        return Optional.of(new Reading.Number(Numbers.plain(rate)));
    }

    private BigDecimal sum(List<String> codes) {
        return values(codes).stream()
                .flatMap(Optional::stream)
                .flatMap(value -> value.number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ReportedValue with(Indicator indicator, ReportedValue value, Reading reading) {
        Location at = value.location();
        Location location = new Location(at.sheet(), at.cell(), at.label(), shown(indicator, reading));
        return new ReportedValue(value.code(), value.column(), location, reading, value.formula());
    }

    private static String shown(Indicator indicator, Reading reading) {
        if (reading instanceof Reading.Number number) {
            return number.value()
                    .setScale(indicator.decimals(), RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return reading instanceof Reading.Dash ? "—" : "";
    }

    private void replace(ReportedValue value) {
        SubmittedRow row = rows.get(value.code());
        if (row != null) {
            Map<Column, ReportedValue> values = new EnumMap<>(row.values());
            values.put(value.column(), value);
            rows.put(
                    row.code(),
                    new SubmittedRow(row.code(), row.name(), row.place(), row.unitText(), row.explanation(), values));
        }
    }

    /** A blank result is what such a formula shows before the inputs are filled in: nothing to say. */
    private Optional<Trouble> note(ReportedValue value) {
        return value.reading() instanceof Reading.Blank
                ? Optional.empty()
                : Optional.of(Troubles.ofCell(
                        Trouble.Type.CELL_RECOMPUTED,
                        value.code(),
                        value.column(),
                        value.location(),
                        value.location().raw()));
    }
}
