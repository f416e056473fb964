package cn.guijian.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one CSV file into rows; a table with broken form is at fault as a whole and gives none. */
final class TableReader {
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");
    private static final Pattern OTHER_SEPARATORS = Pattern.compile("[\\t;，；]");

    private final TableShape<?> table;
    private final TableFaults faults;

    TableReader(TableShape<?> table, TableFaults faults) {
        this.table = table;
        this.faults = faults;
    }

    /** The rows that hold anything, in file order; empty when the table is not usable. */
    Optional<List<TableRow>> read(TableBytes files) {
        return bytes(files).flatMap(this::text).flatMap(this::records).flatMap(this::rows);
    }

    private Optional<byte[]> bytes(TableBytes files) {
        try {
            Optional<byte[]> bytes = files.of(table.fileName());
            return bytes.isPresent() ? bytes : whole(FaultType.FILE_MISSING);
        } catch (IOException e) {
            return whole(FaultType.FILE_UNREADABLE);
        }
    }

    private Optional<String> text(byte[] bytes) {
        Parsed<String> text = TextDecoder.decode(bytes);
        return text instanceof Parsed.Bad<String> bad
                ? whole(bad.type())
                : Optional.of(((Parsed.Value<String>) text).value());
    }

    private Optional<List<CsvRecord>> records(String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvText.reader(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            faults.addAt(table.fileName(), line(e), 1, FaultType.CSV_BROKEN, table.fileName());
            return Optional.empty();
        } catch (IOException e) {
            return whole(FaultType.FILE_UNREADABLE);
        }
        records.removeIf(row ->
                row.getFields().stream().allMatch(field -> Width.trim(field).isEmpty()));
        return Optional.of(records);
    }

    private Optional<List<TableRow>> rows(List<CsvRecord> records) {
        if (records.isEmpty()) {
            return whole(FaultType.FILE_EMPTY);
        }
        CsvRecord first = records.get(0);
        if (first.getFieldCount() == 1
                && OTHER_SEPARATORS.matcher(first.getField(0)).find()) {
            faults.addAt(table.fileName(), line(first), 1, FaultType.SEPARATOR_WRONG, table.fileName());
            return Optional.empty();
        }
        Optional<HeaderLine> header = HeaderLine.read(table, first, faults);
        List<CsvRecord> data = records.subList(1, records.size());
        if (data.isEmpty() && !table.mayBeEmpty()) {
            return whole(FaultType.FILE_EMPTY);
        }
        return header.map(line -> data.stream().map(line::row).toList());
    }

    private <T> Optional<T> whole(FaultType type) {
        faults.addWhole(table.fileName(), type, table.fileName());
        return Optional.empty();
    }

    /** The parser names the line only in its message. */
    private static int line(CsvParseException e) {
        Matcher matcher = LINE.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    /** The header line of a table: which field of a record belongs to which column. */
    private static final class HeaderLine {
        private final TableShape<?> table;
        private final List<String> headers;
        private final TableFaults faults;

        private HeaderLine(TableShape<?> table, List<String> headers, TableFaults faults) {
            this.table = table;
            this.headers = headers;
            this.faults = faults;
        }

        /** The header line, empty when a column is missing: without it every row would be at fault. */
        static Optional<HeaderLine> read(TableShape<?> table, CsvRecord first, TableFaults faults) {
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
        TableRow row(CsvRecord fields) {
            int number = TableReader.line(fields);
            Map<String, TableCell> cells = new HashMap<>();
            int width = Math.max(headers.size(), fields.getFieldCount());
            for (int i = 0; i < width; i++) {
                String header = i < headers.size() ? headers.get(i) : "";
                String text = i < fields.getFieldCount() ? Width.trim(fields.getField(i)) : "";
                TableCell cell = new TableCell(table.fileName(), number, i + 1, header, text);
                if (header.isEmpty() && !cell.isBlank()) {
                    faults.add(cell, FaultType.FIELD_EXTRA, known());
                }
                cells.putIfAbsent(header, cell);
            }
            return new TableRow(table.fileName(), number, cells);
        }

        private void check(int number, int index) {
            String header = headers.get(index);
            if (header.isEmpty()) {
                return;
            }
            TableCell cell = new TableCell(table.fileName(), number, index + 1, header, header);
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
}
