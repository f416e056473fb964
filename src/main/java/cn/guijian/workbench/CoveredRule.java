package cn.guijian.workbench;

import cn.guijian.engine.fire.RuleCoverage;
import java.util.List;

/**
 * What cases and samples showed of one rule.
 *
 * @param fired whether it ever reported
 * @param conditions number of its conditions
 * @param open those that were never seen to hold, or never seen to fail
 */
public record CoveredRule(String id, String title, String status, boolean fired, int conditions, List<Open> open) {
    public CoveredRule {
        open = List.copyOf(open);
    }

    /** A condition that was seen one way only, or not at all. */
    public record Open(String condition, int line, boolean held, boolean failed) {}

    static CoveredRule of(RuleCoverage.OfRule seen) {
        return new CoveredRule(
                seen.rule().id(),
                seen.rule().title(),
                seen.rule().service().label(),
                seen.fired(),
                seen.conditions().size(),
                seen.conditions().stream()
                        .filter(condition -> !condition.isCovered())
                        .map(c -> new Open(c.text(), c.line(), c.held(), c.failed()))
                        .toList());
    }
}
