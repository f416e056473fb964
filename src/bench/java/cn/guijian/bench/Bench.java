package cn.guijian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs every measurement, or those that are named, and prints what they say: {@code Bench [quick] [cold warm scale rules
 * facts node]}. Quick is for seeing that the bench still works: its figures say nothing.
 */
public final class Bench {
    private static final List<String> ALL = List.of("cold", "warm", "scale", "rules", "facts", "node");

    private final boolean quick;
    private final Path work;

    private Bench(boolean quick, Path work) {
        this.quick = quick;
        this.work = work;
    }

    /** Runs the measurements that are named. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = Stream.of(arguments).flatMap(word -> Stream.of(word.split(" +"))).toList();
        List<String> named = words.stream().filter(ALL::contains).toList();
        Path work = Files.createTempDirectory("guijian-bench");
        try {
            System.out.printf(
                    "java %s, %d processors, %d MB heap%n",
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20);
            Bench bench = new Bench(words.contains("quick"), work);
            for (String name : named.isEmpty() ? ALL : named) {
                System.out.printf("%n== %s%n", name);
                bench.run(name);
            }
        } finally {
            delete(work);
        }
    }

    private void run(String name) throws IOException {
        switch (name) {
            case "cold" -> new ColdStart(work, quick ? 2 : 11).print();
            case "warm" -> new WarmBatch(work, quick ? 1 : 12).print();
            case "scale" -> new Scale(work, quick ? List.of(9, 90) : List.of(9, 90, 900, 2844)).print();
            case "rules" -> new RuleCounts(work, quick ? List.of(46) : List.of(46, 200, 400), quick ? 2 : 30).print();
            case "facts" -> SameFacts.print(quick ? 5 : 400);
            case "node" -> new NodePeers(work, quick ? 2 : 15).print();
            default -> throw new IllegalArgumentException("no measurement " + name + ", there are " + ALL);
        }
    }

    /** Prints one line of a measurement. */
    static void line(String what, Object figure) {
        System.out.printf("%-58s %s%n", what, figure);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
