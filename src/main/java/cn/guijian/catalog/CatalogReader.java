package cn.guijian.catalog;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.UnitKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code indicators.csv}, {@code targets.csv}, {@code units.csv}, {@code allocation.csv}, {@code calendar.csv},
 * {@code parameters.csv} and {@code phrases.csv} of a rules folder. Either all of them are good and fit each other, or nothing is loaded
 * and every fault found is named: a report must never rest on half a table.
 */
public final class CatalogReader {
    private CatalogReader() {}

    /** Reads the tables of a plan, and those that it shares with the other plans of the folder. */
    public static CatalogOutcome read(RulesHome home) {
        TableFaults faults = new TableFaults();
        Tables tables = Tables.read(TableBytes.in(home), faults);
        Optional<Plan> plan = tables.plan().values().stream().findFirst().map(found -> found.in(home.plan()));
        new ParameterChecks(tables.parameters(), faults).check();
        new IndicatorChecks(tables.indicators(), faults).check();
        new TargetChecks(tables, faults).check();
        new UnitChecks(tables.units(), faults).check();
        new AllocationChecks(tables, faults).check();
        new BoundChecks(tables, faults).check();
        new CalendarChecks(tables.calendar(), plan, faults).check();
        return faults.isEmpty() && plan.isPresent()
                ? new CatalogOutcome.Loaded(tables.catalog(plan.get()))
                : new CatalogOutcome.Refused(faults.sorted());
    }

    /**
     * The catalog of tables that {@link #read} once found good, byte for byte the same: rows are not held against each
     * other again. Empty when they are not good by themselves either.
     *
     * @param files their bytes by their places in the folder
     */
    public static Optional<Catalog> known(RulesHome home, Map<String, byte[]> files) {
        TableFaults faults = new TableFaults();
        Tables tables = Tables.read(name -> Optional.ofNullable(files.get(home.place(name))), faults);
        new ParameterChecks(tables.parameters(), faults).check();
        return faults.isEmpty()
                ? tables.plan().values().stream().findFirst().map(plan -> tables.catalog(plan.in(home.plan())))
                : Optional.empty();
    }

    /**
     * Holds a rule's bounds by indicator, rows of {@code parameters.csv} that are named by a code, against {@code
     * indicators.csv}: a misspelt code or a number that is none would switch the rule off without a word.
     */
    private static final class BoundChecks {
        private static final Pattern RULE = Pattern.compile("R\\d{4}");
        private static final Pattern LIKE_CODE = Pattern.compile("[\\p{Alnum}\\uFF10-\\uFF5A]+");

        private final Entries<Parameter> parameters;
        private final Entries<Indicator> indicators;
        private final TableFaults faults;

        BoundChecks(Tables tables, TableFaults faults) {
            this.parameters = tables.parameters();
            this.indicators = tables.indicators();
            this.faults = faults;
        }

        void check() {
            parameters.forEach((row, parameter) -> {
                if (RULE.matcher(parameter.rule()).matches()
                        && LIKE_CODE.matcher(parameter.name()).matches()) {
                    check(row, parameter);
                }
            });
        }

        private void check(TableRow row, Parameter parameter) {
            indicators.require(row.cell(Headers.PARAMETER), parameter.name(), faults);
            if (NumberText.positive(parameter.value()) instanceof Parsed.Bad<?> bad) {
                faults.add(row.cell(Headers.VALUE), bad.type(), bad.details().toArray());
            }
        }
    }

    /** Checks that every code, name and alias of {@code units.csv} leads to one unit only. */
    private static final class UnitChecks {
        private final Entries<ReportingUnit> units;
        private final TableFaults faults;
        private final Map<String, TableRow> seen = new HashMap<>();

        UnitChecks(Entries<ReportingUnit> units, TableFaults faults) {
            this.units = units;
            this.faults = faults;
        }

        void check() {
            units.forEach((row, unit) -> {
                claim(row, Headers.NAME, unit.name());
                unit.aliases().forEach(alias -> claim(row, Headers.ALIASES, alias));
            });
            List<Entry<ReportingUnit>> cities = units.all().stream()
                    .filter(entry -> entry.value()
                            .filter(unit -> unit.kind() == UnitKind.CITY)
                            .isPresent())
                    .toList();
            cities.stream()
                    .skip(1)
                    .forEach(entry -> faults.add(
                            entry.row().cell(Headers.KIND),
                            FaultType.CITY_TWICE,
                            cities.get(0).row().line()));
        }

        private void claim(TableRow row, String header, String name) {
            TableRow first = seen.putIfAbsent(name, row);
            if (first != null) {
                faults.add(row.cell(header), FaultType.UNIT_NAME_TWICE, name, first.line(), row.line());
            }
        }
    }

    /** Checks the order of dates in {@code calendar.csv} and that it holds every quarter of the plan. */
    private static final class CalendarChecks {
        private final Entries<Deadline> calendar;
        private final Optional<Plan> plan;
        private final TableFaults faults;

