package cn.guijian.office;

import cn.guijian.office.BadPackage.Flaw;
import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.X000A_NTFS;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a package held in memory. Opening unpacks every part once, to count what it really holds and to prove its
 * checksum: what passes here is small and whole for everybody who opens it later.
 */
public final class PackageParts {
    private static final byte[] CENTRAL_HEADER = "PK\1\2".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 16;
    /** Bytes of small parts that are kept as they were unpacked: an ordinary workbook is unpacked once, a large one twice. */
    private static final int MOST_KEPT = 1 << 20;

    private final ZipFile zip;
    private final Meter meter;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final XmlParser parser = new XmlParser();
    private final Map<ZipArchiveEntry, byte[]> unpacked = new HashMap<>();
    private final byte[] buffer = new byte[BUFFER];
    private int kept;

    private PackageParts(ZipFile zip, Meter meter) {
        this.zip = zip;
        this.meter = meter;
    }

    /**
     * Opens a package.
     *
     * @throws BadPackage when it is no zip that everybody would read in the same way
     */
    public static PackageParts open(byte[] bytes, Meter meter) {
        meter.parts(headers(bytes));
        try {
            ZipFile zip = ZipFile.builder()
                    .setByteArray(bytes)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            PackageParts parts = new PackageParts(zip, meter);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.add(entry);
                parts.prove(entry);
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadPackage(Flaw.NO_ZIP, String.valueOf(e.getMessage()));
        }
    }

