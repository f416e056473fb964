package cn.guijian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsTest {
    private static final Ruleset RULES = Checks.ruleset(Checks.RULES);

    @TempDir
    Path folder;

    @Test
    void allQuartersAreTheSameOnAnyNumberOfThreads() throws IOException {
        SortedMap<String, byte[]> alone = run(1, Checks.SAMPLES, Set.of("json"));
        assertThat(alone).containsKeys("2023Q1/summary.json", "2023Q4/611021-洛南县/result.json");

        Checks.assertSame(run(2, Checks.SAMPLES, Set.of("json")), alone);
        Checks.assertSame(run(8, Checks.SAMPLES, Set.of("json")), alone);
    }

    @Test
    void allReportsAreTheSameOnAnyNumberOfThreads() throws IOException {
        Path quarter = Checks.SAMPLES.resolve("2023Q4");
        Checks.assertSame(run(4, quarter, Set.of()), run(1, quarter, Set.of()));
    }

    @Test
    void everyWorkbookIsAStep() throws IOException {
        AtomicInteger steps = new AtomicInteger();
        CheckRun.Request request =
                Checks.request(folder.resolve("steps"), Set.of("json"), Checks.SAMPLES.resolve("2023Q4"));
        new CheckRun(RULES, request, counting(steps), 3).run();
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

    private SortedMap<String, byte[]> run(int threads, Path input, Set<String> formats) throws IOException {
        CheckRun.Request request = Checks.request(folder.resolve(threads + "-" + formats.size()), formats, input);
        new CheckRun(RULES, request, Progress.SILENT, threads).run();
        return Checks.contents(request.out());
    }
}
