package cn.guijian.office;

import cn.guijian.office.BadPackage.Flaw;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

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
}
