package cn.guijian.report.letter;

import cn.guijian.office.BadPackage;
import cn.guijian.office.FixedZip;
import cn.guijian.office.PackageParts;
import cn.guijian.office.PartName;
import cn.guijian.office.Relationships;
import cn.guijian.office.XmlTree;
import cn.guijian.office.edit.Held;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;

/** The parts of a Word document. Parts that are not put back keep their bytes; zip times are fixed. */
final class WordPackage {
    /** A letter with a seal and a letterhead has some hundred kilobytes. */
    private static final int MOST_BYTES = 20 << 20;

    private static final int MOST_PARTS = 1_000;

    private final PackageParts parts;
    private final String main;
    private final Map<String, byte[]> edited = new HashMap<>();

    private WordPackage(PackageParts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /** Empty when the bytes are no Word document, or one that is too large for a letter. */
    static Optional<WordPackage> open(byte[] bytes) {
        try {
            PackageParts parts = PackageParts.open(bytes, new Held(MOST_PARTS, MOST_BYTES));
            return Relationships.of("", parts)
                    .byKind("officeDocument") // not always word/document.xml
                    .map(main -> new WordPackage(parts, main))
                    .filter(word -> word.part(word.main)
                            .filter(text -> Wml.is(text.getDocumentElement(), "document"))
                            .isPresent());
        } catch (BadPackage e) {
            return Optional.empty();
        }
    }

    /** The part with the text, to be changed and put back. */
    Document main() {
        return part(main).orElseThrow();
    }

    /** The part with the styles, empty where there is none or it is no XML. */
    Optional<Document> styles() {
        return Relationships.of(main, parts).byKind("styles").flatMap(this::part);
    }

    /** Names of the parts with texts beside the main one: headers, footers and notes. */
    List<String> margins() {
        return parts.inOrder().stream()
                .filter(name -> name.matches(".*/(header|footer|footnotes|endnotes)\\d*\\.xml"))
                .toList();
    }

    /** A part, empty where there is none or it is no XML. */
    Optional<Document> part(String name) {
        return parts.content(name, MOST_BYTES).flatMap(XmlTree::read);
    }

    void putMain(Document document) {
        put(main, document);
    }

    void put(String name, Document document) {
        edited.put(PartName.key(name), XmlTree.write(document));
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FixedZip zip = new FixedZip(bytes);
        for (String name : parts.inOrder()) {
            byte[] own = edited.get(PartName.key(name));
            zip.put(name, own == null ? parts.content(name, MOST_BYTES).orElseThrow() : own);
        }
        zip.finish();
        return bytes.toByteArray();
    }
}
