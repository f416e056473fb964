package cn.guijian.check;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.Evaluation;
import cn.guijian.model.result.Evaluation.Row;
import cn.guijian.model.result.Evaluation.Stage;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums up a run over several quarters for the mid-term and the final evaluation of the plan. */
public final class PlanEvaluation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int COMPLETION_DECIMALS = 4;
    private static final int QUARTERS_A_YEAR = 4;

    private final Catalog catalog;
    private final SortedMap<Period, List<CityIndicator>> city;

    private PlanEvaluation(Catalog catalog, SortedMap<Period, List<CityIndicator>> city) {
        this.catalog = catalog;
        this.city = city;
    }

    /**
     * The mid-term quarter, where it is at hand and not the last, and the last quarter at hand.
     *
     * @param city the city's indicators by quarter; quarters without any are passed over
     */
    public static List<Evaluation> of(Catalog catalog, SortedMap<Period, List<CityIndicator>> city) {
        SortedMap<Period, List<CityIndicator>> judged = new TreeMap<>(city);
        judged.values().removeIf(List::isEmpty);
        if (judged.isEmpty()) {
            return List.of();
        }
        PlanEvaluation evaluation = new PlanEvaluation(catalog, judged);
        List<Evaluation> evaluations = new ArrayList<>();
        Period last = judged.lastKey();
        Period middle = catalog.plan().midTerm();
        if (judged.containsKey(middle) && middle.compareTo(last) < 0) {
            evaluations.add(evaluation.at(Stage.MID_TERM, middle));
        }
        evaluations.add(evaluation.at(evaluation.stage(last), last));
        return evaluations;
    }

    private Stage stage(Period period) {
        if (hasEnded(period)) {
            return Stage.FINAL;
        }
        return period.equals(catalog.plan().midTerm()) ? Stage.MID_TERM : Stage.LATEST;
    }

    private boolean hasEnded(Period period) {
        return period.compareTo(catalog.plan().last()) >= 0;
    }

    private Evaluation at(Stage stage, Period period) {
        return new Evaluation(
                stage,
                period,
                city.getOrDefault(period, List.of()).stream()
                        .map(indicator -> row(period, indicator))
                        .toList());
    }

    /** What falls short outside its 评定季 is evaluated as it stood in the last one, if that was within a year. */
    private Row row(Period period, CityIndicator now) {
        if (now.verdict() == Verdict.YEAR_END) {
            for (int back = 1; back < QUARTERS_A_YEAR; back++) {
                Period then = period.plus(-back);
                Optional<CityIndicator> assessed =
                        now.indicator().isAssessedIn(then.quarter()) ? whole(then, now) : Optional.empty();
                if (assessed.isPresent()) {
                    return row(then, assessed.get(), conclusion(period, assessed.get()));
                }
            }
        }
        return row(period, now, conclusion(period, now));
    }

    /** At the end what fell short is missed, and what was there a quarter before was there early. */
    private Conclusion conclusion(Period period, CityIndicator then) {
        if (!hasEnded(period)) {
            return then.conclusion();
        }
        boolean early = at(period.plus(-1), then)
                .filter(before -> before.conclusion() == Conclusion.AHEAD)
                .isPresent();
        return switch (then.conclusion()) {
            case BEHIND -> Conclusion.MISSED;
            case ON_SCHEDULE -> early ? Conclusion.AHEAD : Conclusion.ON_SCHEDULE;
            case AHEAD, MISSED, NOT_JUDGED -> then.conclusion();
        };
    }

    private Optional<CityIndicator> at(Period period, CityIndicator same) {
        return city.getOrDefault(period, List.of()).stream()
                .filter(other ->
                        other.indicator().code().equals(same.indicator().code()))
                .filter(other -> other.value().isPresent())
                .findFirst();
    }

    private Optional<CityIndicator> whole(Period period, CityIndicator same) {
        return at(period, same).filter(then -> then.verdict() != Verdict.INCOMPLETE);
    }

    private static Row row(Period asOf, CityIndicator city, Conclusion conclusion) {
        Optional<Target.Bound> target = city.target().flatMap(Target::bound);
        return new Row(
                city.indicator(),
                target,
                city.value(),
                target.flatMap(bound -> completion(city, bound)),
                conclusion,
                asOf,
                city.notIn());
    }

    /** How much of the target is there; nobody can say so of a sum that is not whole. */
    private static Optional<BigDecimal> completion(CityIndicator city, Target.Bound target) {
        if (!city.isWhole() || target.value().signum() == 0) {
            return Optional.empty();
        }
        return city.value()
                .map(value ->
                        value.multiply(HUNDRED).divide(target.value(), COMPLETION_DECIMALS, RoundingMode.HALF_UP));
    }
}
