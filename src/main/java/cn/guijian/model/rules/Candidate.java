package cn.guijian.model.rules;

import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Target;
import java.util.List;
import java.util.Optional;

/**
 * Facts that a rule looked at together, and how far they came through its conditions.
 *
 * @param label the fact in question, as a person calls it
 * @param indicator the indicator that it belongs to
 * @param conditions the rule's conditions as it writes them; Drools asks those of one fact alone before those that join
 * @param target what the plan asks for that indicator
 * @param findings ids of the findings that it led to; empty when it fails a condition
 * @param others facts that failed at the same place as the last one shown and are not shown themselves
 */
public record Candidate(
        String label,
        Optional<String> indicator,
        List<ConditionResult> conditions,
        Optional<TargetPlace> target,
        List<String> findings,
        int others) {

    public Candidate {
        conditions = List.copyOf(conditions);
        findings = List.copyOf(findings);
    }

    /** Whether every condition holds. */
    public boolean fired() {
        return conditions.stream().allMatch(condition -> condition.mark() == ConditionResult.Mark.HOLDS);
    }

    /** The condition that decided: the first that fails. */
    public Optional<ConditionResult> failing() {
        return conditions.stream()
                .filter(condition -> condition.mark() == ConditionResult.Mark.FAILS)
                .findFirst();
    }

    /** The same candidate with what the plan asks. */
    public Candidate against(Optional<TargetPlace> place) {
        return new Candidate(label, indicator, conditions, place, findings, others);
    }

    /**
     * What the plan asks for, with its place in the tables.
     *
     * @param line of the target in {@code targets.csv}, 0 when that is not known
     * @param allocation the unit's own task, where a count is shared out among the units
     */
    public record TargetPlace(int line, Target target, Optional<AllocationPlace> allocation) {}

    /**
     * A row of allocation.csv.
     *
     * @param line its line there, 0 when that is not known
     */
    public record AllocationPlace(int line, Allocation allocation) {}
}
