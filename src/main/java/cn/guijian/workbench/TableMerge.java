package cn.guijian.workbench;

import static cn.guijian.model.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A merge of a table by its cells: the editor's rows are those of before, in their order, and new ones after them. */
public final class TableMerge implements FileMerge {
    private final String nowText;
    private final TargetTable base;
    private final TargetTable now;
    private final List<List<String>> mine;
    private final List<Optional<Integer>> places;
    private final boolean isCurrent;

    /**
     * A merge.
     *
     * @param base the table when the editing began
     * @param now as it has been saved since
     * @param mine its rows as they are edited; a row without content is deleted
     * @throws IllegalArgumentException when rows are missing
     */
    public TableMerge(String base, String now, List<List<String>> mine) {
        this.nowText = now;
        this.base = TargetTable.of(base);
        this.now = TargetTable.of(now);
        this.mine = List.copyOf(mine);
        this.isCurrent = base.equals(now);
        if (mine.size() < this.base.rows().size()) {
            throw new IllegalArgumentException("rows are missing");
        }
        this.places = RowPlaces.of(this.base.rows(), this.now.rows());
    }

    @Override
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        merge(Map.of(), items::add);
        return items;
    }

    @Override
    public String merged(Map<String, Side> choices) {
        return TargetTable.replaced(nowText, merge(choices, item -> {}));
    }

    @Override
    public boolean isCurrent() {
        return isCurrent;
    }

    private List<List<String>> merge(Map<String, Side> choices, Consumer<Item> said) {
        List<List<String>> merged = new ArrayList<>(now.rows());
        List<List<String>> added = new ArrayList<>();
        for (int i = 0; i < base.rows().size(); i++) {
            Row row = new Row(i, base.rows().get(i), mine.get(i));
            Optional<Integer> place = places.get(i);
            if (place.isPresent()) {
                merged.set(place.get(), row.with(now.rows().get(place.get()), choices, said));
            } else {
                added.add(row.withoutTheirs(choices, said));
            }
        }
        for (int j = 0; j < now.rows().size(); j++) {
            if (!places.contains(Optional.of(j))) {
                List<String> row = now.rows().get(j);
                said.accept(item("new" + j, text("merge.row.new", row.get(0)), "", line(row), ""));
            }
        }
        merged.addAll(added);
        merged.addAll(mine.subList(base.rows().size(), mine.size()));
        return merged;
    }

    /** A row of before, and what the editor has made of it. */
    private final class Row {
        private final int number;
        private final List<String> before;
        private final List<String> own;

        Row(int number, List<String> before, List<String> own) {
            this.number = number;
            this.before = before;
            this.own = own;
        }

        /** The row that was deleted meanwhile: gone, unless the editor has changed it and wants it. */
        List<String> withoutTheirs(Map<String, Side> choices, Consumer<Item> said) {
            String key = String.valueOf(number);
            said.accept(item(key, place(), line(before), "", line(own)));
            return own.equals(before) || isBlank(own) || choices.get(key) == Side.THEIRS ? List.of() : own;
        }

        List<String> with(List<String> theirs, Map<String, Side> choices, Consumer<Item> said) {
            if (theirs.equals(before)) {
                return own;
            }
            if (isBlank(own)) {
                String key = String.valueOf(number);
                said.accept(item(key, place(), line(before), line(theirs), ""));
                return choices.get(key) == Side.THEIRS ? theirs : own;
            }
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.max(theirs.size(), own.size()); column++) {
                cells.add(cell(column, cell(theirs, column), choices, said));
            }
            return cells;
        }

        private String cell(int column, String theirs, Map<String, Side> choices, Consumer<Item> said) {
            String was = cell(before, column);
            String is = cell(own, column);
            if (theirs.equals(was)) {
                return is;
            }
            Item item = item(number + "." + column, place() + " " + cell(now.head(), column), was, theirs, is);
            said.accept(item);
            return item.isContested() && choices.get(item.key()) != Side.THEIRS ? is : theirs;
        }

        private String place() {
            return text("merge.row", number + 2, before.get(0));
        }

        private String cell(List<String> cells, int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private static Item item(String key, String place, String before, String theirs, String own) {
        return new Item(key, place, before, theirs, own, !own.equals(theirs) && !own.equals(before));
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static String line(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(text("merge.cells")));
    }

    /** Where the rows of a table stand in a later state of it: as they were, or with other cells behind the same first. */
    private static final class RowPlaces {
        private final List<List<String>> before;
        private final List<List<String>> now;
        private final List<Optional<Integer>> places;

        private RowPlaces(List<List<String>> before, List<List<String>> now) {
            this.before = before;
            this.now = now;
            this.places = before.stream()
                    .map(row -> Optional.<Integer>empty())
                    .collect(Collectors.toCollection(ArrayList::new));
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
}
