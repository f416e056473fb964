package cn.guijian.dist;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java that runs the program and nothing else, linked from the modules of a JDK. They may be those of another system: what
 * is linked then runs there.
 */
record RuntimeImage(Path jmods) {
    /** Of the JDK that runs this. */
    static final RuntimeImage OWN = new RuntimeImage(Path.of(System.getProperty("java.home", ""), "jmods"));

    private static final String LANGUAGES = "jdk.localedata";

    /** What no class names: character sets and locales are found by name, {@code Unsafe} by reflection. */
    private static final List<String> BY_NAME = List.of("jdk.charsets", LANGUAGES, "jdk.unsupported", "jdk.zipfs");

    private static final String PLATFORM = "platform ";

    /** The system that the modules are for, such as {@code linux-amd64}. */
    String platform() {
        return run("jmod", "describe", jmods.resolve("java.base.jmod").toString())
                .lines()
                .filter(line -> line.startsWith(PLATFORM))
                .map(line -> line.substring(PLATFORM.length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(jmods + " names no platform"));
    }

    /** The modules that a program takes, by its classes and those of its libraries. */
    static Set<String> modules(Path jar, Path libraries) throws IOException {
        try (Stream<Path> files = Files.list(libraries)) {
            String classPath = Stream.concat(Stream.of(jar), files.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            String found = run(
                    "jdeps",
                    "--multi-release",
                    "17",
                    "--ignore-missing-deps",
                    "--print-module-deps",
                    "-q",
                    "--class-path",
                    classPath,
                    jar.toString());
            Set<String> modules = new TreeSet<>(BY_NAME);
            modules.addAll(List.of(found.strip().split(",")));
            return modules;
        }
    }

    /** Links the modules into a new folder, with no more languages than the program speaks. */
    void link(Set<String> modules, Path folder) {
        List<String> words = new ArrayList<>(List.of("--module-path", jmods.toString()));
        words.addAll(List.of("--add-modules", String.join(",", modules), "--output", folder.toString()));
        words.addAll(List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages"));
        if (modules.contains(LANGUAGES)) {
            words.add("--include-locales=zh,en");
        }
        run("jlink", words.toArray(String[]::new));
    }

    private static String run(String tool, String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments);
        if (exit != 0) {
            throw new IllegalStateException(tool + " ended with " + exit + ": " + printed);
        }
        return printed.toString();
    }
}
