package cn.guijian.noisy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.Search;
import cn.guijian.check.Checks;
import cn.guijian.model.Level;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On sound figures the rules stay silent, however much these move. */
class SilenceTest {
    private static final BigDecimal MOST = new BigDecimal("0.3");
    private static final BigDecimal MOST_OF_A_RULE = new BigDecimal("0.1");

    private static final Map<Long, NoiseTally> TALLIES = new TreeMap<>();

    @BeforeAll
    static void judgeAll() {
        Seeds.all().forEach(seed -> TALLIES.put(seed, NoiseTally.of(Checks.shipped(), seed)));
    }

    @Test
    void nothingSoundIsSentBack() {
        TALLIES.forEach((seed, tally) -> assertThat(tally.byRule(f -> f.level() == Level.MUST_FIX))
                .as(Search.at("noise", seed))
                .isEmpty());
    }

    /** Questions where nothing is wrong, a workbook and quarter: few, and no rule asks often. */
    @Test
    void fewQuestionsAreAskedForNothing() {
        TALLIES.forEach((seed, tally) -> {
            Map<String, BigDecimal> rates = tally.byRule(f -> f.level() == Level.MUST_EXPLAIN);
            String where = Search.at("noise", seed, rates);
            assertThat(tally.all(f -> f.level() == Level.MUST_EXPLAIN))
                    .as(where)
                    .isLessThanOrEqualTo(MOST);
            assertThat(rates.values())
                    .as(where)
                    .allSatisfy(rate -> assertThat(rate).isLessThanOrEqualTo(MOST_OF_A_RULE));
        });
    }
}
