package cn.guijian.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The entries of one table in file order.
 *
 * @param readable false when the table as a whole could not be read; then nothing is said about what it lacks
 */
record Entries<T>(boolean readable, List<Entry<T>> all) {
    Entries {
        all = List.copyOf(all);
    }

    List<T> values() {
        return all.stream().flatMap(entry -> entry.value().stream()).toList();
    }

    /** The codes of all rows, a misspelt one as it was meant, lest every mention of it be called unknown. */
    List<String> codes() {
        return all.stream()
                .map(entry -> CodeText.normal(entry.code()))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** False only when the table was read and no row of it bears the code. */
    boolean mayHave(String code) {
        return !readable || codes().contains(code);
    }

    /** The value with this code, empty also when its row is at fault. */
    Optional<T> find(String code) {
        return all.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .flatMap(Entry::value);
    }

    void forEach(BiConsumer<Row, T> action) {
        all.forEach(entry -> entry.value().ifPresent(value -> action.accept(entry.row(), value)));
    }
}
