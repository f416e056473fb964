package cn.guijian.report.letter;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a letter.
 *
 * @param columns with the heads
 * @param rows texts in the order of the columns; a line break stands between the lines of a cell
 */
record LetterTable(List<Column> columns, List<List<String>> rows) {
    LetterTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A column.
     *
     * @param former what older templates call it, where it was called otherwise
     * @param width its part of the table's width, to be measured against the other columns
     */
    record Column(String name, String former, int width, Align align) {
        boolean isCalled(String word) {
            return name.replace("\n", "").equals(word) || former.equals(word);
        }
    }

    /** Where the text stands in a cell, as Word names it. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** Only these columns, in this order; all of them when none is named. */
    LetterTable only(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<Integer> places = names.stream().map(this::place).toList();
        return new LetterTable(
                places.stream().map(columns::get).toList(),
                rows.stream().map(row -> places.stream().map(row::get).toList()).toList());
    }

    /** The place of the column with this name, −1 when there is none. */
    int place(String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isCalled(name))
                .findFirst()
                .orElse(-1);
    }
}
