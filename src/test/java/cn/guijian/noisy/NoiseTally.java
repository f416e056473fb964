package cn.guijian.noisy;

import cn.guijian.check.QuarterByQuarter;
import cn.guijian.model.Level;
import cn.guijian.model.form.Submission;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.ruleset.Ruleset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How often rules ask or object where nothing is wrong, a workbook and quarter.
 *
 * @param workbooks how many were judged
 * @param findings of level 强制性 and 核实性, folded ones too
 */
record NoiseTally(int workbooks, List<Finding> findings) {
    private static final int DECIMALS = 4;

    /** All units and quarters of one seed. */
    static NoiseTally of(Ruleset ruleset, long seed) {
        NoisyYears years = new NoisyYears(ruleset.catalog(), seed);
        QuickSubmissions quick = new QuickSubmissions(ruleset.catalog());
        List<Submission> submissions = years.periods().stream()
                .flatMap(period -> ruleset.catalog().units().stream().map(unit -> quick.of(years.of(unit, period))))
                .toList();
        return of(new QuarterByQuarter(ruleset, submissions).results());
    }

    static NoiseTally of(List<CheckResult> results) {
        return new NoiseTally(
                results.size(),
                results.stream()
                        .flatMap(result -> result.findings().stream())
                        .filter(f -> f.level() == Level.MUST_FIX || f.level() == Level.MUST_EXPLAIN)
                        .toList());
    }

    NoiseTally plus(NoiseTally other) {
        List<Finding> both = new ArrayList<>(findings);
        both.addAll(other.findings);
        return new NoiseTally(workbooks + other.workbooks, both);
    }

    /** By rule, the most frequent of them not first. */
    Map<String, BigDecimal> byRule(Predicate<Finding> meant) {
        Map<String, Long> counts = findings.stream()
                .filter(meant)
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        Map<String, BigDecimal> rates = new TreeMap<>();
        counts.forEach((rule, count) -> rates.put(rule, rate(count)));
        return rates;
    }

    BigDecimal all(Predicate<Finding> meant) {
        return rate(findings.stream().filter(meant).count());
    }

    private BigDecimal rate(long count) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(workbooks), DECIMALS, RoundingMode.HALF_UP);
    }
}
