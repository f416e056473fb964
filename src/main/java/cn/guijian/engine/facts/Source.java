package cn.guijian.engine.facts;

import cn.guijian.model.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a fact comes from, and what a finding on it says.
 *
 * @param key its part of a finding's fingerprint: indicator, column, period and value
 * @param indicator the indicator that a finding on it names
 * @param rows codes of the rows that a finding on it lies in
 * @param locations its cells, the one at fault first
 * @param actual the number it states
 * @param expected the number it should state, where that is known
 */
public record Source(
        String key,
        Optional<String> indicator,
        Set<String> rows,
        List<Location> locations,
        Optional<BigDecimal> actual,
        Optional<BigDecimal> expected) {
    public Source {
        rows = Set.copyOf(rows);
        locations = List.copyOf(locations);
    }

    /** A fact without a place, such as a parameter. */
    public static Source nowhere(String key) {
        return new Source(key, Optional.empty(), Set.of(), List.of(), Optional.empty(), Optional.empty());
    }
}
