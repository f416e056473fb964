package cn.guijian.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A CSV file and how each of its rows becomes a record. Its columns are the fields that reading a row asks for, in that
 * order: they are written down once, where the record is made.
 */
final class Table<T> {
    private final String fileName;
    private final Function<Fields, T> record;
    private final List<Column> columns;
    private final boolean mayBeEmpty;
    private final List<String> key;
    private final FaultType twice;

    private Table(String fileName, Function<Fields, T> record, boolean mayBeEmpty, List<String> key, FaultType twice) {
        this.fileName = fileName;
        this.record = record;
        this.columns = Fields.columnsOf(record);
        this.mayBeEmpty = mayBeEmpty;
        this.key = key;
        this.twice = twice;
    }

    static <T> Table<T> of(String fileName, Function<Fields, T> record) {
        return new Table<>(fileName, record, false, List.of(), FaultType.CODE_TWICE);
    }

    /** The same, but it may have no rows. */
    Table<T> orEmpty() {
        return new Table<>(fileName, record, true, key, twice);
    }

    /** The same; no two rows have equal fields under these headers. */
    Table<T> keyedBy(FaultType fault, String... headers) {
        return new Table<>(fileName, record, mayBeEmpty, List.of(headers), fault);
    }

    String fileName() {
        return fileName;
    }

    List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    /** Headers without which the table can't be read. */
    List<String> requiredHeaders() {
        return columns.stream()
                .filter(column -> !column.mayBeMissing())
                .map(Column::header)
                .toList();
    }

    /** The headers that tell its rows apart. */
    List<String> key() {
        return key;
    }

    boolean mayBeEmpty() {
        return mayBeEmpty;
    }

    Entries<T> read(TableBytes files, Faults faults) {
        Optional<List<Row>> rows = new TableReader(this, faults).read(files);
        rows.ifPresent(found -> findTwice(found, faults));
        return new Entries<>(
                rows.isPresent(),
                rows.orElse(List.of()).stream().map(row -> entry(row, faults)).toList());
    }

    private Entry<T> entry(Row row, Faults faults) {
        Fields fields = new Fields(row, faults);
        T value = record.apply(fields);
        return new Entry<>(row, fields.areSound() ? Optional.of(value) : Optional.empty());
    }

    /** A fault at each later row whose key is filled and equals an earlier row's. */
    private void findTwice(List<Row> rows, Faults faults) {
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows) {
            List<String> words = key.stream().map(row::text).toList();
            Row first = words.isEmpty() || words.contains("") ? null : seen.putIfAbsent(words, row);
            if (first != null) {
                faults.add(row.cell(key.get(0)), twice, first.line(), row.line(), String.join("、", words));
            }
        }
    }
}
