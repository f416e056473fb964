package cn.guijian.intake.form;

import cn.guijian.model.plan.Column;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The header of a table: which column of the sheet holds what.
 *
 * @param lastRow its last row, counted from 0; the table's rows come after it
 * @param columns sheet columns, counted from 0
 * @param ends the last column of a heading that stands over several
 */
record Header(int lastRow, Map<Heading, Integer> columns, Map<Heading, Integer> ends) {
    Header {
        columns = copy(columns);
        ends = copy(ends);
    }

    /** A header with one column under each heading. */
    Header(int lastRow, Map<Heading, Integer> columns) {
        this(lastRow, columns, Map.of());
    }

    private static Map<Heading, Integer> copy(Map<Heading, Integer> map) {
        return Collections.unmodifiableMap(map.isEmpty() ? Map.of() : new EnumMap<>(map));
    }

    OptionalInt column(Heading heading) {
        Integer column = columns.get(heading);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** The last column under a heading that the table has. */
    int end(Heading heading) {
        Integer end = ends.get(heading);
        return end == null ? column(heading).orElseThrow() : end;
    }

    /** Where a number column stands that the table has. */
    int place(Column column) {
        return column(Heading.of(column)).orElseThrow();
    }

    /** The number columns that the table has. */
    List<Column> numbers() {
        return Arrays.stream(Column.values())
                .filter(c -> columns.containsKey(Heading.of(c)))
                .toList();
    }

    /** Whether these headings make a table: rows can be told apart and bear numbers. */
    static boolean isComplete(Set<Heading> headings) {
        boolean named = headings.contains(Heading.CODE) || headings.contains(Heading.NAME);
        return named && Arrays.stream(Column.values()).anyMatch(c -> headings.contains(Heading.of(c)));
    }
}
