package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.CityAssessment.PlanEvaluation;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.Evaluation;
import cn.guijian.model.result.Verdict;
import cn.guijian.samples.Rules;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanEvaluationTest {
    private static final Catalog CATALOG = Rules.catalog();

    private static CityIndicator city(
            String code, String period, String value, Verdict verdict, Conclusion conclusion) {
        Period of = Period.parse(period).orElseThrow();
        boolean shortfall = verdict == Verdict.NOT_MET || verdict == Verdict.YEAR_END;
        return city(code, of, value, verdict, conclusion, shortfall, List.of());
    }

    private static CityIndicator city(
            String code,
            Period of,
            String value,
            Verdict verdict,
            Conclusion conclusion,
            boolean shortfall,
            List<ReportingUnit> notIn) {
        return new CityIndicator(
                CATALOG.indicator(code).orElseThrow(),
                Optional.of(value).filter(v -> !v.isEmpty()).map(BigDecimal::new),
                CATALOG.target(code, of),
                Optional.empty(),
                Optional.empty(),
                verdict,
                shortfall ? Optional.of(Level.YELLOW) : Optional.empty(),
                List.of(),
                notIn,
                List.of(),
                Optional.empty(),
                conclusion);
    }

    private static List<String> evaluate(TreeMap<Period, List<CityIndicator>> city) {
        return PlanEvaluation.of(CATALOG, city).stream()
                .flatMap(e -> e.rows().stream().map(row -> line(e, row)))
                .toList();
    }

    private static String line(Evaluation evaluation, Evaluation.Row row) {
        return String.join(
                " ",
                evaluation.stage().name(),
                evaluation.period().code(),
                row.indicator().code(),
                row.target().map(b -> b.text()).orElse("-"),
                row.value().map(BigDecimal::toPlainString).orElse("-"),
                row.completion().map(BigDecimal::toPlainString).orElse("-"),
                row.conclusion().name(),
                row.asOf().code());
    }

    private static void put(TreeMap<Period, List<CityIndicator>> city, String period, CityIndicator... rows) {
        city.put(Period.parse(period).orElseThrow(), Arrays.asList(rows));
    }

    @Test
    void evaluatesTheMiddleAndTheLastQuarter() {
        TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();
        put(city, "2023Q1", city("Z01", "2023Q1", "3.7", Verdict.MET, Conclusion.ON_SCHEDULE));
        put(city, "2023Q2", city("Z01", "2023Q2", "4.2", Verdict.MET, Conclusion.ON_SCHEDULE));
        put(city, "2025Q4", city("Z01", "2025Q4", "7.9", Verdict.NOT_MET, Conclusion.MISSED));
        put(city, "2026Q1");
        assertThat(evaluate(city))
                .containsExactly(
                        "MID_TERM 2023Q2 Z01 ≥ 8 4.2 52.5000 ON_SCHEDULE 2023Q2",
                        "FINAL 2025Q4 Z01 ≥ 8 7.9 98.7500 MISSED 2025Q4");
    }

    @Test
    void evaluatesAYearToDateRateAsItStoodInItsLastAssessedQuarter() {
        TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();
        put(city, "2022Q4", city("Z13", "2022Q4", "97", Verdict.MET, Conclusion.ON_SCHEDULE));
        put(city, "2023Q2", city("Z13", "2023Q2", "86", Verdict.YEAR_END, Conclusion.BEHIND));
        assertThat(evaluate(city)).containsExactly("MID_TERM 2023Q2 Z13 ≥ 90 97 107.7778 ON_SCHEDULE 2022Q4");
        city.remove(new Period(2022, 4));
        assertThat(evaluate(city)).containsExactly("MID_TERM 2023Q2 Z13 ≥ 90 86 95.5556 BEHIND 2023Q2");
    }

    @Test
    void whatFellShortWhenItWasLastAssessedIsMissedAtTheEnd() {
        TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();
        put(city, "2025Q2", city("W04", "2025Q2", "85", Verdict.NOT_MET, Conclusion.BEHIND));
        put(city, "2025Q4", city("W04", "2025Q4", "40", Verdict.YEAR_END, Conclusion.NOT_JUDGED));
        assertThat(evaluate(city)).containsExactly("FINAL 2025Q4 W04 ≥ 90 85 94.4444 MISSED 2025Q2");
    }

    @Test
    void whatWasThereAQuarterBeforeTheEndWasThereEarly() {
        TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();
        put(city, "2025Q3", city("Z01", "2025Q3", "8.1", Verdict.MET, Conclusion.AHEAD));
        put(city, "2025Q4", city("Z01", "2025Q4", "8.4", Verdict.MET, Conclusion.ON_SCHEDULE));
        assertThat(evaluate(city)).containsExactly("FINAL 2025Q4 Z01 ≥ 8 8.4 105.0000 AHEAD 2025Q4");
        put(city, "2025Q3", city("Z01", "2025Q3", "7.9", Verdict.MET, Conclusion.ON_SCHEDULE));
        assertThat(evaluate(city)).containsExactly("FINAL 2025Q4 Z01 ≥ 8 8.4 105.0000 ON_SCHEDULE 2025Q4");
    }

    @Test
    void saysThatARunEndsBeforeThePlan() {
        TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();
        put(city, "2023Q4", city("Z09", "2023Q4", "0.0003", Verdict.NOT_JUDGED, Conclusion.NOT_JUDGED));
        assertThat(evaluate(city)).containsExactly("LATEST 2023Q4 Z09 - 0.0003 - NOT_JUDGED 2023Q4");
        assertThat(PlanEvaluation.of(CATALOG, new TreeMap<>())).isEmpty();
    }

    /** A sum that is not whole has no completion, and is none that a quarter of the year is evaluated by. */
    @Test
    void saysOfASumThatIsNotWholeHowFarItIsKnownAlone() {
        TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();
        put(city, "2022Q4", city("Z13", "2022Q4", "97", Verdict.INCOMPLETE, Conclusion.NOT_JUDGED));
        put(
                city,
                "2023Q2",
                city("Z01", "2023Q2", "4.2", Verdict.INCOMPLETE, Conclusion.NOT_JUDGED),
                city("Z13", "2023Q2", "86", Verdict.YEAR_END, Conclusion.BEHIND));
        assertThat(evaluate(city))
                .containsExactly(
                        "MID_TERM 2023Q2 Z01 ≥ 8 4.2 - NOT_JUDGED 2023Q2",
                        "MID_TERM 2023Q2 Z13 ≥ 90 86 95.5556 BEHIND 2023Q2");
    }

    /** What is judged only at the end of the plan lacks its units just as much. */
    @Test
    void saysOfNoSumThatLacksAUnitHowMuchOfTheTargetIsThere() {
        TreeMap<Period, List<CityIndicator>> city = new TreeMap<>();
        Period now = new Period(2023, 1);
        List<ReportingUnit> absent = CATALOG.units().subList(0, 1);
        city.put(
                now,
                List.of(
                        city("Z05", now, "96.46", Verdict.NOT_JUDGED, Conclusion.NOT_JUDGED, false, absent),
                        city("Z16", now, "47.14", Verdict.NOT_JUDGED, Conclusion.NOT_JUDGED, false, List.of()),
                        city("Z02", now, "3.81", Verdict.MET, Conclusion.ON_SCHEDULE, false, absent)));
        assertThat(evaluate(city))
                .containsExactly(
                        "LATEST 2023Q1 Z05 ≥ 95 96.46 - NOT_JUDGED 2023Q1",
                        "LATEST 2023Q1 Z16 ≥ 50 47.14 94.2800 NOT_JUDGED 2023Q1",
                        "LATEST 2023Q1 Z02 < 4.3 3.81 88.6047 ON_SCHEDULE 2023Q1");
    }

    @Test
    void takesTheMiddleOfThePlanWhereTheTablesNameNone() {
        Plan named = CATALOG.plan();
        assertThat(Plan.bare(named.span()).midTerm())
                .isEqualTo(new Period(2023, 2))
                .isEqualTo(named.midTerm());
    }
}
