package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** 200 uploads from 16 clients: no error, the same results as the command line, bounded memory. Prints its figures. */
@Isolated("measures the heap")
class LoadTest {
    private static final int UPLOADS = 200;
    private static final int CLIENTS = 16;
    private static final long MOST_HEAP = 700L << 20;

    @Test
    void manyAtOnceGetWhatTheCommandLineGives(@TempDir Path folder) throws Exception {
        List<Path> samples = Checks.samples();
        Map<Path, byte[]> expected = expected(samples, folder);
        List<Long> millis = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger busy = new AtomicInteger();
        long start = System.nanoTime();
        try (LocalPage page = Served.start(Served.settings())) {
            resetPeak();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> ends = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                ends.add(clients.submit(() -> {
                    Visitor visitor = new Visitor(URI.create(page.address()));
                    for (int i = first; i < UPLOADS; i += CLIENTS) {
                        Path sample = samples.get(i % samples.size());
                        long begun = System.nanoTime();
                        byte[] result = upload(page, sample, busy);
                        millis.add((System.nanoTime() - begun) / 1_000_000);
                        assertThat(result).as(sample.toString()).isEqualTo(expected.get(sample));
                    }
                    return visitor;
                }));
            }
            for (Future<?> end : ends) {
                end.get(5, TimeUnit.MINUTES);
            }
            clients.shutdown();
        }
        long whole = (System.nanoTime() - start) / 1_000_000;
        assertThat(millis).hasSize(UPLOADS);
        assertThat(peak()).isLessThan(MOST_HEAP);
        Collections.sort(millis);
        System.out.printf(
                "%d uploads from %d clients: %d ms in all, median %d ms, 95%% %d ms, slowest %d ms, busy %d times, peak heap %d MB%n",
                UPLOADS,
                CLIENTS,
                whole,
                millis.get(UPLOADS / 2),
                millis.get(UPLOADS * 95 / 100),
                millis.get(UPLOADS - 1),
                busy.get(),
                peak() >> 20);
    }

    /** A session for each upload: with one session earlier uploads would be history, as the page promises. */
    private static byte[] upload(LocalPage page, Path sample, AtomicInteger busy) throws IOException {
        while (true) {
            Visitor visitor = new Visitor(URI.create(page.address()));
            Visitor.Answer answer = visitor.upload(sample.getFileName().toString(), sample);
            if (answer.status() == 503) {
                busy.incrementAndGet();
                continue;
            }
            assertThat(answer.status()).isEqualTo(200);
            answer.settled(visitor);
            Visitor.Answer json = visitor.get(answer.result() + "/result.json");
            assertThat(json.status()).as(sample.toString()).isEqualTo(200);
            return json.content();
        }
    }

    /** What the command line writes for each workbook on its own, without other quarters beside it. */
    private static Map<Path, byte[]> expected(List<Path> samples, Path folder) throws IOException {
        Map<Path, byte[]> expected = new TreeMap<>();
        var ruleset = Checks.ruleset(Checks.RULES);
        for (Path sample : samples) {
            Path alone = Files.createDirectories(folder.resolve("in" + expected.size()));
            Path file = Files.copy(sample, alone.resolve(sample.getFileName().toString()));
            Path out = folder.resolve("out" + expected.size());
            Checks.run(ruleset, out, Set.of("json"), file);
            try (Stream<Path> written = Files.walk(out)) {
                Path json = written.filter(f -> f.endsWith("result.json"))
                        .findFirst()
                        .orElseThrow();
                expected.put(sample, Files.readAllBytes(json));
            }
        }
        return expected;
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void resetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
