package cn.guijian.catalog;

import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.RulesHome;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code indicators.csv}, {@code targets.csv}, {@code units.csv}, {@code allocation.csv}, {@code calendar.csv},
 * {@code parameters.csv} and {@code phrases.csv} of a rules folder. Either all of them are good and fit each other, or nothing is loaded
 * and every fault found is named: a report must never rest on half a table.
 */
public final class CatalogReader {
    private CatalogReader() {}

    /** Reads the tables of a plan, and those that it shares with the other plans of the folder. */
    public static CatalogOutcome read(RulesHome home) {
        Faults faults = new Faults();
        Tables tables = Tables.read(TableBytes.in(home), faults);
        Optional<Plan> plan = tables.plan().values().stream().findFirst().map(found -> found.in(home.plan()));
        new ParameterChecks(tables.parameters(), faults).check();
        new IndicatorChecks(tables.indicators(), faults).check();
        new TargetChecks(tables, faults).check();
        new UnitChecks(tables.units(), faults).check();
        new AllocationChecks(tables, faults).check();
        new BoundChecks(tables, faults).check();
        new CalendarChecks(tables.calendar(), plan, faults).check();
        return faults.isEmpty() && plan.isPresent()
                ? new CatalogOutcome.Loaded(tables.catalog(plan.get()))
                : new CatalogOutcome.Refused(faults.sorted());
    }

    /**
     * The catalog of tables that {@link #read} once found good, byte for byte the same: rows are not held against each
     * other again. Empty when they are not good by themselves either.
     *
     * @param files their bytes by their places in the folder
     */
    public static Optional<Catalog> known(RulesHome home, Map<String, byte[]> files) {
        Faults faults = new Faults();
        Tables tables = Tables.read(name -> Optional.ofNullable(files.get(home.place(name))), faults);
        new ParameterChecks(tables.parameters(), faults).check();
        return faults.isEmpty()
                ? tables.plan().values().stream().findFirst().map(plan -> tables.catalog(plan.in(home.plan())))
                : Optional.empty();
    }
}
