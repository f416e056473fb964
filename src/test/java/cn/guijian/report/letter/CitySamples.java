package cn.guijian.report.letter;

import cn.guijian.model.Level;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.PastValue;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.report.Evaluated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A quarter with every kind of unit, and the city's indicators with a past. */
public final class CitySamples {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<CityIndicator.Absent> ABSENT = List.of(
            new CityIndicator.Absent(
                    LetterSamples.unit("柞水县"), CityIndicator.Absent.Why.MISSING, Optional.empty(), Optional.empty()),
            new CityIndicator.Absent(
                    LetterSamples.unit("镇安县"),
                    CityIndicator.Absent.Why.UNREADABLE,
                    Optional.empty(),
                    Optional.empty()));
    private static final Map<String, Level> BEHIND = Map.of("Z07", Level.RED, "Z06", Level.ORANGE, "W01", Level.YELLOW);

    private CitySamples() {}

    /** Two units in trouble, one unread, one missing, one late, one twice. */
    public static QuarterResult quarter() {
        return quarter(city());
    }

    public static QuarterResult withoutCity() {
        return quarter(List.of());
    }

    public static QuarterResult empty() {
        List<ReportingUnit> units = LetterSamples.CATALOG.units();
        Coverage none = new Coverage(List.of(), List.of());
        return new QuarterResult(
                LetterSamples.PERIOD,
                units,
                List.of(),
                units,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                none);
    }

    private static QuarterResult quarter(List<CityIndicator> city) {
        List<ReportingUnit> units = LetterSamples.CATALOG.units();
        ReportingUnit missing = LetterSamples.unit("柞水县");
        List<CheckResult> results = new ArrayList<>();
        for (ReportingUnit unit : units) {
            switch (unit.name()) {
                case "洛南县", "山阳县" -> results.add(LetterSamples.troubled(unit));
                case "丹凤县" -> results.add(LetterSamples.returned(unit));
                case "镇安县" -> results.add(LetterSamples.unread(Optional.of(unit), "zhenan.xlsx"));
                case "柞水县" -> {} // missing
                default -> results.add(LetterSamples.clean(unit));
            }
        }
        results.add(LetterSamples.unread(Optional.empty(), "2023Q4/报表（最终版）(2).xlsx"));
        LocalDate due = LetterSamples.CATALOG
                .deadline(LetterSamples.PERIOD)
                .orElseThrow()
                .due();
        return new QuarterResult(
                LetterSamples.PERIOD,
                units,
                results,
                List.of(missing),
                List.of(new QuarterResult.Late(LetterSamples.unit("丹凤县"), due.plusDays(3), due)),
                List.of(new QuarterResult.Duplicate(
                        LetterSamples.unit("山阳县"), "2023Q4/shanyang-2.xlsx", "2023Q4/shanyang.xlsx")),
                city,
                Evaluated.of(LetterSamples.PERIOD, city),
                List.of(LetterFindings.fault(
                        "R0702", Level.NOTE, "失业保险参保人数的任务分解合计为 12.79 万人，少于全市目标 12.8 万人。", "核对任务分解表。")),
                new Coverage(List.of("R0702"), List.of()));
    }

    private static List<CityIndicator> city() {
        ReportingUnit self = LetterSamples.unit("市本级");
        return LetterSamples.CATALOG.indicatorsOf(self).stream()
                .filter(i -> !i.isInput())
                .map(CitySamples::indicator)
                .toList();
    }

    private static CityIndicator indicator(Indicator indicator) {
        Optional<Target> target = LetterSamples.CATALOG.target(indicator.code(), LetterSamples.PERIOD);
        Optional<BigDecimal> bound = target.flatMap(Target::bound).map(Target.Bound::value);
        Optional<Level> level = Optional.ofNullable(BEHIND.get(indicator.code()));
        boolean judged = target.map(Target::mode)
                .filter(m -> m == Mode.SCHEDULE || m == Mode.EVERY_PERIOD)
                .isPresent();
        Optional<BigDecimal> required = judged ? bound.map(b -> part(indicator, b, "0.6")) : Optional.empty();
        Optional<BigDecimal> value = required.or(() -> bound)
                .map(r -> part(indicator, r, level.isPresent() ? "0.93" : judged ? "1.021" : "0.5"));
        boolean rate = indicator.kind() == Kind.RATE;
        boolean hole = indicator.code().equals("Z15");
        Verdict verdict = level.isPresent() ? Verdict.NOT_MET : judged ? Verdict.MET : Verdict.NOT_JUDGED;
        return CityIndicator.of(indicator, hole ? Verdict.INCOMPLETE : verdict, parts -> {
            parts.value = value;
            parts.target = target;
            parts.required = required;
            parts.level = level;
            parts.history = value.map(v -> history(indicator, v)).orElse(List.of());
            parts.forecast = value.map(v -> forecast(indicator, v, level.isEmpty()));
            if (hole || rate || !judged) {
                parts.absent = ABSENT;
            }
            if (hole) {
                parts.estimate = value.map(
                        v -> new CityIndicator.Estimate(part(indicator, v, "1.1"), CityIndicator.Estimate.Sense.LAST));
            } else {
                parts.progress =
                        value.flatMap(v -> required.map(r -> v.multiply(HUNDRED).divide(r, 4, RoundingMode.HALF_UP)));
                parts.conclusion =
                        level.isPresent() ? Conclusion.BEHIND : judged ? Conclusion.ON_SCHEDULE : Conclusion.NOT_JUDGED;
            }
        });
    }

    private static BigDecimal part(Indicator indicator, BigDecimal whole, String factor) {
        boolean rate = indicator.kind() == Kind.RATE;
        BigDecimal exact = rate && factor.equals("0.6") ? whole : whole.multiply(new BigDecimal(factor));
        return exact.setScale(rate ? 2 : 4, RoundingMode.HALF_UP);
    }

    private static List<PastValue> history(Indicator indicator, BigDecimal value) {
        return IntStream.rangeClosed(1, 5)
                .map(i -> 6 - i)
                .mapToObj(back -> new PastValue(
                        LetterSamples.PERIOD.plus(-back),
                        part(indicator, value, "0." + (99 - back * 5)),
                        Requirement.of(
                                        LetterSamples.CATALOG,
                                        indicator,
                                        LetterSamples.unit("市本级"),
                                        LetterSamples.PERIOD.plus(-back))
                                .required()))
                .toList();
    }

    private static Forecast forecast(Indicator indicator, BigDecimal value, boolean reaches) {
        return new Forecast(
                LetterSamples.CATALOG.plan().last(),
                part(indicator, value, "1.4"),
                reaches,
                part(indicator, value, "0.05"),
                reaches ? Optional.empty() : Optional.of(part(indicator, value, "0.11")),
                8);
    }
}
