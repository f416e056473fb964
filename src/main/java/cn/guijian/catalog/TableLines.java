package cn.guijian.catalog;

import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.plan.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which line of its table a row stands, for messages about rows that are sound by themselves. */
public final class TableLines {
    private final Map<List<String>, Integer> lines = new HashMap<>();

    private TableLines() {}

    /** The lines of a folder; of a table that can't be read, none. */
    public static TableLines of(RulesHome home) {
        TableLines lines = new TableLines();
        for (TableShape<?> table : PlanTables.ALL) {
            new TableReader(table, new TableFaults())
                    .read(TableBytes.in(home))
                    .orElse(List.of())
                    .forEach(row -> lines.add(table, row));
        }
        return lines;
    }

    private void add(TableShape<?> table, TableRow row) {
        List<String> key = table.key().stream().map(row::text).toList();
        for (int parts = 1; parts <= key.size(); parts++) {
            lines.putIfAbsent(place(table.fileName(), key.subList(0, parts)), row.line());
        }
    }

    /** The first row whose key begins so: code and first day of a target; code, unit and first day of a share. 0 for none. */
    public int of(String table, Object... key) {
        return lines.getOrDefault(
                place(table, Arrays.stream(key).map(String::valueOf).toList()), 0);
    }

    /** The row of a target; 0 when it does not stand there. */
    public int of(Target target) {
        return of(PlanTables.TARGETS.fileName(), target.code(), target.from());
    }

    /** The row of a unit's share; 0 when it does not stand there. */
    public int of(Allocation share) {
        return of(PlanTables.ALLOCATION.fileName(), share.code(), share.unit(), share.from());
    }

    private static List<String> place(String table, List<String> key) {
        List<String> place = new ArrayList<>(key);
        place.add(0, table);
        return place;
    }
}
