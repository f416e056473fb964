package cn.guijian.noisy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.app.Checks;
import cn.guijian.app.Ruleset;
import cn.guijian.model.Level;
import org.junit.jupiter.api.Test;

/** On sound figures the rules stay silent, however much these move. */
class SilenceTest {
    private static final Ruleset RULESET = Checks.ruleset(Checks.RULES);

    @Test
    void nothingSoundIsSentBack() {
        for (long seed : Seeds.all()) {
            assertThat(NoiseTally.of(RULESET, seed).byRule(f -> f.level() == Level.MUST_FIX))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }
}
