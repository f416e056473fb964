package cn.guijian.report;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.result.Changes;
import cn.guijian.model.result.Changes.PastFinding;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.PastValue;
import cn.guijian.model.result.QuarterResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The samples with all that history brings: trends, forecasts, follow-on findings, an earlier run, the city. */
public final class FullQuarter {
    private static final int QUARTERS = 11;
    private static final Period END = new Period(2025, 4);

    private FullQuarter() {}

    public static QuarterResult quarter() {
        QuarterResult bare = Samples.quarter();
        return new QuarterResult(
                bare.period(),
                bare.units(),
                bare.results().stream().map(FullQuarter::full).toList(),
                bare.missing(),
                bare.late(),
                bare.duplicates(),
                CityRows.all(),
                Evaluated.of(bare.period(), CityRows.all()),
                List.of(CityRows.finding()),
                CityRows.coverage());
    }

    /** The county in trouble, seen for the second time. */
    public static CheckResult troubled() {
        return full(Samples.troubled());
    }

    static CheckResult with(CheckResult result, List<Finding> findings, Optional<Changes> changes) {
        return new CheckResult(
                result.provenance(),
                result.input(),
                result.unit(),
                result.period(),
                result.cover(),
                result.status(),
                result.indicators().stream().map(FullQuarter::grown).toList(),
                findings,
                result.coverage(),
                result.deadline(),
                changes);
    }

    private static CheckResult full(CheckResult result) {
        if (!result.unit().equals(Optional.of(Samples.LUONAN))) {
            return with(result, result.findings(), Optional.empty());
        }
        List<Finding> findings = new ArrayList<>(result.findings());
        Finding cause = findings.get(0);
        findings.set(2, findings.get(2).under(cause.id()));
        findings.add(followOn().under(cause.id()));
        return with(result, findings, Optional.of(changes(findings)));
    }

    /** A doubt that is gone once its cause is mended. */
    private static Finding followOn() {
        return Samples.finding(
                "R0709",
                "与其他单位差异过大",
                Level.MUST_EXPLAIN,
                "Z04",
                "农民工参加职业培训人次是其他单位中位数的9.7倍。",
                "核对本年累计；属实的说明原因。",
                List.of(new Location("主要指标", "F9", "Z04 农民工参加职业培训人次 本年累计", "13500")));
    }

    private static Changes changes(List<Finding> findings) {
        PastFinding mended = new PastFinding(
                "gone", "R0209", "本季数不得大于本年累计", Level.MUST_FIX, "城镇新增就业人数的本季数 900 大于本年累计 <800>。", "主要指标!E6");
        Set<String> open = Set.of(
                findings.get(0).id(), findings.get(3).id(), findings.get(7).id());
        Set<String> fresh = Set.of(findings.get(1).id(), findings.get(9).id());
        return new Changes(List.of(mended), fresh, open);
    }

    private static IndicatorResult grown(IndicatorResult result) {
        Mode mode = result.target().map(t -> t.mode()).orElse(Mode.NONE);
        return new IndicatorResult(
                result.indicator(),
                result.value(),
                result.target(),
                result.bound(),
                result.required(),
                result.progress(),
                result.verdict(),
                result.level(),
                result.cell(),
                result.allocation(),
                result.value()
                        .map(v -> history(v, result.required(), mode == Mode.SCHEDULE))
                        .orElse(List.of()),
                result.value()
                        .filter(v -> mode != Mode.NONE && result.bound().isPresent())
                        .map(v -> forecast(v, result.level().isEmpty())));
    }

    /** The quarters since 2021, without the second one of 2022. */
    static List<PastValue> history(BigDecimal value, Optional<BigDecimal> required, boolean grows) {
        return IntStream.range(0, QUARTERS)
                .filter(i -> i != 5)
                .mapToObj(i -> new PastValue(
                        Samples.PERIOD.plus(i - QUARTERS),
                        part(value, grows ? 20 + i * 7 : 97 + i * 5 % 7),
                        required.map(r -> grows ? part(r, (i + 1) * 100 / (QUARTERS + 1)) : r)))
                .toList();
    }

    static Forecast forecast(BigDecimal value, boolean reaches) {
        return new Forecast(
                END,
                part(value, reaches ? 148 : 121),
                reaches,
                part(value, 6),
                Optional.of(part(value, 11)),
                END.quartersSince(Samples.PERIOD));
    }

    static BigDecimal part(BigDecimal whole, int percent) {
        return whole.multiply(BigDecimal.valueOf(percent)).movePointLeft(2).setScale(4, RoundingMode.HALF_UP);
    }
}
