package cn.guijian.app;

import cn.guijian.model.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The hash that names a rules folder in every result: SHA-256 over path and content of every file, by path. Hidden files
 * are left out: git and editors keep theirs there, and they change without any rule changing.
 */
final class RulesHash {
    private RulesHash() {}

    /** The hash of the files below {@code folder}. */
    static String of(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> regular = all.filter(Files::isRegularFile).toList();
            for (Path file : regular) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!isHidden(path)) {
                    files.put(path, Fingerprint.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return of(files);
    }

    /** Whether a part of the path begins with a dot. */
    static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    /** The hash of files whose own hashes are known, by their paths below the folder. */
    static String of(SortedMap<String, String> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach((path, sha256) -> {
            all.writeBytes(path.getBytes(StandardCharsets.UTF_8));
            all.write(0);
            all.writeBytes(sha256.getBytes(StandardCharsets.US_ASCII));
        });
        return Fingerprint.sha256(all.toByteArray());
    }
}
