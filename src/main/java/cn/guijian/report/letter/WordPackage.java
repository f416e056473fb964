package cn.guijian.report.letter;

import cn.guijian.report.office.FixedZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts of a Word document. Parts that are not put back keep their bytes; zip times are fixed. */
final class WordPackage {
    /** A letter with a seal and a letterhead has some hundred kilobytes. */
    private static final int MOST_BYTES = 20 << 20;

    private static final int MOST_PARTS = 1_000;
    private static final String ROOT = "_rels/.rels";
    private static final String MAIN = "/officeDocument";

    private final Map<String, byte[]> parts;
    private final String main;
    private final Document text;

    private WordPackage(Map<String, byte[]> parts, String main, Document text) {
        this.parts = parts;
        this.main = main;
        this.text = text;
    }

    /** Empty when the bytes are no Word document, or one that is too large for a letter. */
    static Optional<WordPackage> open(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readNBytes(left);
                left -= part.length;
                if (left == 0 || parts.size() == MOST_PARTS) {
                    return Optional.empty();
                }
                parts.put(entry.getName(), part);
            }
        }
        return mains(parts).stream()
                .flatMap(name -> read(parts, name).stream().map(text -> new WordPackage(parts, name, text)))
                .findFirst()
                .filter(opened -> Wml.is(opened.text.getDocumentElement(), "document"));
    }

    /** Names of parts that should hold the text: not always word/document.xml. */
    private static List<String> mains(Map<String, byte[]> parts) {
        return read(parts, ROOT).stream()
                .flatMap(d -> Wml.children(d.getDocumentElement()).stream())
                .filter(r -> r.getAttribute("Type").endsWith(MAIN))
                .map(WordPackage::target)
                .toList();
    }

    private static Optional<Document> read(Map<String, byte[]> parts, String name) {
        return Optional.ofNullable(parts.get(name)).flatMap(XmlPart::read);
    }

    private static String target(Element relationship) {
        return relationship.getAttribute("Target").replaceFirst("^/", "");
    }

    /** The part with the text, to be changed and put back. */
    Document main() {
        return text;
    }

    /** The part {@code name} beside the main part, empty where there is none or it is no XML. */
    Optional<Document> beside(String name) {
        String full = main.substring(0, main.lastIndexOf('/') + 1) + name;
        return part(full);
    }

    /** Names of the parts with texts beside the main one: headers, footers and notes. */
    List<String> margins() {
        return parts.keySet().stream()
                .filter(name -> name.matches(".*/(header|footer|footnotes|endnotes)\\d*\\.xml"))
                .toList();
    }

    /** A part, empty where there is none or it is no XML. */
    Optional<Document> part(String name) {
        return read(parts, name);
    }

    void putMain(Document document) {
        put(main, document);
    }

    void put(String name, Document document) {
        parts.put(name, XmlPart.write(document));
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                FixedZip.put(out, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
