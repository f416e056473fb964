package cn.guijian.app;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Judges the material of a run by one set of rules: each workbook, then each quarter with the city. */
final class Judging {
    private final Ruleset ruleset;
    private final Checker checker;
    private final Material material;
    private final CityAssessment city;

    Judging(Ruleset ruleset, Checker checker, Material material) {
        this.ruleset = ruleset;
        this.checker = checker;
        this.material = material;
        this.city = new CityAssessment(ruleset, checker, material.archive(), material.isWholeQuarter());
    }

    /**
     * One result for each workbook.
     *
     * @param compared sets a result beside an earlier run's
     */
    List<CheckResult> results(UnaryOperator<CheckResult> compared) {
        List<CheckResult> results = new ArrayList<>();
        for (Filed file : material.filed()) {
            try {
                results.add(compared.apply(checker.check(file.intake(), material.context(file))));
            } catch (RuntimeException
                    | StackOverflowError e) { // one of the two broad catches: a bug must not stop others
                results.add(checker.failed(file.workbook(), e));
            }
        }
        return results;
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
        return results.stream()
                .filter(result -> result.period().isEmpty())
                .filter(result -> quarters.stream()
                        .flatMap(quarter -> quarter.results().stream())
                        .noneMatch(other -> other.input().equals(result.input())))
                .toList();
    }
}
