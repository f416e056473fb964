package cn.guijian.report.page;

import cn.guijian.model.Period;
import cn.guijian.report.paper.Course;
import cn.guijian.report.paper.Course.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The scales of a small chart: quarters from left to right, values from the bottom to the top. */
    static final class Plot {
        static final int WIDTH = 200;
        static final int HEIGHT = 60;
        /** The height of a label. */
        private static final int LABEL = 13;
        /** From a point to the base line of the label beside it. */
        private static final int MIDDLE = 4;

        /** The plot is never less high than this part of the greatest value: a hair's breadth shall not look like a fall. */
        private static final BigDecimal LEAST_SPAN = new BigDecimal("0.05");

        private static final BigDecimal TWO = BigDecimal.valueOf(2);

        private final Period first;
        private final int quarters;
        private final BigDecimal lowest;
        private final BigDecimal span;

        private Plot(Period first, int quarters, BigDecimal lowest, BigDecimal span) {
            this.first = first;
            this.quarters = quarters;
            this.lowest = lowest;
            this.span = span;
        }

        /** A plot that just holds these points; {@code points} are in order of time and not empty. */
        static Plot around(List<Point> points, List<Point> others) {
            List<BigDecimal> values = Stream.of(points, others)
                    .flatMap(List::stream)
                    .map(Point::value)
                    .sorted()
                    .toList();
            List<Period> periods = Stream.of(points, others)
                    .flatMap(List::stream)
                    .map(Point::period)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            BigDecimal lowest = values.get(0);
            BigDecimal highest = values.get(values.size() - 1);
            BigDecimal span = highest.subtract(lowest).max(highest.abs().multiply(LEAST_SPAN));
            return new Plot(
                    periods.get(0),
                    Math.max(1, periods.get(periods.size() - 1).quartersSince(periods.get(0))),
                    lowest.add(highest).subtract(span).divide(TWO),
                    span);
        }

        /** The path through the points, with a gap where a quarter is missing. */
        String line(List<Point> points) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                boolean joined = isJoined(points, i);
                String before = !joined ? "M" : isJoined(points, i - 1) ? " " : "L";
                path.append(before)
                        .append(x(point))
                        .append(' ')
                        .append(y(point))
                        .append(joined ? "" : "h0");
            }
            return path.toString();
        }

        /** Whether a point is there and lies one quarter after the one before it. */
        private static boolean isJoined(List<Point> points, int i) {
            return i > 0
                    && i < points.size()
                    && points.get(i).period().quartersSince(points.get(i - 1).period()) == 1;
        }

        int x(Point point) {
            return point.period().quartersSince(first) * WIDTH / quarters;
        }

        int y(Point point) {
            if (span.signum() == 0) {
                return HEIGHT / 2;
            }
            BigDecimal above = point.value().subtract(lowest).multiply(BigDecimal.valueOf(HEIGHT));
            return HEIGHT - above.divide(span, 0, RoundingMode.HALF_UP).intValue();
        }

        /** Where the label of a point goes, given the height of its neighbour: both keep clear of each other. */
        static int label(int y, int neighbour, boolean above) {
            int overlap = Math.max(0, LABEL - Math.abs(y - neighbour));
            int shift = (overlap + 1) / 2;
            return y + MIDDLE + (above ? -shift : shift);
        }
    }
}
