package cn.guijian.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the tables of a sheet by their header texts, which may be spread over two rows. */
final class TableFinder {
    private final Budget budget;

    TableFinder(Budget budget) {
        this.budget = budget;
    }

    /** All tables, from top to bottom, those side by side from left to right. */
    List<Table> tables(RawSheet sheet) {
        List<Table> tables = new ArrayList<>();
        List<Map<Integer, Heading>> headings =
                sheet.rows().stream().map(this::headings).toList();
        List<Header> open = List.of();
        int from = 0;
        for (int i = 0; i < headings.size(); i++) {
            List<Header> found = headers(sheet.rows(), headings, i);
            if (!found.isEmpty()) {
                tables.addAll(below(sheet, open, from, i));
                open = found;
                budget.tables(found.size());
                i = sheet.rows().get(i).index() < found.get(0).lastRow() ? i + 1 : i;
                from = i + 1;
            }
        }
        tables.addAll(below(sheet, open, from, sheet.rows().size()));
        return tables;
    }

    private static List<Table> below(RawSheet sheet, List<Header> headers, int from, int to) {
        // Copied once, however many tables stand side by side.
        List<RawRow> rows = List.copyOf(sheet.rows().subList(from, to));
        return headers.stream().map(h -> new Table(sheet, h, rows)).toList();
    }

    private static List<Header> headers(List<RawRow> rows, List<Map<Integer, Heading>> headings, int at) {
        RawRow row = rows.get(at);
        Map<Integer, Heading> own = headings.get(at);
        if (own.isEmpty()) {
            return List.of();
        }
        List<Header> alone = segments(row.index(), own);
        if (at + 1 == rows.size() || rows.get(at + 1).index() != row.index() + 1) {
            return alone;
        }
        RawRow next = rows.get(at + 1);
        Map<Integer, Heading> below = headings.get(at + 1);
        if (!segments(next.index(), below).isEmpty()) {
            return alone;
        }
        Map<Integer, Heading> both = joined(row, next, own, below);
        return both.equals(own) ? alone : segments(next.index(), both);
    }

    private Map<Integer, Heading> headings(RawRow row) {
        budget.event();
        Map<Integer, Heading> headings = new TreeMap<>();
        for (RawCell cell : row.cells()) {
            if (cell.content() instanceof Content.Text text) {
                Heading.of(text.text()).ifPresent(h -> headings.put(cell.column(), h));
            }
        }
        return headings;
    }

    /** Two rows as one: a heading may stand in either, or be split between them. */
    private static Map<Integer, Heading> joined(
            RawRow upper, RawRow lower, Map<Integer, Heading> own, Map<Integer, Heading> below) {
        Map<Integer, Heading> both = new TreeMap<>(below);
        both.putAll(own);
        for (RawCell cell : lower.cells()) {
            if (!both.containsKey(cell.column())) {
                Heading.of(upper.shown(cell.column()) + cell.shown()).ifPresent(h -> both.put(cell.column(), h));
            }
        }
        return both;
    }

    /** A second 代码 begins a second table to the right; a number heading that stands twice in one names no column. */
    private static List<Header> segments(int lastRow, Map<Integer, Heading> headings) {
        List<Map<Heading, Integer>> segments = new ArrayList<>();
        List<Heading> twice = new ArrayList<>();
        Map<Heading, Integer> current = new EnumMap<>(Heading.class);
        for (Map.Entry<Integer, Heading> entry : headings.entrySet()) {
            Heading heading = entry.getValue();
            if (heading == Heading.CODE && Header.isComplete(current.keySet())) {
                segments.add(without(current, twice));
                current = new EnumMap<>(Heading.class);
                twice = new ArrayList<>();
            }
            if (current.putIfAbsent(heading, entry.getKey()) != null) {
                twice.add(heading);
            }
        }
        segments.add(without(current, twice));
        return segments.stream()
                .filter(s -> Header.isComplete(s.keySet()))
                .map(s -> new Header(lastRow, s))
                .toList();
    }

    private static Map<Heading, Integer> without(Map<Heading, Integer> columns, List<Heading> twice) {
        Map<Heading, Integer> kept = new EnumMap<>(columns);
        twice.stream()
                .filter(h -> h.ordinal() >= Heading.QUARTER.ordinal() && h != Heading.EXPLANATION)
                .forEach(kept::remove);
        return kept;
    }
}
