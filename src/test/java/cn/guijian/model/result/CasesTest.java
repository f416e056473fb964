package cn.guijian.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

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
        Catalog catalog = catalog(over.equals("元") ? "元" : "人");
        Optional<Cases> cases = Cases.of(catalog, rate, numerator, denominator, judged, bound(required));
        assertThat(cases.map(c -> c.count() + " " + c.change() + (c.reaches() ? " reaches" : " misses")))
                .as(byHand)
                .isEqualTo(Optional.ofNullable(expected));
        assertThat(cases.map(Cases::unit).orElse("人")).isEqualTo("人");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "否   | 33  | 40    | ≥ 90  | B01某数再增加 3 人，就达到 90%",
                "否   | 36  | 40    | ≥ 90  | B01某数只要少 1 人，就不再达到 90%",
                "否   | 12  | 100   | ≤ 10  | B01某数再减少 2 人，就保持在 10% 以内",
                "否   | 10  | 100   | ≤ 10  | B01某数只要再多 1 人，就不再保持在 10% 以内",
                "part | 445 | 10000 | < 4.3 | 再有 16 人由“B01某数”转为“B02某数”，就低于 4.3%",
                "part | 429 | 10000 | < 4.3 | 只要再有 1 人由“B02某数”转为“B01某数”，就不再低于 4.3%",
                "part | 33  | 40    | ≥ 90  | 再有 3 人由“B02某数”转为“B01某数”，就达到 90%",
                "part | 36  | 40    | ≥ 90  | 只要再有 1 人由“B01某数”转为“B02某数”，就不再达到 90%",
            })
    void saysWhoMustDoWhat(
            String over, BigDecimal numerator, BigDecimal denominator, String required, String sentence) {
        Indicator rate = rate(over, new BigDecimal("100"), 2);
        BigDecimal judged = numerator.movePointRight(2).divide(denominator, 2, RoundingMode.HALF_UP);
        assertThat(Cases.of(catalog("人"), rate, numerator, denominator, judged, bound(required))
                        .map(Cases::text))
                .contains(sentence);
    }

    private static Catalog catalog(String counted) {
        return new Catalog(
                new PlanSpan(new Period(2021, 1), new Period(2025, 4)),
                List.of(input("B01", counted), input("B02", "人")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Target.Bound bound(String text) {
        String[] words = text.split(" ");
        return new Target.Bound(Comparator.of(words[0]).orElseThrow(), new BigDecimal(words[1]));
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
                code + "某数",
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
