package cn.guijian.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes parts of a workbook's package as no library would. */
final class FaultyPackage {
    private FaultyPackage() {}

    /** The package with one text in place of another, in whatever part. */
    static byte[] replaced(byte[] workbook, String text, String by) {
        return changed(workbook, (name, content) -> {
            String xml = new String(content, StandardCharsets.UTF_8);
            return xml.contains(text) ? xml.replace(text, by).getBytes(StandardCharsets.UTF_8) : content;
        });
    }

    /** The package without a part. */
    static byte[] without(byte[] workbook, String part) {
        return changed(workbook, (name, content) -> name.equals(part) ? new byte[0] : content);
    }

    private static byte[] changed(byte[] workbook, BiFunction<String, byte[], byte[]> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = change.apply(entry.getName(), in.readAllBytes());
                if (content.length > 0) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                    out.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
