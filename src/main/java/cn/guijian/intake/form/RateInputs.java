package cn.guijian.intake.form;

import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.number.Decimals;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The cells that a formula refers to. */
    static final class FormulaReferences {
        private static final int WIDEST_RANGE = 200;
        private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
        private static final Pattern REFERENCE = Pattern.compile("(?<![\\p{L}\\p{N}_.$!\\]'])"
                + "(?:(?:'([^']++)'|([\\p{L}\\p{N}_.]++))!)?"
                + "(\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})(?::(\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}))?"
                + "(?![\\p{L}\\p{N}_.(!:])");
        /** {@code D:D} and {@code 2:3}. */
        private static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\p{N}_.$])"
                + "(?:\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7})(?![\\p{L}\\p{N}_.(])");

        private FormulaReferences() {}

        /** A cell of a workbook; the sheet's name made comparable. */
        record Cell(String sheet, CellAddress address) {
            static Cell of(String sheet, CellAddress address) {
                return new Cell(SeenText.compact(sheet), address);
            }
        }

        /** Every cell named in the formula of a cell on {@code sheet}, empty when it names wide ranges. */
        static Optional<Set<Cell>> of(String formula, String sheet) {
            String unquoted = QUOTED.matcher(formula).replaceAll("\"\"");
            if (WHOLE.matcher(unquoted).find()) {
                return Optional.empty();
            }
            Set<Cell> cells = new HashSet<>();
            Matcher matcher = REFERENCE.matcher(unquoted);
            while (matcher.find()) {
                if (!add(matcher.toMatchResult(), sheet, cells)) {
                    return Optional.empty();
                }
            }
            return Optional.of(cells);
        }

        private static boolean add(MatchResult match, String sheet, Set<Cell> cells) {
            String quoted = match.group(1);
            String bare = match.group(2);
            String on = quoted != null ? quoted : bare != null ? bare : sheet;
            String last = match.group(4) != null ? match.group(4) : match.group(3);
            Optional<CellAddress> from = CellAddress.parse(match.group(3));
            Optional<CellAddress> to = CellAddress.parse(last);
            if (from.isEmpty() || to.isEmpty()) {
                return false;
            }
            return add(on, from.get(), to.get(), cells);
        }

        private static boolean add(String sheet, CellAddress from, CellAddress to, Set<Cell> cells) {
            long size = (to.row() - from.row() + 1L) * (to.column() - from.column() + 1L);
            if (to.row() < from.row() || to.column() < from.column() || size > WIDEST_RANGE) {
                return false;
            }
            for (int row = from.row(); row <= to.row(); row++) {
                for (int column = from.column(); column <= to.column(); column++) {
                    cells.add(Cell.of(sheet, new CellAddress(row, column)));
                }
            }
            return true;
        }
    }
}
