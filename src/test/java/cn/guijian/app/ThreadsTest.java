package cn.guijian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsTest {
    private static final Ruleset RULES = Checks.ruleset(Checks.RULES);

    @TempDir
    Path folder;

    @Test
    void allQuartersAreTheSameOnAnyNumberOfThreads() throws IOException {
        TreeMap<String, byte[]> alone = run(1, Checks.SAMPLES, Set.of("json"));
        assertThat(alone).containsKeys("2023Q1/summary.json", "2023Q4/611021-洛南县/result.json");

        assertSame(run(2, Checks.SAMPLES, Set.of("json")), alone);
        assertSame(run(8, Checks.SAMPLES, Set.of("json")), alone);
    }

    @Test
    void allReportsAreTheSameOnAnyNumberOfThreads() throws IOException {
        Path quarter = Checks.SAMPLES.resolve("2023Q4");
        assertSame(run(4, quarter, Set.of()), run(1, quarter, Set.of()));
    }

    @Test
    void everyWorkbookIsAStep() throws IOException {
        AtomicInteger steps = new AtomicInteger();
        new CheckRun(RULES, request("steps", Checks.SAMPLES.resolve("2023Q4"), Set.of("json")), counting(steps), 3)
                .run();
        assertThat(steps).hasValue(9);
    }

    private static Progress counting(AtomicInteger steps) {
        return new Progress() {
            @Override
            public void begin(int workbooks) {
                assertThat(workbooks).isEqualTo(9);
            }

            @Override
            public void step() {
                steps.incrementAndGet();
            }

            @Override
            public void end() {
                assertThat(steps).hasValue(9);
            }
        };
    }

    private TreeMap<String, byte[]> run(int threads, Path input, Set<String> formats) throws IOException {
        CheckRun.Request request = request(threads + "-" + formats.size(), input, formats);
        new CheckRun(RULES, request, Progress.SILENT, threads).run();
        return contents(request.out());
    }

    private CheckRun.Request request(String name, Path input, Set<String> formats) {
        return new CheckRun.Request(
                List.of(input),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                folder.resolve(name),
                Path.of("templates"),
                formats,
                true);
    }

    private static TreeMap<String, byte[]> contents(Path out) throws IOException {
        TreeMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(out.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static void assertSame(TreeMap<String, byte[]> actual, TreeMap<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, content) -> assertThat(actual.get(name)).as(name).isEqualTo(content));
    }
}
