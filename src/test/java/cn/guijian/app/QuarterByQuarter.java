package cn.guijian.app;

import cn.guijian.engine.Peers;
import cn.guijian.intake.IntakeLimits;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Intake;
import cn.guijian.model.Period;
import cn.guijian.model.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Judges submissions that lie in memory as a run over their quarters' folders does: with history, peers and doubts. */
public final class QuarterByQuarter {
    private final Ruleset ruleset;
    private final Checker checker;
    private final Archive archive = new Archive();
    private final Doubts doubts;

    /** A run over these submissions, each the only one of its unit and quarter. */
    public QuarterByQuarter(Ruleset ruleset, Collection<Submission> submissions) {
        this.ruleset = ruleset;
        this.checker = new Checker(ruleset, IntakeLimits.standard());
        archive.addAll(submissions);
        this.doubts = new Doubts(checker, archive);
    }

    /** The results of all, quarter after quarter. */
    public List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        for (Period period : archive.periods()) {
            List<Submission> quarter = archive.of(period, ruleset.catalog());
            Peers peers = Peers.of(ruleset.catalog(), quarter);
            results.addAll(Workers.all().each(quarter, submission -> judge(submission, peers)));
        }
        return results;
    }

    /** The result of one that takes its unit's place in its quarter; what is known of earlier ones stays. */
    public CheckResult instead(Submission other) {
        List<Submission> quarter = archive.of(other.period(), ruleset.catalog()).stream()
                .map(submission -> submission.unit().equals(other.unit()) ? other : submission)
                .toList();
        return judge(other, Peers.of(ruleset.catalog(), quarter));
    }

    private CheckResult judge(Submission submission, Peers peers) {
        CheckResult result = checker.check(
                new Intake.Read(submission), doubts.around(submission, Optional.of(submission.period()), peers));
        doubts.learn(submission, result.findings());
        return result;
    }
}