    /** Headers of entries, counted before a library keeps one of them. */
    private static int headers(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + CENTRAL_HEADER.length <= bytes.length; i++) {
            int end = i + CENTRAL_HEADER.length;
            count += bytes[i] == 'P' && Arrays.equals(bytes, i, end, CENTRAL_HEADER, 0, CENTRAL_HEADER.length) ? 1 : 0;
        }
        return count;
    }

    public boolean has(String name) {
        return entries.containsKey(PartName.key(name));
    }

    /** Names as they are compared: in small letters, with single slashes. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Parses a part, if there is one; names are compared without case, as the package format wants it. */
    public boolean parse(String name, PartHandler handler) {
        ZipArchiveEntry entry = entries.get(PartName.key(name));
        if (entry == null) {
            return false;
        }
        try {
            parser.parse(name, stream(entry), handler);
            return true;
        } catch (IOException e) {
            throw new BadPackage(Flaw.NO_ZIP, name);
        }
    }

    /** What a part holds, at most {@code most} bytes of it. */
    public Optional<byte[]> content(String name, int most) {
        ZipArchiveEntry entry = entries.get(PartName.key(name));
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream stream = stream(entry)) {
            return Optional.of(stream.readNBytes(most));
        } catch (IOException e) {
            throw new BadPackage(Flaw.NO_ZIP, name);
        }
    }

    /**
     * The package with some parts in place of others; what is not edited is written back as it lies in the zip, packed
     * bytes and all, in the order of the original.
     *
     * @param edited what takes the place of the part with this name, as names are compared
     * @param fresh new parts, which follow
     */
    public byte[] rewritten(Function<String, Optional<byte[]>> edited, Map<String, byte[]> fresh) throws IOException {
        return PackageWriter.write(this, edited, fresh);
    }

    Meter meter() {
        return meter;
    }

    /** Names as they are written, in the order of the zip. */
    public List<String> inOrder() {
        return entries().stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    /** The entries as they lie in the zip. */
    List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntriesInPhysicalOrder());
    }

    /** An entry's bytes as they are packed. */
    InputStream packed(ZipArchiveEntry entry) throws IOException {
        return zip.getRawInputStream(entry);
    }

    private void add(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new BadPackage(Flaw.ENCRYPTED, entry.getName());
        }
        if (entry.isDirectory()) {
            return;
        }
        if (entries.put(PartName.key(entry.getName()), entry) != null) {
            throw new BadPackage(Flaw.TWICE, entry.getName());
        }
    }

    private InputStream stream(ZipArchiveEntry entry) throws IOException {
        byte[] whole = unpacked.get(entry);
        return whole == null ? zip.getInputStream(entry) : new ByteArrayInputStream(whole);
    }

    private void prove(ZipArchiveEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        long length = 0;
        try (InputStream stream = zip.getInputStream(entry)) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                meter.unzipped(n);
                sum.update(buffer, 0, n);
                length += n;
                if (kept + length <= MOST_KEPT) {
                    whole.write(buffer, 0, n);
                }
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new BadPackage(Flaw.CHECKSUM, entry.getName());
        }
        if (whole.size() == length) {
            kept += whole.size();
            unpacked.put(entry, whole.toByteArray());
        }
    }

    /**
     * Parses the XML parts of one package; nothing outside of a part is ever looked at: a document type is refused before
     * anything is read of it, and the parser knows no entities but XML's own five.
     */
    static final class XmlParser {
        private static final String QUOTES = "\"'";

        /** One serves a whole package, and no more: it remembers names, and those of a hostile file are nobody else's. */
        private final XMLInputFactory parsers = parsers();

        /** Feeds a part to the handler; a part that is no well-formed XML is a {@link BadPackage}. */
        void parse(String name, InputStream part, PartHandler handler) {
            try (part) {
                XMLStreamReader parser = parsers.createXMLStreamReader(new PartStream(part, handler.silence()));
                if (!hasCountedQuotes(parser.getEncoding())) {
                    throw new BadPackage(Flaw.NO_XML, name);
                }
                while (parser.hasNext()) {
                    switch (parser.next()) {
                        case XMLStreamConstants.START_ELEMENT -> handler.start(parser);
                        case XMLStreamConstants.END_ELEMENT -> handler.end(parser);
                        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                            handler.characters(parser);
                        case XMLStreamConstants.PROCESSING_INSTRUCTION -> handler.instruction(parser);
                        case XMLStreamConstants.DTD -> throw new BadPackage(Flaw.DOCTYPE, name);
                        default -> {}
                    }
                }
            } catch (XMLStreamException | UncheckedStreamException | IOException e) {
                throw new BadPackage(Flaw.NO_XML, name);
            }
        }

        /** Whether quotes are written as the bytes by which {@link Silence} counts them; in EBCDIC they are not. */
        private static boolean hasCountedQuotes(@Nullable String encoding) {
            if (encoding == null || encoding.equals("UTF-8")) {
                return true;
            }
            String written = new String(QUOTES.getBytes(Charset.forName(encoding)), StandardCharsets.ISO_8859_1);
            return written.replace("\0", "").endsWith(QUOTES);
        }

        private static XMLInputFactory parsers() {
            XMLInputFactory parsers = new InputFactoryImpl();
            parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return parsers;
        }

        /**
         * A part on its way to the parser, which must tell something now and then. An attribute or a comment of a hundred
         * megabytes would otherwise be gathered in memory before anybody sees it.
         */
        static final class PartStream extends FilterInputStream {
            private final Silence silence;

            PartStream(InputStream part, Silence silence) {
                super(part);
                this.silence = silence;
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int bytes = super.read(buffer, from, length);
                if (bytes > 0) {
                    silence.lasts(buffer, from, bytes);
                }
                return bytes;
            }
        }
    }

    /** Writes a package: entries that were not edited as they lie in the zip, packed bytes and all. */
    private static final class PackageWriter {
        /**
         * Long before the earliest time that a zip can hold, by every calendar and in every zone: it is written as that
         * earliest time, and no time zone or Buddhist year shifts it.
         */
        private static final long LONG_AGO =
                Instant.parse("0005-01-01T00:00:00Z").toEpochMilli();

        private PackageWriter() {}

        /**
         * The zip in its own order, new parts behind it.
         *
         * @param edited what takes the place of the part with this name, as names are compared
         * @param fresh new parts by name
         */
        static byte[] write(PackageParts parts, Function<String, Optional<byte[]>> edited, Map<String, byte[]> fresh)
                throws IOException {
            SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
            try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel)) {
                out.setUseZip64(Zip64Mode.Never);
                for (ZipArchiveEntry entry : parts.entries()) {
                    Optional<byte[]> content = edited.apply(PartName.key(entry.getName()));
                    if (content.isPresent()) {
                        put(out, entry.getName(), content.get());
                    } else {
                        stamp(entry);
                        out.addRawArchiveEntry(entry, parts.packed(entry));
                    }
                }
                for (Map.Entry<String, byte[]> part : fresh.entrySet()) {
                    put(out, part.getKey(), part.getValue());
                }
            }
            return Arrays.copyOf(channel.array(), (int) channel.size());
        }

        private static void put(ZipArchiveOutputStream out, String name, byte[] content) throws IOException {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setMethod(ZipEntry.DEFLATED);
            stamp(entry);
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
        }

        /** Without the fields in which an exact time would stand. */
        private static void stamp(ZipArchiveEntry entry) {
            entry.setTime(LONG_AGO);
            for (ZipShort time : List.of(X000A_NTFS.HEADER_ID, X5455_ExtendedTimestamp.HEADER_ID)) {
                if (entry.getExtraField(time) != null) {
                    entry.removeExtraField(time);
                }
            }
        }
    }
}
