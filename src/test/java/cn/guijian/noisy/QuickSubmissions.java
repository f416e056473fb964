package cn.guijian.noisy;

import cn.guijian.intake.SubmissionReader;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Location;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.samples.Figures;
import cn.guijian.samples.SampleWorkbook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Submissions made of figures in memory, the same as if their workbooks had been filled in, saved and read: one real
 * workbook a unit says where everything stands.
 */
public final class QuickSubmissions {
    private final Catalog catalog;
    private final SampleWorkbook workbooks;
    private final SubmissionReader reader;
    private final Map<String, Submission> patterns = new HashMap<>();

    public QuickSubmissions(Catalog catalog) {
        this.catalog = catalog;
        this.workbooks = new SampleWorkbook(catalog);
        this.reader = new SubmissionReader(catalog, IntakeLimits.standard());
    }

    /** What reading the workbook of these figures would yield. */
    public Submission of(Figures figures) {
        Submission pattern = patterns.computeIfAbsent(figures.unit().code(), code -> pattern(figures.unit()));
        return new Submission(
                pattern.input(),
                pattern.unit(),
                figures.period(),
                cover(pattern.cover(), figures),
                pattern.rows().stream().map(row -> row(row, figures)).toList(),
                List.of());
    }

    private Submission pattern(ReportingUnit unit) {
        byte[] bytes = workbooks.fill(unit, catalog.plan().first()).bytes();
        if (reader.read(bytes, unit.code() + ".xlsx") instanceof Intake.Read read) {
            return read.submission();
        }
        throw new IllegalStateException("a sound workbook was not read: " + unit.name());
    }

    private Cover cover(Cover pattern, Figures figures) {
        LocalDate day = SampleWorkbook.handedIn(catalog, figures.unit(), figures.period());
        Map<CoverItem, Location> entries = new EnumMap<>(pattern.entries());
        entries.computeIfPresent(
                CoverItem.PERIOD,
                (item, place) -> showing(place, figures.period().code()));
        entries.computeIfPresent(CoverItem.DATE, (item, place) -> showing(place, day.toString()));
        return new Cover(entries, Optional.of(day));
    }

    private SubmittedRow row(SubmittedRow pattern, Figures figures) {
        Map<Column, ReportedValue> values = new EnumMap<>(Column.class);
        Indicator indicator = catalog.indicator(pattern.code()).orElseThrow();
        pattern.values().forEach((column, cell) -> values.put(column, value(cell, indicator, figures)));
        return new SubmittedRow(
                pattern.code(), pattern.name(), pattern.place(), pattern.unitText(), pattern.explanation(), values);
    }

    private ReportedValue value(ReportedValue cell, Indicator indicator, Figures figures) {
        if (!indicator.columns().contains(cell.column())) {
            return cell;
        }
        if (indicator.kind() == Kind.RATE) {
            Optional<BigDecimal> rate = rate(indicator, figures);
            Reading reading =
                    rate.<Reading>map(r -> new Reading.Number(plain(r))).orElse(new Reading.Dash());
            return typed(cell, rate.map(BigDecimal::toPlainString).orElse("—"), reading);
        }
        BigDecimal number = plain(figures.number(indicator.code(), cell.column()));
        return typed(cell, number.toPlainString(), new Reading.Number(number));
    }

    private static ReportedValue typed(ReportedValue cell, String shown, Reading reading) {
        return new ReportedValue(cell.code(), cell.column(), showing(cell.location(), shown), reading, cell.formula());
    }

    /** What the formula of the template shows; empty for its dash. */
    private Optional<BigDecimal> rate(Indicator rate, Figures figures) {
        BigDecimal denominator = sum(rate.denominator(), figures);
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(sum(rate.numerator(), figures)
                        .multiply(rate.factor())
                        .divide(denominator, rate.decimals(), RoundingMode.HALF_UP));
    }

    private BigDecimal sum(List<String> codes, Figures figures) {
        return codes.stream()
                .map(code -> figures.number(
                        code, catalog.indicator(code).orElseThrow().judgedColumn()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static Location showing(Location place, String raw) {
        return new Location(place.sheet(), place.cell(), place.label(), raw);
    }
}
