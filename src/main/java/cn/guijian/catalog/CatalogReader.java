package cn.guijian.catalog;

import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.PlanSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code indicators.csv}, {@code targets.csv}, {@code units.csv}, {@code allocation.csv}, {@code calendar.csv},
 * {@code parameters.csv} and {@code phrases.csv} of a rules folder. Either all of them are good and fit each other, or nothing is loaded
 * and every fault found is named: a report must never rest on half a table.
 */
public final class CatalogReader {
    private CatalogReader() {}

    /**
     * Reads the tables of a folder.
     *
     * @param directory the rules folder
     */
    public static CatalogOutcome read(Path directory) {
        Faults faults = new Faults();
        if (!Files.isDirectory(directory)) {
            faults.addWhole(directory.toString(), FaultType.DIRECTORY_MISSING, directory);
            return new CatalogOutcome.Refused(faults.sorted());
        }
        Tables tables = Tables.read(TableBytes.in(directory), faults);
        Optional<PlanSpan> plan = new ParameterChecks(tables.parameters(), faults).check();
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
     * @param files their bytes by file name
     */
    public static Optional<Catalog> known(Map<String, byte[]> files) {
        Faults faults = new Faults();
        Tables tables = Tables.read(name -> Optional.ofNullable(files.get(name)), faults);
        Optional<PlanSpan> plan = new ParameterChecks(tables.parameters(), faults).check();
        return faults.isEmpty() ? plan.map(tables::catalog) : Optional.empty();
    }
}
