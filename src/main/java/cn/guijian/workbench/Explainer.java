package cn.guijian.workbench;

import cn.guijian.catalog.TableLines;
import cn.guijian.check.Checker;
import cn.guijian.check.CityAssessment;
import cn.guijian.check.Filed;
import cn.guijian.check.Judging;
import cn.guijian.check.Material;
import cn.guijian.engine.facts.Context;
import cn.guijian.explain.RuleExplainer;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.rules.Candidate;
import cn.guijian.model.rules.Candidate.AllocationPlace;
import cn.guijian.model.rules.Candidate.TargetPlace;
import cn.guijian.model.rules.ConditionResult;
import cn.guijian.model.rules.ConditionResult.Mark;
import cn.guijian.model.rules.ConditionResult.Operand;
import cn.guijian.model.rules.Explanation;
import cn.guijian.model.rules.Explanation.Outcome;
import cn.guijian.report.json.ExplanationJson;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers 为什么报 and 为什么没报: follows rules condition by condition through the facts of the workbooks named. */
public final class Explainer {
    /** The block of what could not be read. */
    private static final String READING = "R00";
    /** The blocks that hold numbers against the plan. */
    private static final Set<Stage> OF_CITY = EnumSet.of(Stage.PLAN, Stage.CITY);

    private static final List<String> PLAN = List.of("R05", "R06", "R07");

    private final Ruleset ruleset;
    private final Checker checker;
    private final TableLines lines;

    public Explainer(Ruleset ruleset) {
        this.ruleset = ruleset;
        this.checker = new Checker(ruleset, IntakeLimits.standard());
        this.lines = TableLines.of(ruleset.home());
    }

    /**
     * What is asked.
     *
     * @param paths workbooks, folders and zips; with more than one workbook the city is explained too
     * @param history earlier quarters; empty means the folders beside the quarter's own
     * @param rules ids of rules; empty for all
     * @param indicator only what concerns this indicator
     * @param limit how many candidates that did not fire are shown at most, for each rule
     */
    public record Question(
            List<Path> paths,
            Optional<Period> period,
            Optional<Path> history,
            Set<String> rules,
            Optional<String> indicator,
            int limit) {
        public Question {
            paths = List.copyOf(paths);
            rules = Set.copyOf(rules);
        }
    }

    /**
     * What is answered.
     *
     * @param explanations by workbook, then by rule; those on the city come last
     * @param unread files that could not be read, each with the reason
     */
    public record Answer(List<Explanation> explanations, List<String> unread) {
        public Answer {
            explanations = List.copyOf(explanations);
            unread = List.copyOf(unread);
        }
    }

    /** The ids that have no rule, each with the nearest that has. */
    public List<String> unknown(Set<String> ids) {
        List<String> known = new ArrayList<>(ruleset.rules().ids());
        return ids.stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .map(id -> Texts.text("trace.unknown-rule", id))
                .toList();
    }

    /** The answer as JSON ({@code guijian/explanation/1}). */
    public static byte[] json(Answer answer) throws IOException {
        return ExplanationJson.of(answer.explanations, answer.unread);
    }

    /**
     * Explains.
     *
     * @throws IOException when a folder can't be listed
     */
    public Answer explain(Question question) throws IOException {
        return explain(question, Progress.SILENT);
    }

    /** The same, told of on the way. */
    public Answer explain(Question question, Progress progress) throws IOException {
        Material material = Material.read(checker, question.paths, question.period, question.history, progress);
        progress.begin(Progress.Stage.JUDGE, material.filed().size());
        RuleExplainer engine = engine(question);
        Judging judging = new Judging(ruleset, checker, material);
        List<Explanation> explanations = new ArrayList<>();
        List<String> unread = new ArrayList<>(material.missed().stream().toList());
        for (Filed file : material.filed()) {
            progress.step();
            Optional<Submission> submission = file.submission();
            submission.ifPresent(s -> explanations.addAll(unit(s, engine, material, judging.context(file), question)));
            if (submission.isEmpty()) {
                unread.add(unread(file));
            }
        }
        if (material.isBatch()) {
            explanations.addAll(city(engine, judging, question));
        }
        return new Answer(
                explanations.stream()
                        .map(e -> question.rules.isEmpty() && question.indicator.isPresent() ? concerned(e) : e)
                        .map(this::withTargets)
                        .toList(),
                unread);
    }

    private RuleExplainer engine(Question question) {
        List<String> ids = ruleset.rules().rules().stream()
                .map(Rule::id)
                .filter(id -> question.rules.isEmpty() || question.rules.contains(id))
                .toList();
        return new RuleExplainer(ruleset.catalog(), ruleset.rules(), ids, question.limit);
    }

    private List<Explanation> unit(
            Submission submission, RuleExplainer engine, Material material, Context context, Question question) {
        List<Finding> ofIntake = checker.ofIntake(submission);
        List<Explanation> explanations = new ArrayList<>(reading(submission, ofIntake, question));
        explanations.addAll(retired(submission, question));
        explanations.addAll(engine.explain(submission, ofIntake, context, question.indicator));
        if (material.isBatch() || question.rules.isEmpty()) {
            explanations.removeIf(e -> stage(e) == Stage.CITY);
        }
        return explanations;
    }

