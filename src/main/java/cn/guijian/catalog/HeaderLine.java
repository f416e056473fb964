package cn.guijian.catalog;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The header line of a table: which field of a record belongs to which column. */
final class HeaderLine {
    private final Table<?> table;
    private final List<String> headers;
    private final Faults faults;

    private HeaderLine(Table<?> table, List<String> headers, Faults faults) {
        this.table = table;
        this.headers = headers;
        this.faults = faults;
    }

    /** The header line, empty when a column is missing: without it every row would be at fault. */
    static Optional<HeaderLine> read(Table<?> table, CsvRecord first, Faults faults) {
        HeaderLine line = new HeaderLine(
                table, first.getFields().stream().map(Width::trim).toList(), faults);
        for (int i = 0; i < line.headers.size(); i++) {
            line.check(TableReader.line(first), i);
        }
        List<String> missing = table.requiredHeaders().stream()
                .filter(header -> !line.headers.contains(header))
                .toList();
        missing.forEach(header -> faults.addAt(
                table.fileName(),
                TableReader.line(first),
                table.headers().indexOf(header) + 1,
                FaultType.HEADER_MISSING,
                header,
                "",
                line.known()));
        return missing.isEmpty() ? Optional.of(line) : Optional.empty();
    }

    /** The cells of a record; fields beyond the header must be empty, as spreadsheets write them. */
    Row row(CsvRecord fields) {
        int number = TableReader.line(fields);
        Map<String, Cell> cells = new HashMap<>();
        int width = Math.max(headers.size(), fields.getFieldCount());
        for (int i = 0; i < width; i++) {
            String header = i < headers.size() ? headers.get(i) : "";
            String text = i < fields.getFieldCount() ? Width.trim(fields.getField(i)) : "";
            Cell cell = new Cell(table.fileName(), number, i + 1, header, text);
            if (header.isEmpty() && !cell.isBlank()) {
                faults.add(cell, FaultType.FIELD_EXTRA, known());
            }
            cells.putIfAbsent(header, cell);
        }
        return new Row(table.fileName(), number, cells);
    }

    private void check(int number, int index) {
        String header = headers.get(index);
        if (header.isEmpty()) {
            return;
        }
        Cell cell = new Cell(table.fileName(), number, index + 1, header, header);
        if (!table.headers().contains(header)) {
            faults.add(cell, FaultType.HEADER_UNKNOWN, known(), Nearest.orDash(header, table.headers()));
        } else if (headers.indexOf(header) < index) {
            faults.add(cell, FaultType.HEADER_TWICE, headers.indexOf(header) + 1);
        }
    }

    private String known() {
        return String.join("、", table.headers());
    }
}
