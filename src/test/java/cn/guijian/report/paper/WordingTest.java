package cn.guijian.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Location;
import cn.guijian.model.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void writesDatesWithoutLeadingZeros() {
        assertThat(Wording.date(LocalDate.of(2024, 1, 5))).isEqualTo("2024年1月5日");
    }

    @Test
    void writesQuartersInWords() {
        assertThat(Wording.period(new Period(2023, 4))).isEqualTo("2023年第四季度");
    }

    @Test
    void namesAWholeSheetWithoutCell() {
        assertThat(new Location("主要指标", "", "", "").place()).isEqualTo("主要指标");
        assertThat(new Location("主要指标", "H7", "", "").place()).isEqualTo("主要指标!H7");
    }

    @Test
    void makesControlCharactersAndLoneSurrogatesVisible() {
        assertThat(Wording.shown("a\u0000b\ud800c\n")).isEqualTo("a\ufffdb\ufffdc\n");
    }

    @Test
    void shortensAnEndlessText() {
        assertThat(Wording.shown("长".repeat(32767)))
                .startsWith("长".repeat(200) + "…")
                .hasSizeLessThan(240);
    }
}
