package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
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
        List<String> told = new ArrayList<>();
        List<Progress.Stage> steps = Collections.synchronizedList(new ArrayList<>());
        CheckRun.Request request =
                Checks.request(folder.resolve("steps"), Set.of("json"), Checks.SAMPLES.resolve("2023Q4"));
        new CheckRun(RULES, request, counting(told, steps), 3).run();
        assertThat(told).containsExactly("READ 9", "HISTORY 0", "JUDGE 9", "WRITE 10");
        assertThat(steps).contains(Progress.Stage.HISTORY);
        assertThat(Collections.frequency(steps, Progress.Stage.READ)).isEqualTo(9);
        assertThat(Collections.frequency(steps, Progress.Stage.JUDGE)).isEqualTo(9);
        assertThat(Collections.frequency(steps, Progress.Stage.WRITE)).isEqualTo(10);
    }

    private static Progress counting(List<String> told, List<Progress.Stage> steps) {
        return new Progress() {
            private final AtomicReference<Stage> now = new AtomicReference<>(Stage.START);

            @Override
            public void begin(Stage stage, int planned) {
                now.set(stage);
                told.add(stage + " " + planned);
            }

            @Override
            public void step() {
                steps.add(now.get());
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
