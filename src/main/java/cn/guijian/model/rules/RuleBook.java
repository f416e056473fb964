package cn.guijian.model.rules;

import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rule book (规则手册): every rule, and the targets in force on one day.
 *
 * @param date the day whose targets it shows
 * @param sha256 hash over the rules folder it was made from
 * @param targets one for each indicator of the plan, in table order
 * @param changes what the tables already say about later days, earliest first
 */
public record RuleBook(
        LocalDate date,
        String sha256,
        List<RuleEntry> rules,
        List<Standing> targets,
        List<Change> changes,
        List<ReportingUnit> units) {
    public RuleBook {
        rules = List.copyOf(rules);
        targets = List.copyOf(targets);
        changes = List.copyOf(changes);
        units = List.copyOf(units);
    }

    /**
     * What is asked for one indicator on the book's day.
     *
     * @param target the row in force, empty when there is none
     * @param allocations the units' tasks in force, in the reporting unit
     */
    public record Standing(Indicator indicator, Optional<Target> target, List<Allocation> allocations) {
        public Standing {
            allocations = List.copyOf(allocations);
        }
    }

    /**
     * A later row of the tables.
     *
     * @param day the first day on which things are different
     * @param now what holds on the book's day, in words
     * @param then what holds from {@code day} on, in words
     */
    public record Change(LocalDate day, Indicator indicator, Optional<ReportingUnit> unit, String now, String then) {}
}
