package cn.guijian.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.form.RateInputs.FormulaReferences;
import cn.guijian.intake.form.RateInputs.FormulaReferences.Cell;
import cn.guijian.intake.grid.CellAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaReferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1+1|",
                "B2|表.B2",
                "$B$2+b3|表.B2 表.B3",
                "SUM(A1:B2)|表.A1 表.A2 表.B1 表.B2",
                "SUM(B2:B2)|表.B2",
                "另表!A1+ '第 三'!A1:A2|另表.A1 第三.A1 第三.A2",
                "\"A1 B:B\"&C1|表.C1",
                "LOG10(1)+A1B+总数_A1|",
                "另表!$A$1:$A$2|另表.A1 另表.A2",
            })
    void findsEveryCellThatIsNamed(String formula, String cells) {
        assertThat(FormulaReferences.of(formula, "表")).contains(cells(cells));
    }

    @Test
    void countsRangesOfUpToTwoHundredCells() {
        assertThat(FormulaReferences.of("SUM(A1:A200)", "表"))
                .hasValueSatisfying(cells -> assertThat(cells).hasSize(200));
        assertThat(FormulaReferences.of("SUM(B2:K21)", "表"))
                .hasValueSatisfying(cells -> assertThat(cells).hasSize(200).contains(cell("表.K21")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(A1:A201)",
                "A1+SUM(B2:L20)",
                "SUM(A1:XFD1048576)",
                "SUM(A2:A1)",
                "SUM(B1:A1)",
                "SUM(A1:A1048577)",
                "XFE1",
                "A1+SUM(D:D)",
                "SUM(另表!$D:$E)",
                "SUM(2:3)",
                "A1/SUM('第 三'!$2:$3)"
            })
    void saysNothingOfWideRanges(String formula) {
        assertThat(FormulaReferences.of(formula, "表")).isEmpty();
    }

    private static Set<Cell> cells(String cells) {
        return cells == null
                ? Set.of()
                : Arrays.stream(cells.split(" "))
                        .map(FormulaReferencesTest::cell)
                        .collect(Collectors.toSet());
    }

    private static Cell cell(String cell) {
        String[] parts = cell.split("\\.");
        return new Cell(parts[0], CellAddress.parse(parts[1]).orElseThrow());
    }
}
