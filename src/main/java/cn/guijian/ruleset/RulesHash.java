package cn.guijian.ruleset;

import cn.guijian.model.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The hash that names a rules folder in every result: SHA-256 over path and content of every file, by path. Hidden files
 * are left out: git and editors keep theirs there, and they change without any rule changing.
 *
 * @param value lower-case hex
 * @param tables the bytes of the folder's own files as they were hashed, by name
 */
public record RulesHash(String value, Map<String, byte[]> tables) {
    private static final String TABLE = ".csv";

    /** The hash of the files below {@code folder}. */
    public static RulesHash of(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Map<String, byte[]> tables = new HashMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!isHidden(path)) {
                byte[] content = Files.readAllBytes(file);
                files.put(path, Fingerprint.sha256(content));
                if (path.endsWith(TABLE) && path.indexOf('/') < 0) {
                    tables.put(path, content);
                }
            }
        }
        return new RulesHash(of(files), tables);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.find(folder, Integer.MAX_VALUE, RulesHash::isFile)) {
            return all.toList();
        }
    }

    private static boolean isFile(Path file, BasicFileAttributes attributes) {
        return attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(file);
    }

    /** Whether a part of the path begins with a dot. */
    public static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    /** The hash of files whose own hashes are known, by their paths below the folder. */
    public static String of(SortedMap<String, String> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach((path, sha256) -> {
            all.writeBytes(path.getBytes(StandardCharsets.UTF_8));
            all.write(0);
            all.writeBytes(sha256.getBytes(StandardCharsets.US_ASCII));
        });
        return Fingerprint.sha256(all.toByteArray());
    }
}