    /** A retired rule is asked nothing any more. */
    private List<Explanation> retired(Submission submission, Question question) {
        return ruleset.rules().retired().stream()
                .filter(rule -> question.rules.contains(rule.id()))
                .map(rule -> new Explanation(
                        rule.id(),
                        rule.title(),
                        rule.page().summary(),
                        submission.unit().name(),
                        submission.period(),
                        Outcome.NOT_EVALUATED,
                        List.of(),
                        0,
                        List.of(),
                        Texts.text("trace.retired")))
                .toList();
    }

    /** Block R00 has no conditions: what it found is all there is to say. */
    private List<Explanation> reading(Submission submission, List<Finding> ofIntake, Question question) {
        List<String> ids = question.rules.isEmpty()
                ? ofIntake.stream()
                        .filter(f ->
                                question.indicator.filter(f.rows()::contains).isPresent())
                        .map(Finding::rule)
                        .distinct()
                        .toList()
                : question.rules.stream()
                        .filter(id -> id.startsWith(READING))
                        .sorted()
                        .toList();
        return ids.stream().map(id -> reading(id, submission, ofIntake)).toList();
    }

    private Explanation reading(String id, Submission submission, List<Finding> ofIntake) {
        List<Candidate> found = ofIntake.stream()
                .filter(finding -> finding.rule().equals(id))
                .map(finding -> new Candidate(
                        finding.message(), finding.indicator(), List.of(), Optional.empty(), List.of(finding.id()), 0))
                .toList();
        return new Explanation(
                id,
                ruleset.rules().page(id).map(page -> page.title()).orElse(id),
                ruleset.rules().page(id).map(page -> page.summary()).orElse(""),
                submission.unit().name(),
                submission.period(),
                found.isEmpty() ? Outcome.NO_FACTS : Outcome.FIRED,
                found,
                0,
                List.of(),
                Texts.text(found.isEmpty() ? "trace.reading.none" : "trace.reading"));
    }

    private List<Explanation> city(RuleExplainer engine, Judging judging, Question question) {
        List<CheckResult> results = judging.results();
        List<Explanation> explanations = new ArrayList<>();
        for (CityAssessment.Assessed city : judging.assessed(results, question.period)) {
            explanations.addAll(
                    engine.explainCity(city.quarter().period(), city.filings(), city.earlier(), question.indicator));
        }
        explanations.removeIf(e -> !OF_CITY.contains(stage(e)));
        return explanations;
    }

    private Stage stage(Explanation explanation) {
        return ruleset.rules().rules().stream()
                .filter(rule -> rule.id().equals(explanation.rule()))
                .findFirst()
                .map(Rule::stage)
                .orElse(Stage.DATA);
    }

    private static String unread(Filed file) {
        Intake intake = file.intake();
        return Texts.text(
                "trace.unread",
                intake.input().shown(),
                intake instanceof Intake.Unread unread
                        ? unread.troubles().stream()
                                .findFirst()
                                .map(t -> Texts.text(
                                        "intake.trouble." + t.type().rule(),
                                        t.details().toArray()))
                                .orElse("")
                        : "");
    }

    /** A rule for other indicators has nothing to say of the one that was asked about. */
    private static Explanation concerned(Explanation explanation) {
        List<String> onWhom = explanation.candidates().stream()
                .flatMap(candidate -> onWhom(candidate).stream())
                .toList();
        return explanation.outcome() == Outcome.SILENT
                        && onWhom.size() == explanation.candidates().size()
                ? explanation.without(Texts.text("trace.for-others", onWhom.get(0)))
                : explanation;
    }

    /** The condition that fails because the rule is for others. */
    private static Optional<String> onWhom(Candidate candidate) {
        return candidate.conditions().stream()
                .filter(condition -> condition.mark() == Mark.FAILS && isOnWhom(condition.values()))
                .map(ConditionResult::text)
                .findFirst();
    }

    private static boolean isOnWhom(List<Operand> values) {
        List<Operand> fields =
                values.stream().filter(value -> !value.name().startsWith("$")).toList();
        return !fields.isEmpty() && fields.stream().allMatch(value -> RuleExplainer.WHOM.contains(value.name()));
    }

    /** Only a rule of the plan's blocks, or of the city's, asks for what the plan asks for. */
    private Explanation withTargets(Explanation explanation) {
        return PLAN.stream().noneMatch(explanation.rule()::startsWith)
                ? explanation
                : explanation.with(explanation.candidates().stream()
                        .map(candidate ->
                                candidate.against(candidate.indicator().flatMap(code -> target(code, explanation))))
                        .toList());
    }

    private Optional<TargetPlace> target(String code, Explanation explanation) {
        Catalog catalog = ruleset.catalog();
        Optional<AllocationPlace> allocation = catalog.indicator(code)
                .filter(indicator -> indicator.kind() != Kind.RATE && indicator.scope() == Scope.ALL)
                .flatMap(indicator -> catalog.unit(explanation.subject()))
                .flatMap(unit -> catalog.allocation(code, unit, explanation.period()))
                .map(task -> new AllocationPlace(lines.of(task), task));
        return catalog.target(code, explanation.period())
                .map(target -> new TargetPlace(lines.of(target), target, allocation));
    }
}
