package cn.guijian.report.summary;

import java.util.stream.Stream;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A chart without its series: title, axes with their titles, legend below. */
final class ChartFrame {
    private static final String FONT = "宋体";
    /** In EMU, of which a pixel has 9525. */
    private static final int INSET = 30_000;

    private static final int MOST_OF_A_COLUMN = 800_000;
    private static final int GAP_PERCENT = 60;
    private static final double TITLE_SIZE = 12;
    /** In hundredths of a point. */
    private static final int TEXT_SIZE = 900;

    private final XSSFChart chart;
    private final XDDFCategoryAxis categories;
    private final XDDFValueAxis values;

    /** Where a chart stands: from the first cell up to the last one, which it leaves free. */
    record Box(int firstColumn, int firstRow, int lastColumn, int lastRow) {}

    /** What a chart says. */
    record Titles(String chart, String categories, String values) {}

    ChartFrame(XSSFSheet sheet, Box box, Titles titles) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        // A little short of the last column's edge, which the printer would cut off.
        this.chart = drawing.createChart(drawing.createAnchor(
                INSET, INSET, MOST_OF_A_COLUMN, 0, box.firstColumn, box.firstRow, box.lastColumn - 1, box.lastRow));
        chart.setTitleText(titles.chart);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.displayBlanksAs(DisplayBlanks.SPAN);
        this.categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        categories.setTitle(titles.categories);
        this.values = chart.createValueAxis(AxisPosition.LEFT);
        values.setTitle(titles.values);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat("General");
        values.setMajorTickMark(AxisTickMark.OUT);
        polish();
    }

    /** Lets the axis of values begin at zero: a bar that does not would lie. */
    void startAtZero() {
        values.setMinimum(0);
    }

    /** All series of one kind, on the chart's only pair of axes. */
    XDDFChartData group(ChartTypes type) {
        XDDFChartData group = chart.createData(type, categories, values);
        group.setVaryColors(false);
        if (group instanceof XDDFLineChartData lines) {
            lines.setGrouping(Grouping.STANDARD);
        }
        if (group instanceof XDDFBarChartData bars) {
            bars.setBarGrouping(BarGrouping.CLUSTERED);
            bars.setBarDirection(BarDirection.COL);
            bars.setGapWidth(GAP_PERCENT);
        }
        return group;
    }

    /** The library names the language of the machine. */
    private static void nameLanguage(CTTitle title) {
        title.getTx().getRich().getPArray(0).getRArray(0).getRPr().setLang("zh-CN");
    }

    /** What the defaults of the library or of the format would make ugly or wrong. */
    private void polish() {
        chart.setAutoTitleDeleted(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(TITLE_SIZE));
        CTChart content = chart.getCTChart();
        Stream.of(
                        content.getTitle(),
                        content.getPlotArea().getCatAxArray(0).getTitle(),
                        content.getPlotArea().getValAxArray(0).getTitle())
                .forEach(ChartFrame::nameLanguage);
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        content.getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
        CTTextBody body = chart.getCTChartSpace().addNewTxPr();
        body.addNewBodyPr();
        body.addNewLstStyle();
        CTTextCharacterProperties text = body.addNewP().addNewPPr().addNewDefRPr();
        text.setSz(TEXT_SIZE);
        text.addNewLatin().setTypeface(FONT);
        text.addNewEa().setTypeface(FONT);
    }
}
