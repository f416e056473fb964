package cn.guijian.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.report.page.Curve.Plot;
import cn.guijian.report.paper.Course.Point;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static final Period FIRST = new Period(2021, 1);

    @Test
    void drawsQuartersFromLeftToRightAndValuesUpwards() {
        List<Point> points = List.of(point(0, "1"), point(1, "2"), point(2, "3"));
        assertThat(Plot.around(points, List.of()).line(points)).isEqualTo("M0 60h0L100 30 200 0");
    }

    @Test
    void leavesAGapWhereAQuarterIsMissing() {
        List<Point> points = List.of(point(0, "1"), point(2, "3"), point(3, "1"), point(5, "1"));
        assertThat(Plot.around(points, List.of()).line(points)).isEqualTo("M0 60h0M80 0h0L120 60M200 60h0");
    }

    @Test
    void holdsTheRequiredLineToo() {
        List<Point> points = List.of(point(0, "1"), point(1, "1"));
        Plot plot = Plot.around(points, List.of(point(0, "5"), point(1, "5")));
        assertThat(plot.y(points.get(0))).isEqualTo(60);
        assertThat(plot.y(point(1, "5"))).isZero();
    }

    @Test
    void doesNotBlowUpASmallDifference() {
        List<Point> points = List.of(point(0, "100"), point(1, "101"));
        assertThat(Plot.around(points, List.of()).line(points)).isEqualTo("M0 36h0L200 24");
    }

    @Test
    void drawsAFlatSeriesInTheMiddleAndNothingForNoPoints() {
        List<Point> points = List.of(point(0, "0"), point(1, "0"));
        assertThat(Plot.around(points, List.of()).line(points)).isEqualTo("M0 30h0L200 30");
        assertThat(Plot.around(points, List.of()).line(List.of())).isEmpty();
    }

    @Test
    void keepsTwoLabelsApart() {
        for (int y = 0; y <= 60; y++) {
            int upper = Plot.label(30, y, y >= 30);
            int lower = Plot.label(y, 30, y < 30);
            assertThat(Math.abs(upper - lower)).as("neighbour at %s", y).isGreaterThanOrEqualTo(13);
        }
    }

    private static Point point(int quarters, String value) {
        return new Point(FIRST.plus(quarters), new BigDecimal(value), value);
    }
}
