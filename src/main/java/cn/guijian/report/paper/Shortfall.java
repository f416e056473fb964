package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.paper.Cell.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one unit lacks in one indicator, and how much that weighs for the city.
 *
 * @param distance from what was asked for, percent of that
 * @param share the unit's part of the city's target in percent: by allocation for counts, equal for rates
 * @param weight distance × share, in percentage points of the city's target
 */
record Shortfall(ReportingUnit unit, IndicatorResult result, BigDecimal distance, BigDecimal share, BigDecimal weight) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 8;
    private static final int SHOWN_PLACES = 2;
    private static final int MOST = 15;

    /** Every indicator with a colour, the weightiest first; of equal weight the worse colour, then the order of units. */
    static List<Shortfall> of(QuarterResult quarter) {
        return quarter.results().stream()
                .filter(r -> r.unit().isPresent())
                .flatMap(r -> r.indicators().stream()
                        .filter(i -> i.level().isPresent() && Quotas.isComparable(i))
                        .flatMap(i -> of(quarter, r, i).stream()))
                .sorted(Comparator.comparing(Shortfall::weight)
                        .reversed()
                        .thenComparing(s -> s.result.level().orElse(Level.YELLOW)))
                .toList();
    }

    /** Those that weigh most. */
    static Table table(List<Shortfall> shortfalls) {
        List<Shortfall> most = shortfalls.subList(0, Math.min(MOST, shortfalls.size()));
        boolean weighed = shortfalls.stream().map(Shortfall::share).distinct().count() > 1;
        return Table.of(
                Part.SHORTFALLS.title(),
                text("paper.shortfalls.note.distance") + (weighed ? text("paper.shortfalls.note") : ""),
                weighed ? List.of(Head.DISTANCE, Head.SHARE, Head.WEIGHT) : List.of(Head.DISTANCE),
                most.stream().map(s -> s.row(most.indexOf(s) + 1)).toList());
    }

    static Sentences sentence(List<Shortfall> shortfalls, Table table) {
        return Sentences.of(
                shortfalls.isEmpty()
                        ? ""
                        : text(
                                "paper.city.shortfalls",
                                shortfalls.size(),
                                table.rows().size()));
    }

    private Row row(int rank) {
        Row row = Indicators.row(result, Optional.<Period>empty(), Amount.toCity(result.indicator()));
        boolean required = result.required().isPresent();
        return Row.of(unit.code() + "-" + row.key(), row.tone())
                .put(Head.RANK, String.valueOf(rank))
                .put(Head.WHO, unit.name())
                .put(Head.CODED, row.cell(Head.CODED))
                .put(
                        Head.INDICATOR,
                        text(
                                "paper.both",
                                row.text(Head.INDICATOR),
                                result.indicator().planUnit()))
                .put(Head.VALUE, row.cell(Head.VALUE))
                .put(Head.REQUIRED, row.cell(required ? Head.REQUIRED : Head.TARGET))
                .put(Head.GAP, row.cell(Head.GAP))
                .put(Head.DISTANCE, Figures.of(Figure.percent(distance, SHOWN_PLACES)))
                .put(Head.SHARE, Figures.of(Figure.percent(share, SHOWN_PLACES)))
                .put(Head.WEIGHT, Figures.of(Figure.of(weight, Digits.fixed(weight, SHOWN_PLACES), "")))
                .put(Head.LEVEL, row.cell(Head.VERDICT))
                .build();
    }

    private static Optional<Shortfall> of(QuarterResult quarter, CheckResult result, IndicatorResult indicator) {
        Optional<BigDecimal> asked = Gap.asked(indicator);
        if (indicator.value().isEmpty() || asked.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal gap = asked.get().subtract(indicator.value().get()).abs();
        BigDecimal distance = percent(gap, asked.get());
        BigDecimal share = share(indicator, quarter.units().size());
        return Optional.of(new Shortfall(
                result.unit().orElseThrow(),
                indicator,
                distance,
                share,
                distance.multiply(share).divide(HUNDRED, PLACES, RoundingMode.HALF_UP)));
    }

    private static BigDecimal share(IndicatorResult result, int units) {
        Indicator indicator = result.indicator();
        if (indicator.kind() == Kind.RATE) {
            return percent(BigDecimal.ONE, BigDecimal.valueOf(Math.max(units, 1)));
        }
        Optional<BigDecimal> city =
                result.target().flatMap(Target::bound).map(b -> b.value().multiply(indicator.factor()));
        Optional<BigDecimal> own = result.allocation().map(Allocation::target);
        return indicator.scope() == Scope.CITY_ONLY || own.isEmpty() || city.isEmpty()
                ? HUNDRED
                : percent(own.get(), city.get());
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? HUNDRED : part.multiply(HUNDRED).divide(whole.abs(), PLACES, RoundingMode.HALF_UP);
    }
}
