package cn.guijian.ruleset;

import cn.guijian.catalog.CatalogFault;
import cn.guijian.catalog.CatalogOutcome;
import cn.guijian.catalog.CatalogReader;
import cn.guijian.catalog.PlanFolders;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleReader;
import cn.guijian.files.CachePlace;
import cn.guijian.files.OwnFolder;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.result.CheckResult.Provenance;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
     * Reads, lints and compiles {@code folder} with its only plan.
     *
     * @throws IOException when it can't be listed or a file in it can't be read
     */
    public static Outcome load(Path folder) throws IOException {
        return load(folder, Optional.empty(), RulesCache.none(), Progress.SILENT);
    }

    /**
     * The same, but rules that were compiled before come from the cache.
     *
     * @param plan the plan asked for; empty for the only one
     * @param progress told whether they have to be compiled
     * @throws IOException when it can't be listed or a file in it can't be read
     */
    public static Outcome load(Path folder, Optional<String> plan, RulesCache cache, Progress progress)
            throws IOException {
        List<RuleFault> faults = new ArrayList<>();
        Optional<RulesHome> home = home(folder, plan, faults::add);
        return home.isPresent() ? load(home.get(), cache, progress) : new Outcome.Refused(faults);
    }

    /** Whether it is a rules folder at all, even one of a layout that is no longer read. */
    public static boolean isRules(Path folder) {
        return PlanFolders.isRules(folder);
    }

    /**
     * The folder with the plan that is asked for, or with its only one.
     *
     * @param refused told why there is none
     * @throws IOException when the folder can't be listed
     */
    public static Optional<RulesHome> home(Path folder, Optional<String> plan, Consumer<RuleFault> refused)
            throws IOException {
        PlanFolders.Outcome choice = PlanFolders.choose(folder, plan);
        if (choice instanceof PlanFolders.Outcome.Refused none) {
            refused.accept(fault(none.fault(), UnaryOperator.identity()));
            return Optional.empty();
        }
        return Optional.of(((PlanFolders.Outcome.Found) choice).home());
    }

    /** Loads the rules with a plan that is there. */
    public static Outcome load(RulesHome home, RulesCache cache, Progress progress) throws IOException {
        progress.begin(Progress.Stage.RULES, 0);
        return load(home, look(home, cache), cache, progress);
    }

    /**
     * What there is of a plan's rules without compiling any.
     *
     * @param ruleset the rules, ready, where they were compiled before
     */
    record Found(RulesHash hash, Optional<Ruleset> ruleset) {}

    /** Looks for the rules of a plan among those that were compiled before. */
    static Found look(RulesHome home, RulesCache cache) throws IOException {
        RulesHash hash = RulesHash.of(home);
        Optional<RuleBase> stored = cache.find(hash.value());
        // Of tables and rules that were found sound together.
        Optional<Catalog> catalog = stored.isPresent() ? CatalogReader.known(home, hash.tables()) : Optional.empty();
        return new Found(hash, catalog.map(tables -> ruleset(home, hash, tables, stored.orElseThrow())));
    }

    /** The rules that were found, or else the folder's own. */
    static Outcome load(RulesHome home, Found found, RulesCache cache, Progress progress) throws IOException {
        if (found.ruleset().isPresent()) {
            return new Outcome.Ready(found.ruleset().get());
        }
        CompileTime time = CompileTime.ofUser();
        progress.begin(Progress.Stage.COMPILE, time.expected());
        long begun = System.nanoTime();
        Outcome outcome = read(home, found.hash(), cache);
        if (outcome instanceof Outcome.Ready) {
            time.keep(Duration.ofNanos(System.nanoTime() - begun));
        }
        return outcome;
    }

    private static Outcome read(RulesHome home, RulesHash hash, RulesCache cache) throws IOException {
        List<RuleFault> faults = new ArrayList<>();
        CatalogOutcome tables = CatalogReader.read(home);
        RuleReader.Outcome rules = RuleReader.read(
                home, tables instanceof CatalogOutcome.Loaded loaded ? codes(loaded.catalog()) : Set.of());
        if (tables instanceof CatalogOutcome.Refused refused) {
            refused.faults().forEach(fault -> faults.add(fault(fault, home::place)));
        }
        if (rules instanceof RuleReader.Outcome.Refused refused) {
            faults.addAll(refused.faults());
        }
        if (!(tables instanceof CatalogOutcome.Loaded loaded && rules instanceof RuleReader.Outcome.Loaded ready)) {
            return new Outcome.Refused(faults);
        }
        // A file that was saved in between must not be remembered under the hash of the one before.
        if (hash(home).equals(hash.value())) {
            cache.keep(hash.value(), ready.base());
        }
        return new Outcome.Ready(ruleset(home, hash, loaded.catalog(), ready.base()));
    }

    /** The codes of the tables, whether or not the rules beside them are sound; empty when the tables are not. */
    public static Set<String> codesOf(RulesHome home) {
        return CatalogReader.read(home) instanceof CatalogOutcome.Loaded loaded ? codes(loaded.catalog()) : Set.of();
    }

    public static Set<String> codes(Catalog catalog) {
        return catalog.indicators().stream().map(Indicator::code).collect(Collectors.toUnmodifiableSet());
    }

    private static Ruleset ruleset(RulesHome home, RulesHash hash, Catalog catalog, RuleBase rules) {
        return new Ruleset(
                home,
                catalog,
                rules,
                new Provenance(
                        Versions.guijian(),
                        Versions.drools(),
                        hash.value(),
                        rules.rules().size(),
                        new Provenance.PlanUsed(catalog.plan(), hash.plan())));
    }

    private static RuleFault fault(CatalogFault fault, UnaryOperator<String> place) {
        return new RuleFault(place.apply(fault.file()), fault.row(), fault.column(), fault.message(), fault.remedy());
    }

    /** The hash that names a plan and its general rules as they are now. */
    public static String hash(RulesHome home) throws IOException {
        return RulesHash.of(home).value();
    }

    /**
     * How long it took to compile rules the last time: what a run says while it does so again.
     *
     * @param folder where it is kept; empty where there is no place for such things
     */
    record CompileTime(Optional<OwnFolder> folder) {
        static final String FILE = "compile-seconds";
        /** Where nothing is known: a slow machine's first time. */
        static final int FIRST = 15;

        private static final int MOST = 999;

        /** Beside the compiled rules of the user who runs the program. */
        static CompileTime ofUser() {
            return new CompileTime(CachePlace.ofUser().map(OwnFolder::new));
        }

        /** About how many seconds it will take. */
        int expected() {
            if (folder.isEmpty()) {
                return FIRST;
            }
            try {
                String kept = new String(folder.get().read(FILE), StandardCharsets.US_ASCII);
                return kept.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(kept) : FIRST;
            } catch (IOException e) { // not there, or not ours
                return FIRST;
            }
        }

        /** Keeps what it took for the next time. */
        void keep(Duration taken) {
            if (folder.isEmpty()) {
                return;
            }
            try {
                long seconds = Math.min(MOST, taken.toSeconds() + 1);
                folder.get().write(FILE, String.valueOf(seconds).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) { // a full disk, a folder of somebody else's: the next time is a guess again
                return;
            }
        }
    }
}
