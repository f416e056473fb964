package cn.guijian.intake.form;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the tables of a sheet by their header texts, which may be spread over some rows. */
public final class TableFinder {
    private final Budget budget;

    public TableFinder(Budget budget) {
        this.budget = budget;
    }

    /** All tables, from top to bottom, those side by side from left to right. */
    public List<FormTable> tables(RawSheet sheet) {
        List<FormTable> tables = new ArrayList<>();
        List<Map<Integer, Heading>> headings =
                sheet.rows().stream().map(this::headings).toList();
        List<Header> open = List.of();
        int from = 0;
        for (int i = 0; i < headings.size(); i++) {
            Optional<HeaderBlock> block = HeaderBlock.at(sheet, headings, i);
            if (block.isPresent()) {
                tables.addAll(below(sheet, open, from, i));
                open = block.get().headers();
                budget.tables(open.size());
                i = block.get().last();
                from = i + 1;
            }
        }
        tables.addAll(below(sheet, open, from, sheet.rows().size()));
        return tables;
    }

    private static List<FormTable> below(RawSheet sheet, List<Header> headers, int from, int to) {
        // Copied once, however many tables stand side by side.
        List<RawRow> rows = List.copyOf(sheet.rows().subList(from, to));
        return headers.stream().map(h -> new FormTable(sheet, h, rows)).toList();
    }

    private Map<Integer, Heading> headings(RawRow row) {
        budget.event();
        Map<Integer, Heading> headings = new TreeMap<>();
        for (RawCell cell : row.cells()) {
            if (cell.content() instanceof Content.Text text) {
                Heading.of(text.standing()).ifPresent(h -> headings.put(cell.column(), h));
            }
        }
        return headings;
    }

    /** The rows of one header, one below the other, read as one: a heading stands in any of them or is split between them. */
    private static final class HeaderBlock {
        /** Rows of a header, those without any text among them. */
        private static final int MOST_ROWS = 5;

        private final RawSheet sheet;
        private final List<Map<Integer, Heading>> headings;
        private final int first;
        private final Map<Integer, Heading> joined;
        private List<Header> headers;
        private int last;

        private HeaderBlock(RawSheet sheet, List<Map<Integer, Heading>> headings, int first) {
            this.sheet = sheet;
            this.headings = headings;
            this.first = first;
            this.last = first;
            this.joined = new TreeMap<>(headings.get(first));
            this.headers = columns(first);
        }

        /** What begins at a row of a sheet; nothing begins where no heading stands. */
        static Optional<HeaderBlock> at(RawSheet sheet, List<Map<Integer, Heading>> headings, int row) {
            if (headings.get(row).isEmpty()) {
                return Optional.empty();
            }
            HeaderBlock block = new HeaderBlock(sheet, headings, row);
            block.extend();
            return Optional.of(block).filter(b -> !b.headers.isEmpty());
        }

        /** The headers side by side. */
        List<Header> headers() {
            return headers;
        }

        /** The last of its rows, by its place in the list of the sheet's rows. */
        int last() {
            return last;
        }

        private List<Header> columns(int lastRow) {
            return new HeaderColumns(sheet, first, lastRow).headers(joined);
        }

        private void extend() {
            int top = sheet.rows().get(first).index();
            for (int i = first + 1; i < sheet.rows().size(); i++) {
                RawRow row = sheet.rows().get(i);
                if (row.index() - top >= MOST_ROWS
                        || isApart(i)
                        || isOfTable(row)
                        || !new HeaderColumns(sheet, i, i)
                                .headers(headings.get(i))
                                .isEmpty()) {
                    return;
                }
                if (join(i)) {
                    headers = columns(i);
                    last = i;
                }
            }
        }

        /** Whether rows without any text lie between that no heading reaches over. */
        private boolean isApart(int row) {
            int above = sheet.rows().get(row - 1).index();
            return IntStream.range(above + 1, sheet.rows().get(row).index())
                    .anyMatch(between -> joined.keySet().stream()
                            .noneMatch(column ->
                                    sheet.merges().over(between, column).isPresent()));
        }

        /** Whether rows of the table have begun: no header holds a number or a code. */
        private static boolean isOfTable(RawRow row) {
            return row.cells().stream()
                    .anyMatch(cell -> cell.content() instanceof Content.Number || RowFinder.isCode(cell));
        }

        /** Whether a further row adds headings. */
        private boolean join(int row) {
            int before = joined.size();
            headings.get(row).forEach(joined::putIfAbsent);
            for (RawCell cell : sheet.rows().get(row).cells()) {
                if (!joined.containsKey(cell.column())) {
                    split(row, cell).ifPresent(heading -> joined.put(cell.column(), heading));
                }
            }
            return joined.size() > before;
        }

        /** A heading that the cells above one another make together, or a cell and what stands over several of them. */
        private Optional<Heading> split(int row, RawCell cell) {
            String text = cell.standing();
            for (int i = row - 1; i >= first; i--) {
                String above = sheet.at(sheet.rows().get(i).index(), cell.column())
                        .map(RawCell::standing)
                        .orElse("");
                if (above.isEmpty()) {
                    continue;
                }
                Optional<Heading> heading = Heading.of(above + text).or(() -> Heading.of(cell.standing() + above));
                if (heading.isPresent()) {
                    return heading;
                }
                text = above + text;
            }
            return Optional.empty();
        }

        /** The headers that headings over some rows make, side by side, with the columns under each. */
        private static final class HeaderColumns {
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
    }
}
