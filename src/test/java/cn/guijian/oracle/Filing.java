package cn.guijian.oracle;

import java.util.List;
import java.util.Map;

/**
 * A submitted workbook as it was filled in.
 *
 * @param unit the unit's name on the cover
 * @param period the period on the cover
 * @param rows the rows of each code in the order of the workbook
 */
record Filing(String unit, String period, Map<String, List<Line>> rows) {
    /** One row: its unit text and what stands under each number header. */
    record Line(String unitText, Map<String, Entry> entries) {
        Entry entry(String column) {
            return entries.getOrDefault(column, Entry.BLANK);
        }
    }

    List<Line> lines(String code) {
        return rows.getOrDefault(code, List.of());
    }
}
