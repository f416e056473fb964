package cn.guijian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * As many units as wanted, each with a workbook: the shipped rules with more rows in units.csv, and one sample's workbook
 * under each unit's name. The added units have no share of the counts' targets.
 */
final class Province {
    private static final Path SAMPLE = Path.of("sample-submissions/shangluo-hr-2021/2023Q4/luonan.xlsx");
    private static final String NAME = "洛南县";

    private Province() {}

    /** Copies the rules to {@code folder} with so many further units. */
    static Path rules(Path folder, int units) throws IOException {
        copy(Path.of("rules"), folder);
        Path table = folder.resolve("plans/shangluo-hr-2021/units.csv");
        StringBuilder rows = new StringBuilder(Files.readString(table).stripTrailing()).append('\n');
        for (int i = 0; i < units; i++) {
            rows.append(code(i)).append(',').append(name(i)).append(",,200000,县区,是\n");
        }
        Files.writeString(table, rows);
        return folder;
    }

    /** Writes one workbook for each of the further units. */
    static Path workbooks(Path folder, int units) throws IOException {
        Files.createDirectories(folder);
        byte[] sample = Files.readAllBytes(SAMPLE);
        for (int i = 0; i < units; i++) {
            Files.write(folder.resolve(code(i) + ".xlsx"), renamed(sample, name(i)));
        }
        return folder;
    }

    private static String code(int i) {
        return String.format(Locale.ROOT, "7%05d", i);
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "第%04d县", i);
    }

    private static byte[] renamed(byte[] workbook, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(
                        entry.getName().endsWith(".xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace(NAME, name)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return bytes.toByteArray();
    }

    /** Copies a folder. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    try (InputStream stream = Files.newInputStream(file)) {
                        Files.copy(stream, target);
                    }
                }
            }
        }
    }
}
