package cn.guijian.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The entries of one table in file order; not for several threads. */
final class Entries<T> {
    private final boolean readable;
    private final List<Entry<T>> all;
    private @Nullable List<String> codes;

    /**
     * Entries.
     *
     * @param readable false when the table as a whole could not be read; then nothing is said about what it lacks
     */
    Entries(boolean readable, List<Entry<T>> all) {
        this.readable = readable;
        this.all = List.copyOf(all);
    }

    boolean readable() {
        return readable;
    }

    List<Entry<T>> all() {
        return all;
    }

    List<T> values() {
        return all.stream().flatMap(entry -> entry.value().stream()).toList();
    }

    /** The codes of all rows, a misspelt one as it was meant, lest every mention of it be called unknown. */
    List<String> codes() {
        List<String> known = codes;
        if (known == null) {
            known = all.stream()
                    .map(entry -> CodeText.normal(entry.code()))
                    .filter(code -> !code.isEmpty())
                    .toList();
            codes = known;
        }
        return known;
    }

    /** False only when the table was read and no row of it bears the code. */
    boolean mayHave(String code) {
        return !readable || codes().contains(code);
    }

    /** A fault at the cell when no row bears the code. */
    void require(TableCell cell, String code, TableFaults faults) {
        if (!mayHave(code)) {
            faults.add(cell, FaultType.CODE_UNKNOWN, code, Nearest.orDash(code, codes()));
        }
    }

    /** The value with this code, empty also when its row is at fault. */
    Optional<T> find(String code) {
        return all.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .flatMap(Entry::value);
    }

    void forEach(BiConsumer<TableRow, T> action) {
        all.forEach(entry -> entry.value().ifPresent(value -> action.accept(entry.row(), value)));
    }
}
