package cn.guijian.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a zip so that the same content gives the same bytes: POI stamps the run time on every entry. Entries keep
 * their order.
 */
public final class FixedZip {
    /**
     * A local time, so that no time zone shifts it. Not the earliest that a zip can hold: at that one Java adds the
     * universal time, which depends on the zone.
     */
    public static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private FixedZip() {}

    /** The same entries with a fixed time. */
    public static byte[] of(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(STAMP);
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Adds an entry with a fixed time. */
    public static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
