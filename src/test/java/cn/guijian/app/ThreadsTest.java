package cn.guijian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    void everyWorkbookAndEveryReportIsAStep() throws IOException {
        Map<Progress.Stage, Integer> told = new EnumMap<>(Progress.Stage.class);
        Map<Progress.Stage, AtomicInteger> steps = new ConcurrentHashMap<>();
        CheckRun.Request request =
                Checks.request(folder.resolve("steps"), Set.of("json"), Checks.SAMPLES.resolve("2023Q4"));
        new CheckRun(RULES, request, counting(told, steps), 3).run();
        assertThat(told.keySet())
                .containsExactly(
                        Progress.Stage.READ, Progress.Stage.HISTORY, Progress.Stage.JUDGE, Progress.Stage.WRITE);
        assertThat(steps.get(Progress.Stage.HISTORY).get()).isPositive();
        for (Progress.Stage stage : List.of(Progress.Stage.READ, Progress.Stage.JUDGE, Progress.Stage.WRITE)) {
            assertThat(told.get(stage)).isEqualTo(stage == Progress.Stage.WRITE ? 10 : 9);
            assertThat(steps.get(stage)).hasValue(told.get(stage));
        }
    }

    private static Progress counting(Map<Progress.Stage, Integer> told, Map<Progress.Stage, AtomicInteger> steps) {
        return new Progress() {
            private final AtomicReference<Stage> now = new AtomicReference<>(Stage.START);

            @Override
            public void begin(Stage stage, int planned) {
                now.set(stage);
                told.put(stage, planned);
                steps.put(stage, new AtomicInteger());
            }

            @Override
            public void step() {
                steps.get(now.get()).incrementAndGet();
            }

            @Override
            public void end() {}
        };
    }

    private SortedMap<String, byte[]> run(int threads, Path input, Set<String> formats) throws IOException {
        CheckRun.Request request = Checks.request(folder.resolve(threads + "-" + formats.size()), formats, input);
        new CheckRun(RULES, request, Progress.SILENT, threads).run();
        return Checks.contents(request.out());
    }
}
