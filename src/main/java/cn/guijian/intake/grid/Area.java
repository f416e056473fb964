package cn.guijian.intake.grid;

import java.util.Optional;

/** A rectangle of cells, both ends inclusive; counted from 0. */
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    /** Reads {@code A1:B2}; empty when it is no such range. */
    public static Optional<Area> parse(String reference) {
        int colon = reference.indexOf(':');
        Optional<CellAddress> from = CellAddress.parse(colon < 0 ? reference : reference.substring(0, colon));
        Optional<CellAddress> to = CellAddress.parse(reference.substring(colon + 1));
        return from.flatMap(a -> to.map(b -> between(a, b)));
    }

    private static Area between(CellAddress a, CellAddress b) {
        return new Area(
                Math.min(a.row(), b.row()),
                Math.max(a.row(), b.row()),
                Math.min(a.column(), b.column()),
                Math.max(a.column(), b.column()));
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** Whether it is a single cell. */
    boolean isCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }

    int height() {
        return lastRow - firstRow + 1;
    }
}
