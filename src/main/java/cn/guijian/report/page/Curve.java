package cn.guijian.report.page;

import cn.guijian.report.paper.Course;
import cn.guijian.report.paper.Course.Point;
import java.util.Optional;

/**
 * A small line chart of an indicator over the quarters, as paths in whole units of a plot {@link Plot#WIDTH} wide and
 * {@link Plot#HEIGHT} high: short enough to stand hundreds of times in one page.
 *
 * @param value the line of the values, broken where a quarter is missing
 * @param asked the line of what was required, or of the target where nothing was required yet; may be empty
 * @param last where the last value lies
 * @param lastAsked where the line of what is asked for ends
 */
public record Curve(Course course, String value, String asked, Mark last, Optional<Mark> lastAsked) {
    /**
     * A point with its figure.
     *
     * @param label height of the label's base line, moved where two labels would overlap
     */
    public record Mark(int x, int y, int label, String figure) {}

    public static Curve of(Course course) {
        Plot plot = Plot.around(course.values(), course.asked());
        Point last = course.end();
        Optional<Point> asked = course.lastAsked();
        boolean above = asked.filter(p -> last.value().compareTo(p.value()) < 0).isEmpty();
        return new Curve(
                course,
                plot.line(course.values()),
                plot.line(course.asked()),
                mark(plot, last, asked, above, last.figure()),
                asked.map(p -> mark(plot, p, Optional.of(last), !above, course.asked(p))));
    }

    /** @param above whether its label stands over the other point's where both are close */
    private static Mark mark(Plot plot, Point point, Optional<Point> other, boolean above, String figure) {
        int y = plot.y(point);
        int neighbour = other.map(plot::y).orElse(y + Plot.HEIGHT);
        return new Mark(plot.x(point), y, Plot.label(y, neighbour, above), figure);
    }
}
