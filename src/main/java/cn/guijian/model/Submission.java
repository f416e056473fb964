package cn.guijian.model;

import java.util.List;
import java.util.Optional;

/**
 * One unit's workbook for one period (报表), as it is and not judged.
 *
 * @param rows the rows of all tables in workbook order; of a code that stands twice only the first
 * @param troubles what could not be read, or was mended while reading
 */
public record Submission(
        InputFile input,
        ReportingUnit unit,
        Period period,
        Cover cover,
        List<SubmittedRow> rows,
        List<Trouble> troubles) {

    public Submission {
        rows = List.copyOf(rows);
        troubles = List.copyOf(troubles);
    }

    public Optional<SubmittedRow> row(String code) {
        return rows.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    public Optional<ReportedValue> value(String code, Column column) {
        return row(code).flatMap(r -> r.value(column));
    }
}
