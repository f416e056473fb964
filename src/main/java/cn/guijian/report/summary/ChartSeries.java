package cn.guijian.report.summary;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;

/** Series of one chart, each a column of a table: the head is its name, the first column holds the categories. */
final class ChartSeries {
    private static final double LINE_POINTS = 2;
    private static final int POINT_SIZE = 6;
    private static final int MARK_SIZE = 16;

    private final XSSFSheet sheet;
    private final ChartFrame frame;
    private final int heads;
    private final int last;
    private final Map<ChartTypes, XDDFChartData> groups = new EnumMap<>(ChartTypes.class);

    /**
     * Begins a chart.
     *
     * @param heads the row with the heads; the rows after it hold the values
     * @param count number of those rows
     */
    ChartSeries(XSSFSheet sheet, ChartFrame frame, int heads, int count) {
        this.sheet = sheet;
        this.frame = frame;
        this.heads = heads;
        this.last = heads + count;
    }

    void bars(int column, String colour) {
        add(ChartTypes.BAR, column).setFillProperties(fill(colour));
    }

    /** Points with a line through them. */
    void line(int column, Stroke stroke) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) add(ChartTypes.LINE, column);
        XDDFLineProperties line = new XDDFLineProperties(fill(stroke.colour()));
        line.setWidth(LINE_POINTS);
        if (stroke.dashed()) {
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        series.setLineProperties(line);
        mark(series, stroke, POINT_SIZE);
    }

    /** Points alone. */
    void marks(int column, Stroke stroke) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) add(ChartTypes.LINE, column);
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        mark(series, stroke, stroke.marker() == MarkerStyle.DASH ? MARK_SIZE : POINT_SIZE);
    }

    /** Stores the values beside the references. Not by the chart, which would make a workbook of its own for nothing. */
    void plot() {
        groups.values()
                .forEach(group -> IntStream.range(0, group.getSeriesCount())
                        .forEach(i -> group.getSeries(i).plot()));
    }

    private XDDFChartData.Series add(ChartTypes type, int column) {
        XDDFChartData.Series series = groups.computeIfAbsent(type, frame::group)
                .addSeries(
                        XDDFDataSourcesFactory.fromStringCellRange(sheet, rows(0)),
                        XDDFDataSourcesFactory.fromNumericCellRange(sheet, rows(column)));
        series.setTitle(
                sheet.getRow(heads).getCell(column).getStringCellValue(),
                new CellReference(sheet.getSheetName(), heads, column, true, true));
        return series;
    }

    private CellRangeAddress rows(int column) {
        return new CellRangeAddress(heads + 1, last, column, column);
    }

    private static void mark(XDDFLineChartData.Series series, Stroke stroke, int size) {
        series.setSmooth(false);
        series.setMarkerStyle(stroke.marker());
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(fill(stroke.colour()));
        shape.setLineProperties(new XDDFLineProperties(fill(stroke.colour())));
        CTMarker marker = series.getCTLineSer().getMarker();
        resize(marker, size);
        marker.setSpPr(shape.getXmlObject());
    }

    /** By its text: the type of a marker's size is left out of the schemas that POI comes with. */
    private static void resize(CTMarker marker, int size) {
        try (XmlCursor cursor = marker.addNewSize().newCursor()) {
            cursor.setAttributeText(new QName("val"), String.valueOf(size));
        }
    }

    private static XDDFFillProperties fill(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}));
    }
}
