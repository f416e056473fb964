package cn.guijian.explain;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Ratio;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.judge.CityEngine;
import cn.guijian.engine.judge.Filing;
import cn.guijian.engine.judge.RuleEngine;
import cn.guijian.engine.judge.Standing;
import cn.guijian.engine.judge.Subject;
import cn.guijian.engine.judge.UnitSubject;
import cn.guijian.language.Matcher;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import cn.guijian.model.rules.Explanation;
import cn.guijian.model.rules.Explanation.Outcome;
import cn.guijian.model.rules.Explanation.Unasked;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Says why rules fired or not: on one submission, or on the city. The facts are those of the check itself, stage by
 * stage, and what is found on them is held to what Drools fires, so what is explained is what was checked.
 */
public final class RuleExplainer {
    /** The fields that say which facts a rule is for: a fact that fails on one of them is no near miss. */
    public static final Set<String> WHOM = Whom.FIELDS;

    private final Catalog catalog;
    private final RuleBase rules;
    private final List<RuleSource> sources;
    private final int limit;

    /**
     * An explainer of some rules.
     *
     * @param ids of the rules; ids that are no rule's are passed over
     * @param limit how many candidates that did not fire are shown at most, for each rule
     */
    public RuleExplainer(Catalog catalog, RuleBase rules, Collection<String> ids, int limit) {
        this.catalog = catalog;
        this.rules = rules;
        this.sources = rules.sources().stream()
                .filter(source -> ids.contains(source.rule().id()))
                .toList();
        this.limit = limit;
    }

    /** What was asked, and what the check said of it. */
    private record Checked(
            Map<Stage, Facts> facts,
            List<Standing> standings,
            List<Finding> findings,
            Coverage coverage,
            Subject subject,
            TraceQuestion question,
            String otherwise) {}

    /**
     * Explains each rule on one submission.
     *
     * @param ofIntake the findings of block R00
     * @param indicator only what concerns this indicator; empty for all
     */
    public List<Explanation> explain(
            Submission submission, List<Finding> ofIntake, Context context, Optional<String> indicator) {
        RuleEngine.Run run = new RuleEngine(catalog, rules).run(submission, ofIntake, context);
        return explain(new Checked(
                run.facts(),
                run.standings(),
                run.report().findings(),
                run.report().coverage(),
                new UnitSubject(submission),
                new TraceQuestion(indicator, submission.unit().name(), limit),
                Texts.text("trace.city")));
    }

    /** Explains each rule on the city: block R07 on its facts, R05 and R06 on its totals. */
    public List<Explanation> explainCity(
            Period period,
            List<Filing> filings,
            SortedMap<Period, List<CityIndicator>> earlier,
            Optional<String> indicator) {
        CityEngine.Run run = new CityEngine(catalog, rules).run(period, filings, earlier);
        return explain(new Checked(
                run.facts(),
                run.standings(),
                run.report().findings(),
                run.report().coverage(),
                run.subject(),
                new TraceQuestion(indicator, Texts.text("city.name"), limit),
                Texts.text("trace.unit")));
    }

    private List<Explanation> explain(Checked checked) {
        Map<Stage, Firing> firings = new EnumMap<>(Stage.class);
        checked.facts.forEach((stage, facts) -> firings.put(stage, rules.fire(stage, facts)));
        return sources.stream()
                .map(source -> explain(
                        source,
                        checked,
                        Optional.ofNullable(firings.get(source.rule().stage()))))
                .toList();
    }

    private Explanation explain(RuleSource source, Checked checked, Optional<Firing> firing) {
        Rule rule = source.rule();
        Facts facts = checked.facts.get(rule.stage());
        Optional<String> reason = checked.coverage.notEvaluated().stream()
                .filter(missed -> missed.rule().equals(rule.id()))
                .map(Coverage.NotEvaluated::reason)
                .findFirst();
        if (reason.isPresent() || facts == null || firing.isEmpty()) {
            return notEvaluated(rule, checked, reason.orElse(checked.otherwise));
        }
        Matcher matcher = new Matcher(facts.all());
        Agreement.check(source, facts, matcher, firing.get());
        Explanation explanation =
                new Trace(source, facts, matcher).explain(checked.subject, checked.question, unasked(rule, checked));
        return matcher.isExhausted() ? notEvaluated(rule, checked, Texts.text("trace.broken")) : explanation;
    }

