package cn.guijian.catalog;

import cn.guijian.model.Target;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Where each target stands in {@code targets.csv}, for whoever wants to change it. */
public final class TargetLines {
    private final Map<Key, Integer> lines = new HashMap<>();

    private record Key(String code, LocalDate from) {}

    private TargetLines() {}

    /** The lines of a folder whose tables are good; of one whose tables are not, those that could be read. */
    public static TargetLines read(Path directory) {
        TargetLines lines = new TargetLines();
        Tables.read(directory, new Faults())
                .targets()
                .forEach((row, target) -> lines.lines.put(new Key(target.code(), target.from()), row.line()));
        return lines;
    }

    /** The line of a target; 0 when it does not stand there. */
    public int of(Target target) {
        return lines.getOrDefault(new Key(target.code(), target.from()), 0);
    }
}
