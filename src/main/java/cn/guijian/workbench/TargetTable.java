package cn.guijian.workbench;

import cn.guijian.catalog.TableLayout;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of targets as cells, and back as a file in which lines that were not touched stay as they are. */
public record TargetTable(List<String> head, List<List<String>> rows) {
    public TargetTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** The cells of a file, in every row as many; of one without a line, an empty table. */
    public static TargetTable of(String text) {
        List<List<String>> lines = parse(text);
        if (lines.isEmpty()) {
            return new TargetTable(List.of(), List.of());
        }
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        return new TargetTable(
                lines.get(0),
                lines.stream().skip(1).map(row -> filled(row, width)).toList());
    }

    private static List<String> filled(List<String> row, int width) {
        List<String> cells = new ArrayList<>(row);
        cells.addAll(Collections.nCopies(Math.max(0, width - row.size()), ""));
        return cells;
    }

    /** How many cells a row has. */
    public int width() {
        return rows.isEmpty() ? head.size() : rows.get(0).size();
    }

    private static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        for (CsvRecord line : reader(text)) {
            lines.add(line.getFields());
        }
        return lines;
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** The file with other rows; a row without content is left out. */
    public static String replaced(String text, List<List<String>> rows) {
        Map<List<String>, String> known = new HashMap<>();
        int width = of(text).width();
        for (String line : text.split("\n", -1)) {
            List<List<String>> cells = line.isEmpty() ? List.of() : parse(line);
            if (cells.size() == 1) {
                known.putIfAbsent(filled(cells.get(0), width), line);
            }
        }
        StringBuilder file = new StringBuilder(text.split("\n", 2)[0] + "\n");
        rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .forEach(row -> file.append(known.getOrDefault(row, TableLayout.line(row)))
                        .append('\n'));
        return file.toString();
    }
}
