package cn.guijian.app;

import cn.guijian.catalog.CatalogFault;
import cn.guijian.catalog.CatalogOutcome;
import cn.guijian.catalog.CatalogReader;
import cn.guijian.engine.RuleReader;
import cn.guijian.model.Catalog;
import cn.guijian.model.CheckResult.Provenance;
import cn.guijian.model.RuleFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads the tables and the rules of one folder. Either all of it is fit for use or none of it is used. */
public final class RulesFolder {
    private RulesFolder() {}

    /** What became of the folder. */
    public sealed interface Outcome {
        /** Ready to check with. */
        record Ready(Ruleset ruleset) implements Outcome {}

        /** Faults of tables and rules, each with its place. */
        record Refused(List<RuleFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Reads {@code folder}.
     *
     * @throws IOException when it can't be listed or a file in it can't be read
     */
    public static Outcome load(Path folder) throws IOException {
        List<RuleFault> faults = new ArrayList<>();
        CatalogOutcome tables = CatalogReader.read(folder);
        if (tables instanceof CatalogOutcome.Refused refused) {
            refused.faults().forEach(fault -> faults.add(fault(fault)));
        }
        RuleReader.Outcome rules = RuleReader.read(folder);
        if (rules instanceof RuleReader.Outcome.Refused refused) {
            faults.addAll(refused.faults());
        }
        return tables instanceof CatalogOutcome.Loaded loaded && rules instanceof RuleReader.Outcome.Loaded ready
                ? new Outcome.Ready(ruleset(folder, loaded.catalog(), ready))
                : new Outcome.Refused(faults);
    }

    private static Ruleset ruleset(Path folder, Catalog catalog, RuleReader.Outcome.Loaded rules) throws IOException {
        return new Ruleset(
                catalog,
                rules.base(),
                new Provenance(
                        Versions.guijian(),
                        Versions.drools(),
                        RulesHash.of(folder),
                        rules.base().rules().size()));
    }

    private static RuleFault fault(CatalogFault fault) {
        return new RuleFault(fault.file(), fault.row(), fault.column(), fault.message(), fault.remedy());
    }
}
