package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoverTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023Q4",
                "2023q4",
                "２０２３Ｑ４",
                "2023-Q4",
                "2023年第四季度",
                "2023年四季度",
                "2023年4季度",
                "2023年第4季度",
                "２０２３年第４季度",
                " 2023 年 第 四 季度 ",
                "2023年第四季"
            })
    void readsPeriodAsPeopleWriteIt(String text) {
        assertThat(PeriodText.read(text)).contains(new Period(2023, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023",
                "2023年",
                "2023Q5",
                "2023Q0",
                "0023Q1",
                "23年四季度",
                "2023年12月",
                "四季度",
                "2023年第四五季度",
                "2023Q4Q4"
            })
    void leavesOtherPeriodsUnread(String text) {
        assertThat(PeriodText.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-01-08", "2024年1月8日", "2024/1/8", "2024.1.8", "２０２４年１月８日", "20240108", " 2024 年 1 月 8 日"})
    void readsDayAsPeopleWriteIt(String text) {
        assertThat(DayText.read(text)).contains(LocalDate.of(2024, 1, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2024", "2024-1", "2023-02-29", "2024-13-01", "2024-00-10", "1月8日", "45299", "2024-01-08x"})
    void leavesOtherDaysUnread(String text) {
        assertThat(DayText.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "洛南县,611021",
        "洛 南 县,611021",
        "611021,611021",
        "６１１０２１,611021",
        "洛南,611021",
        "洛南县（盖章）,611021",
        "高新区,6110GX",
        "6110gx,6110GX",
        "商洛高新区（商丹园区）,6110GX",
        "商洛高新区(商丹园区),6110GX",
        "商洛高新区,6110GX",
        "市本级,611000"
    })
    void readsUnitByCodeNameOrAlias(String text, String code) {
        assertThat(UnitText.read(text, TestCatalog.SMALL))
                .hasValueSatisfying(unit -> assertThat(unit.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "（ ）", "洛川县", "洛南县丹凤县", "61102"})
    void leavesOtherUnitsUnread(String text) {
        assertThat(UnitText.read(text, TestCatalog.SMALL)).isEmpty();
    }
}
