package cn.guijian.report.summary;

import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFTitle;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A chart without its series: title, axes with their titles, legend below. */
final class ChartFrame {
    private static final String FONT = "宋体";
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
        this.chart = drawing.createChart(
                drawing.createAnchor(0, 0, 0, 0, box.firstColumn, box.firstRow, box.lastColumn, box.lastRow));
        chart.setTitleText(titles.chart);
        chart.setTitleOverlay(false);
        enlarge(chart.getTitle());
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        this.categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        categories.setTitle(titles.categories);
        this.values = chart.createValueAxis(AxisPosition.LEFT);
        values.setTitle(titles.values);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat("General");
        values.setMajorTickMark(AxisTickMark.OUT);
        setFont();
    }

    /** Lets the axis of values begin at zero: a bar that does not would lie. */
    void startAtZero() {
        values.setMinimum(0);
    }

    /** All series of one kind, on the chart's only pair of axes. */
    XDDFChartData group(ChartTypes type) {
        XDDFChartData group = chart.createData(type, categories, values);
        group.setVaryColors(false);
        if (group instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setGapWidth(GAP_PERCENT);
        }
        return group;
    }

    XSSFChart chart() {
        return chart;
    }

    private static void enlarge(XDDFTitle title) {
        title.getOrAddTextProperties().setFontSize(TITLE_SIZE);
    }

    private void setFont() {
        CTTextBody body = chart.getCTChartSpace().addNewTxPr();
        body.addNewBodyPr();
        body.addNewLstStyle();
        CTTextCharacterProperties text = body.addNewP().addNewPPr().addNewDefRPr();
        text.setSz(TEXT_SIZE);
        text.addNewLatin().setTypeface(FONT);
        text.addNewEa().setTypeface(FONT);
    }
}
