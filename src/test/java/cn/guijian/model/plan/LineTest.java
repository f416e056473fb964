package cn.guijian.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that bend where a target changes; {@code bent-lines.csv} beside this test works every number out by hand. */
class LineTest {
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);
    private static final ReportingUnit COUNTY =
            new ReportingUnit("611021", "洛南县", List.of(), Optional.empty(), UnitKind.COUNTY, true);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bent-lines.csv", numLinesToSkip = 1)
    void isWhatTheTableSays(
            String what,
            String kind,
            String shares,
            String sign,
            String rows,
            String quarter,
            String required,
            String byHand) {
        Indicator indicator = indicator(kind(kind), "1", shares);
        Comparator comparator = Comparator.of(sign).orElseThrow();
        List<Target> targets =
                Stream.of(rows.split("; ")).map(row -> target(row, comparator)).toList();
        Requirement city = Requirement.ofCity(
                catalog(indicator, targets, List.of()),
                indicator,
                Period.parse(quarter).orElseThrow());
        assertThat(city.required().map(BigDecimal::toPlainString)).as(byHand).isEqualTo(Optional.ofNullable(required));
    }

    /** A county's line bends by its own rows alone, the city's by those of targets.csv alone. */
    @ParameterizedTest
    @CsvSource({
        // the county's quota from 8000 to 10000 persons, the city's 8万 unchanged
        "2023Q2, 8, 10000, 0.4, 4",
        "2023Q3, 8, 10000, 0.46, 4.4",
        "2023Q4, 8, 10000, 0.52, 4.8",
        // the city's target from 8万 to 10万, the county's quota unchanged
        "2023Q3, 10, 8000, 0.44, 4.6",
        // both
        "2023Q3, 10, 10000, 0.46, 4.6",
    })
    void bendsWhereItsOwnTableChanges(String quarter, String city, String quota, String ofCounty, String ofCity) {
        Indicator indicator = indicator(Kind.FLOW, "10000", "25/50/75/100");
        List<Target> targets = city.equals("8")
                ? List.of(target("2021-01-01 8 序时进度", Comparator.AT_LEAST))
                : List.of(
                        target("2021-01-01 8 序时进度", Comparator.AT_LEAST),
                        target("2023-07-01 " + city + " 序时进度", Comparator.AT_LEAST));
        List<Allocation> quotas = quota.equals("8000")
                ? List.of(allocation("8000", START))
                : List.of(allocation("8000", START), allocation(quota, JULY));
        Catalog catalog = catalog(indicator, targets, quotas);
        Period period = Period.parse(quarter).orElseThrow();
        assertThat(Requirement.of(catalog, indicator, COUNTY, period).required())
                .contains(new BigDecimal(ofCounty));
        assertThat(Requirement.ofCity(catalog, indicator, period).required()).contains(new BigDecimal(ofCity));
    }

    /** 10 and 20 persons of a unit of three: (10 × 0.5 + 15 × 0.1) / 3, not thirds added up. */
    @Test
    void isDividedOnce() {
        Indicator indicator = indicator(Kind.FLOW, "3", "25/50/75/100");
        Catalog catalog = catalog(
                indicator,
                List.of(target("2021-01-01 8 序时进度", Comparator.AT_LEAST)),
                List.of(allocation("10", START), allocation("20", JULY)));
        assertThat(Requirement.of(catalog, indicator, COUNTY, new Period(2023, 3))
                        .required())
                .contains(new BigDecimal("2.166666666666666666666666666666667"));
    }

    @Test
    void aStockFallsUnderItsCountysOwnRowsFromItsOwnBase() {
        Indicator indicator = indicator(Kind.STOCK, "10000", "25/50/75/100");
        Allocation first = new Allocation(
                "Z01",
                COUNTY.code(),
                Optional.of(new BigDecimal("11000")),
                new BigDecimal("12000"),
                START,
                Optional.empty(),
                "");
        Allocation second = new Allocation(
                "Z01",
                COUNTY.code(),
                Optional.of(new BigDecimal("11000")),
                new BigDecimal("13000"),
                JULY,
                Optional.empty(),
                "");
        Catalog catalog = catalog(
                indicator, List.of(target("2021-01-01 12.8/12.38 序时进度", Comparator.AT_LEAST)), List.of(first, second));
        // 11500 + 1500 × 0.05/0.5
        assertThat(Requirement.of(catalog, indicator, COUNTY, new Period(2023, 3))
                        .required())
                .contains(new BigDecimal("1.165"));
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** {@code 2023-01-01..2023-12-31 13.2/12.38 序时进度}: days in force, target and base, mode; a dash for no target. */
    private static Target target(String row, Comparator comparator) {
        String[] words = row.split(" ");
        String[] days = words[0].split("\\.\\.");
        String[] numbers = words[1].split("/");
        return new Target(
                "Z01",
                words[1].equals("-")
                        ? Optional.empty()
                        : Optional.of(new Target.Bound(comparator, new BigDecimal(numbers[0]))),
                numbers.length > 1 ? Optional.of(new BigDecimal(numbers[1])) : Optional.empty(),
                Arrays.stream(Mode.values())
                        .filter(mode -> mode.label().equals(words[2]))
                        .findFirst()
                        .orElseThrow(),
                LocalDate.parse(days[0]),
                days.length > 1 ? Optional.of(LocalDate.parse(days[1])) : Optional.empty(),
                "",
                "",
                "");
    }

    private static Allocation allocation(String quota, LocalDate from) {
        return new Allocation(
                "Z01", COUNTY.code(), Optional.empty(), new BigDecimal(quota), from, Optional.empty(), "示意");
    }

    private static Indicator indicator(Kind kind, String factor, String shares) {
        return new Indicator(
                "Z01",
                "某指标",
                "万人",
                "人",
                new BigDecimal(factor),
                kind,
                Attribute.EXPECTED,
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                OverHundred.NOT_APPLICABLE,
                Stream.of(shares.split("/")).map(BigDecimal::new).toList(),
                Set.of(),
                Scope.ALL,
                "");
    }

    private static Catalog catalog(Indicator indicator, List<Target> targets, List<Allocation> allocations) {
        return new Catalog(
                new PlanSpan(new Period(2021, 1), new Period(2025, 4)),
                List.of(indicator),
                targets,
                List.of(COUNTY),
                allocations,
                List.of(),
                Map.of());
    }
}
