package cn.guijian.engine.fire;

import cn.guijian.check.Checks;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** A few rules of a test's own, read and compiled as those of a rules folder are. */
public final class SmallRules {
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

    /** Rules that each name their {@code @编号}; they must be sound. */
    public static RuleBase of(String... rules) {
        try {
            Path folder = Files.createTempDirectory("guijian-small");
            try {
                for (String rule : rules) {
                    write(folder, rule);
                }
                return read(folder);
            } finally {
                Checks.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of a folder; they must be sound. */
    public static RuleBase read(Path folder) throws IOException {
        return sound(RuleReader.read(RulesHome.general(folder), Set.of()));
    }

    /** Writes a rule and its page into a folder of its own below {@code rules}, which is returned. */
    public static Path write(Path rules, String rule) throws IOException {
        String id = rule.replaceAll("(?s).*@编号\\(\"(R\\d{4})\"\\).*", "$1");
        Path own = Files.createDirectory(rules.resolve(id + "-small"));
        Files.writeString(own.resolve("rule.drl"), rule);
        Files.writeString(own.resolve("doc.md"), page(id));
        return own;
    }

    private static RuleBase sound(RuleReader.Outcome outcome) {
        if (outcome instanceof RuleReader.Outcome.Refused refused) {
            throw new AssertionError(
                    refused.faults().stream().map(RuleFault::text).collect(Collectors.joining("\n")));
        }
        return ((RuleReader.Outcome.Loaded) outcome).base();
    }
}
