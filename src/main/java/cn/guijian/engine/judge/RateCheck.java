package cn.guijian.engine.judge;

import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CityIndicator.Contribution;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether the city's rates can be judged although units are absent: where those held but a small share of the
 * denominators when all were last there, and where the rate ends alike with their parts of then put in.
 */
final class RateCheck {
    private static final String GROUP = "全市";
    private static final String SHARE = "比率可缺分母";

    private final Catalog catalog;
    private final LastValues last;
    /** How rates end that are judged by themselves. */
    private final Function<List<CityTotal>, List<PlanStage.Judged>> judge;

    RateCheck(Catalog catalog, LastValues last, Function<List<CityTotal>, List<PlanStage.Judged>> judge) {
        this.catalog = catalog;
        this.last = last;
        this.judge = judge;
    }

    /** Codes of the rates that might end otherwise with those who are absent. */
    Set<String> turning(List<CityTotal> totals) {
        Set<String> turning = new HashSet<>();
        Map<CityTotal, CityTotal> completed = new LinkedHashMap<>();
        for (CityTotal total : totals) {
            if (total.isRate() && !total.isWhole() && !total.parts().isEmpty()) {
                completed(total)
                        .ifPresentOrElse(
                                with -> completed.put(total, with),
                                () -> turning.add(total.indicator().code()));
            }
        }
        if (!completed.isEmpty()) {
            List<PlanStage.Judged> without = judge.apply(List.copyOf(completed.keySet()));
            List<PlanStage.Judged> with = judge.apply(List.copyOf(completed.values()));
            for (int i = 0; i < without.size(); i++) {
                if (without.get(i).verdict() != with.get(i).verdict()
                        || !without.get(i).level().equals(with.get(i).level())) {
                    turning.add(without.get(i).standing().indicator().code());
                }
            }
        }
        return turning;
    }

    private Optional<CityTotal> completed(CityTotal total) {
        Set<ReportingUnit> absent = new HashSet<>(total.notIn());
        Set<ReportingUnit> all = new HashSet<>(absent);
        total.parts().forEach(part -> all.add(part.unit()));
        return last.ofAll(total.indicator(), all)
                .filter(then -> isSmall(sum(then, absent), sum(then, all)))
                .map(then -> total.completedWith(then.stream()
                        .filter(part -> absent.contains(part.unit()))
                        .toList()));
    }

    private boolean isSmall(BigDecimal share, BigDecimal whole) {
        BigDecimal percent = catalog.decimal(GROUP, SHARE);
        return whole.signum() > 0 && share.multiply(BigDecimal.valueOf(100)).compareTo(percent.multiply(whole)) <= 0;
    }

    private static BigDecimal sum(Collection<Contribution> parts, Set<ReportingUnit> units) {
        return parts.stream()
                .filter(part -> units.contains(part.unit()))
                .flatMap(part -> part.denominator().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
