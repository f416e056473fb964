package cn.guijian.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Cases short, and the one that keeps a rate; {@code cases.csv} beside this test works every number out by hand. */
class CasesTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "cases.csv", numLinesToSkip = 1)
    void isWhatTheTableSays(
            String what,
            BigDecimal numerator,
            BigDecimal denominator,
            String over,
            BigDecimal factor,
            int decimals,
            BigDecimal judged,
            String required,
            String expected,
            String byHand) {
        Indicator rate = rate(over, factor, decimals);
        Catalog catalog = new Catalog(
                new PlanSpan(new Period(2021, 1), new Period(2025, 4)),
                List.of(input("B01", over.equals("元") ? "元" : "人"), input("B02", "人")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        String[] bound = required.split(" ");
        Optional<Cases> cases = Cases.of(
                catalog,
                rate,
                numerator,
                denominator,
                judged,
                new Target.Bound(Comparator.of(bound[0]).orElseThrow(), new BigDecimal(bound[1])));
        assertThat(cases.map(c -> c.count() + " " + c.change() + (c.reaches() ? " reaches" : " misses")))
                .as(byHand)
                .isEqualTo(Optional.ofNullable(expected));
        assertThat(cases.map(Cases::unit).orElse("人")).isEqualTo("人");
    }

    private static Indicator rate(String over, BigDecimal factor, int decimals) {
        return indicator(
                "Z02",
                Kind.RATE,
                "%",
                factor,
                List.of("B01"),
                over.equals("part") ? List.of("B01", "B02") : List.of("B02"),
                decimals,
                over.equals("是") ? OverHundred.ALLOWED : OverHundred.REFUSED);
    }

    private static Indicator input(String code, String unit) {
        return indicator(code, Kind.STOCK, unit, BigDecimal.ONE, List.of(), List.of(), 0, OverHundred.NOT_APPLICABLE);
    }

    private static Indicator indicator(
            String code,
            Kind kind,
            String unit,
            BigDecimal factor,
            List<String> numerator,
            List<String> denominator,
            int decimals,
            OverHundred over) {
        return new Indicator(
                code,
                "某指标",
                unit,
                unit,
                factor,
                kind,
                Attribute.UNMARKED,
                Optional.empty(),
                numerator,
                denominator,
                decimals,
                over,
                List.of(),
                Set.of(),
                Scope.ALL,
                "");
    }
}
