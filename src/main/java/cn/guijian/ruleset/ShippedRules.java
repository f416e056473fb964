package cn.guijian.ruleset;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleImage;
import cn.guijian.files.ProgramFile;
import cn.guijian.model.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules that the build compiled, in the program's own jar: nobody waits for them at the first check. They come from
 * where the program's classes come from and fit no other; they count for the very same rules, version, Drools and Java, and
 * only if they are whole. For anything else it is as if there were none.
 */
public final class ShippedRules {
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
        byte[] image = RulesCache.sealed(key, RuleImage.write(ready.ruleset().rules()));
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
