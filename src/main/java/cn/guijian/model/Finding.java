package cn.guijian.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Optional<String> root) {

    public Finding {
        rows = Set.copyOf(rows);
        locations = List.copyOf(locations);
    }

    /** The same finding, open again although its row has an explanation: that was written for another value. */
    public Finding reopened() {
        return with(Status.OPEN, root);
    }

    /** The same finding, folded under another. */
    public Finding under(String rootId) {
        return with(status, Optional.of(rootId));
    }

    private Finding with(Status newStatus, Optional<String> newRoot) {
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
                newStatus,
                newRoot);
    }

    /** Whether it still wants an answer. */
    public enum Status {
        OPEN("待处理"),
        /** 核实性 with an explanation in its row. */
        EXPLAINED("已说明");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
