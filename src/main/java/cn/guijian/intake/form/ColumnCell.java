package cn.guijian.intake.form;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Column;
import cn.guijian.model.Indicator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cell that a person takes for that of a row and a column: of merged cells the one that is seen, of a heading over
 * several columns the one that is filled in.
 *
 * @param doubt why it can't be this row's and column's own, named among the texts
 */
record ColumnCell(CellAddress address, Optional<RawCell> content, Optional<String> doubt) {
    /**
     * Finds the cell.
     *
     * @param neighbours what the unit owes in the rows of the sheet
     */
    static ColumnCell of(FoundRow found, Column column, Map<Integer, Indicator> neighbours) {
        RawSheet sheet = found.table().sheet();
        int row = found.row().index();
        int place = found.table().header().place(column);
        boolean single = found.table().header().end(Heading.of(column)) == place;
        if (single && sheet.merges().over(row, place).isEmpty()) {
            return new ColumnCell(new CellAddress(row, place), found.row().cell(place), Optional.empty());
        }
        List<RawCell> seen = seen(found, Heading.of(column));
        CellAddress address =
                seen.isEmpty() ? sheet.origin(row, place) : seen.get(0).address();
        Optional<Area> merged = sheet.merges().over(address.row(), address.column());
        boolean unused = !found.indicator().columns().contains(column)
                && merged.filter(area -> used(found).anyMatch(other -> area.contains(row, other)))
                        .isPresent();
        Optional<RawCell> content = unused ? Optional.empty() : seen.stream().findFirst();
        boolean filled = content.filter(ColumnCell::isFilled).isPresent();
        Optional<String> doubt = seen.size() > 1
                ? Optional.of("two.cells")
                : merged.flatMap(area -> shared(found, column, area, neighbours));
        return new ColumnCell(address, content, doubt.filter(why -> filled));
    }

    /** The cells with content under a heading; one, unless the heading stands over several columns. */
    private static List<RawCell> seen(FoundRow found, Heading heading) {
        RawSheet sheet = found.table().sheet();
        int row = found.row().index();
        int first = found.table().header().column(heading).orElseThrow();
        int last = found.table().header().end(heading);
        return first == last
                ? sheet.at(row, first).stream().toList()
                : IntStream.rangeClosed(first, last)
                        .mapToObj(column -> sheet.at(row, column))
                        .flatMap(Optional::stream)
                        .filter(ColumnCell::isFilled)
                        .distinct()
                        .toList();
    }

    private static boolean isFilled(RawCell cell) {
        return !SeenText.compact(cell.shown()).isEmpty();
    }

    /** The places of the columns that a row uses. */
    private static IntStream used(FoundRow found) {
        return found.indicator().columns().stream()
                .flatMapToInt(column -> found.table().header().column(Heading.of(column)).stream());
    }

    /** Whether merged cells are those of another row or column of the form, too. */
    private static Optional<String> shared(
            FoundRow found, Column column, Area merged, Map<Integer, Indicator> neighbours) {
        int row = found.row().index();
        if (!neighbours.containsKey(row)) {
            return Optional.empty();
        }
        boolean rows = IntStream.rangeClosed(merged.firstRow(), merged.lastRow())
                .filter(other -> other != row)
                .mapToObj(neighbours::get)
                .anyMatch(other -> other != null && other.columns().contains(column));
        int place = found.table().header().place(column);
        boolean columns = used(found).anyMatch(other -> other != place && merged.contains(row, other));
        return rows ? Optional.of("merged.rows") : columns ? Optional.of("merged.columns") : Optional.empty();
    }
}
