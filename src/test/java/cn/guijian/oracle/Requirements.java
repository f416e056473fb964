package cn.guijian.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the plan asks of one unit in one period, in the plan's unit. */
final class Requirements {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Tables tables;
    private final Unit unit;
    private final Quarter quarter;
    private final LocalDate day;
    private final Quarter first;
    private final Quarter last;

    Requirements(Tables tables, Unit unit, Quarter quarter) {
        this.tables = tables;
        this.unit = unit;
        this.quarter = quarter;
        this.day = tables.lastDay(quarter);
        this.first = Quarter.parse(tables.parameter("规划", "起始报告期"));
        this.last = Quarter.parse(tables.parameter("规划", "终止报告期"));
    }

    /** The goal in force, empty without a target or, for a count that is shared out, without an allocation. */
    Optional<Goal> goal(Measure measure) {
        Map<String, String> plan = tables.target(measure.code(), day);
        if (plan == null || plan.get("考核方式").equals("不设目标") || plan.get("目标值").isEmpty()) {
            return Optional.empty();
        }
        if (measure.isRate() || measure.municipal()) {
            return Optional.of(goal(plan, plan, BigDecimal.ONE));
        }
        return Optional.ofNullable(tables.allocation(measure.code(), unit.code(), day))
                .map(own -> goal(plan, own, measure.factor()));
    }

    private static Goal goal(Map<String, String> plan, Map<String, String> numbers, BigDecimal factor) {
        String base = numbers.get("基期值");
        return new Goal(
                plan.get("比较"),
                new BigDecimal(numbers.get("目标值")).divide(factor, EXACT),
                base.isEmpty() ? null : new BigDecimal(base).divide(factor, EXACT),
                plan.get("考核方式"));
    }

    /** The required value of the period, empty while the goal's time has not come. */
    Optional<BigDecimal> required(Measure measure, Goal goal) {
        if (quarter.index() >= last.index() || goal.mode().equals("每期达标")) {
            return Optional.of(goal.target());
        }
        if (goal.mode().equals("期末达标")) {
            return Optional.empty();
        }
        return switch (measure.kind()) {
            case FLOW -> Optional.of(flow(measure, goal));
            case ANNUAL ->
                Optional.of(goal.target().multiply(measure.share(quarter)).divide(HUNDRED, EXACT));
            case STOCK, RATE -> Optional.ofNullable(goal.base()).map(base -> line(base, goal.target()));
        };
    }

    private BigDecimal flow(Measure measure, Goal goal) {
        BigDecimal passed =
                new BigDecimal(quarter.year() - first.year()).multiply(HUNDRED).add(measure.share(quarter));
        BigDecimal whole = new BigDecimal(last.year() - first.year() + 1).multiply(HUNDRED);
        return goal.target().multiply(passed).divide(whole, EXACT);
    }

    private BigDecimal line(BigDecimal base, BigDecimal target) {
        BigDecimal passed = new BigDecimal(quarter.index() - first.index() + 1);
        BigDecimal whole = new BigDecimal(last.index() - first.index() + 1);
        return base.add(target.subtract(base).multiply(passed).divide(whole, EXACT));
    }
}
