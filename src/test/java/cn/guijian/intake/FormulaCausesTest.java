package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.form.Reading;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Z02} at 主要指标!H3 is made of B01 and B02 at 基础数据!D2 and D3. */
final class FormulaCausesTest {
    private static final String RATE = "“主要指标”表 H3 单元格（Z02 城镇登记失业率 期末数）";
    private static final String EMPLOYED = "“基础数据”表 D3 单元格（B02 期末城镇从业人员数 数值）";

    @TempDir
    private Path folder;

    private Submission read(Consumer<Workbook> change) {
        return TestIntake.submission(folder, TestForm.xlsx(change));
    }

    private static void error(Workbook workbook, String formula, FormulaError error) {
        Cell cell = TestForm.cell(workbook, "主要指标", "H3");
        cell.setCellFormula(formula);
        cell.setCellErrorValue(error.getCode());
    }

    private static List<String> told(Submission submission) {
        return submission.troubles().stream()
                .map(trouble -> trouble.type() + " " + trouble.indicator().orElse("") + " "
                        + String.join("|", trouble.details()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'9,618人', '9,618人', 人看得懂，公式却不能拿它计算",
        "不详, 不详, 其中有不能识别的文字或符号",
        "' ', 空格, 看上去是空的，公式却不能拿它计算",
        "-, -, 没有发生的填 0，有数的填数字，不要用横线或斜线代替",
    })
    void namesTheCellThatTheFormulaCannotCalculateWith(String typed, String shown, String why) {
        Submission submission = read(w -> {
            error(w, TestForm.RATE, FormulaError.VALUE);
            TestForm.cell(w, "基础数据", "D3").setCellValue(typed);
        });
        assertThat(told(submission))
                .containsExactly(
                        "CELL_MISLED Z02 #VALUE!|它引用的" + EMPLOYED + "填的是“" + shown + "”，不能计算|" + RATE,
                        "CELL_UNREADABLE B02 " + shown + "|" + why + "|" + EMPLOYED);
    }

    @Test
    void theMendedNumberIsStillRead() {
        Submission submission = read(w -> {
            error(w, TestForm.RATE, FormulaError.VALUE);
            TestForm.cell(w, "基础数据", "D3").setCellValue("9,618人");
        });
        assertThat(submission.value("B02", Column.VALUE).orElseThrow().number()).contains(new BigDecimal("9618"));
    }

    @Test
    void blanksAreNoNumberAndNotEmptyEither() {
        Submission submission = read(w -> {
            error(w, TestForm.RATE, FormulaError.VALUE);
            TestForm.cell(w, "基础数据", "D3").setCellValue("  ");
        });
        assertThat(submission.value("B02", Column.VALUE).orElseThrow().reading())
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void namesBothCells() {
        Submission submission = read(w -> {
            error(w, TestForm.RATE, FormulaError.VALUE);
            TestForm.cell(w, "基础数据", "D2").setCellValue("382人");
            TestForm.cell(w, "基础数据", "D3").setCellValue("9,618人");
        });
        assertThat(told(submission).get(0)).contains("填的是“382人”").contains("填的是“9,618人”");
        assertThat(submission.troubles().stream().map(Trouble::type))
                .containsExactly(Trouble.Type.CELL_MISLED, Trouble.Type.CELL_UNREADABLE, Trouble.Type.CELL_UNREADABLE);
    }

    @Test
    void anErrorOfNumbersIsStale() {
        assertThat(told(read(w -> error(w, TestForm.RATE, FormulaError.DIV0))))
                .containsExactly("CELL_MISLED Z02 #DIV/0!|它引用的格都是数字，可能是改了数以后没有重新计算|" + RATE);
    }

    /** Whoever changed the formula has to restore it, and a text beside it is what it was. */
    @Test
    void aChangedFormulaIsAtFaultItself() {
        Submission submission = read(w -> {
            error(w, "1/0", FormulaError.DIV0);
            TestForm.cell(w, "基础数据", "D3").setCellValue("9,618人");
        });
        assertThat(submission.troubles().stream().map(Trouble::type))
                .containsExactly(Trouble.Type.CELL_FORMULA_ERROR, Trouble.Type.CELL_MENDED);
    }

    @Test
    void withoutAnErrorATextIsOnlyMended() {
        Submission submission = read(w -> TestForm.cell(w, "基础数据", "D3").setCellValue("9,618人"));
        assertThat(submission.troubles().stream().map(Trouble::type)).containsExactly(Trouble.Type.CELL_MENDED);
    }
}
