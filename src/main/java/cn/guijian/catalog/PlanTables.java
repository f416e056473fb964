package cn.guijian.catalog;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.OwnText;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Traits;
import cn.guijian.model.plan.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables, column by column; what fields mean to each other comes later. */
final class PlanTables {
    private static final WordList<Kind> KINDS = WordList.of(Kind.values(), Kind::code);
    private static final WordList<Attribute> ATTRIBUTES = WordList.of(Attribute.values(), Attribute::label);
    private static final WordList<OverHundred> OVER_HUNDRED = WordList.of(OverHundred.values(), OverHundred::label);
    private static final WordList<Scope> SCOPES = WordList.of(Scope.values(), Scope::label);
    private static final WordList<Comparator> COMPARATORS = WordList.of(Comparator.values(), Comparator::sign);
    private static final WordList<Mode> MODES = WordList.of(Mode.values(), Mode::label);
    private static final WordList<UnitKind> UNIT_KINDS = WordList.of(UnitKind.values(), UnitKind::label);
    private static final WordList<OwnText.Use> USES = WordList.of(OwnText.Use.values(), OwnText.Use::label);
    private static final WordList<Boolean> YES_OR_NO = WordList.yesOrNo();

    /** Keeps the reading going where there is none. */
    static final Period NO_PERIOD = new Period(2000, 1);

    /** Share of the year's work after each quarter where a row names none: a straight line. */
    private static final List<BigDecimal> EVEN_SHARES =
            Stream.of("25", "50", "75", "100").map(BigDecimal::new).toList();

    static final TableShape<Indicator> INDICATORS =
            TableShape.of("indicators.csv", PlanTables::indicator).keyedBy(FaultType.CODE_TWICE, Headers.CODE);
    static final TableShape<TargetRow> TARGETS =
            TableShape.of("targets.csv", PlanTables::target).keyedBy(FaultType.SPAN_TWICE, Headers.CODE, Headers.FROM);
    static final TableShape<ReportingUnit> UNITS =
            TableShape.of("units.csv", PlanTables::unit).keyedBy(FaultType.CODE_TWICE, Headers.CODE);
    static final TableShape<Allocation> ALLOCATION = TableShape.of("allocation.csv", PlanTables::allocation)
            .keyedBy(FaultType.SPAN_TWICE, Headers.CODE, Headers.REPORTING_UNIT, Headers.FROM)
            .orEmpty();
    static final TableShape<Deadline> CALENDAR =
            TableShape.of("calendar.csv", PlanTables::deadline).keyedBy(FaultType.PERIOD_TWICE, Headers.PERIOD);
    static final TableShape<Parameter> PARAMETERS = TableShape.of("parameters.csv", PlanTables::parameter)
            .keyedBy(FaultType.PARAMETER_TWICE, Headers.RULE, Headers.PARAMETER);
    static final TableShape<Plan> PLAN =
            TableShape.of("plan.csv", PlanTables::plan).upright();
    static final TableShape<String> PHRASES = TableShape.of("phrases.csv", (Fields row) -> row.text(Headers.PHRASE))
            .orEmpty();

    static final TableShape<OwnText> TEXTS =
            TableShape.of("texts.csv", PlanTables::text).orEmpty();

    static final TableShape<Map.Entry<String, String>> RETIRED = TableShape.of(
                    "retired.csv", (Fields row) -> Map.entry(row.text(Headers.RETIRED), row.text(Headers.SUCCESSOR)))
            .keyedBy(FaultType.CODE_TWICE, Headers.RETIRED)
            .orEmpty();

    /** All of them, in the order in which faults are named. */
    static final List<TableShape<?>> ALL =
            List.of(PLAN, INDICATORS, TARGETS, UNITS, ALLOCATION, CALENDAR, PARAMETERS, TEXTS, PHRASES, RETIRED);

    private PlanTables() {}

    private static OwnText text(Fields row) {
        return new OwnText(
                row.required("用处", USES::parse, OwnText.Use.ADVICE),
                row.anyText("对象"),
                row.extra(Headers.RULE, Parsed::value).orElse(""),
                row.text("文字"));
    }

