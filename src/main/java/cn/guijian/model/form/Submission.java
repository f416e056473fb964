package cn.guijian.model.form;

import cn.guijian.model.InputFile;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One unit's workbook for one period (报表), as it is and not judged.
 *
 * @param rows the rows of all tables in workbook order; of a code that stands twice only the first
 * @param troubles what could not be read, or was mended while reading
 * @param seen where a row stands that should be there and was not read, by its code
 */
public record Submission(
        InputFile input,
        ReportingUnit unit,
        Period period,
        Cover cover,
        List<SubmittedRow> rows,
        List<Trouble> troubles,
        Map<String, Location> seen) {

    public Submission {
        rows = List.copyOf(rows);
        troubles = List.copyOf(troubles);
        seen = Map.copyOf(seen);
    }

    /** A submission in which nothing was seen that was not read. */
    public Submission(
            InputFile input,
            ReportingUnit unit,
            Period period,
            Cover cover,
            List<SubmittedRow> rows,
            List<Trouble> troubles) {
        this(input, unit, period, cover, rows, troubles, Map.of());
    }

    public Optional<SubmittedRow> row(String code) {
        for (SubmittedRow row : rows) { // asked for thousands of times a check
            if (row.code().equals(code)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The same workbook as if these rows were not in it. */
    public Submission without(Set<String> codes) {
        return codes.isEmpty()
                ? this
                : new Submission(
                        input,
                        unit,
                        period,
                        cover,
                        rows.stream().filter(row -> !codes.contains(row.code())).toList(),
                        troubles,
                        seen);
    }

    public Optional<ReportedValue> value(String code, Column column) {
        return row(code).flatMap(r -> r.value(column));
    }
}
