package cn.guijian.catalog;

import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One row of {@code targets.csv} before comparator and value have been found to belong together. */
record TargetRow(
        String code,
        Optional<Comparator> comparator,
        Optional<BigDecimal> value,
        Optional<BigDecimal> base,
        Mode mode,
        LocalDate from,
        Optional<LocalDate> until,
        String document,
        String clause,
        String quote) {

    Target target() {
        Optional<Target.Bound> bound = comparator.flatMap(sign -> value.map(number -> new Target.Bound(sign, number)));
        return new Target(code, bound, base, mode, from, until, document, clause, quote);
    }
}
