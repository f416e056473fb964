package cn.guijian.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final ReportingUnit COUNTY =
            new ReportingUnit("611021", "洛南县", List.of(), Optional.empty(), UnitKind.COUNTY, true);
    private static final ReportingUnit CITY =
            new ReportingUnit("611000", "市本级", List.of(), Optional.empty(), UnitKind.CITY, true);

    private static Indicator indicator(Kind kind, String factor, Scope scope, String share) {
        return new Indicator(
                kind == Kind.RATE ? "Z02" : "Z01",
                "某指标",
                "万人",
                "人",
                new BigDecimal(factor),
                kind,
                Attribute.EXPECTED,
                Optional.empty(),
                kind == Kind.RATE ? List.of("B01") : List.of(),
                kind == Kind.RATE ? List.of("B02") : List.of(),
                0,
                OverHundred.NOT_APPLICABLE,
                Stream.of(share.split("/")).map(BigDecimal::new).toList(),
                Set.of(),
                scope,
                "");
    }

    private static Catalog catalog(Indicator indicator, Mode mode, String target, String base, String quota) {
        Optional<BigDecimal> cityBase =
                Optional.of(base).filter(b -> !b.isEmpty()).map(BigDecimal::new);
        Target row = new Target(
                indicator.code(),
                Optional.of(new Target.Bound(Comparator.AT_LEAST, new BigDecimal(target))),
                cityBase,
                mode,
                START,
                Optional.empty(),
                "",
                "专栏2",
                "");
        List<Allocation> allocations = quota.isEmpty()
                ? List.of()
                : List.of(new Allocation(
                        indicator.code(),
                        COUNTY.code(),
                        Optional.of(new BigDecimal("11000")).filter(b -> indicator.kind() == Kind.STOCK),
                        new BigDecimal(quota),
                        START,
                        Optional.empty(),
                        "示意"));
        return new Catalog(
                new PlanSpan(new Period(2021, 1), new Period(2025, 4)),
                List.of(indicator),
                List.of(row),
                List.of(COUNTY, CITY),
                allocations,
                List.of(),
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        // flow of 8000 persons in five years, 24/55/83/100 percent of a year by the end of each quarter
        "FLOW, 2021Q1, 0.0384",
        "FLOW, 2021Q4, 0.16",
        "FLOW, 2023Q3, 0.4528",
        "FLOW, 2025Q3, 0.7728",
        "FLOW, 2025Q4, 0.8",
        "FLOW, 2026Q2, 0.8",
        // 8000 a year
        "ANNUAL, 2023Q1, 0.192",
        "ANNUAL, 2023Q4, 0.8",
        // from 11000 to 8000 persons in twenty equal steps
        "STOCK, 2021Q1, 1.085",
        "STOCK, 2023Q4, 0.92",
        "STOCK, 2025Q4, 0.8",
    })
    void followsTheScheduleExactly(Kind kind, String period, String required) {
        Indicator indicator = indicator(kind, "10000", Scope.ALL, "24/55/83/100");
        Catalog catalog = catalog(indicator, Mode.SCHEDULE, "8", "", "8000");
        assertThat(Requirement.of(
                                catalog, indicator, COUNTY, Period.parse(period).orElseThrow())
                        .required())
                .contains(new BigDecimal(required));
    }

    @ParameterizedTest
    @CsvSource({"2025Q3, false", "2025Q4, true", "2027Q1, true"})
    void asksForAFinalTargetOnlyAtTheEnd(String period, boolean asked) {
        Indicator indicator = indicator(Kind.RATE, "100", Scope.ALL, "25/50/75/100");
        Catalog catalog = catalog(indicator, Mode.END, "95", "", "");
        Requirement requirement =
                Requirement.of(catalog, indicator, COUNTY, Period.parse(period).orElseThrow());
        assertThat(requirement.required().isPresent()).isEqualTo(asked);
        assertThat(requirement.bound()).isPresent();
    }

    @Test
    void holdsACountyToACountOnlyThroughItsAllocation() {
        Indicator indicator = indicator(Kind.FLOW, "10000", Scope.ALL, "25/50/75/100");
        Catalog catalog = catalog(indicator, Mode.SCHEDULE, "8", "", "");
        Requirement requirement = Requirement.of(catalog, indicator, COUNTY, new Period(2023, 4));
        assertThat(requirement.bound()).isEmpty();
        assertThat(requirement.required()).isEmpty();
        assertThat(requirement.target()).isPresent();
    }

    @Test
    void holdsTheCityToItsOwnTargetWithoutAllocation() {
        Indicator indicator = indicator(Kind.FLOW, "1", Scope.CITY_ONLY, "25/50/75/100");
        Catalog catalog = catalog(indicator, Mode.SCHEDULE, "25", "", "");
        assertThat(Requirement.of(catalog, indicator, CITY, new Period(2023, 4)).required())
                .contains(new BigDecimal("15"));
    }

    @Test
    void asksNothingBeforeThePlanBegins() {
        Indicator indicator = indicator(Kind.FLOW, "1", Scope.CITY_ONLY, "25/50/75/100");
        Catalog catalog = catalog(indicator, Mode.SCHEDULE, "25", "", "");
        assertThat(Requirement.of(catalog, indicator, CITY, new Period(2020, 4)).target())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // the plan's own 8万, whatever the counties' allocations come to
        "FLOW, SCHEDULE, 8, '', 2023Q3, 4.528",
        "FLOW, SCHEDULE, 8, '', 2025Q4, 8",
        // from 12.38万 to 12.8万: 12 of 20 steps
        "STOCK, SCHEDULE, 12.8, 12.38, 2023Q4, 12.632",
        "STOCK, END, 12.8, 12.38, 2023Q4, ''",
        "RATE, EVERY_PERIOD, 60, '', 2021Q1, 60",
        "ANNUAL, NONE, 60, '', 2021Q1, ''",
    })
    void holdsTheCityAsAWholeToThePlansOwnValue(
            Kind kind, Mode mode, String target, String base, String period, String required) {
        Indicator indicator = indicator(kind, "10000", Scope.ALL, "24/55/83/100");
        Catalog catalog = catalog(indicator, mode, target, base, "11000");
        Requirement city =
                Requirement.ofCity(catalog, indicator, Period.parse(period).orElseThrow());
        assertThat(city.required().map(BigDecimal::toPlainString).orElse("")).isEqualTo(required);
        assertThat(city.bound().orElseThrow().value()).isEqualTo(new BigDecimal(target));
        assertThat(city.base().map(BigDecimal::toPlainString).orElse("")).isEqualTo(base);
        assertThat(city.allocation()).isEmpty();
    }
}
