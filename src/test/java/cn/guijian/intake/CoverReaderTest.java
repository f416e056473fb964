package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CoverReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheCoverOfTheTemplate() {
        assertThat(TestIntake.submission(folder, TestForm.xlsx(w -> {})).cover())
                .isEqualTo(new Cover(
                        Map.of(
                                CoverItem.UNIT, entry("B3", "填报单位", "洛南县"),
                                CoverItem.PERIOD, entry("B4", "报告期", "2023Q4"),
                                CoverItem.HEAD, entry("B6", "单位负责人", "张一"),
                                CoverItem.REVIEWER, entry("B7", "审核人", "李二"),
                                CoverItem.PREPARER, entry("B8", "填报人", "王三"),
                                CoverItem.PHONE, entry("B9", "联系电话", "0914-7322000"),
                                CoverItem.DATE, entry("B10", "填报日期", "2024-01-08"),
                                CoverItem.TEMPLATE_VERSION, entry("B11", "模板版本", "1")),
                        Optional.of(LocalDate.of(2024, 1, 8))));
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                layout("colon", w -> set(w, "A3", "填报单位：")),
                layout("blanks in label", w -> set(w, "A3", "填 报　单 位 :")),
                layout("label and entry in one cell", w -> {
                    set(w, "A3", "填报单位：洛南县");
                    set(w, "B3", "");
                }),
                layout("several in one cell", w -> {
                    set(w, "A3", "填报单位：洛南县    报告期： 2023年第四季度");
                    set(w, "B3", "");
                    set(w, "A4", "");
                    set(w, "B4", "");
                }),
                layout("entry further right", w -> {
                    set(w, "B3", "");
                    set(w, "F3", "洛南县");
                }),
                layout("merged label and entry", w -> {
                    set(w, "B3", "");
                    set(w, "D3", "洛南县");
                    w.getSheet("封面").addMergedRegion(new CellRangeAddress(2, 2, 0, 2));
                    w.getSheet("封面").addMergedRegion(new CellRangeAddress(2, 2, 3, 6));
                }),
                layout("code for unit", w -> TestForm.cell(w, "封面", "B3").setCellValue(611021)),
                layout("sheet renamed", w -> w.setSheetName(0, "首页")),
                layout("sheet moved and hidden", w -> {
                    w.setSheetOrder("封面", 3);
                    w.setSheetHidden(3, true);
                    w.setActiveSheet(0);
                }),
                layout("label twice", w -> {
                    set(w, "A20", "填报单位");
                    set(w, "B20", "丹凤县");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void findsUnitAndPeriodBesideTheirLabels(String name, Consumer<Workbook> change) {
        Submission submission = TestIntake.submission(folder, TestForm.xlsx(change));

        assertThat(submission.unit()).isEqualTo(TestCatalog.LUONAN);
        assertThat(submission.period()).isEqualTo(new Period(2023, 4));
    }

    @Test
    void takesNoOtherLabelForAnEntry() {
        Cover cover = TestIntake.submission(folder, TestForm.xlsx(w -> {
                    set(w, "B7", "");
                    set(w, "C7", "填报人：");
                    set(w, "D7", "王三");
                }))
                .cover();

        assertThat(cover.entries()).containsEntry(CoverItem.REVIEWER, entry("B7", "审核人", ""));
        assertThat(cover.entries()).containsEntry(CoverItem.PREPARER, entry("D7", "填报人", "王三"));
    }

    @Test
    void readsFootLineInOneCell() {
        Cover cover = TestIntake.submission(folder, TestForm.xlsx(w -> {
                    for (String row : List.of("6", "7", "8", "9", "10")) {
                        set(w, "A" + row, "");
                        set(w, "B" + row, "");
                    }
                    set(w, "A6", "单位负责人：张一  审核人：  填报人:王三　联系电话：0914-7322000 填报日期：2024年1月8日");
                }))
                .cover();

        assertThat(cover.entries()).containsEntry(CoverItem.REVIEWER, entry("A6", "审核人", ""));
        assertThat(List.of(cover.text(CoverItem.HEAD), cover.text(CoverItem.PREPARER), cover.text(CoverItem.PHONE)))
                .containsExactly("张一", "王三", "0914-7322000");
        assertThat(cover.date()).contains(LocalDate.of(2024, 1, 8));
    }

    @Test
    void takesAnExplanationWholeThoughItNamesLabels() {
        Cover cover = TestIntake.submission(folder, TestForm.xlsx(w -> {
                    set(w, "A2", "情况说明");
                    set(w, "B2", "填报人：与审核人为同一人，本单位仅一名统计员。");
                }))
                .cover();

        assertThat(cover.text(CoverItem.EXPLANATION)).isEqualTo("填报人：与审核人为同一人，本单位仅一名统计员。");
        assertThat(cover.text(CoverItem.PREPARER)).isEqualTo("王三");
    }

    @Test
    void leavesOutItemsWithoutALabel() {
        Cover cover = TestIntake.submission(folder, TestForm.xlsx(w -> set(w, "A10", "")))
                .cover();

        assertThat(cover.entries()).doesNotContainKey(CoverItem.DATE);
        assertThat(cover.date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yyyy-mm-dd", "[DBNum1][$-804]yyyy年m月d日", "m/d/yy"})
    void readsDateNumberWhateverItsFormat(String format) {
        Cover cover = TestIntake.submission(folder, TestForm.xlsx(w -> number(w, 45299, format)))
                .cover();

        assertThat(cover.entries()).containsEntry(CoverItem.DATE, entry("B10", "填报日期", "2024-01-08"));
        assertThat(cover.date()).contains(LocalDate.of(2024, 1, 8));
    }

    @Test
    void readsDateNumberOfOldBinaryWorkbook() {
        assertThat(TestIntake.submission(folder, TestForm.xls(w -> number(w, 45299, "yyyy-mm-dd")))
                        .cover()
                        .date())
                .contains(LocalDate.of(2024, 1, 8));
    }

    @Test
    void readsDateThatIsOnlyANumberWhereItCanBeNothingElse() {
        Cover day = TestIntake.submission(folder, TestForm.xlsx(w -> number(w, 45299, "General")))
                .cover();
        Cover other = TestIntake.submission(folder, TestForm.xlsx(w -> number(w, 7322000, "General")))
                .cover();

        assertThat(day.entries()).containsEntry(CoverItem.DATE, entry("B10", "填报日期", "45299"));
        assertThat(day.date()).contains(LocalDate.of(2024, 1, 8));
        assertThat(other.date()).isEmpty();
    }

    @Test
    void namesUnknownUnitAndPeriodBoth() {
        byte[] bytes = TestForm.xlsx(w -> {
            set(w, "B3", "洛川县");
            set(w, "B4", "");
        });

        assertThat(TestIntake.read(folder, bytes))
                .isEqualTo(new Intake.Unread(
                        new InputFile("洛南县.xlsx", Fingerprint.sha256(bytes), bytes.length),
                        List.of(
                                trouble(
                                        Trouble.Type.UNIT_UNKNOWN,
                                        List.of(entry("B3", "填报单位", "洛川县")),
                                        "洛川县",
                                        "“封面”表 B3 单元格（填报单位）"),
                                trouble(
                                        Trouble.Type.PERIOD_UNKNOWN,
                                        List.of(entry("B4", "报告期", "")),
                                        "空白",
                                        "“封面”表 B4 单元格（报告期）"))));
    }

    @Test
    void saysThatThereIsNoCover() {
        byte[] bytes = TestForm.xlsx(w -> w.removeSheetAt(0));

        assertThat(TestIntake.troubles(TestIntake.read(folder, bytes)))
                .containsExactly(trouble(Trouble.Type.PERIOD_UNKNOWN, List.of(), "未填（没有找到“报告期”一栏）", ""));
    }

    private static Trouble trouble(Trouble.Type type, List<Location> locations, String... details) {
        return new Trouble(type, Optional.empty(), Optional.empty(), locations, List.of(details));
    }

    private static void number(Workbook workbook, int serial, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Cell cell = TestForm.cell(workbook, "封面", "B10");
        cell.setCellValue(serial);
        cell.setCellStyle(style);
    }

    private static void set(Workbook workbook, String cell, String text) {
        if (text.isEmpty()) {
            TestForm.cell(workbook, "封面", cell).setBlank();
        } else {
            TestForm.cell(workbook, "封面", cell).setCellValue(text);
        }
    }

    private static Location entry(String cell, String label, String raw) {
        return new Location("封面", cell, label, raw);
    }

    private static Arguments layout(String name, Consumer<Workbook> change) {
        return Arguments.of(name, change);
    }
}
