package cn.guijian.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.check.Checks;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.ruleset.RulesCache.ShippedRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedRulesTest {
    @TempDir
    static Path classes;

    private static byte[] shipped = new byte[0];

    @BeforeAll
    static void build() throws IOException {
        Path file = ShippedRules.place(classes);
        Files.createDirectories(file.resolveSibling(""));
        ShippedRules.main(new String[] {Checks.RULES.toString(), classes.toString(), "1.2"});
        shipped = Files.readAllBytes(file);
    }

    private static Optional<RuleBase> read(byte[] content, String rules, String version) throws IOException {
        return ShippedRules.read(new ByteArrayInputStream(content), ShippedRules.key(rules, version));
    }

    @Test
    void areThoseThatAreCompiledAnew() throws IOException {
        RuleBase base = read(shipped, RulesFolder.hash(Checks.home(Checks.RULES)), "1.2")
                .orElseThrow();
        assertThat(base.rules()).isEqualTo(Checks.ruleset(Checks.RULES).rules().rules());
    }

    @Test
    void countForTheSameRulesAndVersionOnly() throws IOException {
        assertThat(read(shipped, RulesFolder.hash(Checks.home(Checks.RULES)), "1.3"))
                .isEmpty();
        assertThat(read(shipped, "0".repeat(64), "1.2")).isEmpty();
    }

    @Test
    void countForNothingWhenDamaged() throws IOException {
        String rules = RulesFolder.hash(Checks.home(Checks.RULES));
        for (int at : List.of(3, 64, 80, shipped.length / 2, shipped.length - 1)) {
            byte[] damaged = shipped.clone();
            damaged[at] ^= 1;
            assertThat(read(damaged, rules, "1.2")).as("byte %d", at).isEmpty();
        }
        for (int length : List.of(0, 10, 64, 70, shipped.length - 1)) {
            assertThat(read(Arrays.copyOf(shipped, length), rules, "1.2"))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    /** Beside classes in a folder they may be older than those. */
    @Test
    void countForNothingOutsideAJar() throws IOException {
        assertThat(ShippedRules.find(RulesFolder.hash(Checks.home(Checks.RULES))))
                .isEmpty();
    }

    @Test
    void faultyRulesAreNotShipped() throws IOException {
        Path rules = Checks.copyOfRules(classes.resolve("rules"));
        Files.delete(rules.resolve("plans/shangluo-hr-2021/units.csv"));
        assertThatThrownBy(() -> ShippedRules.main(new String[] {rules.toString(), classes.toString(), "1.2"}))
                .isInstanceOf(IOException.class);
    }
}
