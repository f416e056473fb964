package cn.guijian.model.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reporting unit (填报单位): a county, the high-tech zone or 市本级.
 *
 * @param code national code, or our own for units without one (6110GX, 611000)
 * @param aliases other names under which it signs
 * @param population permanent residents, persons, where known
 * @param addressee how papers to it begin (主送)
 * @param countsInCity whether city sums include it beside its host counties
 */
public record ReportingUnit(
        String code,
        String name,
        List<String> aliases,
        Optional<BigDecimal> population,
        UnitKind kind,
        boolean countsInCity,
        String addressee) {
    public ReportingUnit {
        aliases = List.copyOf(aliases);
    }

    /** One that is addressed by its name. */
    public ReportingUnit(
            String code,
            String name,
            List<String> aliases,
            Optional<BigDecimal> population,
            UnitKind kind,
            boolean countsInCity) {
        this(code, name, aliases, population, kind, countsInCity, name);
    }

    /** By hand, as {@link #hashCode}: Java links a record's own when they are first called, and a cold start waits. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportingUnit unit
                && code.equals(unit.code)
                && name.equals(unit.name)
                && aliases.equals(unit.aliases)
                && population.equals(unit.population)
                && kind == unit.kind
                && countsInCity == unit.countsInCity
                && addressee.equals(unit.addressee);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
