package cn.guijian.report;

import cn.guijian.model.Level;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.CityIndicator.Contribution;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the city stands, made by hand. */
final class CityRows {
    private static final Map<String, Level> BEHIND = Map.of("Z07", Level.RED, "Z06", Level.ORANGE, "W01", Level.YELLOW);
    private static final int[] PERCENT = {23, 16, 12, 9, 15, 10, 3, 5, 7};

    private CityRows() {}

    static List<CityIndicator> all() {
        return Plan.all().stream().map(CityRows::of).toList();
    }

    static Finding finding() {
        return Samples.finding(
                "R0705",
                "任务分解合计与全市目标不符",
                Level.NOTE,
                "Z06",
                "失业保险参保人数的任务分解合计为 12.79 万人，少于全市目标 12.8 万人 <i>。",
                "核对任务分解表。",
                List.of());
    }

    static Coverage coverage() {
        return new Coverage(List.of("R0705"), List.of(new Coverage.NotEvaluated("R0706", "没有2023Q3的报表", false)));
    }

    private static CityIndicator of(Plan plan) {
        Mode mode = plan.target().mode();
        Optional<Level> level = Optional.ofNullable(BEHIND.get(plan.indicator().code()));
        boolean judged = mode == Mode.SCHEDULE || mode == Mode.EVERY_PERIOD;
        Verdict verdict = level.isPresent() ? Verdict.NOT_MET : judged ? Verdict.MET : Verdict.NOT_JUDGED;
        IndicatorResult result =
                plan.result(Samples.CITY, level.isPresent() ? "88" : "102.4", Verdict.MET, Optional.empty());
        Optional<BigDecimal> value =
                plan.target().bound().map(Target.Bound::value).map(b -> FullQuarter.part(b, 64));
        Optional<BigDecimal> shown = plan.indicator().kind() == Kind.RATE ? result.value() : value;
        boolean hole = plan.indicator().code().equals("Z15");
        return CityIndicator.of(plan.indicator(), hole ? Verdict.INCOMPLETE : verdict, parts -> {
            parts.value = shown;
            parts.target = Optional.of(plan.target());
            parts.required =
                    judged ? shown.map(v -> FullQuarter.part(v, level.isPresent() ? 112 : 97)) : Optional.empty();
            parts.level = level;
            parts.contributions = shown.map(v -> contributions(plan, v)).orElse(List.of());
            parts.history = shown.map(v -> FullQuarter.history(v, Optional.of(v), mode == Mode.SCHEDULE))
                    .orElse(List.of());
            parts.forecast = shown.map(v -> FullQuarter.forecast(v, level.isEmpty()));
            if (hole || !judged || plan.indicator().kind() == Kind.RATE) {
                parts.absent = List.of(absent(6), absent(4));
            }
            if (judged && !hole) {
                parts.progress = Optional.of(new BigDecimal(level.isPresent() ? "89.2857" : "103.0928"));
                parts.conclusion = level.isPresent() ? Conclusion.BEHIND : Conclusion.ON_SCHEDULE;
            }
        });
    }

    private static CityIndicator.Absent absent(int unit) {
        return new CityIndicator.Absent(
                Samples.UNITS.get(unit), CityIndicator.Absent.Why.MISSING, Optional.empty(), Optional.empty());
    }

    private static List<Contribution> contributions(Plan plan, BigDecimal value) {
        boolean rate = plan.indicator().kind() == Kind.RATE;
        return Samples.UNITS.stream()
                .filter(u -> plan.indicator().isReportedBy(u))
                .filter(u -> !u.code().equals("611024") && !u.code().equals("611026"))
                .map(u -> contribution(u, value, rate))
                .toList();
    }

    private static Contribution contribution(ReportingUnit unit, BigDecimal value, boolean rate) {
        int percent = PERCENT[Samples.UNITS.indexOf(unit)];
        return rate
                ? new Contribution(
                        unit,
                        FullQuarter.part(value, 90 + percent),
                        Optional.of(new BigDecimal(percent * 87)),
                        Optional.of(new BigDecimal(percent * 100)))
                : new Contribution(unit, FullQuarter.part(value, percent), Optional.empty(), Optional.empty());
    }
}
