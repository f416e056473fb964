package cn.guijian.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects the faults of one reading. Confined to that reading. */
final class TableFaults {
    private static final int LONGEST = 60;

    private final List<CatalogFault> found = new ArrayList<>();

    /** A fault at a cell; the texts get the header, the cell's text and the details. */
    void add(TableCell cell, FaultType type, Object... details) {
        Object[] arguments = Stream.concat(Stream.of(cell.header(), shown(cell.text())), Arrays.stream(details))
                .toArray();
        addAt(cell.file(), cell.row(), cell.column(), type, arguments);
    }

    /** A fault is one line, however long the field is. */
    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** A fault of the file as a whole. */
    void addWhole(String file, FaultType type, Object... arguments) {
        addAt(file, 0, 0, type, arguments);
    }

    void addAt(String file, int row, int column, FaultType type, Object... arguments) {
        found.add(new CatalogFault(file, row, column, type.message(arguments), type.remedy(arguments)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All faults by table, row and column. */
    List<CatalogFault> sorted() {
        List<String> files = PlanTables.ALL.stream().map(TableShape::fileName).toList();
        return found.stream()
                .sorted(Comparator.comparingInt((CatalogFault fault) -> files.indexOf(fault.file()))
                        .thenComparingInt(CatalogFault::row)
                        .thenComparingInt(CatalogFault::column))
                .toList();
    }
}
