package cn.guijian.ruleset;

import cn.guijian.catalog.CatalogFault;
import cn.guijian.catalog.CatalogOutcome;
import cn.guijian.catalog.CatalogReader;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleReader;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.CheckResult.Provenance;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
     * Reads, lints and compiles {@code folder}.
     *
     * @throws IOException when it can't be listed or a file in it can't be read
     */
    public static Outcome load(Path folder) throws IOException {
        return load(folder, RulesCache.none(), Progress.SILENT);
    }

    /**
     * The same, but rules that were compiled before come from the cache.
     *
     * @param progress told whether they have to be compiled
     * @throws IOException when it can't be listed or a file in it can't be read
     */
    public static Outcome load(Path folder, RulesCache cache, Progress progress) throws IOException {
        progress.begin(Progress.Stage.RULES, 0);
        return load(folder, look(folder, cache), cache, progress);
    }

    /**
     * What there is of a folder's rules without compiling any.
     *
     * @param ruleset the rules, ready, where they were compiled before
     */
    record Found(String hash, Optional<Ruleset> ruleset) {
        static final Found NOTHING = new Found("", Optional.empty());
    }

    /** Looks for the rules of a folder among those that were compiled before. */
    static Found look(Path folder, RulesCache cache) throws IOException {
        RulesHash hash = RulesHash.of(folder);
        Optional<RuleBase> stored = cache.find(hash.value());
        // Of tables and rules that were found sound together.
        Optional<Catalog> catalog = stored.isPresent() ? CatalogReader.known(hash.tables()) : Optional.empty();
        return new Found(hash.value(), catalog.map(tables -> ruleset(hash.value(), tables, stored.orElseThrow())));
    }

    /** The rules that were found, or else the folder's own. */
    static Outcome load(Path folder, Found found, RulesCache cache, Progress progress) throws IOException {
        if (found.ruleset().isPresent()) {
            return new Outcome.Ready(found.ruleset().get());
        }
        CompileTime time = CompileTime.ofUser();
        progress.begin(Progress.Stage.COMPILE, time.expected());
        long begun = System.nanoTime();
        Outcome outcome = read(folder, found.hash(), cache);
        if (outcome instanceof Outcome.Ready) {
            time.keep(Duration.ofNanos(System.nanoTime() - begun));
        }
        return outcome;
    }

    private static Outcome read(Path folder, String hash, RulesCache cache) throws IOException {
        List<RuleFault> faults = new ArrayList<>();
        CatalogOutcome tables = CatalogReader.read(folder);
        RuleReader.Outcome rules = RuleReader.read(
                folder, tables instanceof CatalogOutcome.Loaded loaded ? codes(loaded.catalog()) : Set.of());
        if (tables instanceof CatalogOutcome.Refused refused) {
            refused.faults().forEach(fault -> faults.add(fault(fault)));
        }
        if (rules instanceof RuleReader.Outcome.Refused refused) {
            faults.addAll(refused.faults());
        }
        if (!(tables instanceof CatalogOutcome.Loaded loaded && rules instanceof RuleReader.Outcome.Loaded ready)) {
            return new Outcome.Refused(faults);
        }
        // A file that was saved in between must not be remembered under the hash of the one before.
        if (hash(folder).equals(hash)) {
            cache.keep(hash, ready.base());
        }
        return new Outcome.Ready(ruleset(hash, loaded.catalog(), ready.base()));
    }

    /** The codes of the tables, whether or not the rules beside them are sound; empty when the tables are not. */
    public static Set<String> codesOf(Path folder) {
        return CatalogReader.read(folder) instanceof CatalogOutcome.Loaded loaded ? codes(loaded.catalog()) : Set.of();
    }

    public static Set<String> codes(Catalog catalog) {
        return catalog.indicators().stream().map(Indicator::code).collect(Collectors.toUnmodifiableSet());
    }

    private static Ruleset ruleset(String hash, Catalog catalog, RuleBase rules) {
        return new Ruleset(
                catalog,
                rules,
                new Provenance(
                        Versions.guijian(),
                        Versions.drools(),
                        hash,
                        rules.rules().size()));
    }

    private static RuleFault fault(CatalogFault fault) {
        return new RuleFault(fault.file(), fault.row(), fault.column(), fault.message(), fault.remedy());
    }

    /** The hash that names the folder as it is now. */
    public static String hash(Path folder) throws IOException {
        return RulesHash.of(folder).value();
    }
}
