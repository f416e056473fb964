package cn.guijian.ruleset;

import cn.guijian.model.Fingerprint;
import cn.guijian.model.plan.RulesHome;
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
 * The hash that names rules in every result: SHA-256 over path and content of every file of the general rules and of the
 * plan used, by path. Hidden files are left out: git and editors keep theirs there, and they change without any rule
 * changing.
 *
 * @param value lower-case hex
 * @param plan the same over the plan's files alone
 * @param tables the bytes of the tables as they were hashed, by their places
 */
public record RulesHash(String value, String plan, Map<String, byte[]> tables) {
    private static final String TABLE = ".csv";

    /** The hash of a plan and its general rules. */
    public static RulesHash of(RulesHome home) throws IOException {
        Path folder = home.folder();
        SortedMap<String, String> files = new TreeMap<>();
        Map<String, byte[]> tables = new HashMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!isHidden(path) && !home.isOfAnother(path)) {
                byte[] content = Files.readAllBytes(file);
                files.put(path, Fingerprint.sha256(content));
                if (path.endsWith(TABLE)) {
                    tables.put(path, content);
                }
            }
        }
        SortedMap<String, String> plans = files.subMap(RulesHome.PLANS + "/", RulesHome.PLANS + "0");
        return new RulesHash(of(files), of(plans), tables);
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
