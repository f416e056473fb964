package cn.guijian.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesWatchTest {
    @TempDir
    private Path folder;

    /** Two saves may fall into one tick of the file system, and a target of another value may be as long. */
    @Test
    void whoeverHasWrittenSeesItEvenIfSizeAndTimeAreTheSame() throws IOException {
        Path rules = Checks.copyOfRules(Files.createDirectory(folder.resolve("rules")));
        try (Stream<Path> all = Files.list(rules)) {
            for (Path rule : all.filter(Files::isDirectory).toList()) {
                if (!rule.endsWith("R0203-part-exceeds-total") && !rule.endsWith("plans")) {
                    Checks.delete(rule);
                }
            }
        }
        RulesWatch watch = new RulesWatch(Checks.ruleset(rules));
        String before = watch.ruleset().provenance().rulesSha256();
        Path targets = rules.resolve("plans/shangluo-hr-2021/targets.csv");
        FileTime time = Files.getLastModifiedTime(targets);
        Files.writeString(targets, Files.readString(targets).replace("Z02,<,4.3,", "Z02,<,4.5,"));
        Files.setLastModifiedTime(targets, time);
        watch.refresh();
        assertThat(watch.ruleset().provenance().rulesSha256()).isNotEqualTo(before);
    }
}
