package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.model.Coverage;
import cn.guijian.model.Finding;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Level;
import cn.guijian.model.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

    /** What the rules say of one submission. */
    public record Report(List<Finding> findings, List<IndicatorResult> indicators, Coverage coverage) {
        public Report {
            findings = List.copyOf(findings);
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * Checks {@code submission}.
     *
     * @param ofIntake the findings of block R00: their rows are in doubt too
     */
    public Report check(Submission submission, List<Finding> ofIntake) {
        List<Finding> findings = new ArrayList<>(ofIntake);
        List<Coverage.NotEvaluated> notEvaluated = new ArrayList<>();
        Facts facts = SubmissionFacts.of(catalog, submission);
        Firing data = rules.fire(Stage.DATA, facts);
        FindingMaker maker = new FindingMaker(catalog, submission);
        data.hits().forEach(hit -> findings.add(maker.make(hit, facts, level(hit.rule()))));
        Judge.Outcome plan = new Judge(catalog, submission, rules).judge(doubted(findings));
        findings.addAll(plan.findings());
        failures(data.failures(), notEvaluated);
        failures(plan.failures(), notEvaluated);
        return new Report(ordered(findings), plan.indicators(), coverage(notEvaluated));
    }

    private static Level level(Rule rule) {
        return rule.level()
                .filter(level -> !level.isGrade())
                .orElseThrow(() -> new IllegalStateException(rule.id() + " of a data block has a colour as its level"));
    }

    private static Set<String> doubted(List<Finding> findings) {
        Set<String> rows = new HashSet<>();
        findings.stream().filter(f -> f.level() == Level.MUST_FIX).forEach(f -> rows.addAll(f.rows()));
        return rows;
    }

    private static void failures(List<Firing.Failure> failures, List<Coverage.NotEvaluated> notEvaluated) {
        failures.forEach(
                failure -> notEvaluated.add(new Coverage.NotEvaluated(failure.rule(), failure.reason(), true)));
    }

    private Coverage coverage(List<Coverage.NotEvaluated> notEvaluated) {
        Set<String> out = new HashSet<>();
        notEvaluated.forEach(n -> out.add(n.rule()));
        List<String> evaluated = rules.rules().stream()
                .filter(rule -> rule.stage() == Stage.DATA || rule.stage() == Stage.PLAN)
                .map(Rule::id)
                .filter(id -> !out.contains(id))
                .sorted()
                .toList();
        return new Coverage(evaluated, notEvaluated);
    }

    /** Worst first, then as the tables stand, so that the order never depends on Drools. */
    private List<Finding> ordered(List<Finding> findings) {
        List<String> codes =
                catalog.indicators().stream().map(indicator -> indicator.code()).toList();
        return findings.stream()
                .sorted(Comparator.comparing(Finding::level)
                        .thenComparing(f -> f.indicator().map(codes::indexOf).orElse(-1))
                        .thenComparing(Finding::rule)
                        .thenComparing(Finding::message)
                        .thenComparing(Finding::id))
                .toList();
    }
}
