package cn.guijian.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a text stands in a workbook.
 *
 * @param sheet the sheet's name as the county has it
 * @param cell the cell's address, e.g. {@code H7}; empty for a whole sheet
 * @param label what a person calls the cell, e.g. {@code A02 某比率 期末数}
 * @param raw what the cell shows
 */
public record Location(String sheet, String cell, String label, String raw) {
    /** Sheet and cell as spreadsheets write them; only the sheet when the place is a whole sheet. */
    public String place() {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    /** By hand, as {@link #hashCode}: Java links a record's own when they are first called, and a cold start waits. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location place
                && sheet.equals(place.sheet)
                && cell.equals(place.cell)
                && label.equals(place.label)
                && raw.equals(place.raw);
    }

    @Override
    public int hashCode() {
        return (sheet.hashCode() * 31 + cell.hashCode()) * 31 + raw.hashCode();
    }
}
