package cn.guijian.office.edit;

import cn.guijian.office.Attributes;
import cn.guijian.office.BadPackage;
import cn.guijian.office.PackageParts;
import cn.guijian.office.PartHandler;
import cn.guijian.office.PartName;
import cn.guijian.office.Relationships;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A package with the changes that are to be made in it: parts edited, replaced and added. */
public final class EditedPackage {
    private static final int DEEP = 16;

    private final Held held = new Held();
    private final PackageParts parts;
    private final Map<String, XmlDocument> documents = new HashMap<>();
    private final Map<String, byte[]> replaced = new HashMap<>();
    private final Map<String, byte[]> added = new LinkedHashMap<>();
    private final Set<String> addedDocuments = new LinkedHashSet<>();

    /**
     * A package in memory.
     *
     * @throws BadPackage when it can't be opened
     */
    public EditedPackage(byte[] bytes) {
        this.parts = PackageParts.open(bytes, held);
    }

    public boolean has(String part) {
        return parts.has(part) || added.containsKey(part) || addedDocuments.contains(part);
    }

    /** Whether any part of the original lies in a folder. */
    public boolean hasFolder(String folder) {
        return parts.names().stream().anyMatch(name -> name.startsWith(folder));
    }

    /** What a part of the original holds. */
    public Optional<byte[]> content(String part) {
        Optional<byte[]> content = parts.content(part, Held.MOST_BYTES + 1);
        content.ifPresent(bytes -> Held.hold(bytes.length, Held.MOST_BYTES, part));
        return content;
    }

    /** The relationships of a part of the original. */
    Relationships relationships(String part) {
        return Relationships.of(part, parts);
    }

    /** A part of the original as XML; edits on it are kept. */
    public Optional<XmlDocument> document(String part) {
        return document(part, DEEP);
    }

    /** The same, looked at down to a depth only. */
    public Optional<XmlDocument> document(String part, int depth) {
        XmlDocument open = documents.get(PartName.key(part));
        if (open != null) {
            return Optional.of(open);
        }
        Optional<XmlDocument> document = read(part, depth, held);
        document.ifPresent(d -> documents.put(PartName.key(part), d));
        return document;
    }

    /** A part as XML that is looked at and let go. */
    public Optional<XmlDocument> glance(String part, int depth) {
        return read(part, depth, new Held());
    }

    private Optional<XmlDocument> read(String part, int depth, Held holding) {
        Optional<byte[]> content = content(part);
        parts.parse(part, new Proof());
        return content.map(bytes -> XmlDocument.of(bytes, depth, holding));
    }

    /** That a part is well-formed and bounded is all that is to be heard of it. */
    private final class Proof extends PartHandler {
        Proof() {
            super("", held);
        }

        @Override
        protected void open(String name, Attributes attributes) {}
    }

    /** A part as XML; where there is none, it begins as {@code blank}. */
    public XmlDocument documentOr(String part, String blank) {
        return document(part).orElseGet(() -> {
            XmlDocument document = XmlDocument.of(blank.getBytes(StandardCharsets.UTF_8), DEEP, held);
            documents.put(PartName.key(part), document);
            addedDocuments.add(part);
            return document;
        });
    }

    /** Puts something else in the place of a part of the original. */
    public void replace(String part, byte[] content) {
        replaced.put(PartName.key(part), content);
    }

    public void add(String part, byte[] content) {
        added.put(part, content);
    }

    /** A name that no part has yet: {@code start}, the first free number, {@code end}. */
    public String free(String start, String end) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> start + n + end)
                .filter(name -> !has(name))
                .findFirst()
                .orElseThrow();
    }

    /** The whole package. */
    public byte[] bytes() throws IOException {
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        addedDocuments.forEach(
                part -> fresh.put(part, document(part).orElseThrow().bytes()));
        fresh.putAll(added);
        return parts.rewritten(this::edited, fresh);
    }

    /** What takes the place of a part, if it was edited. */
    private Optional<byte[]> edited(String key) {
        byte[] content = replaced.get(key);
        XmlDocument document = documents.get(key);
        if (content == null && document != null && document.isEdited()) {
            return Optional.of(document.bytes());
        }
        return Optional.ofNullable(content);
    }
}
