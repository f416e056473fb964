package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Peers;
import cn.guijian.engine.facts.SubmissionFacts;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks one submission: fires the stages one after the other and collects what they found. */
public final class RuleEngine {
    private final Catalog catalog;
    private final RuleBase rules;

    public RuleEngine(Catalog catalog, RuleBase rules) {
        this.catalog = catalog;
        this.rules = rules;
    }

    /**
     * What the rules say of one submission.
     *
     * @param trials findings of rules on trial: shown, but they doubt, block and count nothing
     * @param doubted which of its numbers no later quarter and no sum may rest on
     */
    public record Report(
            List<Finding> findings,
            List<Finding> trials,
            List<IndicatorResult> indicators,
            Coverage coverage,
            Doubted doubted) {
        public Report {
            findings = List.copyOf(findings);
            trials = List.copyOf(trials);
            indicators = List.copyOf(indicators);
        }
    }

    /** A submission whose own numbers have been looked at: enough to know which of them may be a measure for others. */
    public static final class Observed {
        private final Submission submission;
        private final Context context;
        private final Inquiry.Found found;
        private final Doubted doubted;

        private Observed(Submission submission, Context context, Inquiry.Found found, Doubted doubted) {
            this.submission = submission;
            this.context = context;
            this.found = found;
            this.doubted = doubted;
        }

        /** The submission without the numbers that it makes doubtful by itself. */
        public Submission sound(Catalog catalog) {
            return submission.without(doubted.codes(catalog));
        }
    }

    /** A submission with all questions asked and all answers weighed. */
    public static final class Answered {
        private final Submission submission;
        private final Context context;
        private final Inquiry.Found found;
        private final Doubted doubted;

        private Answered(Submission submission, Context context, Inquiry.Found found, Doubted doubted) {
            this.submission = submission;
            this.context = context;
            this.found = found;
            this.doubted = doubted;
        }

        public Doubted doubted() {
            return doubted;
        }

        /** Ids of the questions that were asked. */
        public Set<String> questions() {
            return found.findings().stream()
                    .filter(finding -> finding.level() == Level.MUST_EXPLAIN)
                    .map(Finding::id)
                    .collect(Collectors.toSet());
        }
    }

    /** Checks {@code submission} among the peers of its context, stage after stage. */
    public Report check(Submission submission, List<Finding> ofIntake, Context context) {
        return run(submission, ofIntake, context).report();
    }

    /**
     * Looks at a submission by itself.
     *
     * @param ofIntake the findings of block R00: they doubt too
     */
    public Observed observe(Submission submission, List<Finding> ofIntake, Context context) {
        return observe(submission, ofIntake, context, SubmissionFacts.of(catalog, submission, context));
    }

    private Observed observe(Submission submission, List<Finding> ofIntake, Context context, Facts facts) {
        Inquiry inquiry =
                inquiry(submission, context, new Inquiry.Found(ofIntake, List.of(), unfounded(submission, context)));
        inquiry.fire(Stage.DATA, facts);
        Inquiry.Found found = inquiry.found();
        if (inquiry.asks()) {
            inquiry.weigh();
        }
        return new Observed(submission, context, found, inquiry.doubted());
    }

    /** Asks how it stands among its peers, and weighs what was written to explain it. */
    public Answered answer(Observed observed, Peers peers) {
        Context context = observed.context.among(peers);
        return answer(observed, context, peerFacts(observed.submission, context), new EnumMap<>(Stage.class));
    }

    private Answered answer(Observed observed, Context context, Facts amongPeers, Map<Stage, Facts> given) {
        Inquiry.Found known = observed.found;
        Map<String, Coverage.NotEvaluated> notEvaluated = new HashMap<>(known.notEvaluated());
        if (context.peers().isEmpty()) {
            rules.rules().stream()
                    .filter(Rule::needsPeers)
                    .forEach(rule -> notEvaluated.put(
                            rule.id(), new Coverage.NotEvaluated(rule.id(), Texts.text("coverage.no-peers"), false)));
        }
        Inquiry inquiry = inquiry(
                observed.submission, context, new Inquiry.Found(known.findings(), known.trials(), notEvaluated));
        if (!context.peers().isEmpty()) {
            inquiry.fire(Stage.PEERS, amongPeers);
        }
        given.put(Stage.PEERS, amongPeers);
        given.put(Stage.EXPLANATION, inquiry.weigh());
        return new Answered(observed.submission, context, inquiry.found(), inquiry.doubted());
    }

