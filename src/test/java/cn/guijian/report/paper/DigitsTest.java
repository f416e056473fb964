package cn.guijian.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4.3           | 2 | 4.30
                    4.305         | 2 | 4.31
                    99.9960       | 2 | 99.996
                    100           | 2 | 100.00
                    0.00004       | 2 | 0.00004
                    -1223.8       | 1 | \u22121,223.8
                    """)
    void writesRatesWithFixedDecimals(BigDecimal value, int places, String expected) {
        assertThat(Digits.fixed(value, places)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    11223.8       | 1 | 11,223.8
                    11223.80      | 1 | 11,223.8
                    11224         | 1 | 11,224
                    11223.97      | 1 | 11,223.97
                    12.8          | 4 | 12.8
                    1.12238       | 4 | 1.1224
                    0             | 4 | 0
                    0.00          | 4 | 0
                    1E+3          | 1 | 1,000
                    1E+300        | 1 | 1E+300
                    1E-300        | 1 | 0
                    """)
    void writesCountsWithoutNeedlessDecimals(BigDecimal value, int places, String expected) {
        assertThat(Digits.upTo(value, places)).isEqualTo(expected);
    }
}
