package cn.guijian.model.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An indicator (指标) or input (基础数据): one row of {@code rules/indicators.csv}.
 *
 * @param code letters, then digits
 * @param planUnit the unit of the plan's values (万人, %, …)
 * @param reportingUnit the unit in which counties fill in (人, 件, …)
 * @param factor reporting unit per plan unit; for a rate, what numerator ÷ denominator is multiplied by (100 for %)
 * @param parent the total this indicator is a part of
 * @param numerator codes summed to a rate's numerator, empty for other kinds
 * @param denominator codes summed to a rate's denominator, empty for other kinds
 * @param decimals places of a well-formed value; a rate is rounded HALF_UP to them
 * @param yearShare percent of the year's work due after each of the four quarters, e.g. 25, 50, 75, 100
 * @param assessedIn quarters in which a shortfall counts in full (评定季); empty means every quarter
 * @param traits what rules tell it by
 * @param note what the filler should know (说明)
 */
public record Indicator(
        String code,
        String name,
        String planUnit,
        String reportingUnit,
        BigDecimal factor,
        Kind kind,
        Attribute attribute,
        Optional<String> parent,
        List<String> numerator,
        List<String> denominator,
        int decimals,
        OverHundred overHundred,
        List<BigDecimal> yearShare,
        Set<Integer> assessedIn,
        Scope scope,
        String note,
        Traits traits) {

    public Indicator {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        yearShare = List.copyOf(yearShare);
        assessedIn = Set.copyOf(assessedIn);
    }

    /** One with nothing out of the ordinary. */
    public Indicator(
            String code,
            String name,
            String planUnit,
            String reportingUnit,
            BigDecimal factor,
            Kind kind,
            Attribute attribute,
            Optional<String> parent,
            List<String> numerator,
            List<String> denominator,
            int decimals,
            OverHundred overHundred,
            List<BigDecimal> yearShare,
            Set<Integer> assessedIn,
            Scope scope,
            String note) {
        this(
                code,
                name,
                planUnit,
                reportingUnit,
                factor,
                kind,
                attribute,
                parent,
                numerator,
                denominator,
                decimals,
                overHundred,
                yearShare,
                assessedIn,
                scope,
                note,
                Traits.NONE);
    }

    /** The table that holds this row. */
    public Section section() {
        return Section.of(code).orElseThrow(() -> new IllegalStateException("no table for code " + code));
    }

    /** True for 基础数据, which feed rates and are never judged themselves. */
    public boolean isInput() {
        return section() == Section.INPUTS;
    }

    /** Places at which the plan's unit shows one reporting unit: 4 for persons in 万人; of a rate its own. */
    public int planDecimals() {
        return kind == Kind.RATE ? decimals : decimals + Math.max(0, factor.precision() - factor.scale() - 1);
    }

    /** The columns a unit must fill in, in the template's order. */
    public List<Column> columns() {
        if (isInput()) {
            return List.of(Column.VALUE);
        }
        return switch (kind) {
            case FLOW -> List.of(Column.QUARTER, Column.YEAR, Column.PLAN);
            case ANNUAL -> List.of(Column.QUARTER, Column.YEAR);
            case STOCK, RATE -> List.of(Column.END);
        };
    }

    /** The column whose value is held against the target. */
    public Column judgedColumn() {
        if (isInput()) {
            return Column.VALUE;
        }
        return switch (kind) {
            case FLOW -> Column.PLAN;
            case ANNUAL -> Column.YEAR;
            case STOCK, RATE -> Column.END;
        };
    }

    /** Whether {@code unit} reports this indicator. */
    public boolean isReportedBy(ReportingUnit unit) {
        return scope == Scope.ALL || unit.kind() == UnitKind.CITY;
    }

    /** True when a shortfall in {@code quarter} (1–4) counts in full. */
    public boolean isAssessedIn(int quarter) {
        return assessedIn.isEmpty() || assessedIn.contains(quarter);
    }
}
