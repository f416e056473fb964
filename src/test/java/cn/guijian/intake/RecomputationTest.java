package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Location;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecomputationTest {
    private static final String WHERE = "“主要指标”表 H3 单元格（Z02 城镇登记失业率 期末数）";

    @TempDir
    private Path folder;

    @Test
    void recomputesRateFormulaWithoutResult() {
        Submission submission = read(w -> uncomputed(w, "主要指标", "H3", TestForm.RATE));

        assertThat(submission.value("Z02", Column.END)).contains(value(TestForm.RATE, "3.82", number("3.82")));
        assertThat(submission.troubles()).containsExactly(trouble(Trouble.Type.CELL_RECOMPUTED, "3.82", "3.82"));
    }

    @Test
    void recomputesOverAnotherTablesNumber() {
        Submission submission = read(w -> uncomputed(w, "重点任务", "H3", TestForm.COVERAGE));

        assertThat(submission.value("W30", Column.END).orElseThrow().number()).contains(new BigDecimal("111.11"));
    }

    @Test
    void recomputesInOldBinaryWorkbook() {
        Submission submission = TestIntake.submission(
                folder, TestForm.xls(w -> uncomputed(w, "主要指标", "H3", "ROUND(基础数据!D2*100/(基础数据!D2+基础数据!D3),2)")));

        assertThat(submission.value("Z02", Column.END).orElseThrow().number()).contains(new BigDecimal("3.82"));
        assertThat(submission.troubles().stream().map(Trouble::type)).containsExactly(Trouble.Type.CELL_RECOMPUTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROUND('基础数据'!$D$2/SUM('基础数据'!$D$2:$D$3)*100,2)",
                "基础数据!D2/(基础数据!D2+基础数据!D3)*100",
                "IF(COUNT(基础数据!D2:D3)<2,\"\",基础数据!D2/(基础数据!D2+基础数据!D3)*100)"
            })
    void recomputesHoweverTheFormulaNamesItsInputs(String formula) {
        assertThat(read(w -> uncomputed(w, "主要指标", "H3", formula)).value("Z02", Column.END))
                .contains(value(formula, "3.82", number("3.82")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "基础数据!D2/基础数据!D4*100",
                "基础数据!D2/10000",
                "D2/(D2+D3)*100",
                "1+1",
                "基础数据!D2/SUM(基础数据!D2:D4)",
                "基础数据!D2/SUM(基础数据!D2:D3000)",
                "基础数据!D2/(基础数据!D2+基础数据!D3)*SUM(基础数据!D:D)",
                "[1]基础数据!D2/([1]基础数据!D2+[1]基础数据!D3)"
            })
    void leavesOtherFormulasWithoutResult(String formula) {
        byte[] bytes = TestZip.replaced(TestForm.xlsx(w -> uncomputed(w, "主要指标", "H3", "1+9")), "1+9", formula);
        Submission submission = TestIntake.submission(folder, bytes);

        assertThat(submission.value("Z02", Column.END)).contains(value(formula, "", new Reading.Unreadable()));
        assertThat(submission.troubles()).containsExactly(trouble(Trouble.Type.CELL_NO_RESULT, "", formula));
    }

    @Test
    void isBlankWhileAnInputIs() {
        Submission submission = read(w -> {
            uncomputed(w, "主要指标", "H3", TestForm.RATE);
            TestForm.cell(w, "基础数据", "D3").setBlank();
        });

        assertThat(submission.value("Z02", Column.END)).contains(value(TestForm.RATE, "", new Reading.Blank()));
        assertThat(submission.troubles()).isEmpty();
    }

    @Test
    void isDashWhenTheDenominatorIsZero() {
        Submission submission = read(w -> {
            uncomputed(w, "主要指标", "H3", TestForm.RATE);
            TestForm.cell(w, "基础数据", "D2").setCellValue(0);
            TestForm.cell(w, "基础数据", "D3").setCellValue(0);
        });

        assertThat(submission.value("Z02", Column.END)).contains(value(TestForm.RATE, "—", new Reading.Dash()));
        assertThat(submission.troubles()).containsExactly(trouble(Trouble.Type.CELL_RECOMPUTED, "—", "—"));
    }

    @Test
    void hasNoResultWhileAnInputIsUnreadable() {
        Submission submission = read(w -> {
            uncomputed(w, "主要指标", "H3", TestForm.RATE);
            TestForm.cell(w, "基础数据", "D3").setCellValue("不详");
        });

        assertThat(submission.value("Z02", Column.END)).contains(value(TestForm.RATE, "", new Reading.Unreadable()));
        assertThat(submission.troubles().stream().map(Trouble::type))
                .containsExactly(Trouble.Type.CELL_NO_RESULT, Trouble.Type.CELL_UNREADABLE);
    }

    @Test
    void roundsHalfUp() {
        Submission submission = read(w -> {
            uncomputed(w, "主要指标", "H3", TestForm.RATE);
            TestForm.cell(w, "基础数据", "D2").setCellValue(1);
            TestForm.cell(w, "基础数据", "D3").setCellValue(7999);
        });

        assertThat(submission.value("Z02", Column.END)).contains(value(TestForm.RATE, "0.01", number("0.01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"基础数据!D2+基础数据!D3", "1+1"})
    void leavesCountFormulasWithoutResult(String formula) {
        Submission submission = read(w -> uncomputed(w, "主要指标", "H4", formula));

        assertThat(submission.troubles().stream().map(Trouble::type)).containsExactly(Trouble.Type.CELL_NO_RESULT);
    }

    private Submission read(Consumer<Workbook> change) {
        return TestIntake.submission(folder, TestForm.xlsx(change));
    }

    private static void uncomputed(Workbook workbook, String sheet, String address, String formula) {
        Cell cell = TestForm.cell(workbook, sheet, address);
        cell.setBlank();
        cell.setCellFormula(formula);
    }

    private static ReportedValue value(String formula, String raw, Reading reading) {
        return new ReportedValue("Z02", Column.END, location(raw), reading, Optional.of(formula));
    }

    private static Location location(String raw) {
        return new Location("主要指标", "H3", "Z02 城镇登记失业率 期末数", raw);
    }

    private static Trouble trouble(Trouble.Type type, String raw, String detail) {
        return new Trouble(
                type, Optional.of("Z02"), Optional.of(Column.END), List.of(location(raw)), List.of(detail, WHERE));
    }

    private static Reading number(String value) {
        return new Reading.Number(new BigDecimal(value));
    }
}
