package cn.guijian.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.judge.CityEngine.Conclusions;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConclusionsTest {
    private static final PlanSpan PLAN = new PlanSpan(new Period(2021, 1), new Period(2025, 4));

    @ParameterizedTest
    @CsvSource({
        // the target is 8
        "FLOW, SCHEDULE, 2023Q4, 8, MET, whole, AHEAD",
        "FLOW, SCHEDULE, 2023Q4, 7.9, MET, whole, ON_SCHEDULE",
        "FLOW, SCHEDULE, 2025Q3, 8, MET, whole, AHEAD",
        "FLOW, SCHEDULE, 2025Q4, 8, MET, whole, ON_SCHEDULE",
        "FLOW, END, 2023Q4, 8, NOT_JUDGED, whole, AHEAD",
        "FLOW, END, 2023Q4, 7, NOT_JUDGED, whole, NOT_JUDGED",
        "STOCK, SCHEDULE, 2023Q4, 8.1, MET, whole, AHEAD",
        // a yearly target met this year says nothing of the next
        "ANNUAL, SCHEDULE, 2023Q3, 9, MET, whole, ON_SCHEDULE",
        // a rate that holds today can fall tomorrow, unless it climbs by a schedule
        "RATE, EVERY_PERIOD, 2023Q4, 9, MET, whole, ON_SCHEDULE",
        "RATE, SCHEDULE, 2023Q4, 9, MET, whole, AHEAD",
        "RATE, END, 2023Q4, 9, NOT_JUDGED, whole, NOT_JUDGED",
        "FLOW, SCHEDULE, 2023Q4, 1, NOT_MET, whole, BEHIND",
        "RATE, EVERY_PERIOD, 2023Q4, 1, YEAR_END, whole, BEHIND",
        "FLOW, SCHEDULE, 2025Q4, 1, NOT_MET, whole, MISSED",
        "FLOW, SCHEDULE, 2026Q2, 1, NOT_MET, whole, MISSED",
        "RATE, EVERY_PERIOD, 2025Q4, 1, YEAR_END, whole, NOT_JUDGED",
        // a sum without one of its units is judged only where it is enough by itself; a rate may be judged without
        "FLOW, SCHEDULE, 2023Q4, 1, INCOMPLETE, part, NOT_JUDGED",
        "STOCK, SCHEDULE, 2025Q4, 1, INCOMPLETE, part, NOT_JUDGED",
        "FLOW, SCHEDULE, 2023Q4, 7, INCOMPLETE, certain, ON_SCHEDULE",
        "FLOW, SCHEDULE, 2023Q4, 8, INCOMPLETE, certain, AHEAD",
        "FLOW, SCHEDULE, 2025Q4, 8, INCOMPLETE, certain, ON_SCHEDULE",
        "FLOW, END, 2023Q4, 8, NOT_JUDGED, part, NOT_JUDGED",
        "RATE, EVERY_PERIOD, 2023Q4, 1, NOT_MET, part, BEHIND",
        "FLOW, SCHEDULE, 2023Q4, 8, TO_VERIFY, part, NOT_JUDGED",
        "FLOW, SCHEDULE, 2023Q4, '', NOT_REPORTED, part, NOT_JUDGED",
        "FLOW, SCHEDULE, 2025Q4, '', IN_DOUBT, part, NOT_JUDGED",
        "RATE, EVERY_PERIOD, 2025Q4, '', NO_CASES, whole, NOT_JUDGED",
    })
    void givesTheWordOfAnEvaluation(
            Kind kind, Mode mode, String period, String value, Verdict verdict, String sum, Conclusion expected) {
        Optional<Level> level = verdict == Verdict.NOT_MET || verdict == Verdict.YEAR_END
                ? Optional.of(Level.YELLOW)
                : Optional.empty();
        PlanStage.Judged judged = new PlanStage.Judged(standing(kind, mode, value), verdict, level, Optional.empty());
        Conclusions conclusions = new Conclusions(PLAN, Period.parse(period).orElseThrow());
        assertThat(conclusions.of(judged, sum.equals("certain"), sum.equals("whole"), Optional.empty()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"YEAR_END, ON_SCHEDULE, ON_SCHEDULE", "YEAR_END, BEHIND, BEHIND", "NOT_MET, ON_SCHEDULE, BEHIND"})
    void whatIsAssessedOnceAYearIsWhatItWasThen(Verdict verdict, Conclusion then, Conclusion expected) {
        PlanStage.Judged judged = new PlanStage.Judged(
                standing(Kind.RATE, Mode.EVERY_PERIOD, "1"), verdict, Optional.of(Level.YELLOW), Optional.empty());
        Conclusions conclusions = new Conclusions(PLAN, Period.parse("2024Q1").orElseThrow());
        assertThat(conclusions.of(judged, false, true, Optional.of(then))).isEqualTo(expected);
    }

    private static Standing standing(Kind kind, Mode mode, String value) {
        Optional<Target.Bound> bound = Optional.of(new Target.Bound(Comparator.AT_LEAST, new BigDecimal("8")));
        Target target = new Target(
                "Z01", bound, Optional.empty(), mode, LocalDate.of(2021, 1, 1), Optional.empty(), "", "", "");
        return new Standing(
                new Indicator(
                        "Z01",
                        "某指标",
                        "万人",
                        "人",
                        BigDecimal.ONE,
                        kind,
                        Attribute.EXPECTED,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        0,
                        OverHundred.NOT_APPLICABLE,
                        List.of(),
                        Set.of(),
                        Scope.ALL,
                        ""),
                Optional.empty(),
                Optional.of(value).filter(v -> !v.isEmpty()).map(BigDecimal::new),
                new Requirement(Optional.of(target), bound, Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(verdictless()),
                Optional.empty());
    }

    /** The standing's own verdict plays no part here. */
    private static Verdict verdictless() {
        return Verdict.NOT_JUDGED;
    }
}
