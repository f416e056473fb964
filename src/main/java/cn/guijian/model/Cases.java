package cn.guijian.model;

import cn.guijian.model.Target.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By how many cases (件, 人) a rate misses what is required, or that a single one keeps it: counted on the judged,
 * rounded value, the denominator held. Where the numerator is part of the denominator, persons move from one part to the
 * other.
 *
 * @param count at least 1; exactly 1 where it would make the rate miss
 * @param change how the numerator changes
 * @param unit what is counted
 * @param reaches whether that many make the rate satisfy what is required; else one makes it miss
 */
public record Cases(BigDecimal count, Change change, String unit, boolean reaches) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** What happens to the numerator. */
    public enum Change {
        MORE,
        FEWER,
        /** From the other parts of the denominator into the numerator. */
        IN,
        /** From the numerator into the other parts of the denominator. */
        OUT
    }

    /**
     * The cases of a rate; empty where none can be added or taken away, where no number of them helps, and where the
     * rate is met by more than one.
     *
     * @param judged the stated rate, rounded
     * @param required what it is held to this quarter
     */
    public static Optional<Cases> of(
            Catalog catalog,
            Indicator rate,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal judged,
            Bound required) {
        Optional<String> unit = unit(catalog, rate);
        if (unit.isEmpty() || denominator.signum() <= 0) {
            return Optional.empty();
        }
        boolean floor = required.comparator().isFloor();
        BigDecimal edge = edge(rate, denominator, required);
        BigDecimal gap = floor ? edge.subtract(numerator) : numerator.subtract(edge);
        if (required.comparator().isMet(judged, required.value())) {
            return Optional.of(new Cases(BigDecimal.ONE, change(rate, !floor), unit.get(), false))
                    .filter(one -> gap.signum() == 0
                            && isPossible(
                                    rate,
                                    floor ? edge.subtract(BigDecimal.ONE) : edge.add(BigDecimal.ONE),
                                    denominator));
        }
        return Optional.of(new Cases(gap, change(rate, floor), unit.get(), true))
                .filter(missing -> gap.signum() > 0 && isPossible(rate, edge, denominator));
    }

    /** What numerator and denominator both count; empty for an amount per head, of which no case can be added. */
    private static Optional<String> unit(Catalog catalog, Indicator rate) {
        List<String> units = Stream.concat(rate.numerator().stream(), rate.denominator().stream())
                .flatMap(code -> catalog.indicator(code).stream())
                .map(Indicator::reportingUnit)
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** The numerator nearest to the bound that still satisfies it, as the rate rounds HALF_UP. */
    private static BigDecimal edge(Indicator rate, BigDecimal denominator, Bound required) {
        boolean floor = required.comparator().isFloor();
        BigDecimal step = BigDecimal.ONE.movePointLeft(rate.decimals());
        BigDecimal stated =
                required.value().setScale(rate.decimals(), floor ? RoundingMode.CEILING : RoundingMode.FLOOR);
        if (!required.comparator().isMet(stated, required.value())) {
            stated = floor ? stated.add(step) : stated.subtract(step);
        }
        // What rounds to the last satisfying rate: from half a step below it on, up to but not including half a step
        // above.
        BigDecimal half = step.divide(TWO);
        BigDecimal limit = (floor ? stated.subtract(half) : stated.add(half)).multiply(denominator);
        BigDecimal cases = limit.divide(rate.factor(), 0, RoundingMode.CEILING);
        return floor ? cases : cases.subtract(BigDecimal.ONE);
    }

    private static boolean isPossible(Indicator rate, BigDecimal numerator, BigDecimal denominator) {
        boolean whole = rate.overHundred() == OverHundred.REFUSED || isPart(rate);
        return numerator.signum() >= 0 && !(whole && numerator.compareTo(denominator) > 0);
    }

    private static Change change(Indicator rate, boolean more) {
        if (isPart(rate)) {
            return more ? Change.IN : Change.OUT;
        }
        return more ? Change.MORE : Change.FEWER;
    }

    private static boolean isPart(Indicator rate) {
        Set<String> whole = new HashSet<>(rate.denominator());
        return whole.containsAll(rate.numerator());
    }
}
