package cn.guijian.engine.judge;

import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.ReportingUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came from one unit for one period (报送).
 *
 * @param late whether 填报日期 lies after the due date
 * @param taken the file that counts; empty when there is none
 * @param leftOut the unit's other files for this period
 * @param submission the workbook that counts, where it could be read
 * @param doubted which of its numbers must not stand in a sum
 * @param lapsed codes of those that are judged all the same, because nobody explained them in time
 */
public record Filing(
        ReportingUnit unit,
        Status status,
        boolean late,
        Optional<String> taken,
        List<String> leftOut,
        Optional<Submission> submission,
        Doubted doubted,
        Set<String> lapsed) {

    public Filing {
        leftOut = List.copyOf(leftOut);
        lapsed = Set.copyOf(lapsed);
    }

    /** Nothing came. */
    public static Filing missing(ReportingUnit unit) {
        return new Filing(
                unit,
                Status.MISSING,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Doubted.nothing(),
                Set.of());
    }

    /** A file came that could not be read. */
    public static Filing unreadable(ReportingUnit unit, String file, List<String> leftOut) {
        return new Filing(
                unit,
                Status.UNREADABLE,
                false,
                Optional.of(file),
                leftOut,
                Optional.empty(),
                Doubted.nothing(),
                Set.of());
    }

    /** A workbook came. */
    public static Filing reported(
            Submission submission, boolean late, List<String> leftOut, Doubted doubted, Set<String> lapsed) {
        return new Filing(
                submission.unit(),
                Status.REPORTED,
                late,
                Optional.of(submission.input().file()),
                leftOut,
                Optional.of(submission),
                doubted,
                lapsed);
    }

    /** Number of files. */
    int files() {
        return leftOut.size() + (taken.isPresent() ? 1 : 0);
    }

    /** Whether something came, and whether it could be read. */
    public enum Status {
        REPORTED("已报"),
        MISSING("漏报"),
        UNREADABLE("无法读取");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The word in rules. */
        public String label() {
            return label;
        }
    }
}
