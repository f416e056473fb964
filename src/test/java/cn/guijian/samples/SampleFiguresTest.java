package cn.guijian.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Sound figures are sound: proved with arithmetic of its own, over every unit and all quarters of the plan. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleFiguresTest {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalog catalog = Rules.catalog();
    private final Map<String, Figures> known = new HashMap<>();
    private final Source figures = new Source();

    @Test
    void flowsAddUpWithinTheYearAndOverThePlan() {
        everywhere((unit, period) -> {
            Figures now = figures.of(unit, period);
            for (Indicator flow : of(unit, Kind.FLOW)) {
                BigDecimal year = now.number(flow.code(), Column.YEAR);
                assertThat(year.subtract(now.number(flow.code(), Column.QUARTER)))
                        .as(unit.name() + period + flow.code())
                        .isEqualByComparingTo(lastYearToDate(flow, unit, period));
                assertThat(now.number(flow.code(), Column.PLAN).subtract(year))
                        .as(unit.name() + period + flow.code())
                        .isEqualByComparingTo(endOfLastYear(flow, unit, period));
            }
        });
    }

    @Test
    void annualCountsStartAnewEachYear() {
        everywhere((unit, period) -> {
            for (Indicator annual : of(unit, Kind.ANNUAL)) {
                Figures now = figures.of(unit, period);
                assertThat(now.number(annual.code(), Column.YEAR).subtract(now.number(annual.code(), Column.QUARTER)))
                        .as(unit.name() + period + annual.code())
                        .isEqualByComparingTo(lastYearToDate(annual, unit, period));
            }
        });
    }

    @Test
    void countsAreNeverNegativeAndHaveNoMoreDecimalsThanAllowed() {
        everywhere((unit, period) -> figures.of(unit, period)
                .numbers()
                .forEach((code, row) -> row.values()
                        .forEach(number -> assertThat(number)
                                .as(unit.name() + period + code)
                                .isNotNegative()
                                .isEqualByComparingTo(number.setScale(
                                        catalog.indicator(code).orElseThrow().decimals(), RoundingMode.DOWN)))));
    }

    @Test
    void partsNeverExceedTheirTotals() {
        everywhere((unit, period) -> {
            Figures now = figures.of(unit, period);
            catalog.indicatorsOf(unit).stream()
                    .filter(i -> i.parent().isPresent())
                    .forEach(part -> part.columns()
                            .forEach(column -> assertThat(now.number(part.code(), column))
                                    .as(unit.name() + period + part.code() + column)
                                    .isLessThanOrEqualTo(
                                            now.number(part.parent().orElseThrow(), column))));
        });
    }

    @Test
    void stocksFallOnlyInTheFirstQuarterAndNeverMoveFar() {
        everywhere((unit, period) -> {
            if (period.equals(catalog.plan().first())) {
                return;
            }
            for (Indicator stock : of(unit, Kind.STOCK)) {
                BigDecimal before = figures.of(unit, period.plus(-1)).number(stock.code(), Column.END);
                BigDecimal change = figures.of(unit, period)
                        .number(stock.code(), Column.END)
                        .subtract(before)
                        .multiply(HUNDRED)
                        .divide(before, 4, RoundingMode.HALF_UP);
                assertThat(change)
                        .as(unit.name() + period + stock.code())
                        .isBetween(new BigDecimal(period.quarter() == 1 ? "-2.9" : "0"), new BigDecimal("4.9"));
            }
        });
    }

    @Test
    void openCasesCarryOver() {
        everywhere((unit, period) -> {
            if (period.year() == catalog.plan().first().year()) {
                return;
            }
            Figures then = figures.of(unit, new Period(period.year() - 1, 4));
            Figures now = figures.of(unit, period);
            assertThat(value(now, "B07")).isEqualByComparingTo(open(then, "B07", "B08", "B09"));
            assertThat(value(now, "B10")).isEqualByComparingTo(open(then, "B10", "B11", "B12"));
        });
    }

    @Test
    void inputsOfTheYearNeverFallWithinIt() {
        everywhere((unit, period) -> {
            if (period.quarter() == 1) {
                return;
            }
            for (String code : List.of("B05", "B06", "B08", "B09", "B11", "B12", "B17", "B18", "B20")) {
                assertThat(value(figures.of(unit, period), code))
                        .as(unit.name() + period + code)
                        .isGreaterThanOrEqualTo(value(figures.of(unit, period.plus(-1)), code));
            }
        });
    }

    @Test
    void ratesMeetTheirTargetsAndStayWithinAHundred() {
        everywhere((unit, period) -> catalog.indicatorsOf(unit).stream()
                .filter(i -> i.kind() == Kind.RATE)
                .forEach(rate -> {
                    BigDecimal stated = rate(figures.of(unit, period), rate);
                    Target target = catalog.target(rate.code(), period).orElseThrow();
                    Target.Bound bound = target.bound().orElseThrow();
                    String place = unit.name() + period + rate.code() + " " + stated;
                    if (!rate.code().equals("W30") && !rate.code().equals("W17")) {
                        assertThat(stated).as(place).isLessThan(HUNDRED);
                    }
                    if (target.mode() == Mode.EVERY_PERIOD
                            || period.equals(catalog.plan().last())) {
                        assertThat(bound.comparator().isMet(stated, bound.value()))
                                .as(place)
                                .isTrue();
                    }
                }));
    }

    @Test
    void everyCountIsOnSchedule() {
        everywhere((unit, period) -> catalog.indicatorsOf(unit).stream()
                .filter(i -> i.kind() != Kind.RATE && !i.isInput())
                .forEach(count -> required(count, unit, period)
                        .ifPresent(required -> assertThat(
                                        figures.of(unit, period).number(count.code(), count.judgedColumn()))
                                .as(unit.name() + period + count.code())
                                .isGreaterThanOrEqualTo(required))));
    }

    @Test
    void goesOnAfterThePlan() {
        ReportingUnit unit = catalog.unit("611021").orElseThrow();
        assertThat(figures.of(unit, new Period(2026, 2)).number("Z01", Column.PLAN))
                .isGreaterThan(figures.of(unit, catalog.plan().last()).number("Z01", Column.PLAN));
    }

    /** The schedule of targets.md, in the reporting unit; empty where nothing is due. */
    private Optional<BigDecimal> required(Indicator count, ReportingUnit unit, Period period) {
        Target target = catalog.target(count.code(), period).orElseThrow();
        boolean end = period.equals(catalog.plan().last());
        if (target.bound().isEmpty() || target.mode() == Mode.END && !end) {
            return Optional.empty();
        }
        Optional<Allocation> allocation = catalog.allocation(count.code(), unit, period);
        BigDecimal bound = allocation
                .map(Allocation::target)
                .orElse(target.bound().get().value().multiply(count.factor()));
        return Optional.of(
                switch (count.kind()) {
                    case FLOW -> bound.multiply(years(count, period)).divide(BigDecimal.valueOf(5));
                    case ANNUAL -> bound.multiply(share(count, period));
                    case STOCK, RATE -> line(allocation.orElseThrow(), period);
                });
    }

    private BigDecimal line(Allocation allocation, Period period) {
        BigDecimal base = allocation.base().orElseThrow();
        BigDecimal elapsed =
                BigDecimal.valueOf(period.quartersSince(catalog.plan().first()) + 1);
        return base.add(allocation.target().subtract(base).multiply(elapsed).divide(BigDecimal.valueOf(20)));
    }

    private BigDecimal years(Indicator flow, Period period) {
        return BigDecimal.valueOf(period.year() - catalog.plan().first().year()).add(share(flow, period));
    }

    private static BigDecimal share(Indicator count, Period period) {
        return count.yearShare().get(period.quarter() - 1).movePointLeft(2);
    }

    private BigDecimal lastYearToDate(Indicator count, ReportingUnit unit, Period period) {
        return period.quarter() == 1
                ? BigDecimal.ZERO
                : figures.of(unit, period.plus(-1)).number(count.code(), Column.YEAR);
    }

    private BigDecimal endOfLastYear(Indicator flow, ReportingUnit unit, Period period) {
        return period.year() == catalog.plan().first().year()
                ? BigDecimal.ZERO
                : figures.of(unit, new Period(period.year() - 1, 4)).number(flow.code(), Column.PLAN);
    }

    private BigDecimal rate(Figures now, Indicator rate) {
        return sum(now, rate.numerator())
                .multiply(rate.factor())
                .divide(sum(now, rate.denominator()), rate.decimals(), RoundingMode.HALF_UP);
    }

    private BigDecimal sum(Figures now, List<String> codes) {
        return codes.stream()
                .map(code ->
                        now.number(code, catalog.indicator(code).orElseThrow().judgedColumn()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal open(Figures then, String carried, String accepted, String closed) {
        return value(then, carried).add(value(then, accepted)).subtract(value(then, closed));
    }

    private static BigDecimal value(Figures now, String code) {
        return now.number(code, Column.VALUE);
    }

    private List<Indicator> of(ReportingUnit unit, Kind kind) {
        return catalog.indicatorsOf(unit).stream()
                .filter(i -> i.kind() == kind && !i.isInput())
                .toList();
    }

    private void everywhere(BiConsumer<ReportingUnit, Period> check) {
        List<Period> periods = Stream.iterate(catalog.plan().first(), p -> p.plus(1))
                .limit(catalog.plan().quarters())
                .toList();
        catalog.units().forEach(unit -> periods.forEach(period -> check.accept(unit, period)));
    }

    /** Every figure is wanted many times. */
    private final class Source {
        private final SampleFigures made = new SampleFigures(catalog);

        Figures of(ReportingUnit unit, Period period) {
            return known.computeIfAbsent(unit.code() + period, key -> made.of(unit, period));
        }
    }
}
