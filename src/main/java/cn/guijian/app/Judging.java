package cn.guijian.app;

import cn.guijian.engine.Context;
import cn.guijian.model.CheckResult;
import cn.guijian.model.InputFile;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Judges the material of a run by one set of rules: each workbook, then each quarter with the city. */
final class Judging {
    private final Ruleset ruleset;
    private final Checker checker;
    private final Material material;
    private final Doubts doubts;
    private final CityAssessment city;

    Judging(Ruleset ruleset, Checker checker, Material material) {
        this.ruleset = ruleset;
        this.checker = checker;
        this.material = material;
        this.doubts = new Doubts(checker, material.archive());
        this.city = new CityAssessment(ruleset, doubts, material.archive(), material.isWholeQuarter());
    }

    /**
     * One result for each workbook, in the order of the files; earlier quarters are judged first, since their doubts
     * count in later ones.
     *
     * @param compared sets a result beside an earlier run's
     */
    List<CheckResult> results(UnaryOperator<CheckResult> compared) {
        return results(compared, Workers.all());
    }

    /** The same on so many threads. */
    List<CheckResult> results(UnaryOperator<CheckResult> compared, Workers workers) {
        Map<Filed, CheckResult> results = new IdentityHashMap<>();
        for (List<Filed> quarter : byPeriod()) {
            List<CheckResult> judged = workers.each(quarter, file -> judge(file, compared));
            for (int i = 0; i < quarter.size(); i++) {
                results.put(quarter.get(i), judged.get(i));
            }
        }
        return material.filed().stream().map(results::get).toList();
    }

    /** What could not be read comes first, then quarter after quarter. */
    private Collection<List<Filed>> byPeriod() {
        return material.filed().stream()
                .collect(Collectors.groupingBy(
                        file -> file.period().map(Period::code).orElse(""), TreeMap::new, Collectors.toList()))
                .values();
    }

    private CheckResult judge(Filed file, UnaryOperator<CheckResult> compared) {
        try {
            CheckResult result = checker.check(file.intake(), context(file));
            file.submission().ifPresent(submission -> doubts.learn(submission, result.findings()));
            return compared.apply(result);
        } catch (RuntimeException | StackOverflowError e) { // a bug must not stop others
            return checker.failed(file.workbook(), e);
        }
    }

    /** What stands around a file's submission. */
    Context context(Filed file) {
        return file.submission()
                .map(submission -> doubts.around(submission, material.common(file), material.peers(submission)))
                .orElseGet(Context::alone);
    }

    /** The quarters in these results, earliest first, with the city's numbers. */
    List<QuarterResult> quarters(List<CheckResult> results, Optional<Period> fallback) {
        return new Batch(ruleset, city).quarters(results, fallback);
    }

    /** The city in the quarters that were asked for so far. */
    CityAssessment city() {
        return city;
    }

    /** The results that belong to no quarter. */
    static List<CheckResult> homeless(List<QuarterResult> quarters, List<CheckResult> results) {
        Set<InputFile> housed = quarters.stream()
                .flatMap(quarter -> quarter.results().stream())
                .map(CheckResult::input)
                .collect(Collectors.toSet());
        return results.stream()
                .filter(result -> result.period().isEmpty() && !housed.contains(result.input()))
                .toList();
    }
}
