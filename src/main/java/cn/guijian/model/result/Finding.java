package cn.guijian.model.result;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One rule broken at one place (问题).
 *
 * @param id fingerprint of rule, unit, indicator, column, period and value: stays while the fault stays
 * @param rule e.g. R0203
 * @param title the rule's name
 * @param rows codes of the rows it lies in: these are in doubt when it is 强制性
 * @param message what is wrong and where
 * @param advice how to mend it
 * @param clause where the plan asks for it, empty for mere faults of form
 * @param actual the value found, in the unit of the cell or, for a target, of the plan
 * @param expected what was asked for, as a person reads it
 * @param difference how far actual is from expected
 * @param explanation the row's 情况说明 when it covers this finding
 * @param root id of the finding that this one follows from: mend that one first, and this one goes with it
 * @param doubts what it doubts while it is open; NONE for all that is not 核实性
 * @param explanationReason why the explanation does not count, where one was given or is missing
 * @param decision what the bureau decided on it
 * @param former ids that rules since retired gave to this very finding
 */
public record Finding(
        String id,
        String rule,
        String title,
        Level level,
        Optional<String> indicator,
        Set<String> rows,
        String message,
        String advice,
        Optional<String> clause,
        List<Location> locations,
        Optional<BigDecimal> actual,
        Optional<String> expected,
        Optional<BigDecimal> difference,
        Optional<String> explanation,
        Status status,
        Optional<String> root,
        Doubt doubts,
        Optional<String> explanationReason,
        Optional<Decision> decision,
        Set<String> former) {

    public Finding {
        former = Set.copyOf(former);
        rows = Set.copyOf(rows);
        locations = List.copyOf(locations);
    }

    /** A finding that only asks, and on which nothing was decided. */
    public Finding(
            String id,
            String rule,
            String title,
            Level level,
            Optional<String> indicator,
            Set<String> rows,
            String message,
            String advice,
            Optional<String> clause,
            List<Location> locations,
            Optional<BigDecimal> actual,
            Optional<String> expected,
            Optional<BigDecimal> difference,
            Optional<String> explanation,
            Status status,
            Optional<String> root) {
        this(
                id,
                rule,
                title,
                level,
                indicator,
                rows,
                message,
                advice,
                clause,
                locations,
                actual,
                expected,
                difference,
                explanation,
                status,
                root,
                Doubt.NONE,
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** Whether an id is this finding's, by the rules of today or by those that they took over from. */
    public boolean isNamed(String any) {
        return id.equals(any) || former.contains(any);
    }

    /** Whether it is a 核实性 finding that still wants an answer. */
    public boolean isOpenQuestion() {
        return level == Level.MUST_EXPLAIN && status != Status.EXPLAINED;
    }

    /** The same finding, folded under another. */
    public Finding under(String rootId) {
        return with(draft -> draft.root = Optional.of(rootId));
    }

    /** The same finding with some parts changed. */
    public Finding with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finish();
    }

    /** A finding made part by part, each by its name; what is not said is absent. */
    public static Finding of(Consumer<Draft> parts) {
        Draft draft = new Draft();
        parts.accept(draft);
        return draft.finish();
    }

    /** The parts of a finding by name. */
    public static final class Draft {
        public String id = "";
        public String rule = "";
        public String title = "";
        public Level level = Level.NOTE;
        public Optional<String> indicator = Optional.empty();
        public Set<String> rows = Set.of();
        public String message = "";
        public String advice = "";
        public Optional<String> clause = Optional.empty();
        public List<Location> locations = List.of();
        public Optional<BigDecimal> actual = Optional.empty();
        public Optional<String> expected = Optional.empty();
        public Optional<BigDecimal> difference = Optional.empty();
        public Optional<String> explanation = Optional.empty();
        public Status status = Status.OPEN;
        public Optional<String> root = Optional.empty();
        public Doubt doubts = Doubt.NONE;
        public Optional<String> explanationReason = Optional.empty();
        public Optional<Decision> decision = Optional.empty();
        public Set<String> former = Set.of();

        private Draft() {}

        private Draft(Finding from) {
            id = from.id;
            rule = from.rule;
            title = from.title;
            level = from.level;
            indicator = from.indicator;
            rows = from.rows;
            message = from.message;
            advice = from.advice;
            clause = from.clause;
            locations = from.locations;
            actual = from.actual;
            expected = from.expected;
            difference = from.difference;
            explanation = from.explanation;
            status = from.status;
            root = from.root;
            doubts = from.doubts;
            explanationReason = from.explanationReason;
            decision = from.decision;
            former = from.former;
        }

        private Finding finish() {
            return new Finding(
                    id,
                    rule,
                    title,
                    level,
                    indicator,
                    rows,
                    message,
                    advice,
                    clause,
                    locations,
                    actual,
                    expected,
                    difference,
                    explanation,
                    status,
                    root,
                    doubts,
                    explanationReason,
                    decision,
                    former);
        }
    }

    /** Whether it still wants an answer. */
    public enum Status {
        OPEN("待处理"),
        /** 核实性 with an explanation that counts, or accepted by the bureau. */
        EXPLAINED("已说明"),
        /** 核实性 with an explanation that does not count: as open as without one. */
        NOT_ACCEPTED("未采信");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
