package cn.guijian.model.result;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.Quotient;
import cn.guijian.model.plan.Target.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an indicator lands in the plan's last quarter at its present pace.
 *
 * <ul>
 *   <li>flow, stock, rate: the pace is the average change per quarter since the value nearest to four quarters ago (of
 *       two equally near the older), so that a whole year is covered and seasons cancel out; a flow stands at 0 in the
 *       quarter before the plan began. It lands at value + pace × quarters left.
 *   <li>annual: each year begins anew, so this year's value is scaled by the share of the year that is due by now, and
 *       the last year is taken to bring the same. Its pace is a quarter of that.
 *   <li>rate with 评定季: it runs low until then every year, so it lands at the last assessed quarter's value (at the
 *       present one where there is none), with pace 0.
 * </ul>
 *
 * <p>Stocks and rates never land below 0, percentages that may not exceed 100 not above it. Numbers are rounded once, at
 * the end, to one reporting unit (rates to their decimals): landing and pace HALF_UP, the needed pace away from 0, so
 * that whoever keeps it gets there.
 */
public final class Forecasts {
    private static final int LEAST_HISTORY = 3;
    private static final int QUARTERS_A_YEAR = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicator indicator;
    private final Bound bound;
    private final PastValue now;
    private final List<PastValue> history;
    private final PlanSpan plan;

    private Forecasts(Indicator indicator, Bound bound, PastValue now, List<PastValue> history, PlanSpan plan) {
        this.indicator = indicator;
        this.bound = bound;
        this.now = now;
        this.history = history;
        this.plan = plan;
    }

    /**
     * The forecast; empty with less than three earlier quarters, outside the plan, or where nothing of the year is due
     * yet.
     *
     * @param bound what it is held to in the end
     * @param now in the plan's unit
     * @param history in any order; only quarters before {@code now} are used
     */
    public static Optional<Forecast> of(
            Indicator indicator, Bound bound, PastValue now, List<PastValue> history, PlanSpan plan) {
        Period period = now.period();
        List<PastValue> earlier = history.stream()
                .filter(past ->
                        past.period().compareTo(period) < 0 && past.period().compareTo(plan.first()) >= 0)
                .toList();
        if (earlier.size() < LEAST_HISTORY || plan.isOver(period)) {
            return Optional.empty();
        }
        return new Forecasts(indicator, bound, now, earlier, plan).forecast();
    }

    private Optional<Forecast> forecast() {
        return switch (indicator.kind()) {
            case FLOW -> Optional.of(byTrend());
            case ANNUAL -> byYear();
            case STOCK -> Optional.of(byTrend());
            case RATE -> Optional.of(indicator.assessedIn().isEmpty() ? byTrend() : asLastAssessed());
        };
    }

    private Forecast byTrend() {
        PastValue past = yearAgo();
        BigDecimal quarters = BigDecimal.valueOf(now.period().quartersSince(past.period()));
        BigDecimal change = now.value().subtract(past.value());
        BigDecimal landing = now.value().add(divide(change.multiply(quartersLeft()), quarters));
        return forecast(landing, divide(change, quarters), needed(now.value(), quartersLeft()), List.of(past, now));
    }

    /** The value nearest to four quarters ago. */
    private PastValue yearAgo() {
        PastValue beginning = new PastValue(plan.first().plus(-1), BigDecimal.ZERO, Optional.empty());
        Stream<PastValue> known = indicator.kind() == Kind.FLOW
                ? Stream.concat(history.stream(), Stream.of(beginning))
                : history.stream();
        return known.min(Comparator.<PastValue>comparingInt(
                                past -> Math.abs(now.period().quartersSince(past.period()) - QUARTERS_A_YEAR))
                        .thenComparing(PastValue::period))
                .orElseThrow();
    }

    private Optional<Forecast> byYear() {
        BigDecimal due = indicator.yearShare().get(now.period().quarter() - 1);
        if (due.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal year = divide(now.value().multiply(HUNDRED), due);
        BigDecimal share = indicator.yearShare().get(plan.last().quarter() - 1);
        boolean lastYear = now.period().year() == plan.last().year();
        Optional<BigDecimal> needed = lastYear
                ? needed(now.value(), quartersLeft())
                : needed(BigDecimal.ZERO, BigDecimal.valueOf(plan.last().quarter()));
        return Optional.of(forecast(
                divide(year.multiply(share), HUNDRED),
                divide(year, BigDecimal.valueOf(QUARTERS_A_YEAR)),
                needed,
                List.of(now)));
    }

    private Forecast asLastAssessed() {
        PastValue last = Stream.concat(history.stream(), Stream.of(now))
                .filter(past -> indicator.isAssessedIn(past.period().quarter()))
                .max(Comparator.comparing(PastValue::period))
                .orElse(now);
        return forecast(last.value(), BigDecimal.ZERO, needed(last.value(), quartersLeft()), List.of(last));
    }

    /** Change per quarter that still reaches the bound; empty once it is reached or no quarter is left. */
    private Optional<BigDecimal> needed(BigDecimal from, BigDecimal quarters) {
        if (bound.comparator().isMet(from, bound.value()) || quartersLeft().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(aim().subtract(from).divide(quarters, indicator.planDecimals(), RoundingMode.UP));
    }

    /** The nearest number that satisfies the bound: a strict one is missed by standing at it. */
    private BigDecimal aim() {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(indicator.planDecimals());
        return switch (bound.comparator()) {
            case AT_LEAST, AT_MOST -> bound.value();
            case ABOVE -> bound.value().add(unit);
            case BELOW -> bound.value().subtract(unit);
        };
    }

    /** @param points that it rests on */
    private Forecast forecast(
            BigDecimal exactLanding, BigDecimal pace, Optional<BigDecimal> needed, List<PastValue> points) {
        BigDecimal landing = bounded(exactLanding.setScale(indicator.planDecimals(), RoundingMode.HALF_UP));
        return new Forecast(
                plan.last(),
                Quotient.plain(landing),
                bound.comparator().isMet(landing, bound.value()),
                Quotient.plain(pace.setScale(indicator.planDecimals(), RoundingMode.HALF_UP)),
                needed.map(Quotient::plain),
                quartersLeft().intValue(),
                points.stream()
                        .filter(PastValue::completed)
                        .map(PastValue::period)
                        .toList());
    }

    private BigDecimal bounded(BigDecimal landing) {
        if (indicator.kind() != Kind.STOCK && indicator.kind() != Kind.RATE) {
            return landing;
        }
        BigDecimal floored = landing.max(BigDecimal.ZERO);
        return indicator.overHundred() == OverHundred.REFUSED ? floored.min(HUNDRED) : floored;
    }

    private BigDecimal quartersLeft() {
        return BigDecimal.valueOf(plan.last().quartersSince(now.period()));
    }

    private static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128);
    }
}
