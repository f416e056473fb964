package cn.guijian.intake.cover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.TestCatalog;
import cn.guijian.intake.number.DayText;
import cn.guijian.model.Period;
import cn.guijian.model.PeriodWords;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoverTextsTest {
    private static final UnitNames NAMES = new UnitNames(TestCatalog.SMALL);

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
                "2023年第四季",
                "2023年度第四季度",
                "2023年度四季度",
                "2023年度4季度",
                "2023年度Q4",
                "2023 Q4",
                "Q4 2023",
                "2023/Q4",
                "2023年-第四季度",
                "2023四季度",
                "2023第四季度",
                "第四季度（2023年）",
                "二〇二三年四季度",
                "二○二三年第四季度",
                "二零二三年度第四季度",
                "二O二三年第四季度",
                "贰零贰叁年肆季度",
                "2023年第Ⅳ季度",
                "2023年第IV季度",
                "2023年Ⅳ季度",
                "2023年10-12月",
                "2023年10—12月",
                "2023年10～12月",
                "2023年10月-12月",
                "2023年10月至12月",
                "2023年十月至十二月",
                "2023年十至十二月",
                "2023年10、11、12月",
                "2023年10月、11月、12月份",
                "2023年10月至2023年12月",
                "2023.10-2023.12",
                "2023-10至2023-12",
                "2023年10月1日-2023年12月31日",
                "2023年10月1日至12月31日",
                "2023年10月1日起至2023年12月31日止",
                "自2023年10月1日至12月31日",
                "2023Q4季度",
                "2023-10-01至2023-12-31",
                "2023年第四季度（10-12月）",
                "2023年第四季度(1-12月)",
                "2023年第四季度（10月1日至12月31日）",
                "2023年（第四季度）",
                "2023年第四季度季报",
                "2023年第四季度报表",
                "2023年四季度末",
                "报告期：2023年第四季度",
                "报告期 2023Q4",
                "洛南县2023年第四季度",
                "2023年第四季度（2023Q4）",
                "23年四季度",
                "23年度第四季度",
                "23Q4"
            })
    void readsPeriodAsPeopleWriteIt(String text) {
        assertThat(PeriodWords.read(text)).contains(new Period(2023, 4));
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
                "2023年12月",
                "2023-12",
                "2023.4",
                "2023年12月31日",
                "2023年1-12月",
                "2023年1-9月",
                "2023年10-11月",
                "2023年9-12月",
                "2023年10月2日至12月31日",
                "2023年10月1日至12月30日",
                "2023年下半年",
                "2023年全年",
                "2023年度",
                "2023年三、四季度",
                "2023年第三至四季度",
                "2023年1-4季度",
                "2023年前四季度",
                "2023年第14季度",
                "2022-2023年四季度",
                "2023年第四季度（7-9月）",
                "2023年第四季度（第三季度）",
                "2023年第四季度及2024年第一季度",
                "截至2023年底",
                "十四五第四季度",
                "本季度",
                "四季度",
                "2023年第四五季度",
                "2023Q4Q4"
            })
    void leavesOtherPeriodsUnread(String text) {
        assertThat(PeriodWords.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-08",
                "2024年1月8日",
                "2024/1/8",
                "2024.1.8",
                "２０２４年１月８日",
                "20240108",
                " 2024 年 1 月 8 日",
                "2024年01月08日",
                "2024年1月8号",
                "2024年1月8",
                "2024、1、8",
                "2024．1．8",
                "2024 - 01 - 08",
                "2024-01-08 00:00:00",
                "2024-01-08 9:30",
                "2024/1/8 0:00",
                "2024-01-08T00:00:00",
                "2024-01-08T00:00:00.000Z",
                "2024-01-08T00:00:00+08:00",
                "2024年1月8日 9时30分",
                "2024年1月8日上午9:30",
                "2024/1/8 9:30 AM",
                "2024年1月8日星期一",
                "2024年1月8日 周一",
                "2024年1月8日（星期一）",
                "2024年1月8日（公章）",
                "2024年1月8日。",
                "2024-01-08,",
                "2024-01-08 星期一 09:30",
                "二〇二四年一月八日",
                "二○二四年一月八日",
                "二零二四年一月八日",
                "二O二四年元月八号",
                "贰零贰肆年壹月捌日",
                "2024年一月八日",
                "填报日期：2024年1月8日",
                "日期：2024-01-08",
                "8-Jan-2024",
                "Jan 8, 2024",
                "January 8, 2024",
                "8 January 2024",
                "Mon Jan 08 00:00:00 CST 2024"
            })
    void readsDayAsPeopleAndProgramsWriteIt(String text) {
        assertThat(DayText.read(text)).contains(LocalDate.of(2024, 1, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "二〇二三年十二月三十一日, 2023-12-31",
        "二〇二三年十二月廿八日, 2023-12-28",
        "二〇二〇年十月十日, 2020-10-10",
        "二○二○年二月二十九日, 2020-02-29",
        "二〇二三年十一月二十日, 2023-11-20",
        "12/31/2023, 2023-12-31",
        "31/12/2023, 2023-12-31",
        "1/1/2024, 2024-01-01"
    })
    void readsOtherDays(String text, LocalDate day) {
        assertThat(DayText.read(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-1",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "1月8日",
                "45299",
                "2024-01-08x",
                "1/8/2024",
                "24-01-08",
                "24年1月8日",
                "2024年1月上旬",
                "十月上旬",
                "2024年1月8日至9日",
                "2024年1月8日前",
                "2024-01-08 2024-01-09",
                "二〇二四年",
                "202418",
                "1900年",
                "08012024",
                "一月八日"
            })
    void leavesOtherDaysUnread(String text) {
        assertThat(DayText.read(text)).isEmpty();
    }

    /** Of years without their century those around the plan are meant; what two days could be is none. */
    @ParameterizedTest
    @CsvSource({
        "24年1月8日, 2024-01-08",
        "24-01-08, 2024-01-08",
        "24.1.8, 2024-01-08",
        "23/12/31, 2023-12-31",
        "31/12/23, 2023-12-31",
        "1/13/24, 2024-01-13",
        "8-Jan-24, 2024-01-08"
    })
    void readsYearsWithoutTheirCenturyAroundThePlan(String text, LocalDate day) {
        assertThat(DayText.read(text, TestCatalog.SMALL.plan().span())).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/8/24", "25.12.24", "08年1月8日", "41-01-08", "1-1-1"})
    void leavesYearsUnreadThatCouldBeOthers(String text) {
        assertThat(DayText.read(text, TestCatalog.SMALL.plan().span())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "洛南县,611021",
        "洛 南 县,611021",
        "611021,611021",
        "６１１０２１,611021",
        "洛南,611021",
        "洛南县（盖章）,611021",
        "洛南县盖章,611021",
        "洛南县人社局,611021",
        "洛南人社局,611021",
        "洛南县人社局（公章）,611021",
        "洛南县人力资源和社会保障局,611021",
        "洛南县人力资源与社会保障局,611021",
        "洛南县人力资源社会保障局,611021",
        "洛 南 县 人 力 资 源 和 社 会 保 障 局,611021",
        "陕西省洛南县人力资源和社会保障局,611021",
        "洛南县人民政府,611021",
        "洛南县政府,611021",
        "洛南县人民政府办公室,611021",
        "洛南县人社局规划财务股,611021",
        "洛南县人力资源和社会保障局（规划财务股）,611021",
        "洛南县就业服务中心,611021",
        "洛南县社会保险事业管理局,611021",
        "洛南县城乡居民社会养老保险管理中心,611021",
        "洛南县人才交流服务中心,611021",
        "填报单位：洛南县人社局,611021",
        "611021 洛南县,611021",
        "洛南县（611021）,611021",
        "611021洛南县人社局,611021",
        "高新区管委会,6110GX",
        "商丹园区管理委员会,6110GX",
        "高新区,6110GX",
        "6110gx,6110GX",
        "商洛高新区（商丹园区）,6110GX",
        "商洛高新区(商丹园区),6110GX",
        "商洛高新区,6110GX",
        "市本级,611000"
    })
    void readsUnitByCodeNameOrAlias(String text, String code) {
        assertThat(NAMES.read(text))
                .hasValueSatisfying(unit -> assertThat(unit.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "（ ）",
                "洛川县",
                "洛南县丹凤县",
                "61102",
                "洛南县、高新区",
                "洛南县和高新区",
                "某某洛南县",
                "河洛南县",
                "洛南县第一中学",
                "洛南县人社局和高新区",
                "人社局",
                "县人社局",
                "6110GX洛南县",
                "洛南县人社局人社局",
                "洛南县人力资源和社会保障局和就业局",
                "洛南县税务局",
                "洛南县局",
                "洛南县公司"
            })
    void leavesOtherUnitsUnread(String text) {
        assertThat(NAMES.read(text)).isEmpty();
    }
}
