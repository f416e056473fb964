package cn.guijian.report.annotate;

import cn.guijian.report.annotate.Unmarkable.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a workbook. What is not edited is written back as it lies in the zip, packed bytes and all, in the order
 * of the original; new parts follow.
 */
final class WorkbookPackage {
    private static final int DEEP = 16;

    private final ZipFile zip;
    private final XmlProof proof = new XmlProof();
    private final Extent extent = new Extent();
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final Map<String, XmlDocument> documents = new HashMap<>();
    private final Map<String, byte[]> replaced = new HashMap<>();
    private final Map<String, byte[]> added = new LinkedHashMap<>();
    private final Set<String> addedDocuments = new LinkedHashSet<>();

    private WorkbookPackage(ZipFile zip) {
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.put(key(entry.getName()), entry);
        }
    }

    /**
     * Opens a package in memory.
     *
     * @throws Unmarkable when it is no zip
     */
    static WorkbookPackage open(byte[] bytes) {
        try {
            return new WorkbookPackage(ZipFile.builder().setByteArray(bytes).get());
        } catch (IOException e) {
            throw new Unmarkable(Reason.ODD, String.valueOf(e.getMessage()));
        }
    }

    boolean has(String part) {
        return entries.containsKey(key(part)) || added.containsKey(part) || addedDocuments.contains(part);
    }

    /** Whether any part lies in a folder. */
    boolean hasFolder(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    /** What a part of the original holds. */
    Optional<byte[]> content(String part) {
        ZipArchiveEntry entry = entries.get(key(part));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            byte[] content = zip.getInputStream(entry).readNBytes(Extent.MOST_BYTES + 1);
            Extent.hold(content.length, Extent.MOST_BYTES, part);
            return Optional.of(content);
        } catch (IOException e) {
            throw new Unmarkable(Reason.ODD, part + ": " + e.getMessage());
        }
    }

    /** A part of the original as XML; edits on it are kept. */
    Optional<XmlDocument> document(String part) {
        return document(part, DEEP);
    }

    /** The same, looked at down to a depth only. */
    Optional<XmlDocument> document(String part, int depth) {
        XmlDocument open = documents.get(key(part));
        if (open != null) {
            return Optional.of(open);
        }
        Optional<XmlDocument> document = content(part).map(bytes -> read(bytes, depth, extent));
        document.ifPresent(d -> documents.put(key(part), d));
        return document;
    }

    /** A part as XML that is looked at and let go. */
    Optional<XmlDocument> glance(String part, int depth) {
        return content(part).map(bytes -> read(bytes, depth, new Extent()));
    }

    private XmlDocument read(byte[] bytes, int depth, Extent held) {
        proof.of(bytes);
        return XmlDocument.of(bytes, depth, held);
    }

    /** A part as XML; where there is none, it begins as {@code blank}. */
    XmlDocument documentOr(String part, String blank) {
        return document(part).orElseGet(() -> {
            XmlDocument document = XmlDocument.of(blank.getBytes(StandardCharsets.UTF_8), DEEP, extent);
            documents.put(key(part), document);
            addedDocuments.add(part);
            return document;
        });
    }

    void replace(String part, byte[] content) {
        replaced.put(key(part), content);
    }

    void add(String part, byte[] content) {
        added.put(part, content);
    }

    /** A name that no part has yet: {@code start}, the first free number, {@code end}. */
    String free(String start, String end) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> start + n + end)
                .filter(name -> !has(name))
                .findFirst()
                .orElseThrow();
    }

    /** The whole package. */
    byte[] bytes() throws IOException {
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        addedDocuments.forEach(
                part -> fresh.put(part, document(part).orElseThrow().bytes()));
        fresh.putAll(added);
        return PackageWriter.write(zip, this::edited, fresh);
    }

    /** What takes the place of an entry, if it was edited. */
    private Optional<byte[]> edited(String entry) {
        String key = key(entry);
        byte[] content = replaced.get(key);
        XmlDocument document = documents.get(key);
        if (content == null && document != null && document.isEdited()) {
            return Optional.of(document.bytes());
        }
        return Optional.ofNullable(content);
    }

    /** Names are compared without case, and some writers use backslashes. */
    private static String key(String name) {
        return List.of(name.replace('\\', '/').split("/+")).stream()
                .filter(step -> !step.isEmpty())
                .reduce((a, b) -> a + "/" + b)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
