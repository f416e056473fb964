package cn.guijian.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number is worked out by hand. The plan runs from 2021Q1 to 2025Q4. */
class ForecastsTest {
    private static final PlanSpan PLAN = new PlanSpan(new Period(2021, 1), new Period(2025, 4));
    private static final List<BigDecimal> SHARES =
            Stream.of("24", "55", "83", "100").map(BigDecimal::new).toList();

    /** Persons in 万人, a yearly number of places, or a percentage. */
    private static Indicator indicator(Kind kind, OverHundred over, Set<Integer> assessedIn) {
        boolean rate = kind == Kind.RATE;
        return new Indicator(
                "Z01",
                "某指标",
                kind == Kind.ANNUAL ? "个" : rate ? "%" : "万人",
                "人",
                new BigDecimal(kind == Kind.ANNUAL ? "1" : rate ? "100" : "10000"),
                kind,
                Attribute.EXPECTED,
                Optional.empty(),
                rate ? List.of("B01") : List.of(),
                rate ? List.of("B02") : List.of(),
                rate ? 2 : 0,
                over,
                SHARES,
                assessedIn,
                Scope.ALL,
                "");
    }

    private static List<PastValue> history(String text) {
        return Arrays.stream(text.split(" "))
                .map(point -> point.split("="))
                .map(point ->
                        new PastValue(Period.parse(point[0]).orElseThrow(), new BigDecimal(point[1]), Optional.empty()))
                .toList();
    }

    private static Optional<Forecast> forecast(
            Indicator indicator, String period, String value, String bound, String history) {
        String[] words = bound.split(" ");
        return Forecasts.of(
                indicator,
                new Target.Bound(Comparator.of(words[0]).orElseThrow(), new BigDecimal(words[1])),
                new PastValue(Period.parse(period).orElseThrow(), new BigDecimal(value), Optional.empty()),
                history(history),
                PLAN);
    }