    private static Explanation notEvaluated(Rule rule, Checked checked, String reason) {
        return new Explanation(
                rule.id(),
                rule.title(),
                rule.page().summary(),
                checked.question.subject(),
                checked.subject.period(),
                Outcome.NOT_EVALUATED,
                List.of(),
                0,
                List.of(),
                reason);
    }

    /** The indicators that the rule would have been asked about. */
    private List<Unasked> unasked(Rule rule, Checked checked) {
        if (rule.stage() != Stage.PLAN) {
            return List.of();
        }
        return checked.standings.stream()
                .filter(standing -> standing.verdict().isPresent())
                .filter(standing -> concerns(rule, standing, checked.question))
                .map(standing -> unasked(standing, standing.verdict().orElseThrow(), checked.findings))
                .toList();
    }

    /** By the words on the indicator's code and kind; without any such word the rule concerns every indicator. */
    private static boolean concerns(Rule rule, Standing standing, TraceQuestion question) {
        Indicator indicator = standing.indicator();
        if (question.indicator().filter(code -> !code.equals(indicator.code())).isPresent()) {
            return false;
        }
        return rule.scope().conditions().stream().allMatch(condition -> switch (condition.field()) {
            case "指标" -> condition.words().contains(indicator.code()) == condition.among();
            case "类型" -> condition.words().contains(indicator.kind().code()) == condition.among();
            default -> true;
        });
    }

    private Unasked unasked(Standing standing, Verdict verdict, List<Finding> findings) {
        Indicator indicator = standing.indicator();
        Set<String> rows = new HashSet<>(Set.of(indicator.code()));
        rows.addAll(Ratio.inputs(catalog, indicator.code()));
        List<String> causes = !verdict.isDoubted()
                ? List.of()
                : findings.stream()
                        .filter(finding -> verdict == Verdict.IN_DOUBT
                                ? finding.level() == Level.MUST_FIX
                                : finding.isOpenQuestion() && finding.doubts() != Doubt.NONE)
                        .filter(finding -> finding.doubts() == Doubt.WORKBOOK
                                || finding.rows().stream().anyMatch(rows::contains))
                        .map(finding -> Texts.text("trace.cause", finding.rule(), finding.message()))
                        .toList();
        return new Unasked(indicator.code(), indicator.name(), verdict, causes);
    }

    /** Holds what our own matcher finds to what Drools fired: where they differ no explanation is to be trusted. */
    static final class Agreement {
        private final Map<Object, Integer> numbers = new IdentityHashMap<>();

        private Agreement(Facts facts) {
            facts.all().forEach(fact -> numbers.put(fact, numbers.size()));
        }

        /**
         * Refuses a matcher that finds other facts to report than the rule did. One that gave up has found nothing to compare.
         *
         * @param firing what the rule did on the same facts
         */
        static void check(RuleSource source, Facts facts, Matcher matcher, Firing firing) {
            Agreement agreement = new Agreement(facts);
            Set<List<Integer>> ours = agreement.ours(source, matcher);
            Set<List<Integer>> fired = agreement.fired(source.rule(), firing);
            if (!matcher.isExhausted() && !ours.equals(fired)) {
                throw new IllegalStateException(source.file() + " reports " + fired + " but is matched with " + ours
                        + " of " + facts.all() + "; 可能：Matcher and Drools understand a condition differently");
            }
        }

        private Set<List<Integer>> ours(RuleSource source, Matcher matcher) {
            Set<List<Integer>> found = new HashSet<>();
            List<List<String>> reports = source.parsed().reports();
            matcher.find(source.when().clauses(), way -> {
                reports.forEach(names -> found.add(numbers(names.stream()
                        .map(name -> matcher.values().named(name).orElseThrow())
                        .toList())));
                return false;
            });
            return found;
        }

        private Set<List<Integer>> fired(Rule rule, Firing firing) {
            Set<List<Integer>> fired = new HashSet<>();
            firing.hits().stream()
                    .filter(hit -> hit.rule().id().equals(rule.id()))
                    .forEach(hit -> fired.add(numbers(hit.facts())));
            return fired;
        }

        private List<Integer> numbers(List<Object> reported) {
            return reported.stream().map(fact -> numbers.getOrDefault(fact, -1)).toList();
        }
    }
}
