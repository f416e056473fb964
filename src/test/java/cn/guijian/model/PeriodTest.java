package cn.guijian.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.model.plan.PlanSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "上报_2023Q4.xlsx, 2023Q4",
        "2023-q1, 2023Q1",
        "洛南县2023年第二季度, 2023Q2",
        "２０２３年第三季度, 2023Q3",
        "2023年4季度报表, 2023Q4",
        "2023年一季度, 2023Q1"
    })
    void isFoundInAName(String name, String code) {
        assertThat(PeriodWords.mentionedIn(name)).contains(Period.parse(code).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"洛南县", "2023年", "2023Q5", "1923Q4", "第四季度"})
    void isNotFoundWhereNoneIsNamed(String name) {
        assertThat(PeriodWords.mentionedIn(name)).isEmpty();
    }

    @Test
    void hasFourQuartersInYearsOfFourDigits() {
        assertThat(new Period(1000, 1)).hasToString("1000Q1");
        assertThat(new Period(9999, 4)).hasToString("9999Q4");
        for (int[] none : new int[][] {{999, 4}, {10000, 1}, {2023, 0}, {2023, 5}}) {
            assertThatThrownBy(() -> new Period(none[0], none[1])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Period.parse("1000Q1")).isPresent();
        assertThat(Period.parse("0999Q4")).isEmpty();
    }

    @Test
    void isItselfAndNothingElse() {
        Period period = new Period(2023, 4);
        assertThat(period)
                .isEqualTo(new Period(2023, 4))
                .hasSameHashCodeAs(new Period(2023, 4))
                .isNotEqualTo(new Period(2024, 1))
                .isNotEqualTo("2023Q4");
        assertThat(period.hashCode()).isNotEqualTo(new Period(2024, 1).hashCode());
    }

    @Test
    void planMayBeOneQuarterLongAndNoShorter() {
        Period period = new Period(2023, 4);
        assertThat(new PlanSpan(period, period).quarters()).isEqualTo(1);
        assertThatThrownBy(() -> new PlanSpan(period, period.plus(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