        CalendarChecks(Entries<Deadline> calendar, Optional<Plan> plan, TableFaults faults) {
            this.calendar = calendar;
            this.plan = plan;
            this.faults = faults;
        }

        void check() {
            calendar.forEach(this::checkDates);
            plan.filter(span -> calendar.readable()).ifPresent(this::checkComplete);
        }

        private void checkDates(TableRow row, Deadline deadline) {
            Period period = deadline.period();
            if (deadline.cutoff().isBefore(period.firstDay())
                    || deadline.cutoff().isAfter(period.lastDay())) {
                faults.add(
                        row.cell(Headers.CUTOFF),
                        FaultType.CUTOFF_OUTSIDE,
                        period.code(),
                        period.firstDay(),
                        period.lastDay());
            }
            if (deadline.due().isBefore(deadline.cutoff())) {
                faults.add(row.cell(Headers.DUE), FaultType.DEADLINE_ORDER, Headers.CUTOFF, deadline.cutoff());
            }
            if (deadline.rectifyBy().isBefore(deadline.due())) {
                faults.add(row.cell(Headers.RECTIFY_BY), FaultType.DEADLINE_ORDER, Headers.DUE, deadline.due());
            }
        }

        private void checkComplete(Plan span) {
            List<String> written = calendar.all().stream()
                    .map(entry -> entry.row().text(Headers.PERIOD))
                    .toList();
            String missing = Stream.iterate(span.first(), period -> period.plus(1))
                    .limit(span.quarters())
                    .map(Period::code)
                    .filter(code -> !written.contains(code))
                    .collect(Collectors.joining("、"));
            // A row whose period is misspelt has its own fault; the gap would only repeat it.
            if (!missing.isEmpty()
                    && written.stream().allMatch(code -> Period.parse(code).isPresent())) {
                String file = PlanTables.CALENDAR.fileName();
                faults.addWhole(file, FaultType.CALENDAR_GAP, file, missing);
            }
        }
    }

    /** Checks that {@code parameters.csv} holds every parameter that the program needs, each readable. */
    private static final class ParameterChecks {
        private final Entries<Parameter> parameters;
        private final TableFaults faults;
        private final Map<RequiredParameter, TableRow> rows = new EnumMap<>(RequiredParameter.class);

        ParameterChecks(Entries<Parameter> parameters, TableFaults faults) {
            this.parameters = parameters;
            this.faults = faults;
        }

        void check() {
            if (!parameters.readable()) {
                return;
            }
            parameters.forEach((row, parameter) -> Arrays.stream(RequiredParameter.values())
                    .filter(required -> required.isNamedBy(parameter))
                    .forEach(required -> read(required, row)));
            Arrays.stream(RequiredParameter.values()).filter(this::isMissing).forEach(this::addMissing);
            checkOrder(RequiredParameter.FLOW_ORANGE, RequiredParameter.FLOW_YELLOW);
            checkOrder(RequiredParameter.STOCK_YELLOW, RequiredParameter.STOCK_ORANGE);
            checkOrder(RequiredParameter.RATE_YELLOW, RequiredParameter.RATE_ORANGE);
        }

        private void read(RequiredParameter required, TableRow row) {
            if (required.parse(row.text(Headers.VALUE)) instanceof Parsed.Bad<?> bad) {
                faults.add(row.cell(Headers.VALUE), bad.type(), bad.details().toArray());
            } else {
                rows.putIfAbsent(required, row);
            }
        }

        /** A row that is there but at fault has been named already. */
        private boolean isMissing(RequiredParameter required) {
            return parameters.all().stream()
                    .noneMatch(entry -> entry.row().text(Headers.RULE).equals(required.rule())
                            && entry.row().text(Headers.PARAMETER).equals(required.parameter()));
        }

        private void addMissing(RequiredParameter required) {
            String file = PlanTables.PARAMETERS.fileName();
            faults.addWhole(file, FaultType.PARAMETER_MISSING, file, required.rule(), required.parameter());
        }

        private void checkOrder(RequiredParameter smaller, RequiredParameter greater) {
            if (number(smaller).isEmpty() || number(greater).isEmpty()) {
                return;
            }
            if (number(smaller).get().compareTo(number(greater).get()) >= 0) {
                faults.add(
                        cell(greater),
                        FaultType.BOUNDS_ORDER,
                        greater.parameter(),
                        smaller.parameter(),
                        number(smaller).get());
            }
        }

        private Optional<BigDecimal> number(RequiredParameter required) {
            return text(required).map(BigDecimal::new);
        }

        private Optional<String> text(RequiredParameter required) {
            return Optional.ofNullable(rows.get(required)).map(row -> row.text(Headers.VALUE));
        }