    private static Plan plan(Fields item) {
        Plan.Names names = new Plan.Names(
                item.text("名称"),
                item.text("简称"),
                item.text("文号"),
                item.text("领域"),
                item.text("城市"),
                item.text("制定机关"),
                item.extra("发文字号", Parsed::value).orElse(""),
                item.text("通报主送"));
        Period first = item.required(Headers.PLAN_FIRST, PeriodText::parse, NO_PERIOD);
        Period last = item.required(
                Headers.PLAN_LAST,
                text -> PeriodText.parse(text).unless(p -> p.compareTo(first) < 0, FaultType.PLAN_REVERSED, first),
                first);
        PlanSpan span = new PlanSpan(first, last);
        return new Plan(
                "",
                names,
                span,
                item.extra("中期报告期", PeriodText::parse).orElse(span.middle()),
                new Plan.Form(
                        item.required("模板版本", PlanTables::version, ""),
                        item.extra("可收旧版本", ListText::aliases).orElse(List.of()),
                        item.extra("表号", ListText::aliases).orElse(List.of())));
    }

    /** A version such as 2000-1 is just what a spreadsheet takes for a month. */
    private static Parsed<String> version(String text) {
        boolean intact = text.matches("\\d{4}-\\d{1,2}") || !DateText.looksLikeDate(text) && !text.matches("\\d{5}");
        return intact ? Parsed.value(text) : Parsed.bad(FaultType.VERSION_MANGLED);
    }

    private static Indicator indicator(Fields row) {
        return new Indicator(
                row.required(Headers.CODE, CodeText::indicator, ""),
                row.text(Headers.NAME),
                row.text(Headers.PLAN_UNIT),
                row.text(Headers.REPORTING_UNIT),
                row.required(Headers.FACTOR, NumberText::positive, BigDecimal.ONE),
                row.required(Headers.KIND, KINDS::parse, Kind.FLOW),
                row.required(Headers.ATTRIBUTE, ATTRIBUTES::parse, Attribute.UNMARKED),
                row.optional(Headers.PARENT, CodeText::indicator),
                row.optional(Headers.NUMERATOR, CodeText::indicators).orElse(List.of()),
                row.optional(Headers.DENOMINATOR, CodeText::indicators).orElse(List.of()),
                row.required(Headers.DECIMALS, NumberText::places, 0),
                row.optional(Headers.OVER_HUNDRED, OVER_HUNDRED::parse).orElse(OverHundred.NOT_APPLICABLE),
                row.optional(Headers.YEAR_SHARE, ListText::yearShare).orElse(EVEN_SHARES),
                row.optional(Headers.SEASON, ListText::season).orElse(Set.of()),
                row.required(Headers.SCOPE, SCOPES::parse, Scope.ALL),
                row.anyText(Headers.NOTE),
                traits(row));
    }

    private static Traits traits(Fields row) {
        return new Traits(
                row.extra("净数", YES_OR_NO::parse).orElse(false),
                row.extra("总体", YES_OR_NO::parse).orElse(false),
                row.extra("换届", YES_OR_NO::parse).orElse(false),
                row.extra(Headers.CARRIED, CodeText::carried));
    }

    private static TargetRow target(Fields row) {
        return new TargetRow(
                row.required(Headers.CODE, CodeText::indicator, ""),
                row.optional(Headers.COMPARATOR, COMPARATORS::parse),
                row.optional(Headers.TARGET, NumberText::positive),
                row.optional(Headers.BASE, NumberText::notNegative),
                row.required(Headers.MODE, MODES::parse, Mode.NONE),
                row.required(Headers.FROM, DateText::parse, LocalDate.EPOCH),
                row.optional(Headers.UNTIL, DateText::parse),
                row.text(Headers.DOCUMENT),
                row.text(Headers.CLAUSE),
                row.text(Headers.QUOTE));
    }

