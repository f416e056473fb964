package cn.guijian.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds rows that say who they are in the same words as a row above. */
final class Duplicates {
    private Duplicates() {}

    /** A fault at each later row whose fields under {@code headers} are all filled and equal an earlier row's. */
    static void check(Entries<?> entries, List<String> headers, FaultType type, Faults faults) {
        Map<List<String>, Row> seen = new HashMap<>();
        for (Entry<?> entry : entries.all()) {
            List<String> key = headers.stream().map(entry.row()::text).toList();
            Row first = key.contains("") ? null : seen.putIfAbsent(key, entry.row());
            if (first != null) {
                faults.add(
                        entry.row().cell(headers.get(0)),
                        type,
                        first.line(),
                        entry.row().line(),
                        String.join("、", key));
            }
        }
    }
}
