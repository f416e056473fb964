package cn.guijian.model.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A rules folder and the plan that is used with its general rules: {@code rules/} and {@code rules/plans/<plan>/}. Whoever
 * names a file of either says only its own name; where it lies is known here alone.
 *
 * @param plan the plan's id; empty for general rules without any
 */
public record RulesHome(Path folder, String plan) {
    /** The folder of all plans. */
    public static final String PLANS = "plans";

    private static final Set<String> GENERAL = Set.of("phrases.csv", "retired.csv", "README.md");
    /** What the ids of a plan's own rules begin with. */
    private static final String OWN = "R9";

    /** General rules alone. */
    public static RulesHome general(Path folder) {
        return new RulesHome(folder, "");
    }

    /** The same plan below another folder, such as a copy. */
    public RulesHome at(Path other) {
        return new RulesHome(other, plan);
    }

    /** The folders whose subfolders are rules: the general ones, then the plan's own. */
    public List<Path> ruleFolders() {
        return plan.isEmpty() ? List.of(folder) : List.of(folder, planFolder());
    }

    public Path planFolder() {
        return folder.resolve(PLANS).resolve(plan);
    }

    /** Where below the folder a table, or a file of a rule, lies: {@code targets.csv}, {@code R0203-…/rule.drl}. */
    public String place(String name) {
        boolean own = name.startsWith(OWN) || name.indexOf('/') < 0 && name.endsWith(".csv") && !GENERAL.contains(name);
        return own && !plan.isEmpty() ? PLANS + "/" + plan + "/" + name : name;
    }

    /** A table, or a file of a rule. */
    public Path file(String name) {
        return folder.resolve(place(name));
    }

    /** Whether a path below the folder is another plan's. */
    public boolean isOfAnother(String path) {
        return path.startsWith(PLANS + "/") && !path.startsWith(PLANS + "/" + plan + "/");
    }

    /** The plan's folder beside the rules folder, of samples or of blank forms. */
    public Path beside(String name) {
        return folder.toAbsolutePath().normalize().resolveSibling(name).resolve(plan);
    }
}
