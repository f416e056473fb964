package cn.guijian.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Samples made hostile: small, and dear to read. */
final class HostileWorkbook {
    private static final String SHEET = "xl/worksheets/sheet2.xml";

    private HostileWorkbook() {}

    /** A workbook with so many attributes in one start tag. */
    static byte[] withAttributes(Path sample, int count) throws IOException {
        String attributes =
                IntStream.range(0, count).mapToObj(i -> " a" + i + "=\"1\"").collect(Collectors.joining());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(sample));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                String written =
                        entry.getName().equals(SHEET) ? part.replaceFirst("<row ", "<row" + attributes + " ") : part;
                out.write(written.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
