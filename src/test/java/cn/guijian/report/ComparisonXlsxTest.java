package cn.guijian.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.result.CheckResult.Provenance;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Verdict;
import cn.guijian.model.rules.RuleComparison;
import cn.guijian.model.rules.RuleComparison.Difference;
import cn.guijian.model.rules.RuleComparison.Near;
import cn.guijian.model.rules.RuleComparison.NearKind;
import cn.guijian.model.rules.RuleComparison.Side;
import cn.guijian.model.rules.RuleComparison.Standing;
import cn.guijian.model.rules.RuleComparison.StatusTurn;
import cn.guijian.model.rules.RuleComparison.Subject;
import cn.guijian.model.rules.RuleComparison.VerdictTurn;
import cn.guijian.report.json.ComparisonJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ComparisonXlsxTest {
    private static final Period QUARTER = new Period(2023, 4);
    private static final Subject UNIT = new Subject(QUARTER, "611024", "山阳县", "2023Q4/shanyang.xlsx");

    private static RuleComparison comparison() {
        Provenance rules = new Provenance("dev", "10.2.0", "0123456789abcdef".repeat(4), 84);
        BigDecimal value = new BigDecimal("4.14");
        return new RuleComparison(
                new Side("=cmd|' /C calc'!A1", rules),
                new Side("rules", rules),
                9,
                List.of(new Difference("parameters.csv", "R0301 容差", Optional.of("0.01"), Optional.of("=1+1"))),
                List.of(new VerdictTurn(
                        UNIT,
                        "Z02",
                        "城镇登记失业率",
                        Optional.of(new Standing(
                                Optional.of(value), Optional.of(new BigDecimal("4.3")), Verdict.MET, Optional.empty())),
                        Optional.of(new Standing(
                                Optional.of(value),
                                Optional.of(new BigDecimal("4.0")),
                                Verdict.NOT_MET,
                                Optional.of(Level.ORANGE))))),
                List.of(new StatusTurn(UNIT, Optional.of(Status.ACCEPTED), Optional.of(Status.RETURNED))),
                List.of(),
                List.of(new Near(
                        UNIT,
                        "Z02",
                        "城镇登记失业率",
                        value,
                        new BigDecimal("4.14"),
                        NearKind.REQUIRED,
                        new BigDecimal("0.00"))),
                List.of("R0115 报告期在规划期之后"),
                List.of());
    }

    private static List<List<String>> rows(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.getStringCellValue()));
            rows.add(cells);
        }
        return rows.subList(2, rows.size());
    }

    @Test
    void opensAgainWithARowForEachTurn() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ComparisonXlsx.of(comparison())))) {
            assertThat(rows(workbook.getSheet("判定变化")))
                    .containsExactly(List.of(
                            "2023Q4",
                            "山阳县",
                            "Z02 城镇登记失业率",
                            "4.14",
                            "达标",
                            "未达标 橙 滞后",
                            "4.3",
                            "4.0",
                            "2023Q4/shanyang.xlsx"));
            assertThat(rows(workbook.getSheet("结论变化")))
                    .containsExactly(List.of("2023Q4", "山阳县", "2023Q4/shanyang.xlsx", "通过", "退回修改"));
            assertThat(rows(workbook.getSheet("问题变化"))).containsExactly(List.of("无"));
            assertThat(rows(workbook.getSheet("规则和表的改动")))
                    .containsExactly(List.of("parameters.csv", "R0301 容差", "改变", "0.01", "=1+1"));
            assertThat(rows(workbook.getSheet("临界")))
                    .containsExactly(List.of("2023Q4", "山阳县", "Z02 城镇登记失业率", "4.14", "4.14", "达标线", "0.00%"));
            assertThat(rows(workbook.getSheet("从未报过的规则"))).containsExactly(List.of("R0115 报告期在规划期之后"));
            assertThat(rows(workbook.getSheet("概况"))).hasSize(11);
        }
    }

    @Test
    void noTextActsAsAFormula() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ComparisonXlsx.of(comparison())))) {
            List<Cell> active = new ArrayList<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().startsWith("=")) {
                    active.add(cell);
                }
            })));
            assertThat(active)
                    .hasSize(2)
                    .allSatisfy(cell ->
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue());
        }
    }

    @Test
    void theSameComparisonGivesTheSameBytes() throws IOException {
        assertThat(ComparisonXlsx.of(comparison())).isEqualTo(ComparisonXlsx.of(comparison()));
        assertThat(ComparisonJson.of(comparison())).isEqualTo(ComparisonJson.of(comparison()));
    }
}
