package cn.guijian.noisy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.app.Checks;
import cn.guijian.app.Ruleset;
import cn.guijian.model.Level;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On sound figures the rules stay silent, however much these move. */
class SilenceTest {
    private static final BigDecimal MOST = new BigDecimal("0.3");
    private static final BigDecimal MOST_OF_A_RULE = new BigDecimal("0.1");
    private static final Ruleset RULESET = Checks.ruleset(Checks.RULES);

    @Test
    void nothingSoundIsSentBack() {
        for (long seed : Seeds.all()) {
            assertThat(NoiseTally.of(RULESET, seed).byRule(f -> f.level() == Level.MUST_FIX))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    /** Questions where nothing is wrong, a workbook and quarter: few, and no rule asks often. */
    @Test
    void fewQuestionsAreAskedForNothing() {
        for (long seed : Seeds.all()) {
            NoiseTally tally = NoiseTally.of(RULESET, seed);
            Map<String, BigDecimal> rates = tally.byRule(f -> f.level() == Level.MUST_EXPLAIN);
            assertThat(tally.all(f -> f.level() == Level.MUST_EXPLAIN))
                    .as("seed " + seed + " " + rates)
                    .isLessThanOrEqualTo(MOST);
            assertThat(rates.values())
                    .as("seed " + seed + " " + rates)
                    .allSatisfy(rate -> assertThat(rate).isLessThanOrEqualTo(MOST_OF_A_RULE));
        }
    }
}
