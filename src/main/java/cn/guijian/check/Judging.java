package cn.guijian.check;

import cn.guijian.engine.facts.Context;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Decision;
import cn.guijian.model.InputFile;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.Submission;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges the material of a run by one set of rules: each workbook, then each quarter with the city. */
public final class Judging {
    private final Ruleset ruleset;
    private final Checker checker;
    private final Material material;
    private final Rulings rulings;
    private final Chronicle chronicle;
    private final CityAssessment city;

    /** A judging of which nothing is said from outside. */
    public Judging(Ruleset ruleset, Checker checker, Material material) {
        this(ruleset, checker, material, Rulings.none(), false);
    }

    /** @param whole whether the material is the city's, whoever is in it ({@code --whole}) */
    public Judging(Ruleset ruleset, Checker checker, Material material, Rulings rulings, boolean whole) {
        this.ruleset = ruleset;
        this.checker = checker;
        this.material = material;
        this.rulings = rulings;
        this.chronicle = new Chronicle(checker, ruleset.catalog(), material.archive(), rulings, material::common)
                .remembering(material.past().known().orElse(KnownPast.NOTHING));
        this.city = new CityAssessment(ruleset, chronicle, material.archive(), whole);
    }

    /**
     * One result for each workbook, in the order of the files; earlier quarters are judged first, since their doubts
     * count in later ones.
     */
    public List<CheckResult> results() {
        return results(Workers.all(), Progress.SILENT);
    }

    /** The same on so many threads, told of on the way. */
    public List<CheckResult> results(Workers workers, Progress progress) {
        Map<Filed, CheckResult> results = new IdentityHashMap<>();
        for (List<Filed> quarter : byPeriod()) {
            quarter.get(0).period().ifPresent(period -> goThrough(period, quarter, workers));
            List<CheckResult> judged = workers.each(quarter, file -> {
                CheckResult result = judge(file);
                progress.step();
                return result;
            });
            for (int i = 0; i < quarter.size(); i++) {
                results.put(quarter.get(i), judged.get(i));
            }
        }
        material.past().keep(chronicle::past);
        return material.filed().stream().map(results::get).toList();
    }

    /** What could not be read comes first, then quarter after quarter. */
    private Collection<List<Filed>> byPeriod() {
        return material.filed().stream()
                .collect(Collectors.groupingBy(
                        file -> file.period().map(Period::code).orElse(""), TreeMap::new, Collectors.toList()))
                .values();
    }

    private void goThrough(Period period, List<Filed> quarter, Workers workers) {
        chronicle.until(period, workers);
        chronicle.quarter(
                period,
                quarter.stream().flatMap(file -> file.submission().stream()).toList(),
                workers);
    }

    private CheckResult judge(Filed file) {
        try {
            return rulings.applyTo(file.submission()
                    .map(submission -> checker.result(submission, chronicle.answered(submission)))
                    .orElseGet(() -> checker.check(file.intake(), Context.alone())));
        } catch (RuntimeException | StackOverflowError e) { // a bug must not stop others
            return checker.failed(file.workbook(), e);
        }
    }

    /** What stands around a file's submission, the other units of its quarter among it. */
    public Context context(Filed file) {
        return file.submission().map(this::context).orElseGet(Context::alone);
    }

    private Context context(Submission submission) {
        if (!chronicle.hasGoneThrough(submission)) {
            goThrough(
                    submission.period(),
                    material.filed().stream()
                            .filter(f -> f.period()
                                    .filter(submission.period()::equals)
                                    .isPresent())
                            .toList(),
                    Workers.all());
        }
        return chronicle.around(submission).among(chronicle.peers(submission.period()));
    }

    /** The quarters in these results, earliest first, with the city's numbers. */
    public List<QuarterResult> quarters(List<CheckResult> results, Optional<Period> fallback) {
        return assessed(results, fallback).stream()
                .map(CityAssessment.Assessed::quarter)
                .toList();
    }

    /** The decisions of the bureau on what nobody asks any more. */
    List<Decision> idleDecisions() {
        return chronicle.idle(rulings.decisions().all());
    }

    /** The same, each with what the city was assessed from. */
    public List<CityAssessment.Assessed> assessed(List<CheckResult> results, Optional<Period> fallback) {
        return city.assess(new Batch(ruleset).quarters(results, fallback));
    }

    /** The results that belong to no quarter. */
    public static List<CheckResult> homeless(List<QuarterResult> quarters, List<CheckResult> results) {
        Set<InputFile> housed = quarters.stream()
                .flatMap(quarter -> quarter.results().stream())
                .map(CheckResult::input)
                .collect(Collectors.toSet());
        return results.stream()
                .filter(result -> result.period().isEmpty() && !housed.contains(result.input()))
                .toList();
    }
}
