package cn.guijian.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradesTest {
    private static final Grades GRADES = new Grades(
            new BigDecimal("90"),
            new BigDecimal("80"),
            new BigDecimal("1"),
            new BigDecimal("3"),
            new BigDecimal("1"),
            new BigDecimal("5"));

    @ParameterizedTest
    @CsvSource({
        "FLOW,   EXPECTED, AT_LEAST, 0.9999,  1,     YELLOW",
        "FLOW,   EXPECTED, AT_LEAST, 0.9,     1,     YELLOW",
        "FLOW,   EXPECTED, AT_LEAST, 0.89999, 1,     ORANGE",
        "ANNUAL, UNMARKED, AT_LEAST, 0.8,     1,     ORANGE",
        "ANNUAL, UNMARKED, AT_LEAST, 0.79999, 1,     RED",
        "FLOW,   BINDING,  AT_LEAST, 0.95,    1,     ORANGE",
        "FLOW,   BINDING,  AT_LEAST, 0.85,    1,     RED",
        "FLOW,   BINDING,  AT_LEAST, 0.1,     1,     RED",
        "STOCK,  EXPECTED, AT_LEAST, 99,      100,   YELLOW",
        "STOCK,  EXPECTED, AT_LEAST, 98.9999, 100,   ORANGE",
        "STOCK,  EXPECTED, AT_LEAST, 97,      100,   ORANGE",
        "STOCK,  EXPECTED, AT_LEAST, 96.9999, 100,   RED",
        "STOCK,  BINDING,  AT_LEAST, 99.9999, 100,   ORANGE",
        "STOCK,  BINDING,  AT_LEAST, 98,      100,   RED",
        "RATE,   UNMARKED, BELOW,    4.3,     4.3,   YELLOW",
        "RATE,   UNMARKED, BELOW,    4.34,    4.3,   YELLOW",
        "RATE,   UNMARKED, BELOW,    4.35,    4.3,   ORANGE",
        "RATE,   UNMARKED, BELOW,    4.51,    4.3,   ORANGE",
        "RATE,   UNMARKED, BELOW,    4.52,    4.3,   RED",
        "RATE,   EXPECTED, AT_LEAST, 89.1,    90,    YELLOW",
        "RATE,   EXPECTED, AT_LEAST, 89.09,   90,    ORANGE",
        "RATE,   EXPECTED, AT_LEAST, 85.5,    90,    ORANGE",
        "RATE,   EXPECTED, AT_LEAST, 85.49,   90,    RED",
        "RATE,   EXPECTED, AT_MOST,  0.01,    0,     RED",
    })
    void gradesByDistanceAndIsStricterWithBindingTargets(
            Kind kind, Attribute attribute, Comparator comparator, BigDecimal value, BigDecimal required, Level level) {
        assertThat(GRADES.grade(kind, attribute, comparator, value, required)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "FLOW,   AT_LEAST, 200,  180,  160",
        "ANNUAL, AT_LEAST, 50,   45,   40",
        "STOCK,  AT_LEAST, 100,  99,   97",
        "RATE,   AT_LEAST, 90,   89.1, 85.5",
        "RATE,   BELOW,    4.3,  4.343, 4.515",
        "RATE,   AT_MOST,  -100, -99,  -95",
    })
    void namesTheValuesAtWhichTheColourTurns(
            Kind kind, Comparator comparator, BigDecimal required, BigDecimal orange, BigDecimal red) {
        assertThat(GRADES.bounds(kind, comparator, required))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(orange, red);
    }
}
