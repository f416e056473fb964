package cn.guijian.model.plan;

import cn.guijian.model.Period;

/** The quarters the plan covers, both inclusive. */
public record PlanSpan(Period first, Period last) {
    public PlanSpan {
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException("plan ends in " + last + " before it begins in " + first);
        }
    }

    /** Number of quarters, 20 for a five-year plan. */
    public int quarters() {
        return last.quartersSince(first) + 1;
    }

    /** The quarter in the middle, where a plan names no other for its mid-term evaluation. */
    public Period middle() {
        return first.plus(quarters() / 2 - 1);
    }

    /** True after the plan's last quarter (规划期外). */
    public boolean isOver(Period period) {
        return period.compareTo(last) > 0;
    }
}
