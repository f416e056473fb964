package cn.guijian.catalog;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which line of its table a row stands, for messages about rows that are sound by themselves. */
public final class TableLines {
    private static final List<TableFile> TABLES =
            List.of(TableFile.INDICATORS, TableFile.TARGETS, TableFile.ALLOCATION);

    private final Map<String, Integer> firsts = new HashMap<>();
    private final Map<String, Integer> exact = new HashMap<>();

    private TableLines() {}

    /** The lines of a folder whose tables have been read without fault. */
    public static TableLines of(Path folder) {
        TableLines lines = new TableLines();
        for (TableFile table : TABLES) {
            for (Row row : new TableReader(table, new Faults())
                    .read(TableBytes.in(folder))
                    .orElse(List.of())) {
                String key = table.fileName() + "|" + row.text(Headers.CODE);
                lines.firsts.putIfAbsent(key, row.line());
                if (table.headers().contains(Headers.FROM)) {
                    lines.exact.putIfAbsent(key + "|" + row.text(Headers.FROM), row.line());
                }
            }
        }
        return lines;
    }

    /** The first row with this code; 0 when there is none. */
    public int first(String table, String code) {
        return firsts.getOrDefault(table + "|" + code, 0);
    }

    /** The first row with this code and first day; 0 when there is none. */
    public int of(String table, String code, String from) {
        return exact.getOrDefault(table + "|" + code + "|" + from, 0);
    }
}
