package cn.guijian.report.summary;

import java.util.List;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;

/**
 * How a series is drawn.
 *
 * @param colour RGB in hexadecimal
 * @param dashed so that a line shows through that lies below
 * @param marker so that lines differ in print too
 */
record Stroke(String colour, boolean dashed, MarkerStyle marker) {
    private static final List<String> COLOURS =
            List.of("5B9BD5", "ED7D31", "70AD47", "7F7F7F", "FFC000", "4472C4", "9E480E", "636363", "997300", "255E91");
    private static final List<MarkerStyle> MARKERS = List.of(
            MarkerStyle.CIRCLE,
            MarkerStyle.SQUARE,
            MarkerStyle.TRIANGLE,
            MarkerStyle.DIAMOND,
            MarkerStyle.X,
            MarkerStyle.STAR,
            MarkerStyle.PLUS);

    /** The n-th line of a trend. */
    static Stroke ofTrend(int number) {
        return new Stroke(
                COLOURS.get(number % COLOURS.size()), number >= COLOURS.size(), MARKERS.get(number % MARKERS.size()));
    }
}
