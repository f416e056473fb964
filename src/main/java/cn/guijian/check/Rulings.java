package cn.guijian.check;

import cn.guijian.engine.facts.Answers;
import cn.guijian.model.Period;
import cn.guijian.model.form.Submission;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Decisions;
import java.util.Optional;

/**
 * What is said of the workbooks' questions from outside: by the bureau, and by an earlier run.
 *
 * @param closed the quarter whose date to answer by has passed ({@code --final})
 */
record Rulings(Previous previous, Decisions decisions, Optional<Period> closed, boolean notes) {
    /** Nothing is said. */
    static Rulings none() {
        return new Rulings(Previous.none(), Decisions.none(), Optional.empty(), false);
    }

    Answers answers(Submission submission) {
        return new Answers(decisions.of(submission.period(), submission.unit().code()), previous.findings(submission));
    }

    boolean isClosed(Period period) {
        return closed.filter(period::equals).isPresent();
    }

    /** The result with what changed since the earlier run, and under which terms it was reached. */
    CheckResult applyTo(CheckResult result) {
        return previous.compare(result)
                .under(new CheckResult.Terms(
                        result.period().filter(this::isClosed).isPresent(), decisions.sha256(), notes));
    }
}
