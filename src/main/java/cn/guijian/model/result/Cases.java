package cn.guijian.model.result;

import cn.guijian.model.Texts;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.Quotient;
import cn.guijian.model.plan.Target.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By how many cases (件, 人) a rate misses what is required, or that a single one keeps it: counted on the judged,
 * rounded value, the denominator held. Where the numerator is part of the denominator, persons move from one part to the
 * other.
 *
 * @param count at least 1; exactly 1 where it would make the rate miss
 * @param change how the numerator changes
 * @param unit what is counted
 * @param part what the numerator is called
 * @param rest what the other parts of the denominator are called, where persons move
 * @param reaches whether that many make the rate satisfy what is required; else one makes it miss
 * @param required as a person reads it, e.g. 达到 90%
 */
public record Cases(
        BigDecimal count, Change change, String unit, String part, String rest, boolean reaches, String required) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Decimal places of a bound that a person is shown at most. */
    private static final int SHOWN = 8;

    /** What happens to the numerator. */
    public enum Change {
        MORE,
        FEWER,
        /** From the other parts of the denominator into the numerator. */
        IN,
        /** From the numerator into the other parts of the denominator. */
        OUT;

        private Change opposite() {
            return switch (this) {
                case MORE -> FEWER;
                case FEWER -> MORE;
                case IN -> OUT;
                case OUT -> IN;
            };
        }
    }

    /** In one sentence, without its end. */
    public String text() {
        String key = "cases." + change.name().toLowerCase(Locale.ROOT) + (reaches ? ".reaches" : ".misses");
        return Texts.text(key, part, count, unit, required, rest);
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
        List<String> units = units(catalog, rate);
        if (units.size() != 1 || denominator.signum() <= 0) {
            return Optional.empty();
        }
        boolean floor = required.comparator().isFloor();
        boolean met = required.comparator().isMet(judged, required.value());
        BigDecimal edge = edge(rate, denominator, required);
        BigDecimal gap = floor ? edge.subtract(numerator) : numerator.subtract(edge);
        BigDecimal beyond = floor ? edge.subtract(BigDecimal.ONE) : edge.add(BigDecimal.ONE);
        boolean told = met
                ? gap.signum() == 0 && isPossible(rate, beyond, denominator)
                : gap.signum() > 0 && isPossible(rate, edge, denominator);
        Change better = isPart(rate) ? (floor ? Change.IN : Change.OUT) : floor ? Change.MORE : Change.FEWER;
        return told
                ? Optional.of(new Cases(
                        met ? BigDecimal.ONE : gap,
                        met ? better.opposite() : better,
                        units.get(0),
                        names(catalog, rate.numerator()),
                        names(catalog, rest(rate)),
                        !met,
                        bound(rate, required)))
                : Optional.empty();
    }

    /** What numerator and denominator count; of an amount per head, two things, no case can be added. */
    private static List<String> units(Catalog catalog, Indicator rate) {
        return Stream.concat(rate.numerator().stream(), rate.denominator().stream())
                .flatMap(code -> catalog.indicator(code).stream())
                .map(Indicator::reportingUnit)
                .distinct()
                .toList();
    }

    private static List<String> rest(Indicator rate) {
        return isPart(rate)
                ? rate.denominator().stream()
                        .filter(code -> !rate.numerator().contains(code))
                        .toList()
                : List.of();
    }

    private static String names(Catalog catalog, List<String> codes) {
        return codes.stream()
                .flatMap(code -> catalog.indicator(code).stream())
                .map(Indicator::name)
                .collect(Collectors.joining("、"));
    }

    private static String bound(Indicator rate, Bound required) {
        BigDecimal value = required.value();
        BigDecimal shown = value.setScale(Math.min(value.scale(), SHOWN), RoundingMode.HALF_UP);
        return Texts.text(
                "cases.bound." + required.comparator().name(),
                Quotient.plain(shown).toPlainString() + rate.planUnit());
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

    private static boolean isPart(Indicator rate) {
        Set<String> whole = new HashSet<>(rate.denominator());
        return whole.containsAll(rate.numerator());
    }
}
