package cn.guijian.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.report.Office;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens the workbook and loses nothing; where it is not installed the test says that it was skipped. */
class SummaryConversionTest {
    @TempDir
    private Path folder;

    @Test
    void officeKeepsSheetsWordsFiltersAndCharts() throws IOException, InterruptedException {
        byte[] written = Workbooks.bytes(SummarySamples.quarter());
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(written));
                XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(resaved(written)))) {
            assertThat(names(after)).isEqualTo(names(before));
            assertThat(Workbooks.at(after.getSheet("矩阵"), 2, "Z02", "洛南县").getStringCellValue())
                    .isEqualTo("红 严重滞后");
            assertThat(after.getSheet("全部问题").getCTWorksheet().isSetAutoFilter())
                    .isTrue();
            assertThat(series(after)).isEqualTo(series(before));
        }
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return Workbooks.sheets(workbook).stream().map(XSSFSheet::getSheetName).toList();
    }

    /** The charts of one sheet, each with what its series point at. */
    private static List<List<String>> series(XSSFWorkbook workbook) {
        return workbook.getSheet("Z06 失业保险参保人数").getDrawingPatriarch().getCharts().stream()
                .map(XSSFChart::getCTChart)
                .map(chart -> Stream.concat(
                                Stream.of(chart.getPlotArea().getBarChartArray())
                                        .flatMap(b -> Stream.of(b.getSerArray()))
                                        .map(s -> s.getVal().getNumRef().getF()),
                                Stream.of(chart.getPlotArea().getLineChartArray())
                                        .flatMap(b -> Stream.of(b.getSerArray()))
                                        .map(s -> s.getVal().getNumRef().getF()))
                        .toList())
                .sorted((one, other) -> other.size() - one.size())
                .toList();
    }

    private byte[] resaved(byte[] workbook) throws IOException, InterruptedException {
        return Office.convert(folder, "summary.xlsx", workbook, "xlsx:Calc MS Excel 2007 XML");
    }
}
