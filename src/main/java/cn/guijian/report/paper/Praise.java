package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target.Bound;
import cn.guijian.model.plan.UnitKind;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult.Late;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is ahead, with figures: units that handed in on time what passed at once, and reach all that they can be compared
 * by. What is returned, asked about or in doubt is not praised, nor is the bureau by itself.
 */
final class Praise {
    private static final int MOST_UNITS = 3;

    private final Board board;
    private final Standings standings;
    private final List<ReportingUnit> ahead;

    Praise(Board board, Standings standings) {
        this.board = board;
        this.standings = standings;
        this.ahead = board.units().stream()
                .filter(unit -> unit.kind() != UnitKind.CITY && isAhead(unit))
                .sorted(Comparator.comparing(
                        (ReportingUnit unit) -> -firsts(unit).size()))
                .toList();
    }

    /** Their names, and in which rates some of them are ahead of all others; nothing where nobody is ahead. */
    String sentence() {
        return ahead.isEmpty()
                ? ""
                : text(
                        "paper.ahead",
                        text(Quotas.areIllustrative(board.quarter()) ? "paper.by.rates" : "paper.by.all"),
                        standings.names(ahead),
                        ahead.stream().limit(MOST_UNITS).map(this::figures).collect(Collectors.joining()));
    }

    private String figures(ReportingUnit unit) {
        return firsts(unit).stream()
                .limit(1)
                .map(first -> text("paper.ahead.first", unit.name(), figure(first)))
                .collect(Collectors.joining());
    }

    private static String figure(IndicatorResult result) {
        Amount amount = Amount.toCity(result.indicator());
        String gap = Gap.of(result, amount).lines(true).get(0).replace(" ", "");
        return text(
                "paper.figure.gap",
                Tally.bare(result.indicator().name()),
                amount.value(result).map(f -> f.shown(true)).orElse(""),
                gap);
    }

    private boolean isAhead(ReportingUnit unit) {
        Optional<CheckResult> result = board.result(unit).filter(r -> r.status() == Status.ACCEPTED);
        boolean late = board.quarter().late().stream().map(Late::unit).anyMatch(unit::equals);
        return result.isPresent()
                && !late
                && result.get().indicators().stream()
                        .noneMatch(i ->
                                i.level().isPresent() || i.verdict().isDoubted() || i.verdict() == Verdict.NOT_REPORTED)
                && met(unit).findAny().isPresent();
    }

    private Stream<IndicatorResult> met(ReportingUnit unit) {
        return board.result(unit).stream()
                .flatMap(r -> r.indicators().stream())
                .filter(i -> i.verdict() == Verdict.MET && Quotas.isComparable(i));
    }

    /** The rates in which it is ahead of all others. */
    private List<IndicatorResult> firsts(ReportingUnit unit) {
        return met(unit)
                .filter(i -> i.indicator().kind() == Kind.RATE && lead(i).signum() > 0)
                .filter(i -> others(unit, i.indicator())
                        .allMatch(other -> lead(other).compareTo(lead(i)) < 0))
                .sorted(Comparator.comparing(Praise::lead).reversed())
                .toList();
    }

    private Stream<IndicatorResult> others(ReportingUnit unit, Indicator indicator) {
        return board.units().stream()
                .filter(other -> !other.equals(unit))
                .flatMap(other -> board.result(other, indicator).stream())
                .filter(other -> other.verdict() == Verdict.MET);
    }

    /** How much better than asked, as a part of that; of a rate above its hundred no more than the hundred. */
    private static BigDecimal lead(IndicatorResult result) {
        Optional<BigDecimal> asked = Gap.asked(result).filter(a -> a.signum() != 0);
        if (result.value().isEmpty() || asked.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal over = result.value().get().subtract(asked.get()).divide(asked.get(), MathContext.DECIMAL64);
        boolean floor =
                result.bound().map(Bound::comparator).map(c -> c.isFloor()).orElse(true);
        return floor ? over : over.negate();
    }
}
