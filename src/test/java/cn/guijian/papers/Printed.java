package cn.guijian.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person reads in a printing, from top to bottom: a paragraph is one piece, a table another.
 *
 * @param pieces in the order of the file
 */
record Printed(List<Piece> pieces) {
    Printed {
        pieces = List.copyOf(pieces);
    }

    /** A part of what is read. */
    sealed interface Piece {}

    /** A paragraph, a heading, an item of a list; on one line. */
    record Line(String text) implements Piece {}

    /** The cells of a table, row by row, the heads first; each on one line, empty ones too. */
    record Grid(List<List<String>> rows) implements Piece {
        Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        List<String> heads() {
            return rows.get(0);
        }

        /** The rows below the heads; one of another length, such as a heading between them, only as far as it goes. */
        List<Named<String>> byHead() {
            return rows.stream()
                    .skip(1)
                    .map(row -> {
                        Named<String> cells = new Named<>();
                        for (int i = 0; i < Math.min(row.size(), heads().size()); i++) {
                            cells.put(heads().get(i), row.get(i));
                        }
                        return cells;
                    })
                    .toList();
        }
    }

    /** What is said beside the tables. */
    List<String> lines() {
        return pieces.stream()
                .flatMap(piece -> piece instanceof Line line ? Stream.of(line.text()) : Stream.of())
                .toList();
    }

    /** The tables with a head of this text, from the row of that head on. */
    List<Grid> grids(String head) {
        return pieces.stream()
                .flatMap(piece -> piece instanceof Grid grid ? Stream.of(grid.rows()) : Stream.of())
                .flatMap(rows -> IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).contains(head))
                        .limit(1)
                        .mapToObj(i -> new Grid(rows.subList(i, rows.size()))))
                .toList();
    }

    /** All whole rows of the tables with these two heads. */
    List<Named<String>> rows(String head, String other) {
        return grids(head).stream()
                .filter(grid -> grid.heads().contains(other))
                .flatMap(grid -> grid.byHead().stream()
                        .filter(row -> row.names().size() == grid.heads().size()))
                .toList();
    }

    /** Everything, a row of a table on one line. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Line line) {
                all.add(line.text());
            } else if (piece instanceof Grid grid) {
                grid.rows().forEach(row -> all.add("| " + String.join(" | ", row)));
            }
        }
        return all;
    }

    /** A text on one line, a line break as a blank. */
    static String line(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
