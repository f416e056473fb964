package cn.guijian.noisy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.SubmissionReader;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.InputFile;
import cn.guijian.model.Period;
import cn.guijian.model.form.Intake;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.samples.Figures;
import cn.guijian.samples.Rules;
import cn.guijian.samples.SampleWorkbook;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The noisy figures are sound, and as noisy as they say: proved with arithmetic of its own over all units and quarters. */
class NoisyYearsTest {
    private static final long SEED = 1;
    private static final BigDecimal FEW = BigDecimal.valueOf(9);

    private final Catalog catalog = Rules.catalog();
    private final NoisyYears years = new NoisyYears(catalog, SEED);

    @Test
    void runningTotalsAddUp() {
        everywhere((unit, period) -> {
            Figures now = years.of(unit, period);
            for (Indicator count : of(unit)) {
                if (count.kind() == Kind.FLOW || count.kind() == Kind.ANNUAL) {
                    BigDecimal year = now.number(count.code(), Column.YEAR);
                    BigDecimal before = period.quarter() == 1
                            ? BigDecimal.ZERO
                            : years.of(unit, period.plus(-1)).number(count.code(), Column.YEAR);
                    assertThat(year.subtract(now.number(count.code(), Column.QUARTER)))
                            .as(place(unit, period, count.code()))
                            .isEqualByComparingTo(before);
                }
                if (count.kind() == Kind.FLOW
                        && period.year() > catalog.plan().first().year()) {
                    Figures then = years.of(unit, new Period(period.year() - 1, 4));
                    assertThat(now.number(count.code(), Column.PLAN).subtract(now.number(count.code(), Column.YEAR)))
                            .as(place(unit, period, count.code()))
                            .isEqualByComparingTo(then.number(count.code(), Column.PLAN));
                }
            }
        });
    }

    @Test
    void partsNeverExceedTheirTotals() {
        everywhere((unit, period) -> {
            Figures now = years.of(unit, period);
            of(unit).stream()
                    .filter(i -> i.parent().isPresent())
                    .forEach(part -> part.columns()
                            .forEach(column -> assertThat(now.number(part.code(), column))
                                    .as(place(unit, period, part.code()))
                                    .isLessThanOrEqualTo(
                                            now.number(part.parent().orElseThrow(), column))));
            catalog.indicators().stream()
                    .filter(i -> i.kind() == Kind.RATE
                            && !i.code().equals("W30")
                            && !i.code().equals("W17"))
                    .forEach(rate -> assertThat(sum(now, rate.numerator()))
                            .as(place(unit, period, rate.code()))
                            .isNotNegative()
                            .isLessThanOrEqualTo(sum(now, rate.denominator())));
        });
    }

    @Test
    void openCasesCarryOverAndNothingFallsWithinTheYear() {
        everywhere((unit, period) -> {
            if (period.equals(catalog.plan().first())) {
                return;
            }
            Figures then = years.of(unit, period.plus(-1));
            Figures now = years.of(unit, period);
            for (List<String> cases : List.of(List.of("B07", "B08", "B09"), List.of("B10", "B11", "B12"))) {
                BigDecimal open =
                        value(then, cases.get(0)).add(value(then, cases.get(1))).subtract(value(then, cases.get(2)));
                assertThat(value(now, cases.get(0)))
                        .as(place(unit, period, cases.get(0)))
                        .isEqualByComparingTo(period.quarter() == 1 ? open : value(then, cases.get(0)));
            }
            for (Indicator count : catalog.indicators()) {
                if (count.isInput() && count.kind() == Kind.ANNUAL && period.quarter() > 1) {
                    assertThat(value(now, count.code()))
                            .as(place(unit, period, count.code()))
                            .isGreaterThanOrEqualTo(value(then, count.code()));
                }
            }
        });
    }

    @Test
    void oneCountyHasFewerThanTenCasesAQuarter() {
        everywhere((unit, period) -> {
            for (String code : List.of("B06", "B08", "B11")) {
                BigDecimal most = FEW.multiply(BigDecimal.valueOf(period.quarter()));
                if (unit.equals(years.small())) {
                    assertThat(value(years.of(unit, period), code)).isLessThanOrEqualTo(most);
                } else if (period.quarter() == 4) {
                    assertThat(value(years.of(unit, period), code)).isGreaterThan(most);
                }
            }
        });
    }

    @Test
    void theNoiseIsThere() {
        BigDecimal deepest = BigDecimal.ONE;
        int falls = 0;
        for (ReportingUnit unit : catalog.units()) {
            for (Period period : years.periods().subList(1, years.periods().size())) {
                BigDecimal ratio = years.of(unit, period)
                        .number("Z06", Column.END)
                        .divide(years.of(unit, period.plus(-1)).number("Z06", Column.END), MathContext.DECIMAL64);
                deepest = deepest.min(ratio);
                falls += period.quarter() != 1 && ratio.compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
            }
        }
        assertThat(deepest).isBetween(new BigDecimal("0.945"), new BigDecimal("0.975"));
        assertThat(falls).isBetween(30, 90);
    }

    @Test
    void theSameSeedGivesTheSameFiguresInAnyOrder() {
        ReportingUnit unit = catalog.units().get(3);
        Figures late = new NoisyYears(catalog, SEED).of(unit, catalog.plan().last());
        assertThat(late).isEqualTo(years.of(unit, catalog.plan().last()));
        assertThat(late)
                .isNotEqualTo(new NoisyYears(catalog, SEED + 1)
                        .of(unit, catalog.plan().last()));
    }

    /** A county, the one with few cases and 市本级, through real workbooks. */
    @Test
    void figuresInMemoryAreWhatReadingTheirWorkbookYields() {
        SampleWorkbook workbooks = new SampleWorkbook(catalog, years::of);
        SubmissionReader reader = new SubmissionReader(catalog, IntakeLimits.standard());
        QuickSubmissions quick = new QuickSubmissions(catalog);
        for (ReportingUnit unit : List.of(
                catalog.units().get(0),
                years.small(),
                catalog.units().get(catalog.units().size() - 1))) {
            for (Period period : List.of(years.periods().get(0), new Period(2023, 3))) {
                Intake read = reader.read(workbooks.fill(unit, period).bytes(), unit.code() + ".xlsx");
                assertThat(quick.of(years.of(unit, period)))
                        .usingRecursiveComparison()
                        .ignoringFieldsOfTypes(InputFile.class)
                        .isEqualTo(((Intake.Read) read).submission());
            }
        }
    }

    private static BigDecimal sum(Figures now, List<String> codes) {
        return codes.stream().map(code -> value(now, code)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Figures now, String code) {
        return now.number(code, Column.VALUE);
    }

    private List<Indicator> of(ReportingUnit unit) {
        return catalog.indicatorsOf(unit).stream().filter(i -> !i.isInput()).toList();
    }

    private static String place(ReportingUnit unit, Period period, String code) {
        return unit.name() + period + code;
    }

    private void everywhere(BiConsumer<ReportingUnit, Period> check) {
        catalog.units().forEach(unit -> years.periods().forEach(period -> check.accept(unit, period)));
    }
}