        private TableCell cell(RequiredParameter required) {
            TableRow row = rows.get(required);
            if (row == null) {
                throw new IllegalStateException("parameter " + required + " was not read");
            }
            return row.cell(Headers.VALUE);
        }

        /** The parameters that the program itself reads, and how. Rules may have more of their own. */
        private enum RequiredParameter {
            FLOW_YELLOW("按档", "流量与年度黄线", NumberText::positive),
            FLOW_ORANGE("按档", "流量与年度橙线", NumberText::positive),
            STOCK_YELLOW("按档", "存量黄线", NumberText::positive),
            STOCK_ORANGE("按档", "存量橙线", NumberText::positive),
            RATE_YELLOW("按档", "比率黄线", NumberText::positive),
            RATE_ORANGE("按档", "比率橙线", NumberText::positive),
            STOCK_RISE("R0409", "升幅", NumberText::positive),
            STOCK_FALL("R0410", "降幅", NumberText::positive),
            STOCK_DIP("R0410", "一季度降幅", NumberText::positive),
            /** Of a city rate's denominators, how much in percent may be with units that are absent. */
            RATE_ABSENT("全市", "比率可缺分母", NumberText::notNegative);

            private final String rule;
            private final String parameter;
            private final Function<String, ? extends Parsed<?>> parser;

            RequiredParameter(String rule, String parameter, Function<String, ? extends Parsed<?>> parser) {
                this.rule = rule;
                this.parameter = parameter;
                this.parser = parser;
            }

            String rule() {
                return rule;
            }

            String parameter() {
                return parameter;
            }

            Parsed<?> parse(String text) {
                return parser.apply(text);
            }

            boolean isNamedBy(Parameter row) {
                return row.rule().equals(rule) && row.name().equals(parameter);
            }
        }
    }

    /** Holds {@code allocation.csv} against the indicators, targets and units that it breaks down. */
    private static final class AllocationChecks {
        private final Entries<Allocation> allocations;
        private final Entries<Indicator> indicators;
        private final Entries<ReportingUnit> units;
        private final Entries<TargetRow> targets;
        private final TableFaults faults;

        AllocationChecks(Tables tables, TableFaults faults) {
            this.allocations = tables.allocations();
            this.indicators = tables.indicators();
            this.units = tables.units();
            this.targets = tables.targets();
            this.faults = faults;
        }

        void check() {
            SpanChecks spans = new SpanChecks(faults);
            allocations.forEach((row, allocation) -> {
                spans.add(
                        allocation.code() + " " + allocation.unit(),
                        row,
                        allocation.from(),
                        allocation.until(),
                        allocation.base());
                checkCode(row, allocation.code());
                checkUnit(row, allocation.unit());
                indicators.find(allocation.code()).ifPresent(indicator -> checkValues(row, allocation, indicator));
            });
            spans.check();
        }

        private void checkCode(TableRow row, String code) {
            indicators.require(row.cell(Headers.CODE), code, faults);
            indicators
                    .find(code)
                    .ifPresent(indicator ->
                            refused(indicator).forEach(type -> faults.add(row.cell(Headers.CODE), type)));
        }

        /** Why this indicator is not broken down at all. */
        private static Stream<FaultType> refused(Indicator indicator) {
            if (indicator.isInput()) {
                return Stream.of(FaultType.ALLOCATION_FOR_INPUT);
            }
            if (indicator.kind() == Kind.RATE) {
                return Stream.of(FaultType.ALLOCATION_FOR_RATE);
            }
            return indicator.scope() == Scope.CITY_ONLY
                    ? Stream.of(FaultType.ALLOCATION_FOR_CITY_ONLY)
                    : Stream.empty();
        }

        private void checkUnit(TableRow row, String unit) {
            if (!units.mayHave(unit)) {
                faults.add(
                        row.cell(Headers.REPORTING_UNIT), FaultType.UNIT_UNKNOWN, Nearest.orDash(unit, units.codes()));
            }
        }

        private void checkValues(TableRow row, Allocation allocation, Indicator indicator) {
            checkPlaces(row.cell(Headers.TARGET), allocation.target(), indicator);
            allocation.base().ifPresent(base -> checkPlaces(row.cell(Headers.BASE), base, indicator));
            boolean scheduled = targets.values().stream()
                    .anyMatch(target -> target.code().equals(indicator.code()) && target.mode() == Mode.SCHEDULE);
            if (scheduled && indicator.kind() == Kind.STOCK && allocation.base().isEmpty()) {
                faults.add(row.cell(Headers.BASE), FaultType.BASE_MISSING, indicator.code());
            }
        }

        private void checkPlaces(TableCell cell, BigDecimal value, Indicator indicator) {
            if (value.stripTrailingZeros().scale() > indicator.decimals()) {
                faults.add(cell, FaultType.ALLOCATION_PLACES, indicator.reportingUnit(), indicator.decimals());
            }
        }
    }
}
