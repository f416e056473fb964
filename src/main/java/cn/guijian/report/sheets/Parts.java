package cn.guijian.report.sheets;

import cn.guijian.office.FixedZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a file, with what they are and which others they lead to. */
final class Parts {
    private static final String TYPE = "application/vnd.openxmlformats-";

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();

    /** A part that another leads to: the last word of the relation's name, and where it lies as seen from there. */
    record Relation(String kind, String target) {}

    /** @param type what stands between the common beginning and {@code +xml} */
    void add(String name, String type, byte[] content) {
        types.put(name, type);
        contents.put(name, content);
    }

    /** Lets a part, named by folder and file, lead to others, by {@code rId1} and so on. */
    void relate(String folder, String file, List<Relation> relations) {
        Tags tags = new Tags().open("Relationships", "xmlns", XmlNames.PACKAGE + "relationships");
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            String kind = relation.kind().startsWith("metadata/")
                    ? XmlNames.PACKAGE + "relationships/" + relation.kind()
                    : XmlNames.RELATIONS + "/" + relation.kind();
            tags.empty("Relationship", "Id", "rId" + (i + 1), "Type", kind, "Target", relation.target());
        }
        contents.put(
                folder + "_rels/" + file + ".rels", tags.close("Relationships").bytes());
    }

    byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FixedZip zip = new FixedZip(bytes);
        zip.put("[Content_Types].xml", contentTypes());
        for (var part : contents.entrySet()) {
            zip.put(part.getKey(), part.getValue());
        }
        zip.finish();
        return bytes.toByteArray();
    }

    private byte[] contentTypes() {
        Tags tags = new Tags().open("Types", "xmlns", XmlNames.PACKAGE + "content-types");
        tags.empty("Default", "Extension", "rels", "ContentType", TYPE + "package.relationships+xml");
        tags.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        types.forEach(
                (name, type) -> tags.empty("Override", "PartName", "/" + name, "ContentType", TYPE + type + "+xml"));
        return tags.close("Types").bytes();
    }
}
