package cn.guijian.engine;

import cn.guijian.model.RuleFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A few rules of a test's own, read and compiled as those of a rules folder are. */
final class SmallRules {
    private static final String PAGE = """
            # %s 例

            ## 规则

            **例。**

            ## 依据

            例

            ## 不合格示例

            例

            ## 合格示例

            例

            ## 如何改正

            改正%s。

            以后再说。

            ## 例外

            无。
            """;

    private SmallRules() {}

    /** A page with all its sections. */
    static String page(String id) {
        return PAGE.formatted(id, id);
    }

    /** What becomes of rules that each name their {@code @编号}. */
    static RuleReader.Outcome read(String... rules) {
        try {
            Path folder = Files.createTempDirectory("guijian-small");
            try {
                for (String rule : rules) {
                    String id = rule.replaceAll("(?s).*@编号\\(\"(R\\d{4})\"\\).*", "$1");
                    Path own = Files.createDirectory(folder.resolve(id + "-small"));
                    Files.writeString(own.resolve("rule.drl"), rule);
                    Files.writeString(own.resolve("doc.md"), page(id));
                }
                return RuleReader.read(folder, Set.of());
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleBase of(String... rules) {
        RuleReader.Outcome outcome = read(rules);
        if (outcome instanceof RuleReader.Outcome.Refused refused) {
            throw new AssertionError(
                    refused.faults().stream().map(RuleFault::text).collect(Collectors.joining("\n")));
        }
        return ((RuleReader.Outcome.Loaded) outcome).base();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
