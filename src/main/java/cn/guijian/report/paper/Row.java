package cn.guijian.report.paper;

import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a table.
 *
 * @param key of what it is about: the id of a finding, the code of an indicator or a unit; printings make links of it
 * @param tone of its judgement, by which rows are counted
 * @param part whether it is a part of the row before (其中项)
 * @param cells by the heads of their columns
 * @param details said below the row where there is room
 * @param followers what goes away with it
 */
public record Row(String key, Tone tone, boolean part, Map<Head, Cell> cells, List<Said> details, List<Row> followers) {
    public Row {
        details = List.copyOf(details);
        followers = List.copyOf(followers);
    }

    /** A text with what it is. */
    public record Said(Head head, String text) {}

    public Cell cell(Head head) {
        return cells.getOrDefault(head, Cell.NONE);
    }

    /** The first line of a cell. */
    public String text(Head head) {
        return cell(head).first();
    }

    /** The word of a cell, an empty one where it holds none. */
    public Cell.Word word(Head head) {
        Cell cell = cell(head);
        if (cell instanceof Cell.Spot spot) {
            return spot.word();
        }
        return cell instanceof Cell.Word word ? word : Cell.Word.of(Tone.NONE, "");
    }

    /** The figures of a cell, none where it holds none. */
    public Cell.Figures figures(Head head) {
        return cell(head) instanceof Cell.Figures figures ? figures : Cell.Figures.NONE;
    }

    public Optional<Course> course() {
        return cell(Head.COURSE) instanceof Course course ? Optional.of(course) : Optional.empty();
    }

    /** The lines of a column that has one for each place; of many the first {@code most}, and how many there are. */
    public List<String> placed(Head head, int most) {
        List<String> lines = cell(head).lines(false);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        first.add(head.equals(Head.SHEET) ? "" : Texts.text("paper.places.more", lines.size()));
        return first;
    }

    /** Where it lies; nothing for a row that lies in no cell. */
    public List<Location> places() {
        return cell(Head.PLACE) instanceof Cell.Places places ? places.places() : List.of();
    }

    /** In how many places it lies, at least one. */
    public int height() {
        return Math.max(1, cell(Head.PLACE).lines(false).size());
    }

    static Builder of(String key, Tone tone) {
        return new Builder(key, tone);
    }

    /** This row with more in it. */
    Builder more() {
        return new Builder(key, tone).with(this).follow(followers);
    }

    /** Makes a row, cell by cell. */
    static final class Builder {
        private final String key;
        private final Tone tone;
        private final Map<Head, Cell> cells = new LinkedHashMap<>();
        private final List<Said> details = new ArrayList<>();
        private final List<Row> followers = new ArrayList<>();
        private boolean part;

        private Builder(String key, Tone tone) {
            this.key = key;
            this.tone = tone;
        }

        Builder put(Head head, Cell cell) {
            cells.put(head, cell);
            return this;
        }

        Builder put(Head head, String text) {
            return put(head, Cell.of(text));
        }

        /** Left out where there is nothing to say. */
        Builder say(Head head, String text) {
            if (!text.isEmpty()) {
                details.add(new Said(head, text));
            }
            return this;
        }

        /** All that another row says. */
        Builder with(Row row) {
            part = row.part;
            cells.putAll(row.cells);
            details.addAll(row.details);
            return this;
        }

        Builder part(boolean is) {
            part = is;
            return this;
        }

        Builder follow(List<Row> rows) {
            followers.addAll(rows);
            return this;
        }

        Row build() {
            return new Row(key, tone, part, cells.isEmpty() ? Map.of() : cells, details, followers);
        }
    }
}
