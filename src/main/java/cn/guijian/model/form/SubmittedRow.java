package cn.guijian.model.form;

import cn.guijian.model.Location;
import cn.guijian.model.plan.Column;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a submission table.
 *
 * @param place the code's cell; its label is code and name
 * @param unitText 计量单位 as written, with the place it stands
 * @param explanation 情况说明, trimmed, may be empty; rows whose boxes are merged into one have one place in common
 * @param explanationFormula the formula that stands there instead of a text
 * @param values one entry for every number column that the sheet has, blank ones too
 */
public record SubmittedRow(
        String code,
        String name,
        Location place,
        Location unitText,
        Location explanation,
        Optional<String> explanationFormula,
        Map<Column, ReportedValue> values) {

    /** A row whose 情况说明 is a text. */
    public SubmittedRow(
            String code,
            String name,
            Location place,
            Location unitText,
            Location explanation,
            Map<Column, ReportedValue> values) {
        this(code, name, place, unitText, explanation, Optional.empty(), values);
    }

    public SubmittedRow {
        values = values.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** The same row with another value in its column. */
    public SubmittedRow with(ReportedValue value) {
        Map<Column, ReportedValue> others = new EnumMap<>(values);
        others.put(value.column(), value);
        return new SubmittedRow(code, name, place, unitText, explanation, explanationFormula, others);
    }

    /** Whether another row's 情况说明 stands in the very same box, merged over both. */
    public boolean sharesExplanation(SubmittedRow other) {
        return !explanation.cell().isEmpty()
                && explanation.sheet().equals(other.explanation().sheet())
                && explanation.cell().equals(other.explanation().cell());
    }

    public Optional<ReportedValue> value(Column column) {
        return Optional.ofNullable(values.get(column));
    }
}
