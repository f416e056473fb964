package cn.guijian.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleIndexTest {
    private static final Path INDEX = Checks.RULES.resolve("README.md");

    @Test
    void theIndexIsFresh() throws IOException {
        String index = RuleIndex.markdown(Checks.ruleset(Checks.RULES));
        if ("write".equals(System.getProperty("guijian.golden"))) {
            Files.writeString(INDEX, index);
        }
        assertThat(Files.readString(INDEX))
                .as(
                        "rules/README.md is stale: renew it with guijian rules format, or mvn test -Dtest=RuleIndexTest -Dguijian.golden=write")
                .isEqualTo(index);
    }
}
