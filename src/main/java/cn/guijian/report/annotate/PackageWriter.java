package cn.guijian.report.annotate;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Writes a package: entries that were not edited as they lie in the zip, packed bytes and all. */
final class PackageWriter {
    /** The earliest time a zip can hold; a local time, so that no time zone shifts it. */
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private PackageWriter() {}

    /**
     * The zip in its own order, new parts behind it.
     *
     * @param edited what takes the place of an entry of this name
     * @param fresh new parts by name
     */
    static byte[] write(ZipFile zip, Function<String, Optional<byte[]>> edited, Map<String, byte[]> fresh)
            throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel)) {
            out.setUseZip64(Zip64Mode.Never);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                Optional<byte[]> content = edited.apply(entry.getName());
                if (content.isPresent()) {
                    put(out, entry.getName(), content.get());
                } else {
                    // The time in the original is read and written as a local one, which some zones can't bring back.
                    entry.setTimeLocal(STAMP);
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
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
        entry.setTimeLocal(STAMP);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }
}
