package cn.guijian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Batches of growing size, each in a process of its own: time and memory must stay flat. A heap of 512 MB is filled by
 * any batch before Java collects, so what a batch needs is shown by the small heap in which it takes no longer.
 */
final class Scale {
    private static final List<List<String>> PROCESSES =
            List.of(List.of("-Xmx512m"), List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), List.of("-Xmx384m"));

    private final Path work;
    private final List<Integer> sizes;

    Scale(Path work, List<Integer> sizes) {
        this.work = work;
        this.sizes = sizes;
    }

    void print() throws IOException {
        for (int size : sizes) {
            Path rules = Province.rules(work.resolve("scale-rules-" + size), size);
            Path workbooks = Province.workbooks(work.resolve("scale-" + size), size);
            for (List<String> options : PROCESSES) {
                List<String> command = new ArrayList<>(List.of(Commands.java(), "-XX:+UseSerialGC"));
                command.addAll(options);
                command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), ScaleProcess.class.getName()));
                command.addAll(List.of(
                        rules.toString(), workbooks.toString(), work.resolve("scale-out").toString(), "" + size));
                String said = Commands.output(Path.of("").toAbsolutePath(), Map.of("LC_ALL", "C.UTF-8"), command);
                Bench.line(size + " workbooks, JSON " + String.join(" ", options), said.strip());
            }
        }
    }
}
