package cn.guijian.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions that results name. */
public final class Versions {
    private Versions() {}

    /** Of this program; {@code dev} when it does not run from its jar. */
    public static String guijian() {
        return of(Versions.class);
    }

    /** Of the rule engine. */
    public static String drools() {
        return cn.guijian.engine.RuleEngine.droolsVersion();
    }

    /**
     * Tells apart two builds of one version: size and time of the jar, or of the newest class.
     *
     * @throws IOException when the program's own files can't be looked at
     */
    static String build() throws IOException {
        try {
            Path program = Path.of(Versions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(program)
                    ? newest(program)
                    : Files.size(program) + "@"
                            + Files.getLastModifiedTime(program).toMillis();
        } catch (URISyntaxException e) {
            throw new IOException("the program does not know where it lies", e);
        }
    }

    private static String newest(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return String.valueOf(
                    files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0));
        }
    }

    private static String of(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("dev");
    }
}
