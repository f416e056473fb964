package cn.guijian.model.result;

import cn.guijian.model.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decisions of the bureau ({@code --decisions}), one for a finding at most.
 *
 * @param sha256 hash of their file; empty without one
 */
public record Decisions(List<Decision> all, Optional<String> sha256) {
    public Decisions {
        all = List.copyOf(all);
    }

    /** No decision. */
    public static Decisions none() {
        return new Decisions(List.of(), Optional.empty());
    }

    /** The decisions on one unit's findings of one period, by the finding's id. */
    public Map<String, Decision> of(Period period, String unit) {
        Map<String, Decision> byFinding = new HashMap<>();
        all.stream()
                .filter(decision ->
                        decision.period().equals(period) && decision.unit().equals(unit))
                .forEach(decision -> byFinding.put(decision.finding(), decision));
        return byFinding;
    }
}
