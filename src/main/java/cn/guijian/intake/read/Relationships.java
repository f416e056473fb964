package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The relationships of one part: which other parts belong to it. External targets are left out and never followed. */
final class Relationships extends PartHandler {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final String folder;
    private final Map<String, Target> byId = new HashMap<>();

    private Relationships(String folder, Budget budget) {
        super(NAMESPACE, budget);
        this.folder = folder;
    }

    /**
     * A related part.
     *
     * @param kind the last word of the relationship's type, e.g. {@code worksheet}
     */
    record Target(String kind, String part) {}

    /** The relationships of {@code part} ("" for the package); none when it has no such list. */
    static Relationships of(String part, ZipParts parts, Budget budget) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String list = folder + "_rels/" + part.substring(slash) + ".rels";
        Relationships relationships = new Relationships(folder, budget);
        parts.parse(list, relationships);
        return relationships;
    }

    Optional<Target> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The part of a kind, if there is one. */
    Optional<String> byKind(String kind) {
        return byId.values().stream()
                .filter(target -> target.kind().equals(kind))
                .map(Target::part)
                .sorted()
                .findFirst();
    }

    @Override
    void open(String name, Attributes attributes) {
        if (!name.equals("Relationship") || attributes.value("TargetMode", "").equals("External")) {
            return;
        }
        String type = attributes.value("Type", "");
        String id = attributes.value("Id", "");
        budget().keep(id.length());
        byId.put(id, new Target(type.substring(type.lastIndexOf('/') + 1), resolve(attributes.value("Target", ""))));
    }

    private String resolve(String target) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
