package cn.guijian.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingOrderTest {
    private static Finding finding(String id, String rule, Level level, String code, String cell) {
        List<Location> places = cell.isEmpty() ? List.of() : List.of(new Location("表", cell, "", ""));
        Optional<String> indicator = Optional.of(code).filter(c -> !c.isEmpty());
        return TestFinding.of(id, rule, level, indicator, indicator.map(Set::of).orElse(Set.of()), places);
    }

    private static List<String> sorted(Finding... findings) {
        return FindingOrder.sorted(SmallPlan.CATALOG, Arrays.asList(findings)).stream()
                .map(each -> each.id() + each.rule())
                .toList();
    }

    @Test
    void standsByLevelThenTableThenRuleThenCell() {
        assertThat(sorted(
                        finding("7", "R0301", Level.NOTE, "Z01", ""),
                        finding("6", "R0301", Level.MUST_FIX, "Z02", "D9"),
                        finding("5", "R0301", Level.MUST_FIX, "Z02", "D4"),
                        finding("4", "R0201", Level.MUST_FIX, "Z02", "D8"),
                        finding("3", "R0201", Level.MUST_FIX, "Z02", ""),
                        finding("2", "R0301", Level.MUST_FIX, "Z01", ""),
                        finding("1", "R0301", Level.MUST_FIX, "", "")))
                .containsExactly("1R0301", "2R0301", "3R0201", "4R0201", "5R0301", "6R0301", "7R0301");
    }

    /** The same facts found by the same rule are one fault; what reading found was found once, and stays. */
    @Test
    void aFaultStandsOnce() {
        assertThat(sorted(
                        finding("a", "R0201", Level.MUST_FIX, "Z01", "D4"),
                        finding("a", "R0201", Level.MUST_FIX, "Z01", "D4"),
                        finding("b", "R0201", Level.MUST_FIX, "Z01", "D4"),
                        finding("c", "R0006", Level.MUST_FIX, "Z02", "D5"),
                        finding("c", "R0006", Level.MUST_FIX, "Z02", "D6")))
                .containsExactly("aR0201", "bR0201", "cR0006", "cR0006");
    }
}
