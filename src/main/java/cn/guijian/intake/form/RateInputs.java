package cn.guijian.intake.form;

import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.number.Decimals;
import cn.guijian.model.Indicator;
import cn.guijian.model.Location;
import cn.guijian.model.Reading;
import cn.guijian.model.ReportedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The reported values that a rate is made of. */
final class RateInputs {
    private final Indicator rate;
    private final List<Optional<ReportedValue>> numerator;
    private final List<Optional<ReportedValue>> denominator;

    RateInputs(Indicator rate, Function<String, Optional<ReportedValue>> values) {
        this.rate = rate;
        numerator = rate.numerator().stream().map(values).toList();
        denominator = rate.denominator().stream().map(values).toList();
    }

    /** Whether a formula refers to the cells of the inputs, all of them and no other. */
    boolean areExactlyNamedBy(ReportedValue formula) {
        Set<FormulaReferences.Cell> cells = new HashSet<>();
        all().forEach(input -> input.flatMap(RateInputs::cell).ifPresent(cells::add));
        Optional<Set<FormulaReferences.Cell>> named = formula.formula()
                .flatMap(text -> FormulaReferences.of(text, formula.location().sheet()));
        return all().allMatch(Optional::isPresent) && named.equals(Optional.of(cells));
    }

    /** What the template's formula gives: blank while an input is, a dash when the denominator is 0. */
    Optional<Reading> rate() {
        List<Reading> readings =
                all().flatMap(Optional::stream).map(ReportedValue::reading).toList();
        if (readings.stream().anyMatch(Reading.Blank.class::isInstance)) {
            return Optional.of(new Reading.Blank());
        }
        if (!readings.stream().allMatch(Reading.Number.class::isInstance)) {
            return Optional.empty();
        }
        BigDecimal whole = sum(denominator);
        if (whole.signum() == 0) {
            return Optional.of(new Reading.Dash());
        }
        BigDecimal value = sum(numerator).multiply(rate.factor()).divide(whole, rate.decimals(), RoundingMode.HALF_UP);
        return Optional.of(new Reading.Number(Decimals.plain(value)));
    }

    private Stream<Optional<ReportedValue>> all() {
        return Stream.concat(numerator.stream(), denominator.stream());
    }

    private static Optional<FormulaReferences.Cell> cell(ReportedValue value) {
        Location location = value.location();
        return CellAddress.parse(location.cell()).map(a -> FormulaReferences.Cell.of(location.sheet(), a));
    }

    private static BigDecimal sum(List<Optional<ReportedValue>> values) {
        return values.stream()
                .flatMap(Optional::stream)
                .flatMap(value -> value.number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
