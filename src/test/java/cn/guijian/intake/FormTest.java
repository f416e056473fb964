package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.CellAddress;
import cn.guijian.model.Location;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormTest {
    @TempDir
    private Path folder;

    /** What changes nothing in what was reported. */
    static Stream<Arguments> harmless() {
        return Stream.of(
                change("blank rows above", w -> w.getSheet("主要指标").shiftRows(0, 5, 3)),
                change("blank row inside", w -> w.getSheet("主要指标").shiftRows(3, 5, 1)),
                change("title above", w -> {
                    w.getSheet("主要指标").shiftRows(0, 5, 2);
                    Cell title = TestForm.cell(w, "主要指标", "A1");
                    title.setCellValue("主要指标完成情况");
                    w.getSheet("主要指标").addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
                }),
                change("column inserted", w -> w.getSheet("主要指标").shiftColumns(2, 8, 1)),
                change("line of marks below the header", w -> {
                    w.getSheet("主要指标").shiftRows(1, 5, 1);
                    TestForm.row(w.getSheet("主要指标"), 1, "甲", "乙", "丙", "丁", 1, 2, 3, 4, 5);
                }),
                change("notes below", w -> TestForm.row(w.getSheet("主要指标"), 8, "注：Z01 为净增数。", "本年累计")),
                change("sheet renamed", w -> w.setSheetName(1, "表一")),
                change("sheet name with blanks", w -> w.setSheetName(1, " 主 要 指 标 ")),
                change("all sheets renamed", w -> {
                    w.setSheetName(0, "Sheet1");
                    w.setSheetName(1, "Sheet2");
                    w.setSheetName(2, "Sheet3");
                    w.setSheetName(3, "Sheet4");
                }),
                change("sheets moved", w -> w.setSheetOrder("基础数据", 0)),
                change("the unit's alias and a template of another version", w -> {
                    TestForm.cell(w, "封面", "B3").setCellValue("洛南");
                    TestForm.cell(w, "封面", "B11").setCellValue("0.9");
                }),
                change("a rate that shows as percent", w -> {
                    Cell rate = TestForm.cell(w, "主要指标", "H3");
                    var style = w.createCellStyle();
                    style.setDataFormat(w.createDataFormat().getFormat("0.00%"));
                    rate.setBlank();
                    rate.setCellValue(0.0382);
                    rate.setCellStyle(style);
                }),
                change("copy of a sheet", w -> w.cloneSheet(1)),
                change("header with line breaks and brackets", w -> {
                    TestForm.cell(w, "主要指标", "F1").setCellValue("本年\n累计\n（人）");
                    TestForm.cell(w, "主要指标", "G1").setCellValue(" 规划期　累计 [含本季] ");
                    TestForm.cell(w, "主要指标", "A1").setCellValue("指标代码");
                    TestForm.cell(w, "主要指标", "B1").setCellValue("名　称");
                }),
                change("header over two rows", w -> {
                    w.getSheet("主要指标").shiftRows(1, 5, 1);
                    Row second = w.getSheet("主要指标").createRow(1);
                    for (int i = 4; i < 8; i++) {
                        second.createCell(i)
                                .setCellValue(TestForm.cell(w, "主要指标", CellAddress.letters(i) + "1")
                                        .getStringCellValue());
                        TestForm.cell(w, "主要指标", CellAddress.letters(i) + "1").setBlank();
                    }
                    TestForm.cell(w, "主要指标", "E1").setCellValue("完成情况");
                    w.getSheet("主要指标").addMergedRegion(new CellRangeAddress(0, 0, 4, 7));
                    w.getSheet("主要指标").addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
                }),
                change("header words split over two rows", w -> {
                    w.getSheet("主要指标").shiftRows(1, 5, 1);
                    TestForm.cell(w, "主要指标", "G1").setCellValue("规划期");
                    TestForm.cell(w, "主要指标", "G2").setCellValue("累计");
                }),
                change("codes written otherwise", w -> {
                    TestForm.cell(w, "主要指标", "A2").setCellValue("ｚ０１");
                    TestForm.cell(w, "主要指标", "A3").setCellValue(" z 02 ");
                }),
                change("codes lost", w -> {
                    TestForm.cell(w, "主要指标", "A2").setBlank();
                    TestForm.cell(w, "主要指标", "B2").setCellValue("其中： 城镇新增\n就业人数");
                    TestForm.cell(w, "重点任务", "A2").setCellValue("1");
                }),
                change(
                        "code column lost",
                        w -> w.getSheet("重点任务").getRow(0).getCell(0).setBlank()),
                change("header repeated", w -> {
                    w.getSheet("主要指标").shiftRows(3, 5, 1);
                    TestForm.row(
                            w.getSheet("主要指标"), 3, "代码", "指标名称", "计量单位", "属性", "本季数", "本年累计", "规划期累计", "期末数", "情况说明");
                }),
                change("two tables on one sheet", w -> {
                    Sheet main = w.getSheet("主要指标");
                    TestForm.row(main, 9, "重点任务");
                    TestForm.row(main, 10, "代码", "指标名称", "计量单位", "规划期累计", "本年累计", "本季数", "期末数");
                    TestForm.row(main, 11, "W06", "发放创业担保贷款", "万元", 1200, 400, 100);
                    TestForm.row(main, 12, "W30", "", "%", "", "", "", 111.11);
                    w.removeSheetAt(2);
                }),
                change("two tables side by side", w -> {
                    Sheet main = w.getSheet("主要指标");
                    int[] places = {0, 1, 5, 6, 7, 8};
                    Object[][] tasks = {
                        {"代码", "名称", "本季数", "本年累计", "规划期累计", "期末数"},
                        {"W06", "", 100, 400, 1200, ""},
                        {"W30", "", "", "", "", 111.11}
                    };
                    for (int r = 0; r < tasks.length; r++) {
                        for (int c = 0; c < places.length; c++) {
                            Cell cell = main.getRow(r).createCell(12 + places[c]);
                            if (tasks[r][c] instanceof Number number) {
                                cell.setCellValue(number.doubleValue());
                            } else {
                                cell.setCellValue((String) tasks[r][c]);
                            }
                        }
                    }
                    w.removeSheetAt(2);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void readsTheSameNumbersFromTheSameFormLaidOutOtherwise(String name, Consumer<Workbook> change) {
        Submission plain = TestIntake.submission(folder, TestForm.xlsx(w -> {}));

        Submission changed = TestIntake.submission(folder, TestForm.xlsx(change));

        assertThat(numbers(changed)).isEqualTo(numbers(plain));
        assertThat(changed.troubles()).isEmpty();
    }

    @Test
    void namesTheSheetAsTheCountyHasIt() {
        Submission submission = TestIntake.submission(folder, TestForm.xlsx(w -> {
            w.setSheetName(1, "表一");
            w.getSheet("表一").shiftRows(0, 5, 3);
        }));

        assertThat(submission.row("Z06").orElseThrow().place())
                .isEqualTo(new Location("表一", "A7", "Z06 失业保险参保人数", "Z06"));
    }

    @Test
    void takesTheSheetOfTheRightNameAmongSeveral() {
        Submission submission = TestIntake.submission(folder, TestForm.xlsx(w -> {
            w.cloneSheet(1);
            w.setSheetName(4, "上季度");
            w.setSheetOrder("上季度", 0);
            TestForm.cell(w, "上季度", "E2").setCellValue(1);
        }));

        assertThat(submission
                        .value("Z01", Column.QUARTER)
                        .orElseThrow()
                        .location()
                        .sheet())
                .isEqualTo("主要指标");
    }

    @Test
    void takesAVisibleSheetBeforeAHiddenOneWhenNoNameFits() {
        Submission submission = TestIntake.submission(folder, TestForm.xlsx(w -> {
            w.cloneSheet(1);
            w.setSheetName(1, "表一");
            w.setSheetName(4, "表二");
            w.setSheetHidden(1, true);
        }));

        assertThat(submission
                        .value("Z01", Column.QUARTER)
                        .orElseThrow()
                        .location()
                        .sheet())
                .isEqualTo("表二");
    }

    @Test
    void namesTheMissingTable() {
        Submission submission = TestIntake.submission(folder, TestForm.xlsx(w -> w.removeSheetAt(2)));

        assertThat(submission.troubles())
                .containsExactly(new Trouble(
                        Trouble.Type.TABLE_MISSING,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Location("重点任务", "", "重点任务", "")),
                        List.of("重点任务", "代码、指标名称、本季数、本年累计、规划期累计、期末数", "文件中的工作表有：封面、主要指标、基础数据", "“重点任务”表（重点任务）")));
    }

    @Test
    void namesTheMissingHeadings() {
        Submission submission = TestIntake.submission(folder, TestForm.xlsx(w -> {
            TestForm.cell(w, "主要指标", "G1").setCellValue("累计");
            TestForm.cell(w, "基础数据", "D1").setCellValue("数");
        }));

        assertThat(submission.troubles().stream().map(Trouble::details))
                .containsExactly(
                        List.of("主要指标", "规划期累计", "找到的表头有：代码、指标名称、计量单位、属性、本季数、本年累计、累计、期末数、情况说明", "“主要指标”表（主要指标）"),
                        List.of("基础数据", "数值", "找到的表头有：代码、名称、计量单位、数、情况说明", "“基础数据”表（基础数据）"));
        assertThat(submission.row("Z01").orElseThrow().values().keySet())
                .containsExactly(Column.QUARTER, Column.YEAR, Column.END);
    }

    @Test
    void takesNoNumberFromAHeadingThatStandsTwice() {
        Submission submission = TestIntake.submission(
                folder, TestForm.xlsx(w -> TestForm.cell(w, "基础数据", "F1").setCellValue("数值")));

        assertThat(submission.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.type()).isEqualTo(Trouble.Type.TABLE_MISSING);
            assertThat(trouble.details().subList(1, 3))
                    .containsExactly("数值", "数值写了不止一次，看不出用哪一栏；找到的表头有：代码、名称、计量单位、数值、情况说明");
        });
    }

    @Test
    void asksWhereTheNameIsAnotherIndicators() {
        for (byte[] bytes : TestForm.both(w -> TestForm.cell(w, "主要指标", "B4").setCellValue("社会保障卡 持卡人数"))) {
            Submission submission = TestIntake.submission(folder, bytes);
            assertThat(submission.value("Z06", Column.END).orElseThrow().number())
                    .contains(new BigDecimal(21500));
            assertThat(submission.troubles()).singleElement().satisfies(trouble -> {
                assertThat(trouble.type()).isEqualTo(Trouble.Type.NAME_OF_ANOTHER);
                assertThat(trouble.indicator()).contains("Z06");
                assertThat(trouble.locations()).extracting(Location::cell).containsExactly("B4");
                assertThat(trouble.details()).startsWith("Z06", "社会保障卡 持卡人数", "Z15");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"失业保险参保", "其中：失业保险参保人数", "失业 保险参保人数（人）", ""})
    void takesAnotherWordingForTheSameIndicator(String name) {
        byte[] bytes = TestForm.xlsx(w -> TestForm.cell(w, "主要指标", "B4").setCellValue(name));
        assertThat(TestIntake.submission(folder, bytes).troubles()).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoRowsWithOneCode() {
        Submission submission = TestIntake.submission(folder, TestForm.xlsx(w -> {
            TestForm.row(w.getSheet("主要指标"), 6, "z01", "城镇新增就业人数", "人", "预期性", 1, 2, 3);
        }));

        assertThat(submission.value("Z01", Column.QUARTER).orElseThrow().number())
                .contains(new BigDecimal(900));
        assertThat(submission.troubles())
                .containsExactly(new Trouble(
                        Trouble.Type.CODE_TWICE,
                        Optional.of("Z01"),
                        Optional.empty(),
                        List.of(
                                new Location("主要指标", "A2", "Z01 城镇新增就业人数", "Z01"),
                                new Location("主要指标", "A7", "Z01 城镇新增就业人数", "z01")),
                        List.of("Z01", "“主要指标”表 A2 单元格（Z01 城镇新增就业人数）、“主要指标”表 A7 单元格（Z01 城镇新增就业人数）")));
    }

    @Test
    void prefersTheRowOnTheSheetOfItsSection() {
        Submission submission = TestIntake.submission(
                folder, TestForm.xlsx(w -> TestForm.row(w.getSheet("主要指标"), 6, "W06", "发放创业担保贷款", "万元", "", 1, 2, 3)));

        assertThat(submission.row("W06").orElseThrow().place().sheet()).isEqualTo("重点任务");
        assertThat(submission.troubles().get(0).locations().stream().map(Location::sheet))
                .containsExactly("重点任务", "主要指标");
    }

    @Test
    void readsARowThatStandsOnAnotherSheet() {
        Submission submission = TestIntake.submission(folder, TestForm.xlsx(w -> {
            w.getSheet("重点任务").removeRow(w.getSheet("重点任务").getRow(1));
            TestForm.row(w.getSheet("主要指标"), 6, "W06", "发放创业担保贷款", "万元", "", 1, 2, 3);
        }));

        assertThat(submission.value("W06", Column.PLAN).orElseThrow().location())
                .isEqualTo(new Location("主要指标", "G7", "W06 发放创业担保贷款 规划期累计", "3"));
        assertThat(submission.troubles()).isEmpty();
    }

    @Test
    void namesACodeThatIsNotInTheCatalogue() {
        Submission submission = TestIntake.submission(folder, TestForm.xlsx(w -> {
            TestForm.cell(w, "主要指标", "A2").setCellValue("Z1");
            TestForm.row(w.getSheet("主要指标"), 6, "Z77", "另立指标", "人");
            TestForm.row(w.getSheet("主要指标"), 7, "Z78", "失业保险参保人数", "人");
        }));

        assertThat(submission.troubles())
                .containsExactly(
                        unknown("A2", "Z1", "城镇新增就业人数", "Z01"),
                        unknown("A7", "Z77", "另立指标", ""),
                        unknown("A8", "Z78", "失业保险参保人数", "Z06"));
    }

    @Test
    void keepsNameUnitAndExplanationAsWritten() {
        SubmittedRow row = TestIntake.submission(folder, TestForm.xlsx(w -> {
                    TestForm.cell(w, "主要指标", "B2").setCellValue(" 城镇新增 就业 ");
                    TestForm.cell(w, "主要指标", "C2").setCellValue("万人");
                    TestForm.cell(w, "主要指标", "I2").setCellValue("\n 净增数，含第一季度补报。\u3000");
                }))
                .row("Z01")
                .orElseThrow();

        assertThat(List.of(row.name(), row.unitText().raw(), row.explanation().raw()))
                .containsExactly("城镇新增 就业", "万人", "净增数，含第一季度补报。");
    }

    private static Trouble unknown(String cell, String code, String name, String nearest) {
        return new Trouble(
                Trouble.Type.CODE_UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                List.of(new Location("主要指标", cell, code + " " + name, code)),
                List.of(code, nearest, "“主要指标”表 " + cell + " 单元格（" + code + " " + name + "）"));
    }

    private static Map<String, String> numbers(Submission submission) {
        Map<String, String> numbers = new TreeMap<>();
        for (SubmittedRow row : submission.rows()) {
            row.values()
                    .forEach((column, value) ->
                            value.number().ifPresent(n -> numbers.put(row.code() + " " + column, n.toPlainString())));
        }
        return numbers;
    }

    private static Arguments change(String name, Consumer<Workbook> change) {
        return Arguments.of(name, change);
    }
}
