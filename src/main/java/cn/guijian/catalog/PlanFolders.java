package cn.guijian.catalog;

import cn.guijian.model.plan.RulesHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The plans of a rules folder, and which of them is used: the one that is named, else the only one. */
public final class PlanFolders {
    /** An id names folders on every system. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private PlanFolders() {}

    /** What became of the choice. */
    public sealed interface Outcome {
        /** One plan is used. */
        record Found(RulesHome home) implements Outcome {}

        /** None can be used. */
        record Refused(CatalogFault fault) implements Outcome {}
    }

    /** The ids of the plans, in order. */
    public static List<String> of(Path rules) throws IOException {
        Path plans = rules.resolve(RulesHome.PLANS);
        if (!Files.isDirectory(plans)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(plans)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> ID.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Whether it is a rules folder at all, even one of the layout before plans had folders of their own. */
    public static boolean isRules(Path folder) {
        return Files.isDirectory(folder.resolve(RulesHome.PLANS)) || isOld(folder);
    }

    /**
     * Chooses a plan.
     *
     * @param named the one that is asked for
     */
    public static Outcome choose(Path rules, Optional<String> named) throws IOException {
        List<String> plans = of(rules);
        if (!Files.isDirectory(rules)) {
            return refused(rules, FaultType.DIRECTORY_MISSING);
        }
        if (isOld(rules)) {
            return refused(rules, FaultType.LAYOUT_OLD);
        }
        if (named.isPresent() && !plans.contains(named.get())) {
            return refused(
                    rules,
                    FaultType.PLAN_UNKNOWN,
                    named.get(),
                    String.join("、", plans),
                    Nearest.orDash(named.get(), plans));
        }
        if (named.isEmpty() && plans.size() != 1) {
            return refused(
                    rules, plans.isEmpty() ? FaultType.PLAN_NONE : FaultType.PLAN_SEVERAL, String.join("、", plans));
        }
        return new Outcome.Found(new RulesHome(rules, named.orElseGet(() -> plans.get(0))));
    }

    private static boolean isOld(Path rules) {
        return Files.isRegularFile(rules.resolve(PlanTables.INDICATORS.fileName()));
    }

    private static Outcome refused(Path rules, FaultType type, Object... details) {
        TableFaults faults = new TableFaults();
        Object[] arguments = Stream.concat(Stream.of(rules), Stream.of(details)).toArray();
        faults.addWhole(rules.toString(), type, arguments);
        return new Outcome.Refused(faults.sorted().get(0));
    }
}
