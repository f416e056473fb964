package cn.guijian.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lays out a CSV file in the one way that all are laid out: UTF-8, plain line ends, cells without blanks around them,
 * quotes only where needed, columns in their order, no empty rows. Whatever WPS or Excel saved reads the same after.
 */
public final class TableLayout {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TableLayout() {}

    /** Names of the tables that a rules folder holds. */
    public static List<String> tables() {
        return PlanTables.ALL.stream().map(TableShape::fileName).toList();
    }

    /** A table of the rules folder laid out, with the mark by which Excel knows UTF-8; empty when it can't be read. */
    public static Optional<byte[]> table(String fileName, byte[] content) {
        return PlanTables.ALL.stream()
                .filter(table -> table.fileName().equals(fileName))
                .findFirst()
                .flatMap(table -> laidOut(content, table.headers(), BYTE_ORDER_MARK));
    }

    /** A rule's examples laid out, without a mark; empty when they can't be read. */
    public static Optional<byte[]> examples(byte[] content, List<String> headers) {
        return laidOut(content, headers, "");
    }

    /** A text file's content whatever it was saved as; empty when it is no text. */
    public static Optional<String> text(byte[] content) {
        return TextDecoder.decode(content) instanceof Parsed.Value<String> text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** One row as a line of such a file, without its end. */
    public static String line(List<String> row) {
        String line = CsvText.write(List.of(row));
        return line.substring(0, line.length() - 1);
    }

    private static Optional<byte[]> laidOut(byte[] content, List<String> headers, String mark) {
        return text(content)
                .flatMap(TableLayout::rows)
                .filter(rows -> !rows.isEmpty())
                .map(rows -> (mark + CsvText.write(ordered(rows, headers))).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<List<List<String>>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvText.reader(text)) {
            reader.forEach(
                    row -> rows.add(row.getFields().stream().map(Width::trim).toList()));
        } catch (CsvParseException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.removeIf(row -> row.stream().allMatch(String::isEmpty));
        return Optional.of(rows);
    }

    /** Known columns in their order, then the others; a row of another width than the header leaves all as it is. */
    private static List<List<String>> ordered(List<List<String>> rows, List<String> headers) {
        List<String> first = rows.get(0);
        if (rows.stream().anyMatch(row -> row.size() != first.size())) {
            return rows;
        }
        List<Integer> order = IntStream.range(0, first.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> rank(first.get(i), headers)))
                .toList();
        return rows.stream().map(row -> order.stream().map(row::get).toList()).toList();
    }

    private static int rank(String header, List<String> headers) {
        int known = headers.indexOf(header);
        return known < 0 ? headers.size() : known;
    }
}
