package cn.guijian.intake.form;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.RawSheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The headers that headings over some rows make, side by side, with the columns under each. */
final class HeaderColumns {
    private final RawSheet sheet;
    private final int first;
    private final int last;

    /** Headings from one row to another, by their places in the list of the sheet's rows. */
    HeaderColumns(RawSheet sheet, int first, int last) {
        this.sheet = sheet;
        this.first = first;
        this.last = last;
    }

    /** A second 代码 begins a second table to the right; a number heading that stands twice in one names no column. */
    List<Header> headers(Map<Integer, Heading> places) {
        List<Map<Heading, Integer>> segments = new ArrayList<>();
        List<Heading> twice = new ArrayList<>();
        Map<Heading, Integer> current = new EnumMap<>(Heading.class);
        for (Map.Entry<Integer, Heading> entry : places.entrySet()) {
            Heading heading = entry.getValue();
            if (heading == Heading.CODE && Header.isComplete(current.keySet())) {
                segments.add(without(current, twice));
                current = new EnumMap<>(Heading.class);
                twice = new ArrayList<>();
            }
            Integer before = current.putIfAbsent(heading, entry.getKey());
            if (before != null && !sheet.isColumnHidden(entry.getKey())) {
                // Of two columns one of which is hidden the other one is meant.
                boolean hidden = sheet.isColumnHidden(before);
                if (hidden) {
                    current.put(heading, entry.getKey());
                } else {
                    twice.add(heading);
                }
            }
        }
        segments.add(without(current, twice));
        return segments.stream()
                .filter(s -> Header.isComplete(s.keySet()))
                .map(s -> new Header(sheet.rows().get(last).index(), s, ends(s)))
                .toList();
    }

    private static Map<Heading, Integer> without(Map<Heading, Integer> columns, List<Heading> twice) {
        Map<Heading, Integer> kept = new EnumMap<>(columns);
        twice.stream()
                .filter(h -> h.ordinal() >= Heading.QUARTER.ordinal() && h != Heading.EXPLANATION)
                .forEach(kept::remove);
        return kept;
    }

    /** A heading is merged over columns, and nothing stands below it in the header that would divide them. */
    private Map<Heading, Integer> ends(Map<Heading, Integer> columns) {
        Map<Heading, Integer> ends = new EnumMap<>(Heading.class);
        columns.forEach((heading, column) -> {
            for (int i = first; i <= last; i++) {
                int row = i;
                sheet.merges()
                        .over(sheet.rows().get(i).index(), column)
                        .filter(area -> area.firstColumn() == column && isUndivided(area, row))
                        .ifPresent(area -> ends.put(heading, area.lastColumn()));
            }
        });
        return ends;
    }

    private boolean isUndivided(Area area, int row) {
        return sheet.rows().subList(row, last + 1).stream()
                .flatMap(r -> r.cells().stream())
                .noneMatch(cell -> cell.column() > area.firstColumn() && cell.column() <= area.lastColumn());
    }
}
