package cn.guijian.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A CSV file and how each of its rows becomes a record. Its columns are the fields that reading a row asks for, in that
 * order: they are written down once, where the record is made.
 *
 * @param columns the fields, of a standing table its items
 * @param key headers whose fields tell its rows apart
 * @param twice the fault of two rows that are not told apart
 * @param standing whether it holds one record, each field of which has a row of its own
 */
record TableShape<T>(
        String fileName,
        Function<Fields, T> maker,
        List<TableColumn> columns,
        boolean mayBeEmpty,
        List<String> key,
        FaultType twice,
        boolean standing) {

    static <T> TableShape<T> of(String fileName, Function<Fields, T> maker) {
        return new TableShape<>(
                fileName, maker, Fields.columnsOf(maker), false, List.of(), FaultType.CODE_TWICE, false);
    }

    /** The same, but it may have no rows. */
    TableShape<T> orEmpty() {
        return new TableShape<>(fileName, maker, columns, true, key, twice, standing);
    }

    /** The same; no two rows have equal fields under these headers. */
    TableShape<T> keyedBy(FaultType fault, String... headers) {
        return new TableShape<>(fileName, maker, columns, mayBeEmpty, List.of(headers), fault, standing);
    }

    /** The same as one record whose fields stand below each other, each after its name. */
    TableShape<T> upright() {
        return new TableShape<>(
                fileName, maker, columns, mayBeEmpty, List.of(Headers.ITEM), FaultType.ITEM_TWICE, true);
    }

    List<String> headers() {
        return standing ? List.of(Headers.ITEM, Headers.CONTENT) : names(true);
    }

    /** Headers without which the table can't be read. */
    List<String> requiredHeaders() {
        return standing ? headers() : names(false);
    }

    private List<String> names(boolean all) {
        return columns.stream()
                .filter(column -> all || !column.mayBeMissing())
                .map(TableColumn::header)
                .toList();
    }

    Entries<T> read(TableBytes files, TableFaults faults) {
        Optional<List<TableRow>> rows = new TableReader(this, faults).read(files);
        rows.ifPresent(found -> findTwice(found, faults));
        List<TableRow> records =
                rows.map(found -> standing ? turned(found, faults) : found).orElse(List.of());
        return new Entries<>(
                rows.isPresent(),
                records.stream().map(row -> entry(row, faults)).toList());
    }

    private Entry<T> entry(TableRow row, TableFaults faults) {
        Fields fields = new Fields(row, faults);
        T value = maker.apply(fields);
        return new Entry<>(row, fields.areSound() ? Optional.of(value) : Optional.empty());
    }

    /** The items below each other as one row; none when one is missing that there must be. */
    private List<TableRow> turned(List<TableRow> items, TableFaults faults) {
        Map<String, TableCell> cells = new TreeMap<>();
        for (TableRow item : items) {
            TableCell name = item.cell(Headers.ITEM);
            TableCell content = item.cell(Headers.CONTENT);
            if (!names(true).contains(name.text())) {
                faults.add(
                        name,
                        FaultType.ITEM_UNKNOWN,
                        String.join("、", names(true)),
                        Nearest.orDash(name.text(), names(true)));
            }
            cells.putIfAbsent(
                    name.text(), new TableCell(fileName, item.line(), content.column(), name.text(), content.text()));
        }
        List<String> missing =
                names(false).stream().filter(name -> !cells.containsKey(name)).toList();
        missing.forEach(name -> faults.addWhole(fileName, FaultType.ITEM_MISSING, fileName, name));
        return missing.isEmpty() ? List.of(new TableRow(fileName, 0, cells)) : List.of();
    }

    /** A fault at each later row whose key is filled and equals an earlier row's. */
    private void findTwice(List<TableRow> rows, TableFaults faults) {
        Map<List<String>, TableRow> seen = new HashMap<>();
        for (TableRow row : rows) {
            List<String> words = key.stream().map(row::text).toList();
            TableRow first = words.isEmpty() || words.contains("") ? null : seen.putIfAbsent(words, row);
            if (first != null) {
                faults.add(row.cell(key.get(0)), twice, first.line(), row.line(), String.join("、", words));
            }
        }
    }
}
