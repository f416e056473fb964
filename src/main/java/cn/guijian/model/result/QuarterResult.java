package cn.guijian.model.result;

import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import java.time.LocalDate;
import java.util.List;

/**
 * A whole quarter: one result for each unit that reported, and who did not.
 *
 * @param results in the order of units.csv, then unassigned files
 * @param missing units without any file (漏报); none where the city is not assessed
 * @param late units whose 填报日期 lies after the due date (迟报)
 * @param city how the city stands on each Z and W indicator, in table order
 * @param evaluations the tables of the plan's evaluation as of this quarter, the mid-term's first where it lies before
 * @param cityFindings what block R07 found over all submissions
 * @param cityCoverage which rules of block R07 were evaluated
 * @param duplicates files that were not taken because another of the same unit counts
 * @param assessed whether these are the city's workbooks and not just those of one unit
 */
public record QuarterResult(
        Period period,
        List<ReportingUnit> units,
        List<CheckResult> results,
        List<ReportingUnit> missing,
        List<Late> late,
        List<Duplicate> duplicates,
        List<CityIndicator> city,
        List<Evaluation> evaluations,
        List<Finding> cityFindings,
        Coverage cityCoverage,
        boolean assessed) {

    public QuarterResult {
        units = List.copyOf(units);
        results = List.copyOf(results);
        missing = List.copyOf(missing);
        late = List.copyOf(late);
        duplicates = List.copyOf(duplicates);
        city = List.copyOf(city);
        evaluations = List.copyOf(evaluations);
        cityFindings = List.copyOf(cityFindings);
    }

    /** A quarter of the city's workbooks. */
    public QuarterResult(
            Period period,
            List<ReportingUnit> units,
            List<CheckResult> results,
            List<ReportingUnit> missing,
            List<Late> late,
            List<Duplicate> duplicates,
            List<CityIndicator> city,
            List<Evaluation> evaluations,
            List<Finding> cityFindings,
            Coverage cityCoverage) {
        this(period, units, results, missing, late, duplicates, city, evaluations, cityFindings, cityCoverage, true);
    }

    /** The same quarter with what the city as a whole came to. */
    public QuarterResult withCity(
            List<CityIndicator> indicators, List<Evaluation> tables, List<Finding> findings, Coverage coverage) {
        return new QuarterResult(
                period, units, results, missing, late, duplicates, indicators, tables, findings, coverage, true);
    }

    /** The same quarter as a few workbooks that say nothing of the city. */
    public QuarterResult withoutCity(Coverage coverage) {
        return new QuarterResult(
                period, units, results, List.of(), late, duplicates, List.of(), List.of(), List.of(), coverage, false);
    }

    /** By what it was checked: the same for each of its workbooks. */
    public CheckResult.Provenance provenance() {
        return results.stream()
                .findFirst()
                .map(CheckResult::provenance)
                .orElseGet(() -> new CheckResult.Provenance("", "", "", 0));
    }

    /** A unit that handed in after the due date. */
    public record Late(ReportingUnit unit, LocalDate handedIn, LocalDate due) {}

    /** Two files of one unit and period: the later 填报日期 counts, then the greater SHA-256. */
    public record Duplicate(ReportingUnit unit, String taken, String leftOut) {}
}
