package cn.guijian.office.edit;

import cn.guijian.office.PartName;
import cn.guijian.office.Relationships;
import java.util.Optional;
import java.util.stream.Stream;

/** Which parts belong to a part. Written only when something is added. */
public final class RelationshipList {
    /** What the types that we add begin with. */
    public static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String BLANK = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"" + Relationships.NAMESPACE + "\"></Relationships>";

    private final EditedPackage parts;
    private final Relationships present;
    private final String list;
    private int added;

    /** @param part whose relationships they are; nothing for those of the package */
    public RelationshipList(EditedPackage parts, String part) {
        this.parts = parts;
        this.present = parts.relationships(part);
        this.list = PartName.relationships(part);
    }

    /** The part that an id stands for. */
    public Optional<String> target(String id) {
        return present.byId(id).map(Relationships.Target::part);
    }

    /** The first part of a kind, e.g. {@code comments}: the last word of the relationship's type. */
    public Optional<String> byKind(String kind) {
        return present.byKind(kind);
    }

    /** Names a new part, and returns the id it got. */
    public String add(String kind, String part) {
        String id = freeId();
        added++;
        XmlDocument document = parts.documentOr(list, BLANK);
        document.append(
                document.root(),
                "<" + document.root().prefix() + "Relationship Id=\"" + id + "\" Type=\"" + OFFICE + kind
                        + "\" Target=\"/" + XmlEscapes.escape(part) + "\"/>");
        return id;
    }

    private String freeId() {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> "rIdGuijian" + n)
                .filter(id -> !present.isTaken(id))
                .skip(added)
                .findFirst()
                .orElseThrow();
    }
}
