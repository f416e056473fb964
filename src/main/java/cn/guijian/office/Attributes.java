package cn.guijian.office;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The attributes of the element that a parser stands at. */
public record Attributes(XMLStreamReader parser) {
    /** An attribute without a namespace, or {@code otherwise}. */
    public String value(String name, String otherwise) {
        return value("", name, otherwise);
    }

    /** The id of a relationship, in either form of the format; empty when there is none. */
    public String relationship() {
        String id = value(PartHandler.RELATIONSHIP, "id", "");
        return id.isEmpty() ? value(PartHandler.STRICT_RELATIONSHIP, "id", "") : id;
    }

    /** An attribute of a namespace, or {@code otherwise}. */
    public String value(String namespace, String name, String otherwise) {
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            if (parser.getAttributeLocalName(i).equals(name) && isOf(namespace, parser.getAttributeNamespace(i))) {
                return parser.getAttributeValue(i);
            }
        }
        return otherwise;
    }

    private static boolean isOf(String wanted, @Nullable String namespace) {
        return wanted.equals(namespace == null ? "" : namespace);
    }
}
