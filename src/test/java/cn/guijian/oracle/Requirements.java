package cn.guijian.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the plan asks of one unit in one period, in the plan's unit. The way to a target is walked quarter by quarter
 * from its start; where another row takes over, it sets out anew from what was due by then.
 */
final class Requirements {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Tables tables;
    private final Unit unit;
    private final Quarter quarter;
    private final Quarter first;
    private final Quarter last;

    /** The city's, where {@code unit} is null: by targets.csv alone. */
    Requirements(Tables tables, Unit unit, Quarter quarter) {
        this.tables = tables;
        this.unit = unit;
        this.quarter = quarter;
        this.first = Quarter.parse(tables.ofPlan("起始报告期"));
        this.last = Quarter.parse(tables.ofPlan("终止报告期"));
    }

    /**
     * The rows that govern a quarter.
     *
     * @param plan of targets.csv: comparator and mode
     * @param numbers the row that sets target and base: the same, or the unit's allocation
     * @param factor what its numbers are divided by
     */
    private record Rows(Quarter at, Map<String, String> plan, Map<String, String> numbers, BigDecimal factor) {
        boolean saysTheSameAs(Rows other) {
            return List.of("目标值", "基期值").stream()
                            .allMatch(field -> numbers.get(field).equals(other.numbers.get(field)))
                    && (plan != numbers || mode().equals(other.mode()));
        }

        boolean hasTarget() {
            return !plan.get("考核方式").equals("不设目标") && !plan.get("目标值").isEmpty();
        }

        Fraction target() {
            return new Fraction(new BigDecimal(numbers.get("目标值")), factor);
        }

        Fraction base(Measure measure) {
            boolean counted = measure.kind() == Kind.FLOW || measure.kind() == Kind.ANNUAL;
            String base = numbers.get("基期值");
            return counted
                    ? new Fraction(BigDecimal.ZERO, BigDecimal.ONE)
                    : base.isEmpty() ? null : new Fraction(new BigDecimal(base), factor);
        }

        String mode() {
            return hasTarget() ? plan.get("考核方式") : "不设目标";
        }

        boolean asksForMoreThan(Fraction due) {
            int compared = target().compareTo(due);
            return plan.get("比较").matches("[≥>]") ? compared >= 0 : compared <= 0;
        }
    }

    private record Fraction(BigDecimal over, BigDecimal under) implements Comparable<Fraction> {
        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction negated() {
            return new Fraction(over.negate(), under);
        }

        Fraction inverse() {
            return new Fraction(under, over);
        }

        BigDecimal divided() {
            return over.divide(under, EXACT);
        }

        @Override
        public int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    private Optional<Rows> rows(Measure measure, Quarter at) {
        Map<String, String> plan = tables.target(measure.code(), tables.lastDay(at));
        if (plan == null) {
            return Optional.empty();
        }
        if (unit == null || measure.isRate() || measure.municipal()) {
            return Optional.of(new Rows(at, plan, plan, BigDecimal.ONE));
        }
        return Optional.ofNullable(tables.allocation(measure.code(), unit.code(), tables.lastDay(at)))
                .map(own -> new Rows(at, plan, own, measure.factor()));
    }

    /** The goal in force, empty without a target or, for a count that is shared out, without an allocation. */
    Optional<Goal> goal(Measure measure) {
        return rows(measure, quarter).filter(Rows::hasTarget).map(rows -> {
            String base = rows.numbers().get("基期值");
            return new Goal(
                    rows.plan().get("比较"),
                    rows.target().divided(),
                    base.isEmpty() ? null : new BigDecimal(base).divide(rows.factor(), EXACT),
                    rows.mode());
        });
    }

    /** The required value of the period, empty while the goal's time has not come. */
    Optional<BigDecimal> required(Measure measure, Goal goal) {
        if (quarter.index() >= last.index() || goal.mode().equals("每期达标")) {
            return Optional.of(goal.target());
        }
        return goal.mode().equals("期末达标")
                ? Optional.empty()
                : Optional.ofNullable(walked(measure)).map(Fraction::divided);
    }

    private Fraction walked(Measure measure) {
        Quarter start = measure.kind() == Kind.ANNUAL ? new Quarter(quarter.year(), 1) : first;
        Rows before = null;
        Fraction from = null;
        Fraction due = null;
        Fraction done = null;
        for (Quarter at = start; at.index() <= quarter.index(); at = next(at)) {
            Rows rows = rows(measure, at).orElse(null);
            if (rows == null) {
                continue;
            }
            if (before != null && !before.saysTheSameAs(rows)) {
                from = due;
                done = share(measure, before.at());
            }
            due = due(rows, measure, from == null ? rows.base(measure) : from, done);
            before = rows;
        }
        return due;
    }

    private Fraction due(Rows rows, Measure measure, Fraction beginning, Fraction done) {
        return switch (rows.mode()) {
            case "每期达标" -> rows.target();
            case "序时进度" -> beginning == null ? null : onTheWay(rows, measure, beginning, done);
            default -> null;
        };
    }

    /** Without a turn behind it ({@code done} is null) the way is straight from its beginning. */
    private Fraction onTheWay(Rows rows, Measure measure, Fraction beginning, Fraction done) {
        Fraction now = share(measure, rows.at());
        Fraction way = now;
        if (done != null) {
            Fraction rest = new Fraction(BigDecimal.ONE, BigDecimal.ONE).plus(done.negated());
            if (rest.over().signum() == 0 || !rows.asksForMoreThan(beginning)) {
                return rows.target();
            }
            way = now.plus(done.negated()).times(rest.inverse());
        }
        return beginning.plus(rows.target().plus(beginning.negated()).times(way));
    }

    private Fraction share(Measure measure, Quarter at) {
        BigDecimal quarters = new BigDecimal(last.index() - first.index() + 1);
        BigDecimal years = new BigDecimal(last.year() - first.year() + 1);
        return switch (measure.kind()) {
            case FLOW ->
                new Fraction(
                        new BigDecimal(at.year() - first.year())
                                .multiply(HUNDRED)
                                .add(measure.share(at)),
                        years.multiply(HUNDRED));
            case ANNUAL -> new Fraction(measure.share(at), HUNDRED);
            case STOCK, RATE -> new Fraction(new BigDecimal(at.index() - first.index() + 1), quarters);
        };
    }

    private static Quarter next(Quarter at) {
        return at.number() == 4 ? new Quarter(at.year() + 1, 1) : new Quarter(at.year(), at.number() + 1);
    }
}
