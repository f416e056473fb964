package cn.guijian.workbench;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CityIndicator;
import cn.guijian.model.Comparator;
import cn.guijian.model.Grades;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.RuleComparison.Near;
import cn.guijian.model.RuleComparison.NearKind;
import cn.guijian.model.RuleComparison.Subject;
import cn.guijian.model.Target;
import cn.guijian.model.Texts;
import cn.guijian.model.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values within 1% of what is required, or of a bound of the colours: the next to turn when a bound is moved. */
final class NearBounds {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<Verdict> JUDGED = Set.of(Verdict.MET, Verdict.NOT_MET, Verdict.YEAR_END);
    private static final List<NearKind> KINDS = List.of(NearKind.REQUIRED, NearKind.YELLOW, NearKind.ORANGE);
    private static final int DECIMALS = 2;

    private final Grades grades;
    private final List<Near> near = new ArrayList<>();

    private NearBounds(Grades grades) {
        this.grades = grades;
    }

    /** Nearest first. */
    static List<Near> of(RulesVerdict judged) {
        NearBounds bounds = new NearBounds(Grades.of(judged.ruleset().catalog()));
        for (QuarterResult quarter : judged.quarters()) {
            quarter.results().forEach(result -> bounds.unit(ComparisonTurns.subject(quarter, result), result));
            Subject city = new Subject(quarter.period(), "", Texts.text("city.name"), "");
            quarter.city().forEach(one -> bounds.city(city, one));
        }
        return bounds.near.stream()
                .sorted(java.util.Comparator.comparing(n -> n.percent().abs()))
                .toList();
    }

    private void unit(Subject subject, CheckResult result) {
        for (IndicatorResult one : result.indicators()) {
            if (JUDGED.contains(one.verdict())) {
                add(subject, one.indicator(), one.bound(), one.value(), one.required());
            }
        }
    }

    private void city(Subject subject, CityIndicator one) {
        if (JUDGED.contains(one.verdict())) {
            add(subject, one.indicator(), one.target().flatMap(Target::bound), one.value(), one.required());
        }
    }

    private void add(
            Subject subject,
            Indicator indicator,
            Optional<Target.Bound> bound,
            Optional<BigDecimal> value,
            Optional<BigDecimal> required) {
        if (bound.isPresent()
                && value.isPresent()
                && required.filter(r -> r.signum() != 0).isPresent()) {
            nearest(subject, indicator, bound.get().comparator(), value.get(), required.get())
                    .ifPresent(near::add);
        }
    }

    private Optional<Near> nearest(
            Subject subject, Indicator indicator, Comparator comparator, BigDecimal value, BigDecimal required) {
        List<BigDecimal> bounds = new ArrayList<>(List.of(required));
        bounds.addAll(grades.bounds(indicator.kind(), comparator, required));
        Optional<Near> nearest = Optional.empty();
        for (int i = 0; i < bounds.size(); i++) {
            BigDecimal off = value.subtract(bounds.get(i));
            boolean close = off.abs().multiply(HUNDRED).compareTo(required.abs()) <= 0;
            BigDecimal percent = off.multiply(HUNDRED).divide(required.abs(), DECIMALS, RoundingMode.HALF_UP);
            boolean closer = nearest.map(
                            n -> percent.abs().compareTo(n.percent().abs()) < 0)
                    .orElse(true);
            if (close && closer) {
                nearest = Optional.of(new Near(
                        subject,
                        indicator.code(),
                        indicator.name(),
                        value,
                        bounds.get(i).stripTrailingZeros(),
                        KINDS.get(i),
                        percent));
            }
        }
        return nearest;
    }
}
