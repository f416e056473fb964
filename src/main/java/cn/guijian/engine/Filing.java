package cn.guijian.engine;

import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Submission;
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
 * @param doubted codes of its rows in doubt
 */
public record Filing(
        ReportingUnit unit,
        Status status,
        boolean late,
        Optional<String> taken,
        List<String> leftOut,
        Optional<Submission> submission,
        Set<String> doubted) {

    public Filing {
        leftOut = List.copyOf(leftOut);
        doubted = Set.copyOf(doubted);
    }

    /** Nothing came. */
    public static Filing missing(ReportingUnit unit) {
        return new Filing(unit, Status.MISSING, false, Optional.empty(), List.of(), Optional.empty(), Set.of());
    }

    /** A file came that could not be read. */
    public static Filing unreadable(ReportingUnit unit, String file, List<String> leftOut) {
        return new Filing(unit, Status.UNREADABLE, false, Optional.of(file), leftOut, Optional.empty(), Set.of());
    }

    /** A workbook came. */
    public static Filing reported(Submission submission, boolean late, List<String> leftOut, Set<String> doubted) {
        return new Filing(
                submission.unit(),
                Status.REPORTED,
                late,
                Optional.of(submission.input().file()),
                leftOut,
                Optional.of(submission),
                doubted);
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
