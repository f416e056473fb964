package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in one column of a row. The first line says it all; a printing with room prints the others too. */
public sealed interface Cell permits Cell.Text, Cell.Places, Cell.Figures, Cell.Word, Cell.Spot, Course {
    Cell NONE = new Text(List.of());

    /** @param withUnits whether figures bear their units, because no column beside them does */
    List<String> lines(boolean withUnits);

    /** What is said where there is little room. */
    default List<String> shortly() {
        return List.of(first());
    }

    /** The first line without units; empty where nothing is said. */
    default String first() {
        return lines(false).stream().findFirst().orElse("");
    }

    static Cell of(String text) {
        return text.isEmpty() ? NONE : new Text(List.of(text));
    }

    static Cell of(List<String> lines) {
        return new Text(lines);
    }

    /** Words, a line each; where a row lies in several places a line for each place. */
    record Text(List<String> lines) implements Cell {
        public Text {
            lines = List.copyOf(lines);
        }

        @Override
        public List<String> lines(boolean withUnits) {
            return lines;
        }
    }

    /**
     * Where in a workbook something lies.
     *
     * @param nowhere what is said instead where it lies in no cell
     */
    record Places(List<Location> places, String nowhere) implements Cell {
        public Places {
            places = List.copyOf(places);
        }

        @Override
        public List<String> lines(boolean withUnits) {
            return places.isEmpty()
                    ? List.of(nowhere)
                    : places.stream().map(Location::place).toList();
        }
    }

    /**
     * One figure, or what else belongs to it, a line each, or none.
     *
     * @param name what the figures are, on a line of its own; may be empty
     * @param figures the first says it all
     * @param note what must be known of them; may be empty
     */
    record Figures(String name, List<Figure> figures, String note) implements Cell {
        static final Figures NONE = of(List.of());

        public Figures {
            figures = List.copyOf(figures);
        }

        static Figures of(List<Figure> figures) {
            return new Figures("", figures, "");
        }

        static Figures of(Figure figure) {
            return of(List.of(figure));
        }

        static Figures of(Optional<Figure> figure) {
            return of(figure.stream().toList());
        }

        Figures noted(String words) {
            return new Figures(name, figures, words);
        }

        /** The first figure, empty where there is none. */
        public Optional<Figure> figure() {
            return figures.stream().findFirst();
        }

        @Override
        public List<String> lines(boolean withUnits) {
            List<String> lines = new ArrayList<>(
                    figures.stream().map(figure -> figure.shown(withUnits)).toList());
            if (!name.isEmpty()) {
                lines.add(0, name);
            }
            if (!note.isEmpty()) {
                lines.add(note);
            }
            return lines;
        }

        /** The figure with what must be known of it. */
        @Override
        public List<String> shortly() {
            return Stream.of(first(), note).filter(s -> !s.isEmpty()).toList();
        }

        @Override
        public String first() {
            return figure().map(figure -> name + figure.shown(false)).orElseGet(() -> text("paper.none"));
        }
    }

    /**
     * How something stands.
     *
     * @param rider what always goes with the word, such as 需年终评定; may be empty
     * @param reason why it stands so, where there is room; may be empty
     */
    record Word(Tone tone, String word, String rider, String reason) implements Cell {
        static Word of(Tone tone, String word) {
            return new Word(tone, word, "", "");
        }

        Word ridden(String words) {
            return new Word(tone, word, words, reason);
        }

        @Override
        public List<String> lines(boolean withUnits) {
            return Stream.of(word, rider, reason).filter(s -> !s.isEmpty()).toList();
        }

        /** The word with what always goes with it. */
        @Override
        public List<String> shortly() {
            return Stream.of(word, rider).filter(s -> !s.isEmpty()).toList();
        }
    }

    /**
     * How one unit stands in one indicator, with its figure.
     *
     * @param hint what the word means, for one that needs it; may be empty
     * @param opens the panel that says more; may be empty
     */
    record Spot(Word word, Figures value, String hint, String opens) implements Cell {
        @Override
        public List<String> lines(boolean withUnits) {
            List<String> lines = new ArrayList<>(word.shortly());
            value.figure().ifPresent(figure -> lines.add(figure.shown(withUnits)));
            return lines;
        }
    }
}
