package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Location;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Second sheets and covers of a kind, sheets that share a section, and what is hidden; in .xlsx and .xls. */
final class SecondSheetsTest {
    @TempDir
    private Path folder;

    /** Copies of the sheet 主要指标 in which Z06 has 7, and the sheet that is read nevertheless. */
    static Stream<Arguments> copies() {
        return Stream.of(
                copy("a copy behind", "主要指标 (2)", w -> {}, "主要指标"),
                copy("a copy in front", "主要指标(2)", w -> w.setSheetOrder("主要指标(2)", 0), "主要指标"),
                copy("last quarter's", "上季度", w -> {}, "主要指标"),
                copy("a hidden one", "主要指标2", w -> w.setSheetHidden(4, true), "主要指标"),
                copy("a very hidden one", "旧", w -> w.setSheetVisibility(4, SheetVisibility.VERY_HIDDEN), "主要指标"),
                copy(
                        "of two quarters the cover's",
                        "三季度主要指标",
                        w -> {
                            w.setSheetName(1, "四季度主要指标");
                            w.setSheetOrder("三季度主要指标", 0);
                        },
                        "四季度主要指标"),
                copy("of two quarters in digits the cover's", "2023Q3", w -> w.setSheetName(1, "2023Q4"), "2023Q4"),
                copy("the original hidden", "主要指标 (2)", w -> w.setSheetHidden(1, true), "主要指标 (2)"),
                copy(
                        "the original very hidden, the copy renamed",
                        "Sheet1",
                        w -> w.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN),
                        "Sheet1"),
                copy("no name fits", "乙", w -> w.setSheetName(1, "甲"), "甲"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copies")
    void readsOneAndNamesBoth(String name, String copy, Consumer<Workbook> change, String read) {
        for (Submission submission : both(w -> {
            copy(w, 1, copy);
            TestForm.cell(w, copy, "H4").setCellValue(7);
            change.accept(w);
        })) {
            Location place = submission.value("Z06", Column.END).orElseThrow().location();
            assertThat(place.sheet()).isEqualTo(read);
            Trouble twice = twice(submission);
            assertThat(twice.locations())
                    .extracting(Location::sheet)
                    .contains(copy)
                    .hasSize(2);
            assertThat(twice.locations()).extracting(Location::cell).containsOnly("H4");
            assertThat(twice.details().get(0)).isEqualTo("“主要指标”表不止一张");
            assertThat(twice.details().get(3)).startsWith("共 1 处，如 Z06 失业保险参保人数 期末数：");
        }
    }

    @Test
    void namesACopyInWhichANumberIsBlankOrAnExplanationIsAnotherOne() {
        for (Submission submission : both(w -> {
            copy(w, 1, "主要指标 (2)");
            TestForm.cell(w, "主要指标 (2)", "H4").setBlank();
            TestForm.cell(w, "主要指标 (2)", "I6").setCellValue("年底集中办理");
        })) {
            assertThat(twice(submission).details().get(3)).isEqualTo("共 2 处，如 Z06 失业保险参保人数 期末数：“21500”与“空白”");
            assertThat(twice(submission).locations())
                    .extracting(Location::cell)
                    .containsExactly("H4", "H4", "I6", "I6");
        }
    }

    /** Second sheets that say nothing else. */
    static Stream<Arguments> silent() {
        return Stream.of(
                copy("the same once more", "主要指标 (2)", w -> {}, ""),
                copy("a blank copy", "主要指标 (2)", SecondSheetsTest::blank, ""),
                copy(
                        "the same numbers as texts",
                        "主要指标 (2)",
                        w -> TestForm.cell(w, "主要指标 (2)", "H4").setCellValue("２１５００"),
                        ""),
                copy(
                        "what no row uses",
                        "主要指标 (2)",
                        w -> TestForm.cell(w, "主要指标 (2)", "E4").setCellValue(5),
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silent")
    void saysNothingOfACopyThatSaysNothingElse(String name, String copy, Consumer<Workbook> change, String none) {
        for (Submission submission : both(w -> {
            copy(w, 1, copy);
            change.accept(w);
        })) {
            assertThat(submission.troubles()).isEmpty();
            assertThat(submission
                            .value("Z06", Column.END)
                            .orElseThrow()
                            .location()
                            .sheet())
                    .isEqualTo("主要指标");
        }
    }

    @Test
    void readsTheFilledCopyOfABlankForm() {
        for (Submission submission : both(w -> {
            copy(w, 1, "主要指标 (2)");
            w.setSheetName(1, "x");
            w.setSheetName(4, "主要指标");
            w.setSheetName(1, "主要指标 (2)");
            blankSheet(w.getSheet("主要指标"));
        })) {
            assertThat(submission.value("Z06", Column.END).orElseThrow().number())
                    .contains(new BigDecimal(21500));
            assertThat(submission.troubles()).isEmpty();
        }
    }

    static Stream<Arguments> covers() {
        return Stream.of(
                copy("the first hidden", "封面 (2)", w -> w.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN), "封面 (2)"),
                copy("the copy hidden", "封面 (2)", w -> w.setSheetHidden(4, true), "封面"),
                copy("both seen", "封面2", w -> {}, "封面"),
                copy("the copy in front", "封面-旧", w -> w.setSheetOrder("封面-旧", 0), "封面"),
                copy("another name", "首页", w -> {}, "封面"),
                copy("the first hidden, the other renamed", "首页", w -> w.setSheetHidden(0, true), "首页"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("covers")
    void readsOneCoverAndNamesBoth(String name, String copy, Consumer<Workbook> change, String read) {
        for (Submission submission : both(w -> {
            copy(w, 0, copy);
            TestForm.cell(w, copy, "B3").setCellValue("高新区");
            TestForm.cell(w, copy, "B4").setCellValue("2023年第三季度");
            change.accept(w);
        })) {
            boolean first = read.equals("封面");
            assertThat(submission.unit()).isEqualTo(first ? TestCatalog.LUONAN : TestCatalog.ZONE);
            Trouble twice = twice(submission);
            assertThat(twice.locations()).extracting(Location::sheet).containsExactly(read, first ? copy : "封面");
            assertThat(twice.details().get(3)).isEqualTo(first ? "填报单位：“洛南县”与“高新区”" : "填报单位：“高新区”与“洛南县”");
        }
    }

    static Stream<Arguments> sameCovers() {
        return Stream.of(
                copy("the same", "封面 (2)", w -> {}, ""),
                copy(
                        "the same in other words",
                        "封面 (2)",
                        w -> {
                            TestForm.cell(w, "封面 (2)", "B3").setCellValue("洛南县人社局");
                            TestForm.cell(w, "封面 (2)", "B4").setCellValue("2023年度第四季度");
                            TestForm.cell(w, "封面 (2)", "B10").setCellValue("2024年1月8日");
                        },
                        ""),
                copy("left blank", "封面 (2)", SecondSheetsTest::blankCover, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameCovers")
    void saysNothingOfACoverThatSaysTheSame(String name, String copy, Consumer<Workbook> change, String none) {
        for (Submission submission : both(w -> {
            copy(w, 0, copy);
            change.accept(w);
        })) {
            assertThat(submission.troubles()).isEmpty();
            assertThat(submission.cover().entries().values())
                    .extracting(Location::sheet)
                    .containsOnly("封面");
        }
    }

    @Test
    void namesATypedLineThatSaysAnotherUnitOrPeriod() {
        for (Submission submission : both(w -> line(w, "填报单位：洛南县", "报告期：2023年第三季度"))) {
            assertThat(twice(submission).details().subList(1, 4))
                    .containsExactly("封面", "主要指标", "报告期：“2023Q4”与“2023年第三季度”");
        }
        for (Submission submission : both(w -> line(w, "填报单位：洛南", "报告期：2023年4季度"))) {
            assertThat(submission.troubles()).isEmpty();
        }
        for (Submission submission : both(w -> line(w, "填报单位：（盖章）", "报告期：上一季度"))) {
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @Test
    void saysNothingOfALineThatAFormulaTakesFromTheCover() {
        for (Submission submission : both(w -> {
            line(w, "填报单位：洛南县", "");
            var cell = TestForm.cell(w, "主要指标", "C1");
            cell.setCellFormula("\"报告期：\"&封面!B4");
            cell.setCellValue("报告期：2023Q3");
        })) {
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @Test
    void readsASectionThatSeveralSheetsShare() {
        for (Submission submission : both(w -> {
            split(w, "就业", 2, 3);
            split(w, "社会保障", 4, 6);
            w.removeSheetAt(w.getSheetIndex("主要指标"));
            w.setSheetOrder("社会保障", 0);
        })) {
            assertThat(submission.rows()).extracting(row -> row.code()).hasSize(10);
            assertThat(submission.value("Z06", Column.END).orElseThrow().location())
                    .isEqualTo(new Location("社会保障", "H2", "Z06 失业保险参保人数 期末数", "21500"));
            assertThat(submission
                            .value("Z01", Column.YEAR)
                            .orElseThrow()
                            .location()
                            .sheet())
                    .isEqualTo("就业");
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @Test
    void takesAMissingRowFromNoCopyButSaysWhereItIs() {
        for (Submission submission : both(w -> {
            copy(w, 1, "上季度");
            w.getSheet("主要指标").removeRow(w.getSheet("主要指标").getRow(3));
        })) {
            assertThat(submission.row("Z06")).isEmpty();
            assertThat(submission.seen())
                    .containsExactlyEntriesOf(
                            java.util.Map.of("Z06", new Location("上季度", "A4", "Z06 失业保险参保人数", "Z06")));
        }
    }

    @Test
    void saysWhereARowStandsThatNoTableHolds() {
        for (Submission submission : both(w -> {
            TestForm.cell(w, "主要指标", "A4").setCellValue("Z77");
            w.createSheet("另表");
            TestForm.row(w.getSheet("另表"), 4, "", "B13", "期末常住人口", 5);
            w.getSheet("基础数据").removeRow(w.getSheet("基础数据").getRow(3));
        })) {
            assertThat(submission.seen())
                    .containsOnly(
                            java.util.Map.entry("Z06", new Location("主要指标", "B4", "Z06 失业保险参保人数", "失业保险参保人数")),
                            java.util.Map.entry("B13", new Location("另表", "B5", "B13 期末常住人口", "B13")));
        }
    }

    @Test
    void readsHiddenRowsColumnsAndSheetsAndSaysSo() {
        for (Submission submission : both(w -> {
            w.getSheet("主要指标").getRow(1).setZeroHeight(true);
            w.getSheet("主要指标").setColumnHidden(7, true);
            w.setSheetHidden(3, true);
        })) {
            assertThat(submission.value("Z01", Column.PLAN).orElseThrow().number())
                    .contains(new BigDecimal(10200));
            assertThat(submission.troubles())
                    .extracting(Trouble::type, trouble -> trouble.details().get(0))
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(Trouble.Type.HIDDEN, "“主要指标”表隐藏了第 2 行（Z01 城镇新增就业人数）"),
                            org.assertj.core.api.Assertions.tuple(Trouble.Type.HIDDEN, "“主要指标”表隐藏了H 列（期末数）"),
                            org.assertj.core.api.Assertions.tuple(Trouble.Type.HIDDEN, "“基础数据”表是隐藏的"));
        }
    }

    @Test
    void takesTheRowThatIsSeenOfTwoWithOneCode() {
        for (Submission submission : both(w -> {
            TestForm.row(w.getSheet("主要指标"), 6, "Z06", "失业保险参保人数", "人", "约束性", "", "", "", 22000);
            w.getSheet("主要指标").getRow(3).setZeroHeight(true);
        })) {
            assertThat(submission.value("Z06", Column.END).orElseThrow().number())
                    .contains(new BigDecimal(22000));
            assertThat(submission.troubles()).extracting(Trouble::type).containsExactly(Trouble.Type.CODE_TWICE);
        }
    }

    @Test
    void takesTheColumnThatIsSeenOfTwoWithOneHeading() {
        for (Submission submission : both(w -> {
            TestForm.cell(w, "主要指标", "J1").setCellValue("期末数");
            TestForm.cell(w, "主要指标", "J4").setCellValue(22000);
            w.getSheet("主要指标").setColumnHidden(7, true);
        })) {
            assertThat(submission.value("Z06", Column.END).orElseThrow().number())
                    .contains(new BigDecimal(22000));
        }
    }

    @Test
    void readsTheRowsAndColumnsOfTheCoverThatAreSeen() {
        for (Submission submission : both(w -> {
            Sheet cover = w.getSheet("封面");
            TestForm.row(cover, 1, "填报单位", "高新区");
            cover.getRow(1).setZeroHeight(true);
            cover.getRow(3).createCell(2).setCellValue("2023Q4");
            cover.getRow(3).getCell(1).setCellValue("2023Q1");
            for (int row : new int[] {2, 5, 6, 7, 8, 9, 10}) {
                cover.getRow(row)
                        .createCell(2)
                        .setCellValue(cover.getRow(row).getCell(1).getStringCellValue());
            }
            cover.setColumnHidden(1, true);
        })) {
            assertThat(submission.unit()).isEqualTo(TestCatalog.LUONAN);
            assertThat(submission.period().code()).isEqualTo("2023Q4");
        }
    }

    @Test
    void saysNothingOfHiddenPlacesWithoutValues() {
        for (Submission submission : both(w -> {
            w.getSheet("主要指标").setColumnHidden(3, true);
            w.getSheet("主要指标").createRow(9).setZeroHeight(true);
            w.getSheet("基础数据").setColumnHidden(9, true);
            w.createSheet("空");
            w.setSheetHidden(4, true);
        })) {
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @Test
    void leavesOutTheListOfAnEarlierCheck() {
        for (Submission submission : both(w -> {
            Sheet list = w.createSheet("审核结果");
            TestForm.row(list, 0, "审核结果");
            TestForm.row(list, 1, "洛南县　2023年第四季度　审核结论：退回修改");
            TestForm.row(list, 4, "级别", "工作表", "单元格", "指标", "问题", "如何改正", "规则", "条款", "状态");
            TestForm.row(list, 5, "强制性", "主要指标", "H4", "Z06 失业保险参保人数", "x", "y", "R0006", "", "待处理");
            TestForm.row(list, 7, "填报单位：丹凤县", "代码", "指标名称", "期末数");
            TestForm.row(list, 8, "", "Z06", "失业保险参保人数", 1);
            w.setSheetOrder("审核结果", 0);
        })) {
            assertThat(submission.troubles()).isEmpty();
        }
    }

    private List<Submission> both(Consumer<Workbook> change) {
        return TestForm.both(change).stream()
                .map(bytes -> TestIntake.submission(folder, bytes))
                .toList();
    }

    private static Trouble twice(Submission submission) {
        return submission.troubles().stream()
                .filter(trouble -> trouble.type() == Trouble.Type.SHEET_TWICE)
                .reduce((a, b) -> {
                    throw new AssertionError("more than one: " + a + b);
                })
                .orElseThrow(() -> new AssertionError(submission.troubles()));
    }

    private static Arguments copy(String name, String copy, Consumer<Workbook> change, String read) {
        return Arguments.of(name, copy, change, read);
    }

    private static void copy(Workbook workbook, int sheet, String name) {
        workbook.cloneSheet(sheet);
        workbook.setSheetName(workbook.getNumberOfSheets() - 1, name);
    }

    private static void blank(Workbook workbook) {
        blankSheet(workbook.getSheet("主要指标 (2)"));
    }

    private static void blankSheet(Sheet sheet) {
        for (int row = 1; row < 6; row++) {
            for (int column = 4; column < 9; column++) {
                if (sheet.getRow(row).getCell(column) != null) {
                    sheet.getRow(row).getCell(column).setBlank();
                }
            }
        }
    }

    private static void blankCover(Workbook workbook) {
        for (int row = 3; row < 12; row++) {
            TestForm.cell(workbook, "封面 (2)", "B" + row).setBlank();
        }
    }

    private static void line(Workbook workbook, String unit, String period) {
        workbook.getSheet("主要指标").shiftRows(0, 5, 1);
        TestForm.row(workbook.getSheet("主要指标"), 0, unit, "", period);
    }

    /** Moves rows of 主要指标, counted from 1, to a sheet of their own. */
    private static void split(Workbook workbook, String name, int from, int to) {
        Sheet main = workbook.getSheet("主要指标");
        Sheet part = workbook.createSheet(name);
        for (int row = from - 1; row < to; row++) {
            if (row == from - 1) {
                copyRow(main, 0, part, 0);
            }
            copyRow(main, row, part, row - from + 2);
        }
    }

    private static void copyRow(Sheet from, int row, Sheet to, int at) {
        var target = to.createRow(at);
        for (var cell : from.getRow(row)) {
            var copy = target.createCell(cell.getColumnIndex());
            switch (cell.getCellType()) {
                case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
                case STRING -> copy.setCellValue(cell.getStringCellValue());
                case FORMULA -> copy.setCellValue(cell.getNumericCellValue());
                default -> {}
            }
        }
    }
}
