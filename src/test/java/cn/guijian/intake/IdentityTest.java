package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a workbook is and of when, where the cover does not say it; in .xlsx and .xls. */
final class IdentityTest {
    private static final Period QUARTER = new Period(2023, 4);

    @ParameterizedTest
    @CsvSource({
        "报表.xlsx, 填报单位：洛南县人社局, 报告期：2023年度第四季度",
        "报表.xlsx, 填报单位（盖章）：洛南县, 报告期间：2023年10-12月",
        "报表.xlsx, 洛南县2023年第四季度主要指标完成情况, ''",
        "报表.xlsx, 主要指标（2023年四季度）, 洛南县人社局",
        "洛南县2023年第四季度.xlsx, 主要指标, ''",
        "上报/洛南2023Q4.xls, 主要指标, ''",
        "洛南县2023年10-12月报表.xlsx, 制定机关：高新区, ''",
        "洛南县.xlsx, 2023年第四季度主要指标, ''"
    })
    void areTakenFromATitleOrTheNameOfTheFile(String file, String title, String second) {
        for (byte[] bytes : TestForm.both(w -> {
            blank(w);
            w.getSheet("主要指标").shiftRows(0, 5, 2);
            TestForm.row(w.getSheet("主要指标"), 0, title, second);
        })) {
            Submission submission = read(bytes, file);
            assertThat(submission.unit()).isEqualTo(TestCatalog.LUONAN);
            assertThat(submission.period()).isEqualTo(QUARTER);
            assertThat(submission.troubles())
                    .extracting(Trouble::type, trouble -> trouble.details().get(1))
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(Trouble.Type.COVER_INFERRED, "洛南县"),
                            org.assertj.core.api.Assertions.tuple(Trouble.Type.COVER_INFERRED, "2023Q4"));
        }
    }

    @Test
    void areTakenFromTheNearestAndNamedWithTheirPlace() {
        byte[] bytes = TestForm.xlsx(w -> {
            TestForm.cell(w, "封面", "B4").setBlank();
            w.getSheet("主要指标").shiftRows(0, 5, 2);
            TestForm.row(w.getSheet("主要指标"), 0, "2023年第四季度主要指标");
        });

        assertThat(read(bytes, "洛南县2023Q3.xlsx").troubles())
                .containsExactly(new Trouble(
                        Trouble.Type.COVER_INFERRED,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        List.of(new Location("封面", "B4", "报告期", ""), new Location("主要指标", "A1", "", "2023年第四季度主要指标")),
                        List.of(
                                "报告期",
                                "2023Q4",
                                "“主要指标”表 A1 单元格的“2023年第四季度主要指标”",
                                "“封面”表 B4 单元格（报告期）、“主要指标”表 A1 单元格（）")));
    }

    @ParameterizedTest
    @CsvSource({
        "报表.xlsx, 主要指标, ''",
        "洛南县和高新区2023Q4.xlsx, 主要指标, ''",
        "2023Q4.xlsx, 洛南县主要指标, 高新区主要指标",
        "洛南县2023Q4.xlsx, 2023年第三季度主要指标, 2023年第四季度重点任务",
        "洛南县.xlsx, 2023年主要指标, 第四季度"
    })
    void areNotGuessedFromNothingOrFromTwoThings(String file, String title, String second) {
        for (byte[] bytes : TestForm.both(w -> {
            blank(w);
            w.getSheet("主要指标").shiftRows(0, 5, 2);
            TestForm.row(w.getSheet("主要指标"), 0, title);
            w.getSheet("重点任务").shiftRows(0, 2, 2);
            TestForm.row(w.getSheet("重点任务"), 0, second);
        })) {
            assertThat(reader().read(bytes, file))
                    .isInstanceOfSatisfying(
                            Intake.Unread.class,
                            unread -> assertThat(unread.troubles())
                                    .extracting(Trouble::type)
                                    .containsAnyOf(Trouble.Type.UNIT_UNKNOWN, Trouble.Type.PERIOD_UNKNOWN)
                                    .doesNotContain(Trouble.Type.COVER_INFERRED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年12月", "2023年三、四季度", "四季度", "本季度"})
    void areNeverTakenFromElsewhereWhereTheCoverSaysSomething(String period) {
        byte[] bytes = TestForm.xlsx(w -> TestForm.cell(w, "封面", "B4").setCellValue(period));

        assertThat(TestIntake.troubles(reader().read(bytes, "洛南县2023Q4.xlsx")))
                .extracting(Trouble::type)
                .containsExactly(Trouble.Type.PERIOD_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2023年12月, 2023年12月（读到年份：2023；季度：无）",
        "2023年三、四季度, 2023年三、四季度（读到年份：2023；季度：4）",
        "2022年四季度至2023年四季度, 2022年四季度至2023年四季度（读到年份：2022、2023；季度：4）",
        "本季度, 本季度"
    })
    void areRefusedWithWhatWasRead(String period, String said) {
        byte[] bytes = TestForm.xlsx(w -> TestForm.cell(w, "封面", "B4").setCellValue(period));

        assertThat(TestIntake.troubles(reader().read(bytes, "a.xlsx"))
                        .get(0)
                        .details()
                        .get(0))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "填报单位（盖章）, 洛南县, 报告期间, 2023Q4",
        "填报单位(公章), 洛南县, 报告期别, 2023Q4",
        "填 报 单 位 （盖章）：, 洛南县, 报　告　期：, 2023Q4",
        "报送单位, 洛南县, 所属时期, 2023Q4",
        "填报单位名称, 洛南县, 填报期, 2023Q4",
        "填报单位, 填报单位：洛南县, 报告期, 报告期：2023Q4",
        "填报单位（盖章）, 填报单位（盖章）：洛南县, 报告期, 报告期 2023年第四季度",
        "填报单位（盖章）：洛南县, '', 报告期（季度）：2023年第四季度, ''",
        "*填报单位, 洛南县, 1.报告期, 2023Q4",
        "（一）编制单位：, 洛南县, （二）报表期：, 2023Q4",
        "填报单位【必填】, 洛南县（公章）, 报告季度, 2023年4季度"
    })
    void areReadBesideLabelsAsFormsHaveThem(String unitLabel, String unit, String periodLabel, String period) {
        for (byte[] bytes : TestForm.both(w -> {
            TestForm.row(w.getSheet("封面"), 2, unitLabel, unit);
            TestForm.row(w.getSheet("封面"), 3, periodLabel, period);
        })) {
            Submission submission = read(bytes, "报表.xlsx");
            assertThat(submission.unit()).isEqualTo(TestCatalog.LUONAN);
            assertThat(submission.period()).isEqualTo(QUARTER);
            assertThat(submission.cover().text(CoverItem.UNIT)).doesNotContain("填报单位");
            assertThat(submission.troubles()).isEmpty();
        }
    }

    /** Another sheet's table has a column 报告期 with a heading beside it, as the instructions of a form have. */
    @Test
    void areTakenFromTheNamesOfTheSheetsWhereNoCoverIs() {
        for (byte[] bytes : TestForm.both(w -> {
            w.removeSheetAt(0);
            w.setSheetName(0, "洛南县2023年四季度主要指标");
            TestForm.row(w.createSheet("填报说明"), 3, "报告期", "统计截止日");
        })) {
            Submission submission = read(bytes, "报表.xlsx");
            assertThat(submission.unit()).isEqualTo(TestCatalog.LUONAN);
            assertThat(submission.period()).isEqualTo(QUARTER);
            assertThat(submission.troubles())
                    .extracting(Trouble::type)
                    .containsExactly(Trouble.Type.COVER_INFERRED, Trouble.Type.COVER_INFERRED);
        }
    }

    /** Lines above the tables say it, where no cover does: that is asked about, too. */
    @Test
    void areAskedAboutWhereOnlyALineSaysThem() {
        for (byte[] bytes : TestForm.both(w -> {
            w.removeSheetAt(0);
            w.getSheet("主要指标").shiftRows(0, 5, 2);
            TestForm.row(w.getSheet("主要指标"), 0, "填报单位：洛南县人社局", "报告期：2023年第四季度");
        })) {
            assertThat(read(bytes, "高新区2023Q3.xlsx").troubles())
                    .extracting(Trouble::type, trouble -> trouble.details().get(1))
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(Trouble.Type.COVER_INFERRED, "洛南县"),
                            org.assertj.core.api.Assertions.tuple(Trouble.Type.COVER_INFERRED, "2023Q4"));
        }
    }

    private static void blank(Workbook workbook) {
        TestForm.cell(workbook, "封面", "B3").setBlank();
        TestForm.cell(workbook, "封面", "A4").setBlank();
        TestForm.cell(workbook, "封面", "B4").setBlank();
    }

    private static SubmissionReader reader() {
        return new SubmissionReader(TestCatalog.SMALL, IntakeLimits.standard());
    }

    private static Submission read(byte[] bytes, String file) {
        Intake intake = reader().read(bytes, file);
        if (intake instanceof Intake.Read read) {
            return read.submission();
        }
        throw new AssertionError("not read: " + intake);
    }
}
