package cn.guijian.engine.facts;

import cn.guijian.model.InputFile;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Section;
import cn.guijian.model.plan.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small catalog, and submissions to it that are filled in cell by cell. */
public final class Sheet {
    public static final ReportingUnit EAST = unit("611002", "东县", UnitKind.COUNTY, true);
    public static final ReportingUnit WEST = unit("611021", "西县", UnitKind.COUNTY, true);
    public static final ReportingUnit ZONE = unit("6110GX", "高新区", UnitKind.ZONE, false);
    public static final ReportingUnit CITY = unit("611000", "市本级", UnitKind.CITY, true);
    public static final Period NOW = new Period(2023, 3);

    /** Z01 flow, Z02 rate of B01 and B02, Z03 stock, W01 annual, W02 a flow of the city alone. */
    public static final Catalog CATALOG = new Catalog(
            plan(),
            List.of(
                    indicator("Z01", Kind.FLOW, "10000", 0, Scope.ALL),
                    indicator("Z02", Kind.RATE, "100", 2, Scope.ALL),
                    indicator("Z03", Kind.STOCK, "1", 0, Scope.ALL),
                    indicator("W01", Kind.ANNUAL, "1", 0, Scope.ALL),
                    indicator("W02", Kind.FLOW, "1", 0, Scope.CITY_ONLY),
                    indicator("B01", Kind.STOCK, "1", 0, Scope.ALL),
                    indicator("B02", Kind.STOCK, "1", 0, Scope.ALL)),
            List.of(
                    TestRows.target("Z01", Comparator.AT_LEAST, "8", Mode.SCHEDULE, null),
                    TestRows.target("Z02", Comparator.AT_LEAST, "4.3", Mode.EVERY_PERIOD, null),
                    TestRows.target("Z03", Comparator.AT_LEAST, "90", Mode.END, null)),
            List.of(EAST, WEST, ZONE, CITY),
            List.of(
                    TestRows.allocation("Z01", EAST, "200", null),
                    TestRows.allocation("Z01", WEST, "0", null),
                    TestRows.allocation("Z01", ZONE, "7", null)),
            List.of(new Deadline(
                    NOW, LocalDate.of(2023, 9, 30), LocalDate.of(2023, 10, 12), LocalDate.of(2023, 10, 31))),
            Map.of("R0302", Map.of("容差", "0.01")),
            List.of(),
            List.of(),
            Map.of());

    private static Plan plan() {
        Plan bare = Plan.bare(new PlanSpan(new Period(2021, 1), new Period(2025, 4)));
        return new Plan("", bare.names(), bare.span(), bare.midTerm(), new Plan.Form("2023.1", List.of(), List.of()));
    }

    private final ReportingUnit unit;
    private final Period period;
    private final Map<String, Map<Column, ReportedValue>> cells = new LinkedHashMap<>();
    private final Map<String, String> explanations = new LinkedHashMap<>();
    private final Map<CoverItem, Location> cover = new EnumMap<>(CoverItem.class);
    private final List<Trouble> troubles = new ArrayList<>();
    private Optional<LocalDate> date = Optional.empty();
    private String file = "";

    private Sheet(ReportingUnit unit, Period period) {
        this.unit = unit;
        this.period = period;
    }

    public static Sheet of(ReportingUnit unit, Period period) {
        return new Sheet(unit, period);
    }

    public static Sheet of(ReportingUnit unit) {
        return of(unit, NOW);
    }

    public static Indicator get(String code) {
        return CATALOG.indicator(code).orElseThrow();
    }

    public Sheet put(String code, Column column, String text) {
        Reading reading = switch (text) {
            case "" -> new Reading.Blank();
            case "-" -> new Reading.Dash();
            case "?" -> new Reading.Unreadable();
            default -> new Reading.Number(new BigDecimal(text));
        };
        cells.computeIfAbsent(code, c -> new EnumMap<>(Column.class))
                .put(column, new ReportedValue(code, column, cell(code, column, text), reading, Optional.empty()));
        return this;
    }

    /** In the column that is judged. */
    public Sheet put(String code, String text) {
        return put(get(code), text);
    }

    public Sheet put(Indicator indicator, String text) {
        return put(indicator.code(), indicator.judgedColumn(), text);
    }

    public Sheet explain(String code, String text) {
        explanations.put(code, text);
        return this;
    }

    public Sheet cover(CoverItem item, String text) {
        cover.put(item, new Location("封面", item.name(), item.label(), text));
        return this;
    }

    Sheet date(LocalDate day) {
        date = Optional.of(day);
        return this;
    }

    public Sheet file(String name) {
        file = name;
        return this;
    }

    Sheet trouble(Trouble trouble) {
        troubles.add(trouble);
        return this;
    }

    public Submission read() {
        List<SubmittedRow> rows = new ArrayList<>();
        cells.forEach((code, values) -> rows.add(new SubmittedRow(
                code,
                code + "名",
                new Location("表" + code.charAt(0), code, code, code),
                new Location("表" + code.charAt(0), code + "单位", code, " 人 "),
                new Location("表" + code.charAt(0), code + "说明", code, explanations.getOrDefault(code, "")),
                values)));
        return new Submission(new InputFile(file, "", 0), unit, period, new Cover(cover, date), rows, troubles);
    }

    public static Location cell(String code, Column column, String raw) {
        return new Location("表" + code.charAt(0), code + column.name(), code, raw);
    }

    private static ReportingUnit unit(String code, String name, UnitKind kind, boolean counts) {
        return new ReportingUnit(code, name, List.of(), Optional.empty(), kind, counts);
    }

    private static Indicator indicator(String code, Kind kind, String factor, int decimals, Scope scope) {
        boolean rate = kind == Kind.RATE;
        return new Indicator(
                code,
                code + "名",
                "万人",
                "人",
                new BigDecimal(factor),
                kind,
                Attribute.EXPECTED,
                Optional.empty(),
                rate ? List.of("B01") : List.of(),
                rate ? List.of("B01", "B02") : List.of(),
                decimals,
                rate ? OverHundred.REFUSED : OverHundred.NOT_APPLICABLE,
                List.of(new BigDecimal("25"), new BigDecimal("50"), new BigDecimal("75"), new BigDecimal("100")),
                Set.of(),
                scope,
                Section.of(code).orElseThrow().sheet());
    }
}
