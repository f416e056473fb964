package cn.guijian.catalog;

import cn.guijian.model.Allocation;
import cn.guijian.model.Target;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where targets and allocations stand in their tables, for whoever wants to change them. */
public final class PlanLines {
    private final Map<Target, Integer> targets = new HashMap<>();
    private final Map<Allocation, Integer> allocations = new HashMap<>();

    private PlanLines() {}

    /** The lines of a folder whose tables are good; of one whose tables are not, those that could be read. */
    public static PlanLines read(Path directory) {
        PlanLines lines = new PlanLines();
        Tables tables = Tables.read(TableBytes.in(directory), new Faults());
        tables.targets().forEach((row, target) -> lines.targets.put(target.target(), row.line()));
        tables.allocations().forEach((row, allocation) -> lines.allocations.put(allocation, row.line()));
        return lines;
    }

    /** The line in {@code targets.csv}; 0 when it does not stand there. */
    public int of(Target target) {
        return targets.getOrDefault(target, 0);
    }

    /** The line in {@code allocation.csv}; 0 when it does not stand there. */
    public int of(Allocation allocation) {
        return allocations.getOrDefault(allocation, 0);
    }
}
