package cn.guijian.office;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.X000A_NTFS;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Writes a package: entries that were not edited as they lie in the zip, packed bytes and all. */
final class PackageWriter {
    /**
     * Long before the earliest time that a zip can hold, by every calendar and in every zone: it is written as that
     * earliest time, and no time zone or Buddhist year shifts it.
     */
    private static final long LONG_AGO = Instant.parse("0005-01-01T00:00:00Z").toEpochMilli();

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
