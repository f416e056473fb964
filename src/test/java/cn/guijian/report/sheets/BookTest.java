package cn.guijian.report.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.report.sheets.BookSheet.Setup;
import cn.guijian.report.sheets.CellLook.Align;
import cn.guijian.report.sheets.Chart.Box;
import cn.guijian.report.sheets.Chart.Look;
import cn.guijian.report.sheets.Chart.Marker;
import cn.guijian.report.sheets.Chart.Rows;
import cn.guijian.report.sheets.Chart.Titles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/** What is written is read again by a reader that is not ours. */
class BookTest {
    private static final CellLook.Font FONT = new CellLook.Font("宋体", 11, true, false, false, "000000");
    private static final CellLook PLAIN = new CellLook(FONT, Align.LEFT, true, 1, true, "", "", false);

    private final Book book = new Book(FONT);
    private final BookSheet sheet = book.sheet("甲 <&>\"' 乙");

    @ParameterizedTest
    @ValueSource(strings = {"a & b < c > d \"e\" 'f'", " 两端 ", "一\n二", "]]>", "&amp;", "𠮷"})
    void keepsEveryTextAsItIs(String text) throws IOException {
        sheet.text(0, 0, text, PLAIN);
        sheet.text(1, 0, text, PLAIN);
        XSSFSheet read = read().getSheetAt(0);
        assertThat(read.getRow(0).getCell(0).getStringCellValue()).isEqualTo(text);
        assertThat(read.getRow(1).getCell(0).getStringCellValue()).isEqualTo(text);
        assertThat(read.getSheetName()).isEqualTo("甲 <&>\"' 乙");
    }

    @Test
    void keepsNumbersBlanksAndTheirLooks() throws IOException {
        CellLook percent = new CellLook(FONT, Align.RIGHT, false, 0, false, "FFC7CE", "\"≥ \"#,##0.0%", true);
        sheet.number(3, 27, 0.1 + 0.2, percent);
        sheet.blank(3, 1, PLAIN);
        XSSFSheet read = read().getSheetAt(0);
        var number = read.getRow(3).getCell(27);
        assertThat(number.getNumericCellValue()).isEqualTo(0.1 + 0.2);
        assertThat(number.getCellStyle().getDataFormatString()).isEqualTo("\"≥ \"#,##0.0%");
        assertThat(number.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                .isEqualTo("FFFFC7CE");
        assertThat(number.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(read.getRow(3).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(read.getRow(3).getCell(1).getCellStyle().getIndention()).isEqualTo((short) 1);
    }

    @Test
    void leadsToOtherSheetsAndRepeatsTheHeads() throws IOException {
        book.sheet("第 2 页");
        sheet.text(0, 0, "去", PLAIN);
        sheet.link(0, 0, "第 2 页");
        sheet.setUp(new Setup(2, 3, 9, 4, 1, "第 &P 页"));
        XSSFSheet read = read().getSheetAt(0);
        assertThat(read.getHyperlink(0, 0).getLocation()).isEqualTo("'第 2 页'!A1");
        assertThat(read.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        assertThat(read.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
        assertThat(read.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(read.getWorkbook().getPrintArea(0)).endsWith("$A$1:$E$10");
        assertThat(read.getFooter().getCenter()).isEqualTo("第 &P 页");
    }

    @Test
    void storesTheValuesOfAChartAndLeavesOutWhatIsBlank() throws IOException {
        Stream.of("单位", "商州", "洛南").forEach(text -> sheet.text(sheet.rows().size(), 0, text, PLAIN));
        sheet.text(0, 1, "值", PLAIN);
        sheet.blank(1, 1, PLAIN);
        sheet.number(2, 1, 4.5, PLAIN);
        Chart chart = new Chart(new Box(0, 4, 3, 9), new Titles("图 & 表", "单位", "人"), new Rows(0, 2));
        chart.bars(1, "5B9BD5");
        chart.line(1, new Look("ED7D31", true, true, Marker.STAR, 6));
        sheet.draw(chart);
        var drawn = read().getSheetAt(0).getDrawingPatriarch().getCharts().get(0);
        assertThat(drawn.getTitleText().getString()).isEqualTo("图 & 表");
        CTPlotArea area = drawn.getCTChart().getPlotArea();
        CTNumData bars =
                area.getBarChartArray(0).getSerArray(0).getVal().getNumRef().getNumCache();
        assertThat(bars.getPtCount().getVal()).isEqualTo(2);
        assertThat(bars.sizeOfPtArray()).isOne();
        assertThat(bars.getPtArray(0).getIdx()).isOne();
        assertThat(bars.getPtArray(0).getV()).isEqualTo("4.5");
        assertThat(area.getLineChartArray(0).getSerArray(0).getOrder().getVal()).isOne();
    }

    @Test
    void givesTheSameBytesForTheSameContent() throws IOException {
        sheet.text(0, 0, "a", PLAIN);
        assertThat(book.bytes("题", "人")).isEqualTo(again().bytes("题", "人"));
    }

    private static Book again() {
        Book other = new Book(FONT);
        other.sheet("甲 <&>\"' 乙").text(0, 0, "a", PLAIN);
        return other;
    }

    private XSSFWorkbook read() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(book.bytes("题", "人")));
    }
}
