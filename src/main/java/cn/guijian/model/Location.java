package cn.guijian.model;

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
}