    private static ReportingUnit unit(Fields row) {
        String code = row.required(Headers.CODE, CodeText::unit, "");
        String name = row.text(Headers.NAME);
        return new ReportingUnit(
                code,
                name,
                row.optional(Headers.ALIASES, ListText::aliases).orElse(List.of()),
                row.optional(Headers.POPULATION, NumberText::wholePositive),
                row.required(Headers.KIND, UNIT_KINDS::parse, UnitKind.COUNTY),
                row.required(Headers.COUNTS, YES_OR_NO::parse, true),
                row.extra("主送", Parsed::value).orElse(name));
    }

    private static Allocation allocation(Fields row) {
        return new Allocation(
                row.required(Headers.CODE, CodeText::indicator, ""),
                row.required(Headers.REPORTING_UNIT, CodeText::unit, ""),
                row.optional(Headers.BASE, NumberText::notNegative),
                row.required(Headers.TARGET, NumberText::notNegative, BigDecimal.ZERO),
                row.required(Headers.FROM, DateText::parse, LocalDate.EPOCH),
                row.optional(Headers.UNTIL, DateText::parse),
                row.text(Headers.BASIS));
    }

    private static Deadline deadline(Fields row) {
        return new Deadline(
                row.required(Headers.PERIOD, PeriodText::parse, NO_PERIOD),
                row.required(Headers.CUTOFF, DateText::parse, LocalDate.EPOCH),
                row.required(Headers.DUE, DateText::parse, LocalDate.EPOCH),
                row.required(Headers.RECTIFY_BY, DateText::parse, LocalDate.EPOCH));
    }

    private static Parameter parameter(Fields row) {
        return new Parameter(row.text(Headers.RULE), row.text(Headers.PARAMETER), row.text(Headers.VALUE));
    }

    /** Reads the fields that hold several values: shares of the year, assessed quarters, aliases. */
    static final class ListText {
        private static final Pattern SEASON = Pattern.compile("Q[1-4](\\+Q[1-4])*");
        private static final Pattern OTHER_SEPARATORS = Pattern.compile("[,，;；/|\\n]");
        private static final BigDecimal ALL = BigDecimal.valueOf(100);
        private static final int QUARTERS = 4;

        private ListText() {}

        /** Four percentages, each above the one before, the last 100, e.g. {@code 24/55/83/100}. */
        static Parsed<List<BigDecimal>> yearShare(String text) {
            List<BigDecimal> shares = new ArrayList<>();
            for (String part : text.split("/", -1)) {
                if (!(NumberText.positive(part) instanceof Parsed.Value<BigDecimal> share)
                        || !shares.isEmpty() && share.value().compareTo(shares.get(shares.size() - 1)) <= 0) {
                    return Parsed.bad(FaultType.SHARE_FORM);
                }
                shares.add(share.value());
            }
            boolean whole =
                    shares.size() == QUARTERS && shares.get(QUARTERS - 1).compareTo(ALL) == 0;
            return whole ? Parsed.value(shares) : Parsed.bad(FaultType.SHARE_FORM);
        }

        /** Quarters joined by a plus sign, e.g. {@code Q2+Q4}. */
        static Parsed<Set<Integer>> season(String text) {
            if (!SEASON.matcher(text).matches()) {
                return Parsed.bad(FaultType.SEASON_FORM);
            }
            return Parsed.value(Arrays.stream(text.split("\\+"))
                    .map(quarter -> Integer.valueOf(quarter.substring(1)))
                    .collect(Collectors.toUnmodifiableSet()));
        }

        /** Other names of a unit, set apart by 、 alone, so that none of them is cut by accident. */
        static Parsed<List<String>> aliases(String text) {
            if (OTHER_SEPARATORS.matcher(text).find()) {
                return Parsed.bad(FaultType.ALIAS_SEPARATOR);
            }
            return Parsed.value(Arrays.stream(text.split("、"))
                    .map(Width::trim)
                    .filter(alias -> !alias.isEmpty())
                    .toList());
        }
    }
}
