package cn.guijian.ruleset;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleImage;
import cn.guijian.files.CachePlace;
import cn.guijian.files.OwnFolder;
import cn.guijian.files.ProgramFile;
import cn.guijian.model.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Compiled rules of earlier runs, in the user's own folder. A stored base counts only for the very same rules, program,
 * Drools and Java, and only if it is whole; anything else is as if nothing were stored. Nothing here ever fails a run:
 * without a usable folder the rules are compiled each time.
 */
public final class RulesCache {
    private static final String ENDING = ".rules";
    /** Versions of a rules folder that somebody edits go back and forth; older ones make room. */
    private static final int KEPT = 8;

    /** Hex digits before the image. It is against damage; against others the folder is closed. */
    private static final int CHECKSUM = 16;

    private final Optional<OwnFolder> folder;

    /** Whether the rules that came compiled in the program's jar count too. */
    private final boolean shipped;

    private RulesCache(Optional<OwnFolder> folder, boolean shipped) {
        this.folder = folder;
        this.shipped = shipped;
    }

    /** Remembers nothing. */
    public static RulesCache none() {
        return new RulesCache(Optional.empty(), false);
    }

    /** Remembers in this folder. */
    public static RulesCache in(Path folder) {
        return new RulesCache(Optional.of(new OwnFolder(folder)), false);
    }

    /**
     * The rules that came with the program, and the place for such things of the user who runs it; {@code GUIJIAN_CACHE}
     * names another.
     */
    public static RulesCache ofUser() {
        return new RulesCache(CachePlace.ofUser().map(OwnFolder::new), true);
    }

    /** Whether it is the one that the user's runs share. */
    boolean isOfUser() {
        return shipped;
    }

    /**
     * The stored base of these rules.
     *
     * @param rules the hash over the rules folder
     */
    Optional<RuleBase> find(String rules) {
        Optional<RuleBase> came = shipped ? ShippedRules.find(rules) : Optional.empty();
        return came.isPresent() ? came : stored(rules);
    }

    private Optional<RuleBase> stored(String rules) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            String key = key(rules);
            Optional<byte[]> image = content(key, folder.get().read(key + ENDING));
            return image.isPresent() ? Optional.of(RuleImage.read(image.get())) : Optional.empty();
        } catch (IOException e) { // not there, not ours, not readable: all the same
            return Optional.empty();
        }
    }

    /** Stores a base; where that is not possible, a later run compiles again. */
    void keep(String rules, RuleBase base) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            String key = key(rules);
            folder.get().write(key + ENDING, sealed(key, RuleImage.write(base)));
            folder.get().removeOld(ENDING, KEPT);
        } catch (IOException e) { // a full disk, a folder of somebody else's: the run itself needs none of it
            return;
        }
    }

    /** An image with what proves it whole. */
    public static byte[] sealed(String key, byte[] image) {
        byte[] stored = Arrays.copyOf(checksum(key, image), CHECKSUM + image.length);
        System.arraycopy(image, 0, stored, CHECKSUM, image.length);
        return stored;
    }

    /** The image that was sealed under this key; empty for any other and for one that is damaged. */
    public static Optional<byte[]> content(String key, byte[] stored) {
        if (stored.length < CHECKSUM) {
            return Optional.empty();
        }
        byte[] image = Arrays.copyOfRange(stored, CHECKSUM, stored.length);
        return Arrays.equals(checksum(key, image), Arrays.copyOf(stored, CHECKSUM))
                ? Optional.of(image)
                : Optional.empty();
    }

    /** Covers the key too, so that a file under another's name is none. */
    private static byte[] checksum(String key, byte[] image) {
        CRC32C sum = new CRC32C();
        sum.update(key.getBytes(StandardCharsets.US_ASCII));
        sum.update(image);
        return HexFormat.of().toHexDigits(sum.getValue()).getBytes(StandardCharsets.US_ASCII);
    }

    private static String key(String rules) throws IOException {
        return Fingerprint.sha256(String.join("\n", parts(rules)).getBytes(StandardCharsets.UTF_8));
    }

    /** What has to be the same for something that was kept to count: the rules, the program, Drools and Java. */
    public static List<String> parts(String rules) throws IOException {
        return List.of(
                rules,
                Versions.guijian(),
                Versions.build(),
                Versions.drools(),
                System.getProperty("java.vm.vendor", ""),
                System.getProperty("java.vm.version", ""));
    }

    /**
     * The rules that the build compiled, in the program's own jar: nobody waits for them at the first check. They come from
     * where the program's classes come from and fit no other; they count for the very same rules, version, Drools and Java, and
     * only if they are whole. For anything else it is as if there were none.
     */
    public static final class ShippedRules {
        private static final String NAME = "compiled.rules";
        /** Hex digits before the rest, so that other rules cost no more than these. */
        private static final int KEY = 64;

        private ShippedRules() {}

        /**
         * Compiles a rules folder for the jar.
         *
         * @param arguments the rules folder, the folder of the classes that become the jar, the version that the jar will have
         */
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            if (!(RulesFolder.load(folder) instanceof RulesFolder.Outcome.Ready ready)) {
                throw new IOException(folder + " has faults: see rules check");
            }
            String key = key(ready.ruleset().provenance().rulesSha256(), arguments[2]);
            byte[] image =
                    RulesCache.sealed(key, RuleImage.write(ready.ruleset().rules()));
            byte[] content = Arrays.copyOf(key.getBytes(StandardCharsets.US_ASCII), KEY + image.length);
            System.arraycopy(image, 0, content, KEY, image.length);
            Files.write(place(Path.of(arguments[1])), content);
        }

        /**
         * The base of these rules.
         *
         * @param rules the hash over the rules folder
         */
        static Optional<RuleBase> find(String rules) {
            try {
                Path program = ProgramFile.path();
                // Classes in a folder may be newer than what an earlier build put beside them.
                return Files.isDirectory(program) ? Optional.empty() : find(rules, Versions.guijian());
            } catch (IOException e) { // no program to be found in, not readable: all the same
                return Optional.empty();
            }
        }

        private static Optional<RuleBase> find(String rules, String version) throws IOException {
            try (InputStream resource = Optional.ofNullable(ShippedRules.class.getResourceAsStream(NAME))
                    .orElseGet(InputStream::nullInputStream)) {
                return read(resource, key(rules, version));
            }
        }

        /** The base that stands there under this key. */
        static Optional<RuleBase> read(InputStream shipped, String key) throws IOException {
            if (!key.equals(new String(shipped.readNBytes(KEY), StandardCharsets.US_ASCII))) {
                return Optional.empty();
            }
            Optional<byte[]> image = RulesCache.content(key, shipped.readAllBytes());
            return image.isPresent() ? Optional.of(RuleImage.read(image.get())) : Optional.empty();
        }

        /** Where the compiled rules lie among the classes. */
        static Path place(Path classes) {
            return classes.resolve(ShippedRules.class.getPackageName().replace('.', '/'))
                    .resolve(NAME);
        }

        /** Of Java only the release: what is serialised and compiled holds for all its updates. */
        static String key(String rules, String version) {
            List<String> parts = List.of(
                    rules,
                    version,
                    Versions.drools(),
                    String.valueOf(Runtime.version().feature()));
            return Fingerprint.sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        }
    }
}
