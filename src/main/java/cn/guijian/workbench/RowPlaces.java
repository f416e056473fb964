package cn.guijian.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the rows of a table stand in a later state of it: as they were, or with other cells behind the same first. */
final class RowPlaces {
    private final List<List<String>> before;
    private final List<List<String>> now;
    private final List<Optional<Integer>> places;

    private RowPlaces(List<List<String>> before, List<List<String>> now) {
        this.before = before;
        this.now = now;
        this.places =
                before.stream().map(row -> Optional.<Integer>empty()).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The places of the rows of before; empty for one that is gone. */
    static List<Optional<Integer>> of(List<List<String>> before, List<List<String>> now) {
        RowPlaces rows = new RowPlaces(before, now);
        rows.find(true);
        rows.find(false);
        return List.copyOf(rows.places);
    }

    private void find(boolean unchanged) {
        for (int i = 0; i < before.size(); i++) {
            List<String> row = before.get(i);
            if (places.get(i).isEmpty()) {
                places.set(
                        i,
                        IntStream.range(0, now.size())
                                .filter(j -> !places.contains(Optional.of(j)))
                                .filter(j -> unchanged
                                        ? now.get(j).equals(row)
                                        : now.get(j).get(0).equals(row.get(0)))
                                .boxed()
                                .reduce((one, other) ->
                                        alike(row, now.get(other)) > alike(row, now.get(one)) ? other : one));
            }
        }
    }

    private static long alike(List<String> one, List<String> other) {
        return IntStream.range(0, Math.min(one.size(), other.size()))
                .filter(column -> one.get(column).equals(other.get(column)))
                .count();
    }
}
