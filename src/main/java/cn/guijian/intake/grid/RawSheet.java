package cn.guijian.intake.grid;

import java.util.List;
import java.util.Optional;

/**
 * A worksheet: its rows from top to bottom, empty ones left out, and of merged cells the first alone.
 *
 * @param hiddenColumns the columns that do not show
 */
public record RawSheet(String name, boolean hidden, List<RawRow> rows, Merges merges, List<Area> hiddenColumns) {
    public RawSheet {
        rows = merges == Merges.NONE ? List.copyOf(rows) : seen(rows, merges);
        hiddenColumns = List.copyOf(hiddenColumns);
    }

    /** A sheet that shows all it has, nothing merged. */
    public RawSheet(String name, boolean hidden, List<RawRow> rows) {
        this(name, hidden, rows, Merges.NONE, List.of());
    }

    private static List<RawRow> seen(List<RawRow> rows, Merges merges) {
        return rows.stream()
                .map(row -> merges.touch(row.index()) ? row.without(merges::isCovered) : row)
                .filter(row -> !row.cells().isEmpty())
                .toList();
    }

    public boolean isColumnHidden(int column) {
        return hiddenColumns.stream().anyMatch(area -> area.contains(0, column));
    }

    /** What a person sees at a place: the cell there, or that of the merged cells it is one of. */
    public Optional<RawCell> at(int row, int column) {
        Optional<Area> area = merges.over(row, column);
        int first = area.map(Area::firstRow).orElse(row);
        int left = area.map(Area::firstColumn).orElse(column);
        return row(first).flatMap(r -> r.cell(left));
    }

    /** The place where what is seen at another one stands. */
    public CellAddress origin(int row, int column) {
        return merges.over(row, column)
                .map(area -> new CellAddress(area.firstRow(), area.firstColumn()))
                .orElseGet(() -> new CellAddress(row, column));
    }

    /** The row of a number. */
    public Optional<RawRow> row(int index) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            int found = rows.get(middle).index();
            if (found == index) {
                return Optional.of(rows.get(middle));
            }
            low = found < index ? middle + 1 : low;
            high = found < index ? high : middle - 1;
        }
        return Optional.empty();
    }
}
