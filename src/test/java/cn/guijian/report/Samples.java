package cn.guijian.report;

import cn.guijian.model.InputFile;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Results made by hand, for the tests of all formats. */
public final class Samples {
    public static final Period PERIOD = new Period(2023, 4);
    public static final ReportingUnit LUONAN = Plan.unit("611021", "洛南县");
    static final ReportingUnit CITY = Plan.unit("611000", "市本级");
    static final List<ReportingUnit> UNITS = List.of(
            Plan.unit("611002", "商州区"),
            LUONAN,
            Plan.unit("611022", "丹凤县"),
            Plan.unit("611023", "商南县"),
            Plan.unit("611024", "山阳县"),
            Plan.unit("611025", "镇安县"),
            Plan.unit("611026", "柞水县"),
            Plan.unit("6110GX", "高新区"),
            CITY);
    static final String HOSTILE = "<script>alert('x')</script> \"&";
    private static final CheckResult.Provenance BY =
            new CheckResult.Provenance("0.1.0", "10.2.0", "ab12".repeat(16), 58);
    private static final Deadline DEADLINE =
            new Deadline(PERIOD, LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 31));

    private Samples() {}

    /** A county with nothing wrong; what is judged later is not judged. */
    public static CheckResult clean(ReportingUnit unit) {
        return result(unit, Status.ACCEPTED, indicators(unit, Map.of()), List.of(), fullCoverage());
    }

    /** A county with every level, every verdict and hostile texts. */
    public static CheckResult troubled() {
        Map<String, Object> deviations = Map.of(
                "Z02", Level.ORANGE,
                "Z07", Level.RED,
                "Z13", Level.YELLOW,
                "W08", Verdict.YEAR_END,
                "Z03", Verdict.IN_DOUBT,
                "Z04", Verdict.IN_DOUBT,
                "Z14", Verdict.NO_CASES,
                "W02", Verdict.NOT_REPORTED,
                "Z08", Level.RED);
        return result(
                LUONAN,
                Status.RETURNED,
                indicators(LUONAN, deviations),
                Faults.all(),
                new Coverage(
                        List.of("R0101", "R0203", "R0501", "R0601"),
                        List.of(
                                new Coverage.NotEvaluated("R0401", "没有2023年第三季度的报表，无法与上季比较", false),
                                new Coverage.NotEvaluated("R0403", "没有上年同期的报表，无法与上年同期比较", false))));
    }

    /** A file of a known unit that could not be opened. */
    public static CheckResult unreadable(Optional<ReportingUnit> unit, String file, String sha256) {
        return new CheckResult(
                BY,
                new InputFile(file, sha256, 1234),
                unit,
                unit.map(u -> PERIOD),
                Optional.empty(),
                Status.UNREADABLE,
                List.of(),
                List.of(Faults.file()),
                new Coverage(List.of(), List.of()),
                unit.map(u -> DEADLINE),
                Optional.empty());
    }

    /** The workbook of one unit alone, which is no city. */
    static QuarterResult unassessed() {
        return new QuarterResult(
                PERIOD,
                UNITS,
                List.of(troubled()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(List.of(), List.of()),
                false);
    }

    public static QuarterResult quarter() {
        List<CheckResult> results = new ArrayList<>();
        for (ReportingUnit unit : UNITS) {
            switch (unit.code()) {
                case "611021" -> results.add(troubled());
                case "611024" -> results.add(unreadable(Optional.of(unit), "shanyang.xlsx", "cd34".repeat(16)));
                case "611026" -> {} // missing
                default -> results.add(clean(unit));
            }
        }
        results.add(unreadable(Optional.empty(), "未知 <b>.xlsx", "ef56".repeat(16)));
        results.add(unreadable(Optional.empty(), "copy.xlsx", "ef56".repeat(16)));
        return new QuarterResult(
                PERIOD,
                UNITS,
                results,
                List.of(UNITS.get(6)),
                List.of(new QuarterResult.Late(UNITS.get(2), LocalDate.of(2024, 1, 18), DEADLINE.due())),
                List.of(new QuarterResult.Duplicate(LUONAN, "luonan-2.xlsx", "luonan.xlsx")),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(List.of(), List.of()));
    }

    private static List<IndicatorResult> indicators(ReportingUnit unit, Map<String, Object> deviations) {
        return Plan.of(unit).stream()
                .map(p -> p.indicator().code().equals("Z02")
                        ? ceiling(p, unit, deviations)
                        : indicator(
                                p,
                                unit,
                                Optional.ofNullable(deviations.get(p.indicator().code()))))
                .toList();
    }

    private static IndicatorResult ceiling(Plan plan, ReportingUnit unit, Map<String, Object> deviations) {
        return deviations.containsKey("Z02")
                ? plan.result(unit, "100", Verdict.NOT_MET, Optional.of(Level.ORANGE))
                : plan.result(unit, "84.7", Verdict.MET, Optional.empty());
    }

    private static IndicatorResult indicator(Plan plan, ReportingUnit unit, Optional<Object> deviation) {
        if (deviation.isPresent()) {
            return deviating(plan, unit, deviation.get());
        }
        return switch (plan.target().mode()) {
            case END, NONE -> plan.result(unit, "71", Verdict.NOT_JUDGED, Optional.empty());
            case SCHEDULE, EVERY_PERIOD -> plan.result(unit, "103.7", Verdict.MET, Optional.empty());
        };
    }

    private static IndicatorResult deviating(Plan plan, ReportingUnit unit, Object deviation) {
        if (deviation instanceof Level level) {
            return plan.result(unit, level == Level.RED ? "78.4" : "99.2", Verdict.NOT_MET, Optional.of(level));
        }
        Verdict verdict = (Verdict) deviation;
        Optional<Level> level = verdict == Verdict.YEAR_END ? Optional.of(Level.YELLOW) : Optional.empty();
        return plan.result(unit, "97.1", verdict, level);
    }

    private static CheckResult result(
            ReportingUnit unit,
            Status status,
            List<IndicatorResult> indicators,
            List<Finding> findings,
            Coverage coverage) {
        return new CheckResult(
                BY,
                new InputFile(unit.code() + ".xlsx", "0f1e".repeat(16), 45678),
                Optional.of(unit),
                Optional.of(PERIOD),
                Optional.of(cover()),
                status,
                indicators,
                findings,
                coverage,
                Optional.of(DEADLINE),
                Optional.empty());
    }

    private static Coverage fullCoverage() {
        return new Coverage(List.of("R0101", "R0203", "R0401", "R0403", "R0501", "R0601"), List.of());
    }

    private static Cover cover() {
        Map<CoverItem, Location> entries = new EnumMap<>(CoverItem.class);
        entries.put(CoverItem.HEAD, new Location("封面", "C8", "单位负责人", "王建国"));
        entries.put(CoverItem.REVIEWER, new Location("封面", "C9", "审核人", "李秀英"));
        entries.put(CoverItem.PREPARER, new Location("封面", "C10", "填报人", "张 伟"));
        entries.put(CoverItem.PHONE, new Location("封面", "C11", "联系电话", "0914-7320000"));
        entries.put(CoverItem.DATE, new Location("封面", "C12", "填报日期", "2024-01-10"));
        entries.put(CoverItem.TEMPLATE_VERSION, new Location("封面", "C13", "模板版本", "1"));
        return new Cover(entries, Optional.of(LocalDate.of(2024, 1, 10)));
    }

    static Finding finding(
            String rule, String title, Level level, String code, String message, String advice, List<Location> places) {
        return new Finding(
                rule + code,
                rule,
                title,
                level,
                Optional.of(code).filter(c -> !c.isEmpty()),
                code.isEmpty() ? Set.of() : Set.of(code),
                message,
                advice,
                Optional.empty(),
                places,
                Optional.of(new BigDecimal("13.50")),
                Optional.of("≤ 12"),
                Optional.of(new BigDecimal("1.5")),
                Optional.empty(),
                Finding.Status.OPEN,
                Optional.empty());
    }
}
