package cn.guijian.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Committed files that the program makes: proved current, and renewed only by {@code -Dguijian.golden=write}. */
public final class Golden {
    private static final String SWITCH = "guijian.golden";

    private Golden() {}

    /**
     * Proves that a committed workbook holds what the program writes today, or renews it. Compared part by part: the
     * packed bytes also depend on the zlib of the machine.
     */
    public static void checkWorkbook(Path file, byte[] current) throws IOException {
        if (isWriting()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, current);
        }
        assertThat(file).as(advice(file)).exists();
        assertThat(parts(Files.readAllBytes(file))).as(advice(file)).isEqualTo(parts(current));
    }

    /** The same for a file that is compared byte by byte. */
    public static void checkBytes(Path file, byte[] current) throws IOException {
        if (isWriting()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, current);
        }
        assertThat(file).as(advice(file)).exists();
        assertThat(Files.readAllBytes(file)).as(advice(file)).isEqualTo(current);
    }

    /** The same for a text, line by line. */
    public static void checkLines(Path file, List<String> current) throws IOException {
        if (isWriting()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, String.join("\n", current) + "\n");
        }
        assertThat(file).as(advice(file)).exists();
        assertThat(current).as(advice(file)).isEqualTo(Files.readAllLines(file));
    }

    /** Whether committed files are to be renewed. */
    public static boolean isWriting() {
        return "write".equals(System.getProperty(SWITCH));
    }

    private static String advice(Path file) {
        return file + " is out of date; renew it with: mvn test -D" + SWITCH + "=write, and look at the difference";
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
