package cn.guijian.engine.judge;

import cn.guijian.model.Level;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import java.util.Arrays;
import java.util.Set;

/** Doubts about rows, for tests that do not care which rule raised them. */
public final class Doubts {
    private Doubts() {}

    /** Faults in these rows. */
    public static Doubted faults(String... rows) {
        return Doubted.by(Arrays.stream(rows)
                .filter(row -> !row.isEmpty())
                .map(row -> finding(row, Level.MUST_FIX, Doubt.NONE))
                .toList());
    }

    /** An open question in a row. */
    static Doubted question(Doubt doubt, String row) {
        return Doubted.by(Set.of(finding(row, Level.MUST_EXPLAIN, doubt)));
    }

    public static Finding finding(String row, Level level, Doubt doubt) {
        return Finding.of(finding -> {
            finding.id = row;
            finding.rule = "R0201";
            finding.level = level;
            finding.rows = row.isEmpty() ? Set.of() : Set.of(row);
            finding.doubts = doubt;
        });
    }
}
