package cn.guijian.report.summary;

import static cn.guijian.report.summary.Workbooks.open;
import static cn.guijian.report.summary.Workbooks.sheets;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartTest {
    private static final String Z06 = "'Z06 失业保险参保人数'!";

    private final XSSFWorkbook workbook = open(SummarySamples.quarter());
    private final XSSFSheet sheet = workbook.getSheet("Z06 失业保险参保人数");

    @Test
    void drawsTheUnitsAsBarsWithWhatIsAskedOfThem() {
        CTPlotArea area = plot(sheet, 0);
        assertThat(area.getBarChartArray(0).getSerArray(0).getCat().getStrRef().getF())
                .isEqualTo(Z06 + "$A$4:$A$12");
        assertThat(area.getBarChartArray(0).getSerArray(0).getVal().getNumRef().getF())
                .isEqualTo(Z06 + "$B$4:$B$12");
        assertThat(Stream.of(area.getLineChartArray(0).getSerArray())
                        .map(s -> s.getTx().getStrRef().getF() + " "
                                + s.getVal().getNumRef().getF()))
                .containsExactly(Z06 + "$C$3 " + Z06 + "$C$4:$C$12", Z06 + "$D$3 " + Z06 + "$D$4:$D$12");
        assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("应达值");
        assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("目标");
        assertThat(sheet.getRow(12).getCell(0).getStringCellValue()).isEqualTo("全市");
        assertThat(area.getValAxArray(0).getScaling().getMin().getVal()).isZero();
    }

    @Test
    void drawsTheCityOverTheQuarters() {
        CTLineSer[] lines = plot(sheet, 1).getLineChartArray(0).getSerArray();
        assertThat(lines).hasSize(2);
        AreaReference periods = area(lines[0].getCat().getStrRef().getF());
        assertThat(text(periods.getFirstCell().getRow(), 0)).isEqualTo("2022Q3");
        assertThat(text(periods.getLastCell().getRow(), 0)).isEqualTo("2023Q4");
        AreaReference values = area(lines[0].getVal().getNumRef().getF());
        assertThat(text(
                        values.getFirstCell().getRow() - 1,
                        values.getFirstCell().getCol()))
                .isEqualTo("全市");
        assertThat(values.getLastCell().getRow())
                .isEqualTo(periods.getLastCell().getRow());
    }

    @Test
    void drawsTheUnitsOverTheQuartersWhereTheCityIsNotKnown() {
        XSSFWorkbook units = open(SummarySamples.pastOfUnits());
        XSSFSheet own = units.getSheet("Z06 失业保险参保人数");
        assertThat(Stream.of(plot(own, 1).getLineChartArray(0).getSerArray())
                        .map(s -> s.getTx()
                                .getStrRef()
                                .getStrCache()
                                .getPtArray(0)
                                .getV()))
                .containsExactly("商州区", "洛南县", "丹凤县", "商南县", "山阳县", "高新区", "市本级");
    }

    @Test
    void drawsALineWhereAllAreHeldToTheSameAndPointsWhereEachHasItsShare() {
        XSSFSheet rate = workbook.getSheet("Z02 城镇登记失业率");
        assertThat(plot(rate, 0)
                        .getLineChartArray(0)
                        .getSerArray(0)
                        .getSpPr()
                        .getLn()
                        .isSetNoFill())
                .isFalse();
        assertThat(plot(sheet, 0)
                        .getLineChartArray(0)
                        .getSerArray(0)
                        .getSpPr()
                        .getLn()
                        .isSetNoFill())
                .isTrue();
    }

    @Test
    void pointsOnlyIntoItsOwnSheetAndAtNumbersOrBlanks() {
        assertThat(sheets(workbook))
                .allSatisfy(s -> charts(s)
                        .forEach(chart -> references(chart).forEach(reference -> {
                            AreaReference area = area(reference);
                            assertThat(area.getFirstCell().getSheetName()).isEqualTo(s.getSheetName());
                            IntStream.rangeClosed(
                                            area.getFirstCell().getRow(),
                                            area.getLastCell().getRow())
                                    .mapToObj(r -> s.getRow(r)
                                            .getCell(area.getFirstCell().getCol()))
                                    .forEach(c -> assertThat(c.getCellType()).isIn(CellType.NUMERIC, CellType.BLANK));
                        })));
    }

    @Test
    void hasTitlesALegendAndOnePairOfAxesInEachChart() {
        List<XSSFChart> charts =
                sheets(workbook).stream().flatMap(ChartTest::charts).toList();
        assertThat(charts).hasSizeGreaterThan(50).allSatisfy(chart -> {
            CTPlotArea area = chart.getCTChart().getPlotArea();
            long category = area.getCatAxArray(0).getAxId().getVal();
            long value = area.getValAxArray(0).getAxId().getVal();
            assertThat(category).isNotEqualTo(value);
            assertThat(area.sizeOfCatAxArray() + area.sizeOfValAxArray()).isEqualTo(2);
            assertThat(area.getCatAxArray(0).getCrossAx().getVal()).isEqualTo(value);
            assertThat(area.getCatAxArray(0).isSetTitle()).isTrue();
            assertThat(area.getValAxArray(0).isSetTitle()).isTrue();
            assertThat(chart.getTitleText().getString()).matches("[ZW]\\d\\d .*：各(单位|季度)");
            assertThat(chart.getCTChart().isSetLegend()).isTrue();
            assertThat(references(chart)).isNotEmpty();
            assertThat(Stream.of(area.getLineChartArray()).map(l -> l.isSetMarker() || l.getGrouping() != null))
                    .allMatch(set -> set);
        });
    }

    private static Stream<XSSFChart> charts(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch() == null ? Stream.of() : sheet.getDrawingPatriarch().getCharts().stream();
    }

    private static CTPlotArea plot(XSSFSheet sheet, int index) {
        return charts(sheet).toList().get(index).getCTChart().getPlotArea();
    }

    private static List<String> references(XSSFChart chart) {
        CTPlotArea area = chart.getCTChart().getPlotArea();
        List<String> references = new ArrayList<>();
        Stream.of(area.getBarChartArray())
                .flatMap(b -> Stream.of(b.getSerArray()))
                .forEach(s -> references.add(s.getVal().getNumRef().getF()));
        Stream.of(area.getLineChartArray())
                .flatMap(b -> Stream.of(b.getSerArray()))
                .forEach(s -> references.add(s.getVal().getNumRef().getF()));
        return references;
    }

    private static AreaReference area(String reference) {
        return new AreaReference(reference, SpreadsheetVersion.EXCEL2007);
    }

    private String text(int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}
