package cn.guijian.faults;

import cn.guijian.model.result.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The table kind × unit × found by × further roots, for whoever wants to know what the checker finds. */
final class TrialTable {
    private static final Path FILE = Path.of("target", "planted-faults.md");

    private TrialTable() {}

    static void write(List<Trial> trials) throws IOException {
        StringBuilder table =
                new StringBuilder("| 错误 | 单位 | 位置 | 发现它的规则 | 另外的问题 | 归并的问题 |\n|---|---|---|---|---|---|\n");
        trials.forEach(t -> table.append("| %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        t.kind().name(),
                        t.unit().name(),
                        t.place(),
                        rules(t.named()),
                        rules(t.roots().stream()
                                .filter(f -> !t.named().contains(f))
                                .toList()),
                        rules(t.added().stream()
                                .filter(f -> f.root().isPresent())
                                .toList()))));
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, table);
    }

    private static String rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).distinct().sorted().collect(Collectors.joining(" "));
    }
}
