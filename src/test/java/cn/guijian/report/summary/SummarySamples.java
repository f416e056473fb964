package cn.guijian.report.summary;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.PastValue;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.Evaluated;
import cn.guijian.report.letter.CitySamples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The quarter of the letters with a past for each unit, a follow-on finding and hostile texts. */
final class SummarySamples {
    static final String FORMULA = "=HYPERLINK(\"http://x\",\"点我\")";

    private SummarySamples() {}

    /** Everything: the city with its past, units in every state. */
    static QuarterResult quarter() {
        return CitySamples.quarter();
    }

    /** Without the city's sums, but with a past for the units. */
    static QuarterResult pastOfUnits() {
        QuarterResult quarter = CitySamples.withoutCity();
        return with(
                quarter,
                quarter.results().stream().map(SummarySamples::withPast).toList(),
                List.of(),
                quarter.cityFindings());
    }

    /** One workbook alone, as a county checks its own. */
    static QuarterResult single() {
        QuarterResult quarter = CitySamples.withoutCity();
        return with(quarter, quarter.results().subList(1, 2), List.of(), List.of());
    }

    /** Findings of the city whose texts would do harm in a spreadsheet, the second following from the first. */
    static QuarterResult hostile() {
        QuarterResult quarter = CitySamples.withoutCity();
        Finding first = finding("a", FORMULA, Optional.empty());
        return with(
                quarter,
                quarter.results(),
                quarter.city(),
                List.of(
                        first,
                        finding("b", "\t@cmd\u0000\u0007|' /C calc'!A0\uFFFF", Optional.of("a")),
                        finding("c", "_x0041_ 长".repeat(5000), Optional.of("gone")),
                        finding(
                                "e",
                                "无处",
                                Optional.empty(),
                                List.of(new Location("全市", "", "", ""), new Location("", "", "", ""))),
                        finding("d", "行\n".repeat(600) + "\u202Ebidi", Optional.empty())));
    }

    static QuarterResult with(
            QuarterResult quarter, List<CheckResult> results, List<CityIndicator> city, List<Finding> findings) {
        return new QuarterResult(
                quarter.period(),
                quarter.units(),
                results,
                quarter.missing(),
                quarter.late(),
                quarter.duplicates(),
                city,
                Evaluated.of(quarter.period(), city),
                findings,
                quarter.cityCoverage());
    }

    private static Finding finding(String id, String message, Optional<String> root) {
        return finding(
                id,
                message,
                root,
                IntStream.range(0, 30)
                        .mapToObj(i -> new Location(i == 3 ? "-1" : "主要指标", "H" + i, "", ""))
                        .toList());
    }

    private static Finding finding(String id, String message, Optional<String> root, List<Location> places) {
        return new Finding(
                id,
                "R0702",
                "各单位合计与全市任务不符",
                Level.MUST_EXPLAIN,
                Optional.of("Z06"),
                Set.of("Z06"),
                message,
                message,
                Optional.of(message),
                places,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(message),
                Finding.Status.EXPLAINED,
                root);
    }

    private static CheckResult withPast(CheckResult result) {
        List<IndicatorResult> indicators = new ArrayList<>();
        for (IndicatorResult i : result.indicators()) {
            List<PastValue> history = i.value().map(v -> past(result, v)).orElse(List.of());
            indicators.add(new IndicatorResult(
                    i.indicator(),
                    i.value(),
                    i.target(),
                    i.bound(),
                    i.required(),
                    i.progress(),
                    i.verdict(),
                    i.level(),
                    i.cell(),
                    i.allocation(),
                    history,
                    i.forecast()));
        }
        return new CheckResult(
                result.provenance(),
                result.input(),
                result.unit(),
                result.period(),
                result.cover(),
                result.status(),
                indicators,
                result.findings(),
                result.coverage(),
                result.deadline(),
                result.changes());
    }

    private static List<PastValue> past(CheckResult result, BigDecimal value) {
        return IntStream.of(4, 3, 2, 1)
                .mapToObj(back -> new PastValue(
                        result.period().orElseThrow().plus(-back),
                        value.multiply(BigDecimal.valueOf(100L - 5L * back))
                                .movePointLeft(2)
                                .setScale(4, RoundingMode.HALF_UP),
                        Optional.empty()))
                .toList();
    }
}
