package cn.guijian.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * One workbook from a cold start, as a clerk checks it, in all ways of starting, turn by turn with a bare
 * {@code java -version}; the results of all ways must be the same.
 */
final class ColdStart {
    private static final String NAME = "guijian-0.1.0";
    private static final int SECONDS_FOR_ARCHIVE = 300;
    private static final List<String> JSON = List.of("--format", "json");

    private final Path work;
    private final int runs;
    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Map<String, byte[]> results = new LinkedHashMap<>();

    /**
     * A way of starting.
     *
     * @param aim at most so many times {@code java -version}; 0 for none
     */
    private record Way(List<String> command, Path cache, int aim) {}

    ColdStart(Path work, int runs) {
        this.work = work;
        this.runs = runs;
    }

    void print() throws IOException {
        Path home = unpack(Path.of("target", NAME + ".zip"), "zip");
        Path alone = Files.createDirectories(work.resolve("alone")).resolve("luonan.xlsx");
        Files.copy(home.resolve("sample-submissions/shangluo-hr-2021/2023Q4/luonan.xlsx"), alone);
        Path quarter = home.resolve("sample-submissions/shangluo-hr-2021/2023Q4/luonan.xlsx");
        Path cache = work.resolve("cache");
        // Nothing can be stored there, and no archive be made beside what is measured.
        Path none = Files.createFile(work.resolve("file")).resolve("none");
        String launcher = home.resolve("bin/guijian").toString();
        List<String> jar = List.of(Commands.java(), "-jar", home.resolve("guijian.jar").toString());
        add("JSON", List.of(launcher), home, alone, JSON, cache, 14);
        add("JSON, three earlier quarters beside it", List.of(launcher), home, quarter, JSON, cache, 18);
        add("all reports", List.of(launcher), home, alone, List.of(), cache, 28);
        add("JSON, first by the launcher", List.of(launcher), home, alone, JSON, none, 45);
        add("JSON, first by java -jar", jar, home, alone, JSON, none, 60);
        add("JSON, first with earlier quarters", List.of(launcher), home, quarter, JSON, none, 0);
        add("JSON, --no-cache", List.of(launcher), home, alone, List.of("--format", "json", "--no-cache"), cache, 0);
        Optional<Path> inside = withJava();
        if (inside.isPresent()) {
            Path own = unpack(inside.get(), "runtime");
            add("JSON, first from the zip with a Java", List.of(own.resolve("bin/guijian").toString()), own, alone, JSON, none, 20);
        } else {
            Bench.line("first from the zip with a Java", "there is none: add -Pruntime");
        }
        warmUp(cache);
        measure();
    }

    private void add(String name, List<String> program, Path home, Path workbook, List<String> more, Path cache, int aim) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("check", workbook.toString(), "--rules", home.resolve("rules").toString()));
        command.addAll(List.of("--out", out(name).toString(), "--fail-on", "never"));
        command.addAll(more);
        ways.put(name, new Way(command, cache, aim));
    }

    private Path out(String name) {
        return work.resolve("out").resolve(name.replaceAll("\\W+", "-"));
    }

    /** Each once, until the archive is there: what they leave is what later ones find. */
    private void warmUp(Path cache) throws IOException {
        for (var way : ways.entrySet()) {
            run(way.getValue());
            if (results.isEmpty()) {
                awaitArchive(cache);
            }
            remember(way.getKey());
        }
        List<String> odd = results.entrySet().stream()
                .filter(result -> !java.util.Arrays.equals(
                        result.getValue(), results.get(result.getKey().contains("earlier") ? "JSON, three earlier quarters beside it" : "JSON")))
                .map(Map.Entry::getKey)
                .toList();
        if (!odd.isEmpty()) {
            throw new IOException("other results than elsewhere: " + odd);
        }
        Bench.line("results of " + results.size() + " ways of starting", "the same");
    }

    private void remember(String name) throws IOException {
        try (Stream<Path> files = Files.walk(out(name))) {
            results.put(name, Files.readAllBytes(files.filter(file -> file.endsWith("result.json")).findFirst().orElseThrow()));
        }
    }

    private void measure() throws IOException {
        Map<String, double[]> times = new LinkedHashMap<>();
        ways.keySet().forEach(name -> times.put(name, new double[runs]));
        double[] bare = new double[runs];
        for (int i = 0; i < runs; i++) {
            bare[i] = Commands.milliseconds(work, Map.of(), List.of(Commands.java(), "-version"));
            for (var way : ways.entrySet()) {
                times.get(way.getKey())[i] = run(way.getValue());
            }
        }
        Bench.line("java -version", Spread.of(bare));
        times.forEach((name, taken) -> {
            int aim = ways.get(name).aim();
            Bench.line(name, Spread.of(taken));
            Bench.line("   times java -version" + (aim > 0 ? ", aim " + aim : ""), Spread.ratios(taken, bare));
        });
    }

    private double run(Way way) throws IOException {
        Map<String, String> environment = Map.of(
                "GUIJIAN_CACHE", way.cache().toString(), "JAVA_HOME", System.getProperty("java.home", ""));
        return Commands.milliseconds(work, environment, way.command());
    }

    private static void awaitArchive(Path cache) throws IOException {
        for (int i = 0; i < SECONDS_FOR_ARCHIVE * 10; i++) {
            try (Stream<Path> files = Files.list(cache)) {
                if (files.anyMatch(file -> file.toString().endsWith(".jsa") || file.toString().endsWith(".aot"))) {
                    return;
                }
            }
            pause();
        }
        Bench.line("class-data archive", "none was made: all goes without");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Path> withJava() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(NAME + "-linux.*\\.zip")).findFirst();
        }
    }

    private Path unpack(Path file, String folder) throws IOException {
        Path into = Files.createDirectories(work.resolve(folder));
        try (InputStream stream = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = into.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                    if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true)) {
                        throw new IOException("can't make " + target + " executable");
                    }
                }
            }
        }
        try (Stream<Path> homes = Files.list(into)) {
            return homes.findFirst().orElseThrow();
        }
    }
}
