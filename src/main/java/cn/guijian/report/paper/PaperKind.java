package cn.guijian.report.paper;

import cn.guijian.model.Level;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which paper a unit gets: one per try, the first that applies. What is sent to all units is no such paper. */
public enum PaperKind {
    /** 退回修改通知: the workbook could not be read, or has 强制性 faults. */
    RETURN(true),
    /** 预警通知书: red or orange on numbers that stand. */
    WARNING(true),
    /** 核实通知: 核实性 questions that are open. */
    QUESTION(true),
    /** 提示函: a little slow, or to be judged at the end of the year; nothing is demanded. */
    HINT(false),
    /** 合格回执: nothing to say but that it was received and passed. */
    RECEIPT(false),
    /** 催报通知: nothing was received. */
    REMINDER(true);

    private static final Set<Level> WARNING_LEVELS = Set.of(Level.RED, Level.ORANGE);

    private final boolean demanding;

    PaperKind(boolean demanding) {
        this.demanding = demanding;
    }

    /** The paper on one submission. */
    public static PaperKind of(CheckResult result) {
        if (result.status() == Status.UNREADABLE || result.status() == Status.RETURNED) {
            return RETURN;
        }
        if (levels(result).anyMatch(WARNING_LEVELS::contains)) {
            return WARNING;
        }
        if (result.findings().stream().anyMatch(Finding::isOpenQuestion)) {
            return QUESTION;
        }
        return levels(result).anyMatch(Level::isGrade) ? HINT : RECEIPT;
    }

    /** A doubted number has no level: what it would come to is only provisional. */
    private static Stream<Level> levels(CheckResult result) {
        return Stream.concat(
                result.indicators().stream().map(i -> i.level()).flatMap(Optional::stream),
                result.findings().stream().map(Finding::level));
    }

    /** Whether it asks for something by a date, and so bears a number and a seal. */
    boolean isDemanding() {
        return demanding;
    }
}
