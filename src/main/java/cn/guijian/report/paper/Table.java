package cn.guijian.report.paper;

import cn.guijian.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A table, of which each printing shows the columns that it has room for.
 *
 * @param caption what it is; may be empty
 * @param note how to read it; may be empty
 * @param heads its columns as far as they depend on what there is: units, quarters
 */
public record Table(String caption, String note, List<Head> heads, List<Group> groups) implements Block {
    public Table {
        heads = List.copyOf(heads);
        groups = groups.stream().filter(group -> !group.rows.isEmpty()).toList();
    }

    /**
     * Rows that belong together.
     *
     * @param word that they share, where there is one
     * @param title what else is said of them all; may be empty
     */
    public record Group(Optional<Cell.Word> word, String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }

        static Group of(String title, List<Row> rows) {
            return new Group(Optional.empty(), title, rows);
        }
    }

    static Table of(String caption, String note, List<Head> heads, List<Row> rows) {
        return new Table(caption, note, heads, List.of(Group.of("", rows)));
    }

    static Table of(String caption, String note, List<Row> rows) {
        return of(caption, note, List.of(), rows);
    }

    /** The rows of all groups. */
    public List<Row> rows() {
        return groups.stream().flatMap(group -> group.rows.stream()).toList();
    }

    /** The same rows, each with those that follow from it behind it. */
    public List<Row> unfolded() {
        return rows().stream()
                .flatMap(row -> Stream.concat(Stream.of(row), row.followers().stream()))
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The row of a key. */
    public Optional<Row> row(String key) {
        return rows().stream().filter(row -> row.key().equals(key)).findFirst();
    }

    public Table where(Predicate<Row> which) {
        return new Table(
                caption,
                note,
                heads,
                groups.stream()
                        .map(group -> new Group(
                                group.word,
                                group.title,
                                group.rows.stream().filter(which).toList()))
                        .toList());
    }

    /** The first rows, and where there are more a row that says so. */
    public Table upTo(int most) {
        List<Row> rows = rows();
        if (rows.size() <= most) {
            return this;
        }
        List<Row> first = new ArrayList<>(rows.subList(0, most));
        first.add(Row.of("", Tone.NONE)
                .put(Head.MESSAGE, Texts.text("paper.more", rows.size() - most))
                .build());
        return of(caption, note, heads, first);
    }

    /** With numbers from 1 in front, through all groups. */
    Table numbered() {
        List<Group> numbered = new ArrayList<>();
        int number = 1;
        for (Group group : groups) {
            List<Row> rows = new ArrayList<>();
            for (Row row : group.rows) {
                rows.add(row.more().put(Head.NUMBER, String.valueOf(number++)).build());
            }
            numbered.add(new Group(group.word, group.title, rows));
        }
        return new Table(caption, note, heads, numbered);
    }
}
