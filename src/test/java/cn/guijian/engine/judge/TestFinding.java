package cn.guijian.engine.judge;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An open finding that says no more than where it lies. */
public final class TestFinding {
    private TestFinding() {}

    public static Finding of(
            String id, String rule, Level level, Optional<String> code, Set<String> rows, List<Location> places) {
        return new Finding(
                id,
                rule,
                rule,
                level,
                code,
                rows,
                rule,
                "",
                Optional.empty(),
                places,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Finding.Status.OPEN,
                Optional.empty());
    }
}
