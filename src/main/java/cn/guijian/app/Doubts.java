package cn.guijian.app;

import cn.guijian.engine.Context;
import cn.guijian.engine.Peers;
import cn.guijian.engine.RuleEngine;
import cn.guijian.model.Finding;
import cn.guijian.model.Intake;
import cn.guijian.model.Period;
import cn.guijian.model.Submission;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rows of which submission are in doubt; what lies before a submission is checked for that when it is needed. Safe
 * on several threads: what two of them look for at once is the same for both.
 */
final class Doubts {
    private final Checker checker;
    private final Archive archive;
    private final Map<Submission, Set<String>> known = Collections.synchronizedMap(new IdentityHashMap<>());

    Doubts(Checker checker, Archive archive) {
        this.checker = checker;
        this.archive = archive;
    }

    /** Keeps what a check has found, so that it need not be done again. */
    void learn(Submission submission, List<Finding> findings) {
        known.put(submission, RuleEngine.doubted(findings));
    }

    /** Codes of the rows in doubt. Peers don't matter: no rule about them is 强制性. */
    Set<String> of(Submission submission) {
        if (!known.containsKey(submission)) {
            learn(
                    submission,
                    checker.check(new Intake.Read(submission), around(submission, Optional.empty(), Peers.none()))
                            .findings());
        }
        return known.getOrDefault(submission, Set.of());
    }

    /** What stands around a submission, with the doubts of the quarters before it. */
    Context around(Submission submission, Optional<Period> batchPeriod, Peers peers) {
        Map<Period, Submission> earlier = archive.earlier(submission);
        Map<Period, Set<String>> doubted = new HashMap<>();
        // Oldest first: the doubts of one quarter rest on those before it.
        new TreeMap<>(earlier).forEach((period, before) -> doubted.put(period, of(before)));
        return new Context(earlier, doubted, batchPeriod, peers);
    }
}
