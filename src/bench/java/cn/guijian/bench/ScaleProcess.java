package cn.guijian.bench;

import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** One batch in this process; prints its time a workbook, the peak of the heap and what is left of it after. */
public final class ScaleProcess {
    private ScaleProcess() {}

    /** Rules, workbooks, reports, number of workbooks. */
    public static void main(String[] arguments) throws IOException {
        Ruleset rules = Runs.rules(Path.of(arguments[0]));
        long start = System.nanoTime();
        Runs.check(
                rules,
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Set.of("json"),
                Runtime.getRuntime().availableProcessors());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%.2f ms a workbook, heap peak %d MB of %d MB%n",
                milliseconds / Integer.parseInt(arguments[3]),
                peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
