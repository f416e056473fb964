package cn.guijian.intake.form;

import cn.guijian.intake.grid.Troubles;
import cn.guijian.model.Location;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                recomputation.troubles,
                form.seen());
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
                .flatMap(this::recomputed);
    }

    private Optional<ReportedValue> recomputed(Indicator rate) {
        RateInputs inputs = new RateInputs(rate, this::value);
        return value(rate.code())
                .filter(inputs::areExactlyNamedBy)
                .flatMap(value -> inputs.rate().map(reading -> with(rate, value, reading)));
    }

    private Optional<ReportedValue> value(String code) {
        return catalog.indicator(code)
                .flatMap(i -> Optional.ofNullable(rows.get(code)).flatMap(row -> row.value(i.judgedColumn())));
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
            rows.put(row.code(), row.with(value));
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
