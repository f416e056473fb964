package cn.guijian.check;

import cn.guijian.engine.facts.Peers;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Period;
import cn.guijian.model.form.Submission;
import cn.guijian.model.result.CheckResult;
import cn.guijian.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges submissions that lie in memory as a run over their quarters' folders does: with history, peers and doubts. */
public final class QuarterByQuarter {
    private final Ruleset ruleset;
    private final Checker checker;
    private final Archive archive = new Archive();
    private final Chronicle chronicle;
    private final Map<Period, Map<String, Submission>> sound = new HashMap<>();

    /** A run over these submissions, each the only one of its unit and quarter. */
    public QuarterByQuarter(Ruleset ruleset, Collection<Submission> submissions) {
        this.ruleset = ruleset;
        this.checker = new Checker(ruleset, IntakeLimits.standard());
        archive.addAll(submissions);
        this.chronicle = new Chronicle(
                checker, ruleset.catalog(), archive, Rulings.none(), submission -> Optional.of(submission.period()));
    }

    /** The results of all, quarter after quarter. */
    public List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        for (Period period : archive.periods()) {
            chronicle.quarter(period, List.of(), Workers.all());
            results.addAll(Workers.all()
                    .each(
                            archive.of(period, ruleset.catalog()),
                            submission -> checker.result(submission, chronicle.answered(submission))));
        }
        return results;
    }

    /** After {@link #results}, the result of one that takes its unit's place in its quarter. */
    public CheckResult instead(Submission other) {
        var observed = checker.observe(other, chronicle.around(other));
        Map<String, Submission> quarter = new HashMap<>(sound.computeIfAbsent(other.period(), this::sound));
        quarter.put(other.unit().code(), observed.sound(ruleset.catalog()));
        Peers peers = Peers.of(ruleset.catalog(), List.copyOf(quarter.values()));
        return checker.result(other, checker.answer(observed, peers));
    }

    /** What each unit states soundly. */
    private Map<String, Submission> sound(Period period) {
        Map<String, Submission> quarter = new HashMap<>();
        archive.of(period, ruleset.catalog())
                .forEach(submission -> quarter.put(
                        submission.unit().code(),
                        checker.observe(submission, chronicle.around(submission))
                                .sound(ruleset.catalog())));
        return quarter;
    }
}
