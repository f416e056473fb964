package cn.guijian.intake.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The merged cells of a sheet: what stands in the first of them belongs to all, and the others hold nothing. */
public final class Merges {
    public static final Merges NONE = new Merges(List.of());

    /** Areas up to so many rows are listed at each of them, higher ones are few. */
    private static final int LOW = 64;

    private final List<Area> areas;
    private final Map<Integer, List<Area>> low = new HashMap<>();
    private final List<Area> high = new ArrayList<>();

    private Merges(List<Area> areas) {
        this.areas = List.copyOf(areas);
        for (Area area : areas) {
            if (area.height() > LOW) {
                high.add(area);
            } else {
                for (int row = area.firstRow(); row <= area.lastRow(); row++) {
                    low.computeIfAbsent(row, r -> new ArrayList<>()).add(area);
                }
            }
        }
    }

    public static Merges of(List<Area> areas) {
        List<Area> merged = areas.stream().filter(area -> !area.isCell()).toList();
        return merged.isEmpty() ? NONE : new Merges(merged);
    }

    /** All of them, as the file has them. */
    public List<Area> areas() {
        return areas;
    }

    /** The merged cells that a cell is one of. */
    public Optional<Area> over(int row, int column) {
        for (Area area : low.getOrDefault(row, List.of())) {
            if (area.contains(row, column)) {
                return Optional.of(area);
            }
        }
        for (Area area : high) {
            if (area.contains(row, column)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    /** Whether any cell of a row is merged. */
    boolean touch(int row) {
        return low.containsKey(row) || high.stream().anyMatch(area -> row >= area.firstRow() && row <= area.lastRow());
    }

    /** Whether a cell lies under a merge: it is not seen, whatever it holds. */
    boolean isCovered(RawCell cell) {
        return over(cell.row(), cell.column())
                .filter(area -> area.firstRow() != cell.row() || area.firstColumn() != cell.column())
                .isPresent();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Merges merges && areas.equals(merges.areas);
    }

    @Override
    public int hashCode() {
        return areas.hashCode();
    }

    @Override
    public String toString() {
        return areas.toString();
    }
}
