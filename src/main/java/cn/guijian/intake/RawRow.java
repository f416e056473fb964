package cn.guijian.intake;

import java.util.List;
import java.util.Optional;

/**
 * A row with at least one cell that has content.
 *
 * @param index counted from 0
 * @param cells from left to right
 */
record RawRow(int index, List<RawCell> cells) {
    RawRow {
        cells = List.copyOf(cells);
    }

    Optional<RawCell> cell(int column) {
        for (RawCell cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** What the cell shows, empty when there is none. */
    String shown(int column) {
        return cell(column).map(RawCell::shown).orElse("");
    }
}
