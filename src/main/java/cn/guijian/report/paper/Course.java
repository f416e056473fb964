package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.PastValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An indicator over the quarters (走势), to be drawn.
 *
 * @param values at least two: one point is no course
 * @param asked what was required, or the target where nothing was required yet; may be empty
 * @param required whether it was required
 */
public record Course(Indicator indicator, String unit, List<Point> values, List<Point> asked, boolean required)
        implements Cell {
    /** One value of one quarter, and how it is printed. */
    public record Point(Period period, BigDecimal value, String figure) {}

    static Cell of(IndicatorResult result, Optional<Period> now, Amount amount) {
        List<PastValue> past = new ArrayList<>(result.history());
        now.filter(p -> !result.verdict().isDoubted())
                .ifPresent(p -> result.value().ifPresent(v -> past.add(new PastValue(p, v, result.required()))));
        if (past.size() < 2) {
            return Cell.of(text("paper.none"));
        }
        List<Point> values =
                past.stream().map(v -> point(v.period(), v.value(), amount)).toList();
        List<Point> required = past.stream()
                .flatMap(v ->
                        v
                                .required()
                                .map(r -> new Point(
                                        v.period(), r, amount.asked(r, result).digits()))
                                .stream())
                .toList();
        Optional<BigDecimal> bound = result.bound().map(Target.Bound::value);
        return required.isEmpty() && bound.isPresent()
                ? new Course(
                        result.indicator(),
                        amount.unit(),
                        values,
                        values.stream()
                                .map(v -> point(v.period(), bound.get(), amount))
                                .toList(),
                        false)
                : new Course(result.indicator(), amount.unit(), values, required, true);
    }

    public Point begin() {
        return values.get(0);
    }

    public Point end() {
        return values.get(values.size() - 1);
    }

    public Optional<Point> lastAsked() {
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.get(asked.size() - 1));
    }

    /** What it shows, for those who can't see it. */
    public String title() {
        return text("paper.course.title", indicator.code(), indicator.name(), quarter(begin()), quarter(end()));
    }

    /** Its course in words. */
    public String description() {
        String course = text("paper.course", begin().figure(), end().figure(), unit);
        return lastAsked()
                .map(p -> course + text("paper.comma.clause") + asked(p))
                .orElse(course);
    }

    /** What is asked for, with its word. */
    public String asked(Point point) {
        return text(required ? "paper.course.required" : "paper.course.target", point.figure());
    }

    private static Point point(Period period, BigDecimal value, Amount amount) {
        return new Point(period, value, amount.of(value).digits());
    }

    /** A quarter, short, as at the ends of an axis. */
    public String quarter(Point point) {
        return Wording.quarter(point.period());
    }

    @Override
    public List<String> lines(boolean withUnits) {
        return List.of(description());
    }
}
