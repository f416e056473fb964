package cn.guijian.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.plan.Indicator;
import cn.guijian.samples.Rules;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "Z02, 4.3,     4.30",
        "Z02, 4.2999,  4.30",
        "Z13, 99.996,  99.996",
        "Z01, 1.038,   1.0380",
        "Z01, 0.00004, 0.00004",
        "W05, 1350,    '1,350'"
    })
    void writesAUnitsOwnValueWithTheDecimalsOfItsNeighbours(String code, BigDecimal value, String digits) {
        assertThat(Amount.of(indicator(code), value).get(0).digits()).isEqualTo(digits);
    }

    @Test
    void writesTheCitysValueAsShortAsThePlanDoes() {
        assertThat(Amount.ofPlan(indicator("Z01"), new BigDecimal("4.8000")).shown(true))
                .isEqualTo("4.8万人");
    }

    @Test
    void givesTheValueOfTheFormBelowInBrackets() {
        assertThat(Cell.Figures.of(Amount.of(indicator("Z01"), new BigDecimal("0.5582")))
                        .lines(true))
                .containsExactly("0.5582万人", "(5,582人)");
    }

    @Test
    void neverRoundsAPercentageToTheWhole() {
        assertThat(Figure.percent(new BigDecimal("99.9960"), 2).shown(false)).isEqualTo("99.996%");
    }

    private static Indicator indicator(String code) {
        return Rules.catalog().indicator(code).orElseThrow();
    }
}
