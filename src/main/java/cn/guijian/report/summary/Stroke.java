package cn.guijian.report.summary;

import cn.guijian.report.sheets.Chart;
import cn.guijian.report.sheets.Chart.Marker;
import java.util.List;

/**
 * How a series is drawn.
 *
 * @param colour RGB in hexadecimal
 * @param dashed so that a line shows through that lies below
 * @param marker so that lines differ in print too
 */
record Stroke(String colour, boolean dashed, Marker marker) {
    private static final int POINT_SIZE = 6;
    private static final int MARK_SIZE = 16;
    private static final List<String> COLOURS =
            List.of("5B9BD5", "ED7D31", "70AD47", "7F7F7F", "FFC000", "4472C4", "9E480E", "636363", "997300", "255E91");
    private static final List<Marker> MARKERS =
            List.of(Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND, Marker.X, Marker.STAR, Marker.PLUS);

    /** The n-th line of a trend. */
    static Stroke ofTrend(int number) {
        return new Stroke(
                COLOURS.get(number % COLOURS.size()), number >= COLOURS.size(), MARKERS.get(number % MARKERS.size()));
    }

    /** Points with a line through them. */
    Chart.Look joined() {
        return new Chart.Look(colour, true, dashed, marker, POINT_SIZE);
    }

    /** Points alone. */
    Chart.Look alone() {
        return new Chart.Look(colour, false, dashed, marker, marker == Marker.DASH ? MARK_SIZE : POINT_SIZE);
    }
}
