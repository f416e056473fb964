package cn.guijian.language;

import cn.guijian.model.Catalog;
import java.time.LocalDate;
import java.util.List;

/** What a rule's file says of it, for those who list rules rather than fire them. */
public final class RuleProfile {
    private final RuleSource source;

    public RuleProfile(RuleSource source) {
        this.source = source;
    }

    /** Codes of the indicators that the rule speaks of on {@code day}, in table order; empty for a rule of the form. */
    public List<String> indicators(Catalog catalog, LocalDate day) {
        return Reach.of(source.when(), catalog, day);
    }

    /** Whether it belongs to the blocks that hold values against the plan. */
    public boolean isOfPlan() {
        return source.rule().stage() == Stage.PLAN;
    }
}
