package cn.guijian.damage;

import cn.guijian.model.result.CheckResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of damaged workbooks, for whoever wants to know: {@code target/damaged-workbooks.md}. */
final class DamageTally {
    private final Map<Damage, Map<CheckResult.Status, Integer>> outcomes = new EnumMap<>(Damage.class);
    private final Map<Damage, Long> longest = new EnumMap<>(Damage.class);

    void count(Damage damage, CheckResult result, long nanoseconds) {
        outcomes.computeIfAbsent(damage, d -> new TreeMap<>()).merge(result.status(), 1, Integer::sum);
        longest.merge(damage, nanoseconds, Math::max);
    }

    void write() throws IOException {
        StringBuilder table = new StringBuilder("| damage | outcomes | longest |\n|---|---|---|\n");
        outcomes.forEach((damage, counts) -> table.append(
                "| %s | %s | %d ms |%n".formatted(damage, counts, longest.getOrDefault(damage, 0L) / 1_000_000)));
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        table.append("%nPeak of the heap pools together: %d MB%n".formatted(peak >> 20));
        Path file = Path.of("target", "damaged-workbooks.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }
}
