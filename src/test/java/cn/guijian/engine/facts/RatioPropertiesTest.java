package cn.guijian.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rates are rounded half up from the exact quotient, and the tolerance of R03 lets exactly a rounded one pass. */
class RatioPropertiesTest {
    private static final int TIMES = 20_000;
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private final List<Indicator> rates = Checks.ruleset(Checks.RULES).catalog().indicators().stream()
            .filter(i -> i.kind() == Kind.RATE)
            .toList();

    @Test
    void aRecomputedRateIsWithinHalfAUnitOfItsLastPlace() {
        Random random = new Random(2023);
        for (int i = 0; i < TIMES; i++) {
            Indicator rate = rates.get(random.nextInt(rates.size()));
            BigDecimal numerator = BigDecimal.valueOf(random.nextInt(1_000_000));
            BigDecimal denominator = BigDecimal.valueOf(1 + random.nextInt(1_000_000));
            BigDecimal rounded = new Ratio(numerator, denominator, List.of())
                    .recomputed(rate)
                    .orElseThrow();
            BigDecimal half = BigDecimal.valueOf(5, rate.decimals() + 1);
            // Without dividing: rounded - half <= exact < rounded + half.
            BigDecimal exact = numerator.multiply(rate.factor());
            assertThat(rounded.subtract(half).multiply(denominator)).isLessThanOrEqualTo(exact);
            assertThat(rounded.add(half).multiply(denominator)).isGreaterThan(exact);
            assertThat(rounded.multiply(denominator).subtract(exact).abs())
                    .isLessThanOrEqualTo(TOLERANCE.multiply(denominator));
        }
    }
}
