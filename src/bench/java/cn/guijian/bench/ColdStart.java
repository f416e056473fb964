package cn.guijian.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One workbook from a cold start through the launcher of the distribution, as a clerk checks it. */
final class ColdStart {
    private static final Path ZIP = Path.of("target/guijian-0.1.0.zip");
    private static final int SECONDS_FOR_ARCHIVE = 300;

    private final Path work;
    private final int runs;

    ColdStart(Path work, int runs) {
        this.work = work;
        this.runs = runs;
    }

    void print() throws IOException {
        Bench.line("java -version, for scale", Commands.measure(runs, work, Map.of(), List.of(Commands.java(), "-version")));
        unpack();
        Path alone = Files.createDirectories(work.resolve("alone")).resolve("luonan.xlsx");
        Files.copy(home().resolve("sample-submissions/shangluo-hr-2021/2023Q4/luonan.xlsx"), alone);
        Path cache = work.resolve("cache");
        Bench.line("first run ever, JSON (compiles, stores)", Spread.of(launch(cache, alone, "--format", "json")));
        awaitArchive(cache);
        Spread json = measure(cache, alone, "--format", "json");
        Bench.line("JSON", json);
        Bench.line("all reports", measure(cache, alone));
        Bench.line("JSON, workbook in its quarter folder with three before it",
                measure(cache, home().resolve("sample-submissions/shangluo-hr-2021/2023Q4/luonan.xlsx"), "--format", "json"));
        Bench.line("JSON, --no-cache (archive only)", measure(cache, alone, "--format", "json", "--no-cache"));
        Path bare = work.resolve("bare");
        launch(bare, alone, "--format", "json");
        Bench.line("JSON, java -jar (rules cache only)", jar(bare, alone));
        Bench.line("JSON, java -jar --no-cache (neither)", jar(bare, alone, "--no-cache"));
    }

    private Spread measure(Path cache, Path workbook, String... more) throws IOException {
        launch(cache, workbook, more);
        return Commands.measure(runs, work, environment(cache), launcher(workbook, more));
    }

    private double launch(Path cache, Path workbook, String... more) throws IOException {
        return Commands.milliseconds(work, environment(cache), launcher(workbook, more));
    }

    private List<String> launcher(Path workbook, String... more) {
        return check(List.of(home().resolve("bin/guijian").toString()), workbook, more);
    }

    private Spread jar(Path cache, Path workbook, String... more) throws IOException {
        List<String> java = List.of(Commands.java(), "-jar", home().resolve("guijian.jar").toString());
        List<String> words = new ArrayList<>(List.of("--format", "json"));
        words.addAll(List.of(more));
        return Commands.measure(runs, work, environment(cache), check(java, workbook, words.toArray(String[]::new)));
    }

    private List<String> check(List<String> program, Path workbook, String... more) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("check", workbook.toString(), "--rules", home().resolve("rules").toString()));
        command.addAll(List.of("--out", work.resolve("out").toString(), "--fail-on", "never"));
        command.addAll(List.of(more));
        return command;
    }

    private static Map<String, String> environment(Path cache) {
        return Map.of("GUIJIAN_CACHE", cache.toString(), "JAVA_HOME", System.getProperty("java.home", ""));
    }

    private static void awaitArchive(Path cache) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < SECONDS_FOR_ARCHIVE * 10; i++) {
            try (Stream<Path> files = Files.list(cache)) {
                if (files.anyMatch(file -> file.toString().endsWith(".jsa") || file.toString().endsWith(".aot"))) {
                    Bench.line("class-data archive made in the background after", Spread.of((System.nanoTime() - start) / 1e6));
                    return;
                }
            }
            pause();
        }
        Bench.line("class-data archive", "none was made: the following runs go without");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path home() {
        return work.resolve("guijian-0.1.0");
    }

    private void unpack() throws IOException {
        try (InputStream file = Files.newInputStream(ZIP);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = work.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        if (!home().resolve("bin/guijian").toFile().setExecutable(true)) {
            throw new IOException("can't make the launcher executable");
        }
    }
}
