package cn.guijian.oracle;

import java.util.List;
import java.util.Map;

/**
 * A submitted workbook as it was filled in.
 *
 * @param unit the unit's name on the cover
 * @param period the period on the cover
 * @param file the file's name
 * @param rows the rows of each code in the order of the workbook
 */
record Filing(String unit, String period, String file, Map<String, List<Line>> rows) {
    static final Filing NONE = new Filing("", "", "", Map.of());

    /** One row: its unit text, its explanation and what stands under each number header. */
    record Line(String unitText, String explanation, Map<String, Entry> entries) {
        Entry entry(String column) {
            return entries.getOrDefault(column, Entry.BLANK);
        }
    }

    List<Line> lines(String code) {
        return rows.getOrDefault(code, List.of());
    }
}
