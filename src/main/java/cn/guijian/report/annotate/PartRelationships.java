package cn.guijian.report.annotate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which parts belong to a part. Written only when something is added. */
final class PartRelationships {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    /** What the types that we add begin with. */
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String BLANK = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"" + NAMESPACE + "\"></Relationships>";

    private final WorkbookPackage parts;
    private final String folder;
    private final String list;
    private int added;

    /** @param part whose relationships they are; nothing for those of the package */
    PartRelationships(WorkbookPackage parts, String part) {
        int slash = part.lastIndexOf('/') + 1;
        this.parts = parts;
        this.folder = part.substring(0, slash);
        this.list = folder + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The part that an id stands for. */
    Optional<String> target(String id) {
        return relationships()
                .filter(r -> r.attribute("Id").equals(Optional.of(id)))
                .map(this::part)
                .findFirst();
    }

    /** The first part of a kind, e.g. {@code comments}. */
    Optional<String> byKind(String kind) {
        return ofKind(kind).stream().findFirst();
    }

    /** All parts of a kind: the last word of the relationship's type. */
    List<String> ofKind(String kind) {
        return relationships().filter(r -> kind(r).equals(kind)).map(this::part).toList();
    }

    /** Names a new part, and returns the id it got. */
    String add(String kind, String part) {
        String id = freeId();
        added++;
        XmlDocument document = parts.documentOr(list, BLANK);
        document.append(
                document.root(),
                "<" + document.root().prefix() + "Relationship Id=\"" + id + "\" Type=\"" + OFFICE + kind
                        + "\" Target=\"/" + XmlEscapes.escape(part) + "\"/>");
        return id;
    }

    private Stream<Element> relationships() {
        return parts.document(list).stream()
                .flatMap(d -> d.root().children().stream())
                .filter(r -> r.is(NAMESPACE, "Relationship"))
                .filter(r -> !r.attribute("TargetMode").equals(Optional.of("External")));
    }

    private static String kind(Element relationship) {
        String type = relationship.attribute("Type").orElse("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private String freeId() {
        List<String> taken = parts.document(list).stream()
                .flatMap(d -> d.root().children().stream())
                .flatMap(r -> r.attribute("Id").stream())
                .toList();
        return Stream.iterate(1, n -> n + 1)
                .map(n -> "rIdGuijian" + n)
                .filter(id -> !taken.contains(id))
                .skip(added)
                .findFirst()
                .orElseThrow();
    }

    private String part(Element relationship) {
        String target = relationship.attribute("Target").orElse("");
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return steps.stream().collect(Collectors.joining("/"));
    }
}
