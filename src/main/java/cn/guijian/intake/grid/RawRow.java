package cn.guijian.intake.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A row with at least one cell that has content.
 *
 * @param index counted from 0
 * @param cells from left to right
 * @param hidden whether it does not show
 */
public record RawRow(int index, List<RawCell> cells, boolean hidden) {
    public RawRow {
        cells = List.copyOf(cells);
    }

    /** A row that shows. */
    public RawRow(int index, List<RawCell> cells) {
        this(index, cells, false);
    }

    /** The same row as if some of its cells were not there. */
    RawRow without(Predicate<RawCell> left) {
        return cells.stream().noneMatch(left)
                ? this
                : new RawRow(index, cells.stream().filter(left.negate()).toList(), hidden);
    }

    public Optional<RawCell> cell(int column) {
        for (RawCell cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** What the cell shows, empty when there is none. */
    public String shown(int column) {
        return cell(column).map(RawCell::shown).orElse("");
    }
}
