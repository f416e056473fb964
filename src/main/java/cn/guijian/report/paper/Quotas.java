package cn.guijian.report.paper;

import cn.guijian.model.plan.Allocation;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;

/** By what units may be ranked and named: not by a count whose quota is only an illustration (示意). */
final class Quotas {
    private Quotas() {}

    static boolean isComparable(IndicatorResult result) {
        return result.allocation().filter(Allocation::isIllustrative).isEmpty();
    }

    /** Whether some quotas of the quarter are illustrations, so that only rates are left. */
    static boolean areIllustrative(QuarterResult quarter) {
        return quarter.results().stream().flatMap(r -> r.indicators().stream()).anyMatch(i -> !isComparable(i));
    }
}
