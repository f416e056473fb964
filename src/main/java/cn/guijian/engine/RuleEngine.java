package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.model.Coverage;
import cn.guijian.model.Finding;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.Submission;
import cn.guijian.model.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.KieBase;

/** Checks one submission: fires the stages one after the other and collects what they found. */
public final class RuleEngine {
    private final Catalog catalog;
    private final RuleBase rules;

    public RuleEngine(Catalog catalog, RuleBase rules) {
        this.catalog = catalog;
        this.rules = rules;
    }

    /** The version of the Drools that fires the rules. */
    public static String droolsVersion() {
        return Optional.ofNullable(KieBase.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    /**
     * What the rules say of one submission.
     *
     * @param trials findings of rules on trial: shown, but they doubt, block and count nothing
     */
    public record Report(
            List<Finding> findings, List<Finding> trials, List<IndicatorResult> indicators, Coverage coverage) {
        public Report {
            findings = List.copyOf(findings);
            trials = List.copyOf(trials);
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * Checks {@code submission}.
     *
     * @param ofIntake the findings of block R00: their rows are in doubt too
     */
    public Report check(Submission submission, List<Finding> ofIntake, Context context) {
        return run(submission, ofIntake, context).report();
    }

    /**
     * A check with what each stage was given.
     *
     * @param standings of the indicators before the rules of the plan were asked
     */
    record Run(Report report, Map<Stage, Facts> facts, List<Standing> standings) {}

    Run run(Submission submission, List<Finding> ofIntake, Context context) {
        List<Finding> findings = new ArrayList<>(ofIntake);
        List<Finding> trials = new ArrayList<>();
        Map<String, Coverage.NotEvaluated> notEvaluated = unfounded(submission, context);
        Facts facts = SubmissionFacts.of(catalog, submission, context);
        fire(Stage.DATA, facts, submission, notEvaluated, findings, trials);
        Judge.Outcome plan = new Judge(catalog, submission, context, rules).judge(doubted(findings));
        findings.addAll(plan.findings());
        trials.addAll(plan.trials());
        failures(plan.failures(), notEvaluated);
        Facts explanations = ExplanationFacts.of(submission, context, folded(findings));
        fire(Stage.EXPLANATION, explanations, submission, notEvaluated, findings, trials);
        return new Run(
                new Report(
                        folded(findings),
                        FindingOrder.sorted(catalog, trials),
                        plan.indicators(),
                        coverage(notEvaluated.values())),
                Map.of(Stage.DATA, facts, Stage.PLAN, plan.facts(), Stage.EXPLANATION, explanations),
                plan.standings());
    }

    private List<Finding> folded(List<Finding> findings) {
        return Folding.fold(rules.rules(), code -> Ratio.inputs(catalog, code), FindingOrder.sorted(catalog, findings));
    }

    private void fire(
            Stage stage,
            Facts facts,
            Submission submission,
            Map<String, Coverage.NotEvaluated> notEvaluated,
            List<Finding> findings,
            List<Finding> trials) {
        Firing firing = rules.fire(stage, facts);
        failures(firing.failures(), notEvaluated);
        FindingMaker maker = new FindingMaker(catalog, new UnitSubject(submission));
        firing.hits().stream()
                .filter(hit -> !notEvaluated.containsKey(hit.rule().id()))
                .forEach(hit ->
                        (hit.rule().isOnTrial() ? trials : findings).add(maker.make(hit, facts, level(hit.rule()))));
    }

    /** The rules that can't be evaluated because what they compare with is not there. */
    private Map<String, Coverage.NotEvaluated> unfounded(Submission submission, Context context) {
        Map<String, Coverage.NotEvaluated> unfounded = new HashMap<>();
        for (Rule rule : rules.rules()) {
            rule.needs().stream()
                    .map(past -> past.of(submission.period()))
                    .filter(period -> context.at(period).isEmpty())
                    .findFirst()
                    .ifPresent(period -> unfounded.put(rule.id(), notEvaluated(rule, period)));
            if (rule.needsPeers() && context.peers().values().isEmpty()) {
                unfounded.put(rule.id(), new Coverage.NotEvaluated(rule.id(), Texts.text("coverage.no-peers"), false));
            }
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

    /** Codes of the rows in doubt: those in which a 强制性 finding lies. */
    public static Set<String> doubted(List<Finding> findings) {
        Set<String> rows = new HashSet<>();
        findings.stream().filter(f -> f.level() == Level.MUST_FIX).forEach(f -> rows.addAll(f.rows()));
        return rows;
    }

    private void failures(List<Firing.Failure> failures, Map<String, Coverage.NotEvaluated> notEvaluated) {
        failures.forEach(failure -> notEvaluated.put(
                failure.rule(),
                new Coverage.NotEvaluated(failure.rule(), failure.reason(), !isOnTrial(failure.rule()))));
    }

    /** A rule on trial that breaks stops nothing either. */
    private boolean isOnTrial(String id) {
        return rules.rules().stream().anyMatch(rule -> rule.id().equals(id) && rule.isOnTrial());
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
