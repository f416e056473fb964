package cn.guijian.report.sheets;

import cn.guijian.report.sheets.Chart.Series;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The part of a chart: title, one pair of axes with their titles, legend below; values are stored beside references. */
final class ChartXml {
    private static final String TITLE_SIZE = " sz=\"1200\"";
    private static final int LINE_WIDTH = 25_400;
    private static final String AXES = "<c:axId val=\"0\"/><c:axId val=\"1\"/>";
    private static final String SMALL_TEXT = "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\">"
            + "<a:latin typeface=\"宋体\"/><a:ea typeface=\"宋体\"/></a:defRPr></a:pPr></a:p></c:txPr>";

    private final BookSheet sheet;
    private final Chart chart;
    private final Tags tags = new Tags();
    private int count;

    ChartXml(BookSheet sheet, Chart chart) {
        this.sheet = sheet;
        this.chart = chart;
    }

    byte[] bytes() {
        tags.open("c:chartSpace", "xmlns:c", XmlNames.CHART, "xmlns:a", XmlNames.DRAWING);
        tags.raw("<c:roundedCorners val=\"0\"/>").open("c:chart");
        title(chart.titles().chart(), TITLE_SIZE);
        tags.raw("<c:autoTitleDeleted val=\"0\"/>").open("c:plotArea").empty("c:layout");
        bars();
        lines();
        categories();
        values();
        tags.close("c:plotArea").raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
        tags.raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"span\"/>")
                .close("c:chart")
                .raw(SMALL_TEXT);
        tags.raw("<c:printSettings><c:headerFooter/><c:pageMargins b=\"0.75\" l=\"0.7\" r=\"0.7\" t=\"0.75\"");
        tags.raw(" header=\"0.3\" footer=\"0.3\"/><c:pageSetup/></c:printSettings>");
        return tags.close("c:chartSpace").bytes();
    }

    private void title(String title, String size) {
        tags.raw("<c:title><c:tx><c:rich><a:bodyPr anchor=\"t\" rtlCol=\"0\"/><a:lstStyle/><a:p><a:pPr algn=\"l\">");
        tags.raw("<a:defRPr/></a:pPr><a:r><a:rPr lang=\"zh-CN\"" + size + "/>").leaf("a:t", title);
        tags.raw("</a:r></a:p></c:rich></c:tx><c:layout/><c:overlay val=\"0\"/></c:title>");
    }

    private void bars() {
        if (chart.bars().isEmpty()) {
            return;
        }
        tags.raw("<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        for (Series series : chart.bars()) {
            begin(series);
            tags.open("c:spPr");
            fill(series.look().colour());
            tags.close("c:spPr");
            data(series);
            tags.close("c:ser");
        }
        tags.raw("<c:gapWidth val=\"60\"/>").raw(AXES).close("c:barChart");
    }

    private void lines() {
        if (chart.lines().isEmpty()) {
            return;
        }
        tags.raw("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        for (Series series : chart.lines()) {
            begin(series);
            stroke(series.look());
            marker(series.look());
            data(series);
            tags.raw("<c:smooth val=\"0\"/>").close("c:ser");
        }
        tags.raw(AXES).close("c:lineChart");
    }

    private void begin(Series series) {
        tags.open("c:ser").empty("c:idx", "val", count).empty("c:order", "val", count);
        count++;
        int heads = chart.rows().heads();
        String head = new CellReference(sheet.name(), heads, series.column(), true, true).formatAsString();
        tags.open("c:tx").open("c:strRef").leaf("c:f", head).open("c:strCache").empty("c:ptCount", "val", 1);
        point(0, sheet.textAt(heads, series.column()).orElse(""));
        tags.close("c:strCache").close("c:strRef").close("c:tx");
    }

    private void stroke(Chart.Look look) {
        if (!look.joined()) {
            tags.raw("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
            return;
        }
        tags.open("c:spPr").open("a:ln", "w", LINE_WIDTH);
        fill(look.colour());
        if (look.dashed()) {
            tags.empty("a:prstDash", "val", "dash");
        }
        tags.close("a:ln").close("c:spPr");
    }

    private void marker(Chart.Look look) {
        tags.open("c:marker").empty("c:symbol", "val", look.marker().name().toLowerCase(Locale.ROOT));
        tags.empty("c:size", "val", look.size()).open("c:spPr");
        fill(look.colour());
        tags.open("a:ln");
        fill(look.colour());
        tags.close("a:ln").close("c:spPr").close("c:marker");
    }

    private void fill(String colour) {
        tags.open("a:solidFill").empty("a:srgbClr", "val", colour).close("a:solidFill");
    }

    private void data(Series series) {
        tags.open("c:cat").open("c:strRef").leaf("c:f", rows(0)).open("c:strCache");
        points(row -> sheet.textAt(row, 0));
        tags.close("c:strCache").close("c:strRef").close("c:cat");
        tags.open("c:val").open("c:numRef").leaf("c:f", rows(series.column())).open("c:numCache");
        points(row -> sheet.numberAt(row, series.column()).stream()
                .mapToObj(String::valueOf)
                .findFirst());
        tags.close("c:numCache").close("c:numRef").close("c:val");
    }

    private String rows(int column) {
        int heads = chart.rows().heads();
        return new CellRangeAddress(heads + 1, heads + chart.rows().count(), column, column)
                .formatAsString(sheet.name(), true);
    }

    private void points(java.util.function.IntFunction<Optional<String>> shown) {
        tags.empty("c:ptCount", "val", chart.rows().count());
        for (int i = 0; i < chart.rows().count(); i++) {
            int number = i;
            shown.apply(chart.rows().heads() + 1 + i).ifPresent(value -> point(number, value));
        }
    }

    private void point(int number, String value) {
        tags.open("c:pt", "idx", number).leaf("c:v", value).close("c:pt");
    }

    private void categories() {
        tags.raw("<c:catAx><c:axId val=\"0\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>");
        tags.raw("<c:delete val=\"0\"/><c:axPos val=\"b\"/>");
        title(chart.titles().categories(), "");
        tags.raw("<c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
        tags.raw("<c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/></c:catAx>");
    }

    private void values() {
        tags.raw("<c:valAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/>");
        tags.raw(chart.beginsAtZero() ? "<c:min val=\"0\"/>" : "").close("c:scaling");
        tags.raw("<c:delete val=\"0\"/><c:axPos val=\"l\"/>");
        title(chart.titles().values(), "");
        tags.raw("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>");
        tags.raw("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"0\"/>");
        tags.raw("<c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>");
    }
}
