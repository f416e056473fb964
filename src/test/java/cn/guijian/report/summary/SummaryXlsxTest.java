package cn.guijian.report.summary;

import static cn.guijian.report.summary.Workbooks.at;
import static cn.guijian.report.summary.Workbooks.cells;
import static cn.guijian.report.summary.Workbooks.open;
import static cn.guijian.report.summary.Workbooks.sheets;
import static cn.guijian.report.summary.Workbooks.texts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Fingerprint;
import cn.guijian.report.letter.CitySamples;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryXlsxTest {
    private static final int HEADS = 2;

    private final XSSFWorkbook workbook = open(SummarySamples.quarter());
    private final XSSFSheet overview = workbook.getSheet("总览");
    private final XSSFSheet matrix = workbook.getSheet("矩阵");
    private final XSSFSheet figures = workbook.getSheet("数值");
    private final XSSFSheet evaluation = workbook.getSheet("评估");
    private final XSSFSheet findings = workbook.getSheet("全部问题");

    @Test
    void opensOnTheOverviewAndHasASheetForEachIndicatorWithATarget() {
        assertThat(workbook.getActiveSheetIndex()).isZero();
        assertThat(sheets(workbook)).filteredOn(XSSFSheet::isSelected).containsExactly(overview);
        List<String> names =
                sheets(workbook).stream().map(XSSFSheet::getSheetName).toList();
        assertThat(names)
                .startsWith("总览", "矩阵", "数值", "评估", "全部问题", "Z01 城镇新增就业人数")
                .contains("Z04 农民工参加职业培训人次", "W09 备案职业技能等级评价机构")
                .noneMatch(n -> n.startsWith("Z09") || n.startsWith("W13"))
                .allMatch(n -> n.length() <= 31);
        assertThat(names.stream().filter(n -> n.startsWith("Z"))).hasSize(15);
    }

    @Test
    void saysWhoReportedAndWhoDidNotAndByWhichRules() {
        int heads = row(overview, "填报单位");
        assertThat(at(overview, heads, "洛南县", "数据审核").getStringCellValue()).isEqualTo("退回修改");
        assertThat(at(overview, heads, "洛南县", "强制性").getNumericCellValue()).isEqualTo(3);
        assertThat(at(overview, heads, "洛南县", "红 严重滞后").getNumericCellValue()).isEqualTo(2);
        assertThat(at(overview, heads, "合计", "达标指标").getNumericCellValue()).isEqualTo(147);
        assertThat(at(overview, heads, "柞水县", "数据审核").getStringCellValue()).isEqualTo("漏报");
        assertThat(at(overview, heads, "柞水县", "全部指标").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(at(overview, heads, "镇安县", "数据审核").getStringCellValue()).isEqualTo("无法读取");
        assertThat(at(overview, heads, "丹凤县", "备注").getStringCellValue()).startsWith("迟报：2024年1月13日");
        assertThat(at(overview, heads, "山阳县", "备注").getStringCellValue()).startsWith("重复报送");
        assertThat(cells(overview).map(SummaryXlsxTest::shown))
                .contains("季度序时进度和红、橙、黄预警等级是管理中约定的做法，并非规划原文的规定；规划只规定期末（或每期）的目标值。")
                .anyMatch(t -> t.contains("ab12ab12") && t.contains("0.1.0"))
                .anyMatch(t -> t.contains("没有2023年第三季度的报表"));
    }

    @Test
    void tellsInWordsHowEachUnitStandsAndFillsByThem() {
        assertThat(word("Z02", "洛南县")).isEqualTo("红 严重滞后 FFFFC7CE");
        assertThat(word("Z06", "洛南县")).isEqualTo("橙 滞后 FFF8CBAD");
        assertThat(word("Z13", "山阳县")).isEqualTo("黄 略慢 FFFFEB9C");
        assertThat(word("W04", "洛南县")).isEqualTo("黄 略慢\n需年终评定 FFFFEB9C");
        assertThat(word("Z03", "洛南县")).isEqualTo("存疑 FFE4DFEC");
        assertThat(word("Z14", "洛南县")).isEqualTo("本期无案件 FFF2F2F2");
        assertThat(word("W02", "洛南县")).isEqualTo("未报 FFDDEBF7");
        assertThat(word("Z05", "商州区")).isEqualTo("不评价 FFF2F2F2");
        assertThat(word("Z01", "商州区")).isEqualTo("达标 FFE2EFDA");
        assertThat(word("Z01", "柞水县")).isEqualTo("漏报 FFBFBFBF");
        assertThat(word("Z01", "镇安县")).isEqualTo("无法读取 FFBFBFBF");
        assertThat(word("W09", "商州区")).isEqualTo("— none");
        assertThat(word("Z07", "全市")).isEqualTo("红 严重滞后 FFFFC7CE");
        assertThat(word("Z15", "全市")).isEqualTo("数不全 FFF2F2F2");
    }

    @Test
    void holdsRealNumbersThatShowWhatTheyAre() {
        XSSFCell value = at(figures, HEADS, "Z01", "商州区");
        assertThat(value.getNumericCellValue()).isEqualTo(1.038);
        assertThat(shown(value)).isEqualTo("1.04");
        assertThat(fill(at(figures, HEADS, "Z02", "洛南县"))).isEqualTo("FFFFC7CE");
        assertThat(at(figures, HEADS, "Z01", "柞水县").getCellType()).isEqualTo(CellType.BLANK);
        XSSFCell target = at(matrix, HEADS, "Z02", "全市目标");
        assertThat(target.getNumericCellValue()).isEqualTo(4.3);
        assertThat(shown(target)).isEqualTo("< 4.30");
        assertThat(shown(at(evaluation, HEADS, "Z02", "完成率"))).isEqualTo("限值的102.09%");
        assertThat(shown(at(evaluation, HEADS, "Z07", "完成率"))).isEqualTo("55.80%");
        assertThat(at(evaluation, HEADS, "Z07", "评价结论").getStringCellValue()).isEqualTo("滞后");
        assertThat(shown(at(evaluation, HEADS, "Z07", "达标每季需变化"))).isEqualTo("0.9575");
        assertThat(at(evaluation, HEADS, "Z09", "目标").getStringCellValue()).isEqualTo("规划未设目标");
    }

    @Test
    void listsEveryFindingUnderAFilterAndMarksWhatFollows() {
        assertThat(texts(findings, HEADS))
                .containsExactly("填报单位", "报告期", "问题", "如何改正", "指标", "规则", "级别", "状态", "问题编号", "工作表", "单元格", "条款", "说明");
        long count = SummarySamples.quarter().cityFindings().size()
                + SummarySamples.quarter().results().stream()
                        .mapToLong(r -> r.findings().size())
                        .sum();
        assertThat(findings.getLastRowNum()).isEqualTo(HEADS + (int) count);
        assertThat(findings.getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo("A3:M" + (findings.getLastRowNum() + 1));
        assertThat(findings.getRow(HEADS + 1).getCell(0).getStringCellValue()).isEqualTo("全市");
        assertThat(cells(findings).filter(c -> c.getColumnIndex() == 12).map(Cell::getStringCellValue))
                .anyMatch(t -> t.startsWith("由 R0301“") && t.endsWith("引起，随之消除"));
        assertThat(cells(findings).filter(c -> c.getColumnIndex() == 7).map(Cell::getStringCellValue))
                .anyMatch(t -> t.startsWith("已说明\n情况说明："));
    }

    @Test
    void freezesAndRepeatsHeadsAndPrintsAcrossOnA4() {
        assertThat(sheets(workbook)).allSatisfy(sheet -> {
            int index = workbook.getSheetIndex(sheet);
            int heads = sheet == overview ? row(overview, "填报单位") : HEADS;
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (heads + 1));
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(heads);
            assertThat(workbook.getPrintArea(index)).contains("$A$1:$").endsWith("$" + (sheet.getLastRowNum() + 1));
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getFitToPage()).isTrue();
        });
        assertThat(matrix.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
        assertThat(matrix.getRow(HEADS + 1).getCell(0).getHyperlink().getLocation())
                .isEqualTo("'Z01 城镇新增就业人数'!A1");
    }

    @Test
    void leavesTheCityOutWhereItsSumsAreNotKnown() {
        XSSFWorkbook bare = open(CitySamples.withoutCity());
        assertThat(bare.getSheet("评估")).isNull();
        assertThat(texts(bare.getSheet("矩阵"), HEADS)).doesNotContain("全市").endsWith("市本级");
        assertThat(bare.getSheet("Z01 城镇新增就业人数")).isNotNull();
    }

    @Test
    void isThereEvenWhenNobodyReported() {
        XSSFWorkbook empty = open(CitySamples.empty());
        assertThat(sheets(empty)).extracting(XSSFSheet::getSheetName).containsExactly("总览", "全部问题");
        assertThat(at(empty.getSheet("总览"), row(empty.getSheet("总览"), "填报单位"), "洛南县", "数据审核")
                        .getStringCellValue())
                .isEqualTo("漏报");
    }

    @Test
    void drawsNoChartsOfASingleUnit() {
        XSSFWorkbook one = open(SummarySamples.single());
        assertThat(sheets(one)).extracting(XSSFSheet::getSheetName).containsExactly("总览", "矩阵", "数值", "全部问题");
        assertThat(cells(one.getSheetAt(0)).map(SummaryXlsxTest::shown)).anyMatch(t -> t.startsWith("未附各指标的图表"));
    }

    @Test
    void keepsTextsFromActingAndFromBreakingTheFile() {
        XSSFSheet hostile = open(SummarySamples.hostile()).getSheet("全部问题");
        XSSFCell formula = hostile.getRow(HEADS + 1).getCell(2);
        assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
        assertThat(formula.getStringCellValue()).isEqualTo(SummarySamples.FORMULA);
        assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
        XSSFCell tab = hostile.getRow(HEADS + 2).getCell(2);
        assertThat(tab.getStringCellValue()).isEqualTo(" @cmd\uFFFD\uFFFD|' /C calc'!A0");
        assertThat(tab.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(hostile.getRow(HEADS + 3).getCell(2).getStringCellValue()).startsWith("_x0041_ 长_x0041_");
        assertThat(hostile.getRow(HEADS + 3).getCell(10).getStringCellValue())
                .contains("-1!H3")
                .endsWith("等30处");
        assertThat(hostile.getRow(HEADS + 4).getCell(9).getStringCellValue()).isEqualTo("全市");
        assertThat(cells(hostile)).allSatisfy(cell -> {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            assertThat(shown(cell)).hasSizeLessThan(32_768).doesNotContain("\u0000", "\u202E", "\uFFFF");
        });
    }

    @Test
    void givesTheSameBytesTwiceAndStaysSmall() {
        byte[] first = Workbooks.bytes(SummarySamples.quarter());
        assertThat(Fingerprint.sha256(Workbooks.bytes(SummarySamples.quarter())))
                .isEqualTo(Fingerprint.sha256(first));
        assertThat(first.length).isLessThan(1_000_000);
    }

    private String word(String code, String unit) {
        XSSFCell cell = at(matrix, HEADS, code, unit);
        return cell.getStringCellValue() + " " + fill(cell);
    }

    private static String fill(XSSFCell cell) {
        var colour = cell.getCellStyle().getFillForegroundColorColor();
        return colour == null ? "none" : colour.getARGBHex();
    }

    private static String shown(Cell cell) {
        return new DataFormatter(Locale.ROOT).formatCellValue(cell);
    }

    private static int row(XSSFSheet sheet, String text) {
        return cells(sheet)
                .filter(c -> c.getCellType() == CellType.STRING
                        && c.getStringCellValue().equals(text))
                .findFirst()
                .orElseThrow()
                .getRowIndex();
    }
}
