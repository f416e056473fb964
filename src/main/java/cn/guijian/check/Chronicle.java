package cn.guijian.check;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Peers;
import cn.guijian.engine.judge.Doubted;
import cn.guijian.engine.judge.RuleEngine.Answered;
import cn.guijian.engine.judge.RuleEngine.Observed;
import cn.guijian.model.Period;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.result.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is found in quarter after quarter, oldest first: what one quarter leaves in doubt is no measure for the next. Each
 * quarter is gone through twice, since a unit is compared only with what the others state soundly. Every quarter has the
 * peers of its own, so that it comes out the same whether it is checked itself or is only history.
 */
final class Chronicle {
    private final Checker checker;
    private final Catalog catalog;
    private final Archive archive;
    private final Rulings rulings;
    private final Function<Submission, Optional<Period>> batchPeriods;
    private final Map<Submission, Answered> answered = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<Submission, Throwable> failures = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<Period, Peers> peers = new HashMap<>();
    private final Set<Period> past = new HashSet<>();
    private KnownPast known = KnownPast.NOTHING;

    /** @param batchPeriods the period of most submissions in the same folder, where there are enough to tell */
    Chronicle(
            Checker checker,
            Catalog catalog,
            Archive archive,
            Rulings rulings,
            Function<Submission, Optional<Period>> batchPeriods) {
        this.checker = checker;
        this.catalog = catalog;
        this.archive = archive;
        this.rulings = rulings;
        this.batchPeriods = batchPeriods;
    }

    /** With quarters that an earlier run went through, all whose submissions in the archive are among these. */
    Chronicle remembering(KnownPast remembered) {
        known = remembered;
        remembered.submissions().forEach(submission -> past.add(submission.period()));
        return this;
    }

    /** The quarters that have been gone through, but for the last; empty where the program failed on one of them. */
    Optional<KnownPast> past() {
        NavigableSet<Period> before = archive.periods();
        before.pollLast();
        List<Submission> submissions = before.stream()
                .flatMap(period -> archive.of(period, catalog).stream())
                .toList();
        if (!answered.keySet().containsAll(submissions)) {
            return Optional.empty();
        }
        Map<Submission, Doubted> doubted = new IdentityHashMap<>();
        submissions.forEach(
                submission -> doubted.put(submission, answered(submission).doubted()));
        return Optional.of(new KnownPast(submissions, doubted));
    }

    /** Goes through the quarters before this one that are at hand. */
    void until(Period period, Workers workers) {
        for (Period before : archive.periods().headSet(period, false)) {
            if (past.add(before)) {
                quarter(before, List.of(), workers);
            }
        }
    }

    /**
     * Goes through a quarter; those before it have been gone through.
     *
     * @param beside submissions that are checked although another of the same unit counts
     */
    void quarter(Period period, List<Submission> beside, Workers workers) {
        past.add(period);
        List<Submission> counted = archive.of(period, catalog);
        Set<Submission> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(counted);
        List<Submission> submissions = new ArrayList<>(counted);
        beside.stream().filter(all::add).forEach(submissions::add);
        List<Look> looks =
                workers.each(submissions, s -> attempt(s, () -> new Look(s, checker.observe(s, around(s))))).stream()
                        .flatMap(Optional::stream)
                        .toList();
        Set<Submission> among = Collections.newSetFromMap(new IdentityHashMap<>());
        among.addAll(counted);
        Peers of = Peers.of(
                catalog,
                looks.stream()
                        .filter(look -> among.contains(look.submission()))
                        .map(look -> look.observed().sound(catalog))
                        .toList());
        peers.put(period, of);
        workers.each(
                looks,
                look -> attempt(look.submission(), () -> checker.answer(look.observed(), of))
                        .map(answer -> answered.put(look.submission(), answer)));
    }

    /** What was seen of one at first sight. */
    private record Look(Submission submission, Observed observed) {}

    /** The program's own faults are kept for the file at which they happened: they must not stop others. */
    private <T> Optional<T> attempt(Submission submission, java.util.function.Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | StackOverflowError e) { // a bug must not stop others
            failures.put(submission, e);
            return Optional.empty();
        }
    }

    /**
     * What was asked and answered of a submission whose quarter has been gone through.
     *
     * @throws IllegalStateException when the program failed on it
     */
    Answered answered(Submission submission) {
        Answered found = answered.get(submission);
        if (found == null) {
            throw new IllegalStateException(
                    String.valueOf(failures.getOrDefault(submission, new IllegalStateException("not gone through"))));
        }
        return found;
    }

    boolean hasGoneThrough(Submission submission) {
        return answered.containsKey(submission)
                || known.doubted().containsKey(submission)
                || failures.containsKey(submission);
    }

    /** What is doubted in it; once its quarter is closed, the cover decides which quarter it is of. */
    Doubted doubted(Submission submission) {
        Doubted doubted = Optional.ofNullable(known.doubted().get(submission))
                .orElseGet(() -> answered(submission).doubted());
        return rulings.isClosed(submission.period()) ? doubted.closed() : doubted;
    }

    /** The decisions on what nobody asks any more, in the quarters and units that have been gone through. */
    List<Decision> idle(List<Decision> decisions) {
        Map<String, Set<String>> asked = new HashMap<>();
        answered.forEach((submission, found) -> asked.computeIfAbsent(
                        key(submission.period(), submission.unit().code()), key -> new HashSet<>())
                .addAll(found.questions()));
        return decisions.stream()
                .filter(decision -> !asked.getOrDefault(
                                key(decision.period(), decision.unit()), Set.of(decision.finding()))
                        .contains(decision.finding()))
                .toList();
    }

    private static String key(Period period, String unit) {
        return period + "|" + unit;
    }

    boolean hasFailed(Submission submission) {
        return failures.containsKey(submission);
    }

    /** What stands around a submission, with the doubts of the quarters before it; its peers not among it. */
    Context around(Submission submission) {
        Map<Period, Submission> earlier = archive.earlier(submission);
        Map<Period, Set<String>> doubted = new TreeMap<>();
        earlier.forEach((period, before) -> doubted.put(period, doubted(before).codes(catalog)));
        return new Context(earlier, doubted, batchPeriods.apply(submission), Peers.none())
                .with(rulings.answers(submission), rulings.isClosed(submission.period()));
    }

    /** The units of a quarter that has been gone through. */
    Peers peers(Period period) {
        return peers.getOrDefault(period, Peers.none());
    }
}
