package cn.guijian.report.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
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
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0, 2);
    private static final String ROOT = "_rels/.rels";
    private static final String MAIN = "/officeDocument";

    private final Map<String, byte[]> parts;
    private final String main;

    private WordPackage(Map<String, byte[]> parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /** Empty when the bytes are no Word document. */
    static Optional<WordPackage> open(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return main(parts).map(name -> new WordPackage(parts, name)).filter(WordPackage::isText);
    }

    private boolean isText() {
        return Wml.is(main().getDocumentElement(), "document");
    }

    /** The name of the part that holds the text: not always word/document.xml. */
    private static Optional<String> main(Map<String, byte[]> parts) {
        byte[] root = parts.get(ROOT);
        return root == null
                ? Optional.empty()
                : XmlPart.read(root).stream()
                        .flatMap(d -> Wml.children(d.getDocumentElement()).stream())
                        .filter(r -> r.getAttribute("Type").endsWith(MAIN))
                        .map(WordPackage::target)
                        .filter(name -> XmlPart.read(parts.getOrDefault(name, new byte[0]))
                                .isPresent())
                        .findFirst();
    }

    private static String target(Element relationship) {
        return relationship.getAttribute("Target").replaceFirst("^/", "");
    }

    Document main() {
        return part(main);
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
                entry.setTimeLocal(STAMP);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
