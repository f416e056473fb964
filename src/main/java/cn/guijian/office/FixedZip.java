package cn.guijian.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a zip without a clock: the same content gives the same bytes. Entries keep the order in which they are put. */
public final class FixedZip {
    /**
     * A local time, so that no time zone shifts it. Not the earliest that a zip can hold: at that one Java adds the
     * universal time, which depends on the zone.
     */
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private final ZipOutputStream zip;

    /** @param out is left open when the zip is finished */
    public FixedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Adds an entry. */
    public void put(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Ends the zip. */
    public void finish() throws IOException {
        zip.finish();
    }

    /** The same entries with a fixed time: POI stamps the run time on every one. */
    public static byte[] of(byte[] written) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length);
        FixedZip zip = new FixedZip(bytes);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.put(entry.getName(), in.readAllBytes());
            }
        }
        zip.finish();
        return bytes.toByteArray();
    }
}
