package cn.guijian.model.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A target (目标): one row of {@code rules/targets.csv}, one value for one span of time, in the plan's unit.
 *
 * @param bound comparator and value, empty where the plan sets none (不设目标)
 * @param base the 2020 value, where the plan prints one
 * @param from first day in force
 * @param until last day in force; empty means until a later row takes over
 * @param clause where the number stands, e.g. 专栏2第6项
 * @param quote the plan's own words, bare (原文)
 */
public record Target(
        String code,
        Optional<Bound> bound,
        Optional<BigDecimal> base,
        Mode mode,
        LocalDate from,
        Optional<LocalDate> until,
        String document,
        String clause,
        String quote) {

    /** What a value must satisfy. */
    public record Bound(Comparator comparator, BigDecimal value) {
        /** The bound as a person reads it, e.g. {@code < 4.3}. */
        public String text() {
            return comparator.sign() + " " + value.toPlainString();
        }
    }
}
