package cn.guijian.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The relationships of one part: which other parts belong to it. External targets are left out and never followed; of
 * two with one id or of one kind the first counts.
 */
public final class Relationships extends PartHandler {
    /** Of relationships and their list. */
    public static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final String folder;
    private final Set<String> ids = new HashSet<>();
    private final List<Target> targets = new ArrayList<>();

    private Relationships(String folder, Meter meter) {
        super(NAMESPACE, meter);
        this.folder = folder;
    }

    /**
     * A related part.
     *
     * @param kind the last word of the relationship's type, e.g. {@code worksheet}
     */
    public record Target(String id, String kind, String part) {}

    /** The relationships of {@code part} ("" for the package); none when it has no such list. */
    public static Relationships of(String part, PackageParts parts) {
        Relationships relationships = new Relationships(PartName.folder(part), parts.meter());
        parts.parse(PartName.relationships(part), relationships);
        return relationships;
    }

    /** The part that an id stands for. */
    public Optional<Target> byId(String id) {
        return targets.stream().filter(target -> target.id().equals(id)).findFirst();
    }

    /** The part of a kind, if there is one. */
    public Optional<String> byKind(String kind) {
        return targets.stream()
                .filter(target -> target.kind().equals(kind))
                .map(Target::part)
                .findFirst();
    }

    /** Whether an id is in use, and be it by what lies outside. */
    public boolean isTaken(String id) {
        return ids.contains(id);
    }

    @Override
    protected void open(String name, Attributes attributes) {
        if (!name.equals("Relationship")) {
            return;
        }
        String type = attributes.value("Type", "");
        String id = attributes.value("Id", "");
        meter().keep(id.length());
        boolean first = ids.add(id);
        if (first && !attributes.value("TargetMode", "").equals("External")) {
            String part = PartName.resolve(folder, attributes.value("Target", ""));
            targets.add(new Target(id, type.substring(type.lastIndexOf('/') + 1), part));
        }
    }
}
