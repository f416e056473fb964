package cn.guijian.app;

import cn.guijian.catalog.TargetLines;
import cn.guijian.engine.Rule;
import cn.guijian.engine.RuleExplainer;
import cn.guijian.engine.Tracer;
import cn.guijian.intake.IntakeLimits;
import cn.guijian.model.Candidate;
import cn.guijian.model.Candidate.TargetPlace;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Explanation;
import cn.guijian.model.Explanation.Outcome;
import cn.guijian.model.Finding;
import cn.guijian.model.Intake;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.Submission;
import cn.guijian.model.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers 为什么报 and 为什么没报: follows rules condition by condition through the facts of the workbooks named. */
public final class Explainer {
    /** The block of what could not be read. */
    private static final String READING = "R00";

    private final Ruleset ruleset;
    private final Checker checker;
    private final TargetLines lines;

    /** @param folder the rules folder, for the lines of targets.csv */
    public Explainer(Ruleset ruleset, Path folder) {
        this.ruleset = ruleset;
        this.checker = new Checker(ruleset, IntakeLimits.standard());
        this.lines = TargetLines.read(folder);
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

    /**
     * Explains.
     *
     * @throws IOException when a folder can't be listed
     */
    public Answer explain(Question question) throws IOException {
        Material material = Material.read(
                ruleset.catalog(), checker, question.paths, question.period, question.history, Progress.SILENT);
        RuleExplainer engine = engine(question);
        List<Explanation> explanations = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Filed file : material.filed()) {
            Optional<Submission> submission = file.submission();
            submission.ifPresent(s -> explanations.addAll(unit(s, engine, material, file, question)));
            if (submission.isEmpty()) {
                unread.add(unread(file));
            }
        }
        if (material.isWholeQuarter()) {
            explanations.addAll(city(engine, material, question));
        }
        return new Answer(explanations.stream().map(this::withTargets).toList(), unread);
    }

    private RuleExplainer engine(Question question) {
        List<String> ids = ruleset.rules().rules().stream()
                .map(Rule::id)
                .filter(id -> question.rules.isEmpty() || question.rules.contains(id))
                .toList();
        return new RuleExplainer(
                ruleset.catalog(), ruleset.rules(), Tracer.of(ruleset.rules(), ids), question.limit);
    }

    private List<Explanation> unit(
            Submission submission, RuleExplainer engine, Material material, Filed file, Question question) {
        List<Finding> ofIntake = checker.ofIntake(submission);
        List<Explanation> explanations = new ArrayList<>(reading(submission, ofIntake, question));
        explanations.addAll(engine.explain(submission, ofIntake, material.context(file), question.indicator));
        return explanations;
    }

    /** Block R00 has no conditions: what it found is all there is to say. */
    private List<Explanation> reading(Submission submission, List<Finding> ofIntake, Question question) {
        List<String> ids = question.rules.isEmpty()
                ? ofIntake.stream()
                        .filter(f -> question.indicator.filter(f.rows()::contains).isPresent())
                        .map(Finding::rule)
                        .distinct()
                        .toList()
                : question.rules.stream().filter(id -> id.startsWith(READING)).sorted().toList();
        return ids.stream().map(id -> reading(id, submission, ofIntake)).toList();
    }

    private Explanation reading(String id, Submission submission, List<Finding> ofIntake) {
        List<Candidate> found = ofIntake.stream()
                .filter(finding -> finding.rule().equals(id))
                .map(finding -> new Candidate(
                        finding.message(),
                        finding.indicator(),
                        List.of(),
                        Optional.empty(),
                        List.of(finding.id()),
                        0))
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

    private List<Explanation> city(RuleExplainer engine, Material material, Question question) {
        Judging judging = new Judging(ruleset, checker, material);
        List<CheckResult> results = judging.results(result -> result);
        List<Explanation> explanations = new ArrayList<>();
        for (QuarterResult quarter : judging.quarters(results, question.period)) {
            explanations.addAll(engine.explainCity(
                    quarter.period(),
                    judging.city().filings(quarter),
                    judging.city().city(),
                    question.indicator));
        }
        return explanations;
    }

    private static String unread(Filed file) {
        Intake intake = file.intake();
        return Texts.text(
                "trace.unread",
                intake.input().file(),
                intake instanceof Intake.Unread unread
                        ? unread.troubles().stream()
                                .findFirst()
                                .map(t -> Texts.text(
                                        "intake.trouble." + t.type().rule(),
                                        t.details().toArray()))
                                .orElse("")
                        : "");
    }

    private Explanation withTargets(Explanation explanation) {
        return explanation.with(explanation.candidates().stream()
                .map(candidate -> candidate.against(candidate
                        .indicator()
                        .flatMap(code -> ruleset.catalog().target(code, explanation.period()))
                        .map(target -> new TargetPlace(lines.of(target), target))))
                .toList());
    }
}
