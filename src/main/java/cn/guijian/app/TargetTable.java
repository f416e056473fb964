package cn.guijian.app;

import cn.guijian.catalog.TableLayout;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of targets as cells, and back as a file in which lines that were not touched stay as they are. */
public record TargetTable(List<String> head, List<List<String>> rows) {
    public TargetTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** The cells of a file. */
    public static TargetTable of(String text) {
        List<List<String>> lines = parse(text);
        return new TargetTable(lines.get(0), lines.subList(1, lines.size()));
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
        for (String line : text.split("\n", -1)) {
            List<List<String>> cells = line.isEmpty() ? List.of() : parse(line);
            if (cells.size() == 1) {
                known.putIfAbsent(cells.get(0), line);
            }
        }
        StringBuilder file = new StringBuilder(text.substring(0, text.indexOf('\n') + 1));
        rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .forEach(row -> file.append(known.getOrDefault(row, TableLayout.line(row)))
                        .append('\n'));
        return file.toString();
    }
}
