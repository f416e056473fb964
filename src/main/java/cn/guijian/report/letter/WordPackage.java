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

    /** Empty when the bytes are no Word document. */
    static Optional<WordPackage> open(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
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

    /** The part {@code name} beside the main part, empty where there is none. */
    Optional<Document> beside(String name) {
        String full = main.substring(0, main.lastIndexOf('/') + 1) + name;
        return parts.containsKey(full) ? Optional.of(part(full)) : Optional.empty();
    }

    /** Names of the parts with texts beside the main one: headers, footers and notes. */
    List<String> margins() {
        return parts.keySet().stream()
                .filter(name -> name.matches(".*/(header|footer|footnotes|endnotes)\\d*\\.xml"))
                .toList();
    }

    Document part(String name) {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no part " + name + " in " + parts.keySet());
        }
        return XmlPart.read(bytes).orElseThrow(() -> new IllegalStateException("not XML: " + name));
    }

    void putMain(Document document) {
        put(main, document);
    }

    void put(String name, Document document) {
        parts.put(name, XmlPart.write(document));
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(FixedZip.STAMP);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