    private static String text(Optional<Forecast> forecast) {
        return forecast.map(f -> String.join(
                        " ",
                        f.at().code(),
                        f.landing().toPlainString(),
                        f.reaches() ? "reaches" : "misses",
                        f.pace().toPlainString(),
                        f.neededPace().map(BigDecimal::toPlainString).orElse("-"),
                        String.valueOf(f.quartersLeft())))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        // a year ago 3.2: (4.8 - 3.2) / 4 = 0.4 a quarter, 8 left: 4.8 + 3.2; still needed (8 - 4.8) / 8
        "2023Q4, 4.8, 2022Q4=3.2 2023Q1=3.5 2023Q2=4 2023Q3=4.4, 2025Q4 8 reaches 0.4 0.4 8",
        // the plan began at 0 four quarters ago: 1.5 / 4; (8 - 1.5) / 16 = 0.40625, rounded up
        "2021Q4, 1.5, 2021Q1=0.38 2021Q2=0.8 2021Q3=1.2, 2025Q4 7.5 misses 0.375 0.4063 16",
        // 2020Q4 and 2021Q2 are equally near four quarters ago: the older counts, 1.9 / 5
        "2022Q1, 1.9, 2021Q2=0.8 2021Q3=1.2 2021Q4=1.5, 2025Q4 7.6 misses 0.38 0.4067 15",
        // nothing since 2021Q3, nine quarters ago: (4.8 - 1.2) / 9
        "2023Q4, 4.8, 2021Q1=0.38 2021Q2=0.8 2021Q3=1.2, 2025Q4 8 reaches 0.4 0.4 8",
        // (5 - 3) / 3 = 0.66666… a quarter, rounded only at the end: 5 + 2 × 8 / 3 = 10.33333…
        "2023Q4, 5, 2023Q1=3 2023Q2=3 2023Q3=4, 2025Q4 10.3333 reaches 0.6667 0.375 8",
        // reached already
        "2024Q4, 8.1, 2023Q4=7 2024Q1=7.2 2024Q2=7.5 2024Q3=7.8, 2025Q4 9.2 reaches 0.275 - 4",
        // no quarter left: it lands where it is
        "2025Q4, 7.9, 2024Q4=6.5 2025Q1=6.9 2025Q2=7.2 2025Q3=7.5, 2025Q4 7.9 misses 0.35 - 0",
        // after the plan, and with too little behind it
        "2026Q1, 8.2, 2025Q1=6.9 2025Q2=7.2 2025Q3=7.5 2025Q4=7.9, none",
        "2023Q4, 4.8, 2023Q2=4 2023Q3=4.4, none",
        // later quarters and those before the plan are not history
        "2023Q4, 4.8, 2020Q4=0 2023Q3=4.4 2024Q1=5 2024Q2=5, none",
    })
    void followsAFlowAtTheAverageOfTheLastFourQuarters(String period, String value, String history, String expected) {
        Indicator flow = indicator(Kind.FLOW, OverHundred.NOT_APPLICABLE, Set.of());
        assertThat(text(forecast(flow, period, value, "≥ 8", history))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // a year ago 12.42: 0.08 / 4 = 0.02, 11 left: 12.5 + 0.22; needed 0.3 / 11 = 0.02727…, rounded up
        "2023Q1, 12.5, 2022Q1=12.42 2022Q2=12.5 2022Q3=12.55 2022Q4=12.6, 2025Q4 12.72 misses 0.02 0.0273 11",
        // falling by 0.25 a quarter it is gone before the end, and never below 0
        "2023Q1, 0.1, 2022Q1=1.1 2022Q2=0.9 2022Q3=0.6 2022Q4=0.3, 2025Q4 0 misses -0.25 1.1546 11",
    })
    void comparesAStockWithTheSameQuarterLastYear(String period, String value, String history, String expected) {
        Indicator stock = indicator(Kind.STOCK, OverHundred.NOT_APPLICABLE, Set.of());
        assertThat(text(forecast(stock, period, value, "≥ 12.8", history))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 55% of the year is due: 770 / 0.55 = 1400 a year; the last year asks 1350 / 4 a quarter
        "2023Q2, 770, 2025Q4 1400 reaches 350 338 10",
        // 100 / 0.24 = 416.67 a year
        "2023Q1, 100, 2025Q4 417 misses 104 338 11",
        // in the last year what is there counts: (1350 - 605) / 2
        "2025Q2, 605, 2025Q4 1100 misses 275 373 2",
        "2025Q3, 1411, 2025Q4 1700 reaches 425 - 1",
        "2025Q4, 1340, 2025Q4 1340 misses 335 - 0",
        "2026Q1, 400, none",
    })
    void takesTheLastYearToBringWhatThisOneBrings(String period, String value, String expected) {
        Indicator annual = indicator(Kind.ANNUAL, OverHundred.NOT_APPLICABLE, Set.of());
        String history = "2021Q1=1 2021Q2=1 2021Q3=1";
        assertThat(text(forecast(annual, period, value, "≥ 1350", history))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 4.5 a year after 4.1: 0.1 a quarter; at 4.3 it would still fail, so (4.29 - 4.5) / 8 = -0.02625
        "< 4.3, REFUSED, 2023Q4, 4.5, 2022Q4=4.1 2023Q1=4.2 2023Q2=4.3, 2025Q4 5.3 misses 0.1 -0.03 8",
        // 96 a year after 90: 1.5 a quarter, 8 left: 108
        "≥ 95, REFUSED, 2023Q4, 96, 2022Q4=90 2023Q1=91 2023Q2=93, 2025Q4 100 reaches 1.5 - 8",
        "≥ 95, ALLOWED, 2023Q4, 96, 2022Q4=90 2023Q1=91 2023Q2=93, 2025Q4 108 reaches 1.5 - 8",
        "≥ 95, EXPLAIN, 2023Q4, 94, 2022Q4=94 2023Q1=93 2023Q2=95, 2025Q4 94 misses 0 0.13 8",
    })
    void followsARateWithinItsBounds(
            String bound, OverHundred over, String period, String value, String history, String expected) {
        Indicator rate = indicator(Kind.RATE, over, Set.of());
        assertThat(text(forecast(rate, period, value, bound, history))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // low in the first quarter as every year
        "4, 2024Q1, 80, 2023Q2=88 2023Q3=91 2023Q4=97.5, 2025Q4 97.5 reaches 0 - 7",
        // this quarter is the one that counts
        "4, 2024Q4, 88, 2023Q4=97.5 2024Q1=80 2024Q2=85, 2025Q4 88 misses 0 0.5 4",
        // none assessed yet: (90 - 80) / 15 = 0.666…
        "2, 2022Q1, 80, 2021Q1=70 2021Q3=75 2021Q4=78, 2025Q4 80 misses 0 0.67 15",
        // assessed in the second quarter, the last one low again
        "2, 2025Q4, 40, 2025Q1=85 2025Q2=93 2025Q3=20, 2025Q4 93 reaches 0 - 0",
    })
    void expectsAYearToDateRateToEndAsWhenItWasLastAssessed(
            int season, String period, String value, String history, String expected) {
        Indicator rate = indicator(Kind.RATE, OverHundred.REFUSED, Set.of(season));
        assertThat(text(forecast(rate, period, value, "≥ 90", history))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2023Q4", "2021Q3"})
    void doesNotDependOnTheOrderOfTheHistory(String period) {
        Indicator flow = indicator(Kind.FLOW, OverHundred.NOT_APPLICABLE, Set.of());
        String history = "2021Q1=0.2 2021Q2=0.5 2022Q4=3.2 2023Q1=3.5 2020Q4=9";
        String reversed = Arrays.stream(history.split(" "))
                .sorted(java.util.Comparator.reverseOrder())
                .collect(Collectors.joining(" "));
        assertThat(forecast(flow, period, "4.8", "≥ 8", history))
                .isEqualTo(forecast(flow, period, "4.8", "≥ 8", reversed));
    }
}
