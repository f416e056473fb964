package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.Merges;
import cn.guijian.model.Location;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Merged cells, in .xlsx and .xls: what is seen belongs to all of them, and nothing lies under it. */
final class MergedCellsTest {
    @TempDir
    private Path folder;

    @Test
    void anExplanationOverSeveralRowsBelongsToAll() {
        for (Submission submission : both(w -> {
            merge(w, "主要指标", "I3:I6");
            put(w, "I3", "按时点统计，四项同一原因。");
            put(w, "I5", "旧");
        })) {
            List<SubmittedRow> rows = List.of("Z02", "Z06", "Z09", "Z15").stream()
                    .map(code -> submission.row(code).orElseThrow())
                    .toList();
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.explanation().raw()).isEqualTo("按时点统计，四项同一原因。"));
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.explanation().cell()).isEqualTo("I3"));
            assertThat(rows.get(0).sharesExplanation(rows.get(3))).isTrue();
            assertThat(rows.get(0).sharesExplanation(submission.row("Z01").orElseThrow()))
                    .isFalse();
            assertThat(submission.row("Z01").orElseThrow().explanation().raw()).isEmpty();
        }
    }

    @Test
    void anExplanationOverSeveralColumnsIsOne() {
        for (Submission submission : both(w -> {
            merge(w, "主要指标", "I4:K4");
            put(w, "I4", "新增两家企业。");
        })) {
            assertThat(submission.row("Z06").orElseThrow().explanation())
                    .isEqualTo(new Location("主要指标", "I4", "Z06 失业保险参保人数 情况说明", "新增两家企业。"));
        }
    }

    @Test
    void sameTextInBoxesOfTheirOwnIsNotShared() {
        for (Submission submission : both(w -> {
            put(w, "I4", "同上");
            put(w, "I5", "同上");
        })) {
            assertThat(submission
                            .row("Z06")
                            .orElseThrow()
                            .sharesExplanation(submission.row("Z09").orElseThrow()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"G4:H4", "F4:H4", "E4:H4", "H4:I4"})
    void aNumberInMergedCellsOfARowIsTheColumnsThatTheRowUses(String area) {
        String first = area.substring(0, 2);
        for (Submission submission : both(w -> {
            put(w, "H4", "");
            TestForm.cell(w, "主要指标", first).setCellValue(21600);
            merge(w, "主要指标", area);
        })) {
            assertThat(number(submission, "Z06", Column.END)).contains(new BigDecimal(21600));
            assertThat(submission
                            .value("Z06", Column.END)
                            .orElseThrow()
                            .location()
                            .cell())
                    .isEqualTo(first);
            assertThat(number(submission, "Z06", Column.QUARTER)).isEmpty();
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @Test
    void aNumberUnderAMergeIsNone() {
        for (Submission submission : both(w -> {
            TestForm.cell(w, "主要指标", "G4").setCellValue(21600);
            merge(w, "主要指标", "G4:H4");
        })) {
            assertThat(number(submission, "Z06", Column.END)).contains(new BigDecimal(21600));
        }
        for (Submission submission : both(w -> {
            TestForm.cell(w, "主要指标", "A2").setCellValue("Z01");
            merge(w, "主要指标", "H2:H4");
        })) {
            assertThat(number(submission, "Z06", Column.END)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"H5:H6, Z15", "H4:H6, Z06"})
    void aNumberOverARowThatDoesNotUseTheColumnBelongsToTheOther(String area, String code) {
        for (Submission submission : both(w -> {
            String first = area.substring(0, 2);
            if (code.equals("Z15")) {
                put(w, "H6", "");
                TestForm.cell(w, "主要指标", first).setCellValue(400001);
            }
            merge(w, "主要指标", area);
        })) {
            if (code.equals("Z15")) {
                assertThat(number(submission, code, Column.END)).contains(new BigDecimal(400001));
                assertThat(submission.troubles()).isEmpty();
            } else {
                assertThat(submission.troubles())
                        .extracting(t -> t.indicator().orElse(""), Trouble::type)
                        .containsExactly(
                                tuple("Z06", Trouble.Type.CELL_UNREADABLE), tuple("Z15", Trouble.Type.CELL_UNREADABLE));
                assertThat(submission.troubles().get(0).details().get(1)).startsWith("这一格与别的指标行合并成一格");
            }
        }
    }

    @Test
    void aNumberOverTwoColumnsOfOneRowIsAskedAbout() {
        for (Submission submission : both(w -> merge(w, "主要指标", "E2:F2"))) {
            assertThat(number(submission, "Z01", Column.QUARTER)).isEmpty();
            assertThat(number(submission, "Z01", Column.YEAR)).isEmpty();
            assertThat(number(submission, "Z01", Column.PLAN)).contains(new BigDecimal(10200));
            assertThat(submission.troubles())
                    .extracting(trouble -> trouble.details().get(1))
                    .containsOnly("这一格与别的列合并成一格，看不出是哪一列的数");
        }
    }

    @Test
    void aRowOverTwoLinesOfTheSheetIsOne() {
        for (Submission submission : both(w -> {
            w.getSheet("主要指标").shiftRows(4, 5, 1);
            for (String column : List.of("A", "B", "C", "H", "I")) {
                merge(w, "主要指标", column + "4:" + column + "5");
            }
        })) {
            assertThat(number(submission, "Z06", Column.END)).contains(new BigDecimal(21500));
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @Test
    void aUnitOverSeveralRowsBelongsToAll() {
        for (Submission submission : both(w -> merge(w, "主要指标", "C4:C6"))) {
            assertThat(submission.row("Z15").orElseThrow().unitText().raw()).isEqualTo("人");
        }
    }

    @Test
    void aNumberMergedWithItsUnitIsNoUnit() {
        for (Submission submission : both(w -> {
            TestForm.cell(w, "基础数据", "C2").setCellValue(123);
            TestForm.cell(w, "基础数据", "D2").setBlank();
            merge(w, "基础数据", "C2:D2");
        })) {
            assertThat(submission.row("B01").orElseThrow().unitText().raw()).isEmpty();
            assertThat(number(submission, "B01", Column.VALUE)).contains(new BigDecimal(123));
        }
    }

    @Test
    void aHeadingOverTwoColumnsIsThatOfTheOneThatIsFilled() {
        for (Submission submission : both(w -> {
            w.getSheet("主要指标").getRow(0).createCell(9).setCellValue("情况说明");
            put(w, "I1", "");
            put(w, "I3", "");
            for (int row : new int[] {3, 5}) {
                TestForm.cell(w, "主要指标", "I" + (row + 1))
                        .setCellValue(TestForm.cell(w, "主要指标", "H" + (row + 1)).getNumericCellValue());
                put(w, "H" + (row + 1), "");
            }
            merge(w, "主要指标", "H1:I1");
        })) {
            assertThat(number(submission, "Z06", Column.END)).contains(new BigDecimal(21500));
            assertThat(number(submission, "Z15", Column.END)).contains(new BigDecimal(400000));
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @Test
    void twoNumbersUnderOneHeadingAreAskedAbout() {
        for (Submission submission : both(w -> {
            w.getSheet("主要指标").getRow(0).createCell(9).setCellValue("情况说明");
            put(w, "I1", "");
            put(w, "I3", "");
            TestForm.cell(w, "主要指标", "I4").setCellValue(7);
            merge(w, "主要指标", "H1:I1");
        })) {
            assertThat(submission.troubles())
                    .singleElement()
                    .satisfies(trouble -> assertThat(trouble.details().get(1)).startsWith("这个表头下有两格都填了内容"));
        }
    }

    @ParameterizedTest
    @CsvSource({"A1:B2, 0, 1, 0, 1", "$C$3:$A$1, 0, 2, 0, 2", "B5, 4, 4, 1, 1"})
    void readsTheReferenceOfAnArea(String text, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        assertThat(Area.parse(text)).contains(new Area(firstRow, lastRow, firstColumn, lastColumn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "A1:", ":B2", "A:B", "1:2", "XFE1:XFE2", "A1:B1048577"})
    void takesNothingElseForAnArea(String text) {
        assertThat(Area.parse(text)).isEmpty();
    }

    @Test
    void findsTheAreaOverACellHoweverHighItIs() {
        Area low = new Area(2, 3, 0, 1);
        Area high = new Area(10, 2_000_000, 4, 4);
        Merges merges = Merges.of(List.of(low, high, new Area(7, 7, 7, 7)));

        assertThat(merges.areas()).containsExactly(low, high);
        assertThat(merges.over(3, 1)).contains(low);
        assertThat(merges.over(4, 1)).isEmpty();
        assertThat(merges.over(3, 2)).isEmpty();
        assertThat(merges.over(1_999_999, 4)).contains(high);
        assertThat(merges.over(9, 4)).isEmpty();
        assertThat(Merges.of(List.of(new Area(7, 7, 7, 7)))).isSameAs(Merges.NONE);
    }

    private List<Submission> both(Consumer<Workbook> change) {
        return TestForm.both(change).stream()
                .map(bytes -> TestIntake.submission(folder, bytes))
                .toList();
    }

    private static Optional<BigDecimal> number(Submission submission, String code, Column column) {
        return submission.value(code, column).flatMap(value -> value.number());
    }

    private static void put(Workbook workbook, String address, String text) {
        if (text.isEmpty()) {
            TestForm.cell(workbook, "主要指标", address).setBlank();
        } else {
            TestForm.cell(workbook, "主要指标", address).setCellValue(text);
        }
    }

    private static void merge(Workbook workbook, String sheet, String area) {
        workbook.getSheet(sheet).addMergedRegion(CellRangeAddress.valueOf(area));
    }
}