    private Facts peerFacts(Submission submission, Context context) {
        return context.peers().isEmpty() ? new Facts() : SubmissionFacts.among(catalog, submission, context);
    }

    /** Holds it against the plan. */
    public Report judge(Answered answered) {
        return report(answered, plan(answered));
    }

    private Judge.Outcome plan(Answered answered) {
        return new Judge(catalog, answered.submission, answered.context, rules).judge(answered.doubted);
    }

    private Report report(Answered answered, Judge.Outcome plan) {
        List<Finding> findings = new ArrayList<>(answered.found.findings());
        findings.addAll(plan.findings());
        List<Finding> trials = new ArrayList<>(answered.found.trials());
        trials.addAll(plan.trials());
        Map<String, Coverage.NotEvaluated> notEvaluated = new HashMap<>(answered.found.notEvaluated());
        notEvaluated.putAll(Inquiry.failures(rules, plan.failures()));
        return new Report(
                Inquiry.folded(catalog, rules, findings),
                FindingOrder.sorted(catalog, trials),
                plan.indicators(),
                coverage(notEvaluated.values()),
                answered.doubted);
    }

    /**
     * A check with what each stage was given.
     *
     * @param standings of the indicators before the rules of the plan were asked
     */
    public record Run(Report report, Map<Stage, Facts> facts, List<Standing> standings) {}

    public Run run(Submission submission, List<Finding> ofIntake, Context context) {
        Map<Stage, Facts> given = new EnumMap<>(Stage.class);
        Facts data = SubmissionFacts.of(catalog, submission, context);
        given.put(Stage.DATA, data);
        Observed observed = observe(submission, ofIntake, context, data);
        Answered answered = answer(observed, context, peerFacts(submission, context), given);
        Judge.Outcome plan = plan(answered);
        given.put(Stage.PLAN, plan.facts());
        return new Run(report(answered, plan), given, plan.standings());
    }

    private Inquiry inquiry(Submission submission, Context context, Inquiry.Found start) {
        return new Inquiry(catalog, rules, submission, context, start);
    }

    /** The rules that can't be evaluated because the quarter that they compare with is not there. */
    private Map<String, Coverage.NotEvaluated> unfounded(Submission submission, Context context) {
        Map<String, Coverage.NotEvaluated> unfounded = new HashMap<>();
        for (Rule rule : rules.rules()) {
            rule.needs().stream()
                    .map(past -> past.of(submission.period()))
                    .filter(period -> context.at(period).isEmpty())
                    .findFirst()
                    .ifPresent(period -> unfounded.put(rule.id(), notEvaluated(rule, period)));
        }
        return unfounded;
    }

    private Coverage.NotEvaluated notEvaluated(Rule rule, Period period) {
        boolean inPlan = period.compareTo(catalog.plan().first()) >= 0;
        String key = inPlan ? "coverage.no-history" : "coverage.before-plan";
        return new Coverage.NotEvaluated(rule.id(), Texts.text(key, period), false);
    }

    /** The level of a rule outside the plan's blocks. */
    static Level level(Rule rule) {
        return rule.level()
                .filter(level -> !level.isGrade())
                .orElseThrow(() -> new IllegalStateException(rule.id() + " of a data block has a colour as its level"));
    }

    private Coverage coverage(java.util.Collection<Coverage.NotEvaluated> notEvaluated) {
        Set<String> out = new HashSet<>();
        notEvaluated.forEach(n -> out.add(n.rule()));
        List<String> evaluated = rules.rules().stream()
                .filter(rule -> rule.stage() != Stage.CITY)
                .map(Rule::id)
                .filter(id -> !out.contains(id))
                .sorted()
                .toList();
        return new Coverage(
                evaluated,
                notEvaluated.stream()
                        .sorted(Comparator.comparing(Coverage.NotEvaluated::rule))
                        .toList());
    }
}
