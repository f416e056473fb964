package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.PastValue;
import cn.guijian.model.Period;
import cn.guijian.model.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small line chart of an indicator over the quarters, as paths in whole units of a plot {@link Plot#WIDTH} wide and
 * {@link Plot#HEIGHT} high: short enough to stand hundreds of times in one page.
 *
 * @param title what it shows, for those who can't see it
 * @param description its course in words
 * @param value the line of the values, broken where a quarter is missing
 * @param asked the line of what was required, or of the target where nothing was required yet; may be empty
 * @param last where the last value lies
 * @param lastAsked where the line of what is asked for ends
 * @param from the first quarter, {@code until} the last
 */
public record Trend(
        String title,
        String description,
        String value,
        String asked,
        Mark last,
        Optional<Mark> lastAsked,
        String from,
        String until) {

    /**
     * A point with its figure.
     *
     * @param label height of the label's base line, moved where two labels would overlap
     */
    public record Mark(int x, int y, int label, String figure) {}

    /** Empty with fewer than two values: one point is no trend. */
    static Optional<Trend> of(IndicatorResult result, Optional<Period> now) {
        List<PastValue> values = new ArrayList<>(result.history());
        now.ifPresent(p -> result.value().ifPresent(v -> values.add(new PastValue(p, v, result.required()))));
        return values.size() < 2 ? Optional.empty() : Optional.of(of(result, values));
    }

    private static Trend of(IndicatorResult result, List<PastValue> values) {
        Indicator indicator = result.indicator();
        List<Plot.Point> asked = asked(result, values);
        List<Plot.Point> points =
                values.stream().map(v -> new Plot.Point(v.period(), v.value())).toList();
        Plot plot = Plot.around(points, asked);
        Plot.Point last = points.get(points.size() - 1);
        Optional<Plot.Point> lastAsked = asked.stream().reduce((a, b) -> b);
        boolean above =
                lastAsked.filter(p -> last.value().compareTo(p.value()) < 0).isEmpty();
        String from = Wording.quarter(points.get(0).period());
        String until = Wording.quarter(last.period());
        return new Trend(
                text("report.trend.title", indicator.code(), indicator.name(), from, until),
                description(result, points, lastAsked),
                plot.line(points),
                plot.line(asked),
                mark(plot, last, lastAsked, above, figure(indicator, last)),
                lastAsked.map(p -> mark(plot, p, Optional.of(last), !above, text(word(result), figure(indicator, p)))),
                from,
                until);
    }

    private static List<Plot.Point> asked(IndicatorResult result, List<PastValue> values) {
        List<Plot.Point> required = values.stream()
                .flatMap(v -> v.required().map(r -> new Plot.Point(v.period(), r)).stream())
                .toList();
        Optional<BigDecimal> bound = result.bound().map(Target.Bound::value);
        return required.isEmpty() && bound.isPresent()
                ? values.stream()
                        .map(v -> new Plot.Point(v.period(), bound.get()))
                        .toList()
                : required;
    }

    private static String word(IndicatorResult result) {
        boolean required = result.required().isPresent()
                || result.history().stream().anyMatch(v -> v.required().isPresent());
        return required ? "report.trend.required" : "report.trend.target";
    }

    /** @param above whether its label stands over the other point's where both are close */
    private static Mark mark(Plot plot, Plot.Point point, Optional<Plot.Point> other, boolean above, String figure) {
        int y = plot.y(point);
        int neighbour = other.map(plot::y).orElse(y + Plot.HEIGHT);
        return new Mark(plot.x(point), y, Plot.label(y, neighbour, above), figure);
    }

    private static String description(IndicatorResult result, List<Plot.Point> points, Optional<Plot.Point> lastAsked) {
        Indicator indicator = result.indicator();
        String course = text(
                "report.trend.description",
                figure(indicator, points.get(0)),
                figure(indicator, points.get(points.size() - 1)),
                indicator.planUnit());
        return lastAsked
                .map(p -> course + text("report.comma.clause") + text(word(result), figure(indicator, p)))
                .orElse(course);
    }

    private static String figure(Indicator indicator, Plot.Point point) {
        return Amount.of(indicator, point.value()).main();
    }
}
