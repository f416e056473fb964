package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Answering;
import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.ExplanationFacts;
import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Ratio;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.language.Stage;
import cn.guijian.model.Level;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the rules about one submission, stage by stage, and collects what they say. */
final class Inquiry {
    private final Catalog catalog;
    private final RuleBase rules;
    private final Submission submission;
    private final Context context;
    private final List<Finding> findings;
    private final List<Finding> trials;
    private final Map<String, Coverage.NotEvaluated> notEvaluated;

    Inquiry(Catalog catalog, RuleBase rules, Submission submission, Context context, Found start) {
        this.catalog = catalog;
        this.rules = rules;
        this.submission = submission;
        this.context = context;
        this.findings = new ArrayList<>(start.findings());
        this.trials = new ArrayList<>(start.trials());
        this.notEvaluated = new HashMap<>(start.notEvaluated());
    }

    /**
     * What has been found so far.
     *
     * @param trials findings of rules on trial
     * @param notEvaluated by the rule's id
     */
    record Found(List<Finding> findings, List<Finding> trials, Map<String, Coverage.NotEvaluated> notEvaluated) {
        Found {
            findings = List.copyOf(findings);
            trials = List.copyOf(trials);
            notEvaluated = Map.copyOf(notEvaluated);
        }
    }

    Found found() {
        return new Found(findings, trials, notEvaluated);
    }

    /** Fires a stage. */
    List<Firing.Hit> fire(Stage stage, Facts facts) {
        Firing firing = rules.fire(stage, facts);
        notEvaluated.putAll(failures(rules, firing.failures()));
        FindingMaker maker = new FindingMaker(catalog, new UnitSubject(submission));
        List<Firing.Hit> hits = firing.hits().stream()
                .filter(hit -> !notEvaluated.containsKey(hit.rule().id()))
                .toList();
        hits.forEach(hit ->
                (hit.rule().isOnTrial() ? trials : findings).add(maker.make(hit, facts, RuleEngine.level(hit.rule()))));
        return hits;
    }

    /** Whether anything was found that wants an explanation. */
    boolean asks() {
        return findings.stream().anyMatch(finding -> finding.level() == Level.MUST_EXPLAIN);
    }

    /**
     * Weighs what was written to explain the questions; the findings of the rules that did so are added.
     *
     * @return what those rules were given
     */
    Facts weigh() {
        List<Finding> folded = folded(catalog, rules, findings);
        Answering answering = new Answering(catalog, submission, context.answers());
        Facts facts = ExplanationFacts.of(catalog, submission, context, answering.settle(folded));
        findings.clear();
        for (Firing.Hit hit : fire(Stage.EXPLANATION, facts)) {
            if (hit.rule().rejects() && !hit.rule().isOnTrial()) {
                answering.reject(rows(hit, facts), hit.rule().title());
            }
        }
        findings.addAll(0, answering.settle(folded));
        trials.replaceAll(trial -> answering.settle(List.of(trial)).get(0));
        return facts;
    }

    private static Set<String> rows(Firing.Hit hit, Facts facts) {
        Set<String> rows = new HashSet<>();
        hit.facts().forEach(fact -> rows.addAll(facts.source(fact).rows()));
        return rows;
    }

    /** Which numbers are doubted by what has been found. */
    Doubted doubted() {
        return Doubted.by(findings);
    }

    /** The findings in their order, each that follows from another one under it. */
    static List<Finding> folded(Catalog catalog, RuleBase rules, List<Finding> findings) {
        return Folding.fold(rules.rules(), code -> Ratio.inputs(catalog, code), FindingOrder.sorted(catalog, findings));
    }

    /** The rules that broke; one on trial that breaks stops nothing either. */
    static Map<String, Coverage.NotEvaluated> failures(RuleBase rules, List<Firing.Failure> failures) {
        Map<String, Coverage.NotEvaluated> broken = new HashMap<>();
        for (Firing.Failure failure : failures) {
            boolean onTrial =
                    rules.rules().stream().anyMatch(rule -> rule.id().equals(failure.rule()) && rule.isOnTrial());
            broken.put(failure.rule(), new Coverage.NotEvaluated(failure.rule(), failure.reason(), !onTrial));
        }
        return broken;
    }
}
