package cn.guijian.engine.facts;

import cn.guijian.language.Numbers;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Scope;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The judged values of all units in one period, for the comparison of a unit with the others. A count is divided by
 * the unit's own task, so that large and small units compare.
 *
 * @param values the compared numbers of each indicator, sorted
 */
public record Peers(Map<String, List<BigDecimal>> values) {
    private static final BigDecimal NORMAL = new BigDecimal("1.4826");

    public Peers {
        Map<String, List<BigDecimal>> copy = new HashMap<>();
        values.forEach((code, list) -> copy.put(code, List.copyOf(list)));
        values = Map.copyOf(copy);
    }

    /** No other units. */
    public static Peers none() {
        return new Peers(Map.of());
    }

    /** Whether there is nobody to be compared with. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The submissions of one period, one for each unit, without the numbers that are doubted. */
    public static Peers of(Catalog catalog, List<Submission> submissions) {
        if (submissions.size() < 2) {
            return none();
        }
        Map<String, List<BigDecimal>> values = new HashMap<>();
        for (Indicator indicator : catalog.indicators()) {
            if (!indicator.isInput() && indicator.scope() == Scope.ALL) {
                List<BigDecimal> list = new ArrayList<>();
                submissions.forEach(s -> compared(catalog, indicator, s).ifPresent(list::add));
                Collections.sort(list);
                values.put(indicator.code(), list);
            }
        }
        return new Peers(values);
    }

    /** The number by which a unit is compared; empty without a value or, for a count, without a task. */
    static Optional<BigDecimal> compared(Catalog catalog, Indicator indicator, Submission submission) {
        Optional<BigDecimal> value =
                submission.value(indicator.code(), indicator.judgedColumn()).flatMap(ReportedValue::number);
        if (indicator.kind() == Kind.RATE) {
            return value;
        }
        return value.flatMap(v -> task(catalog, indicator, submission)
                .filter(task -> task.signum() > 0)
                .map(task -> v.divide(task, MathContext.DECIMAL64)));
    }

    /** The unit's own task, in the reporting unit. */
    static Optional<BigDecimal> task(Catalog catalog, Indicator indicator, Submission submission) {
        return catalog.allocation(indicator.code(), submission.unit(), submission.period())
                .map(Allocation::target);
    }

    /**
     * How a number stands among the others of an indicator.
     *
     * @param ratio number ÷ median, to six places
     * @param distance robust distance: |number − median| ÷ (1.4826 × median absolute deviation), to two places
     */
    record Place(BigDecimal median, BigDecimal ratio, BigDecimal distance, int units) {}

    /** Empty when there is no median above 0 to compare with. */
    Optional<Place> place(String code, BigDecimal number) {
        List<BigDecimal> all = values.getOrDefault(code, List.of());
        if (all.isEmpty() || median(all).signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal median = median(all);
        List<BigDecimal> distances = new ArrayList<>(
                all.stream().map(v -> v.subtract(median).abs()).sorted().toList());
        BigDecimal spread = median(distances).multiply(NORMAL);
        BigDecimal distance = number.subtract(median).abs();
        return Optional.of(new Place(
                Numbers.plain(median.round(new MathContext(6))),
                Numbers.plain(number.divide(median, 6, RoundingMode.HALF_UP)),
                spread.signum() == 0
                        ? distance.signum() == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(1000)
                        : Numbers.plain(distance.divide(spread, 2, RoundingMode.HALF_UP)),
                all.size()));
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }
}
