package cn.guijian.report.paper;

import cn.guijian.model.Texts;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Coverage.NotEvaluated;
import cn.guijian.model.result.QuarterResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was checked over a whole quarter. A rule counts as evaluated only when it was so in every submission that could
 * be read; it never stands in both lists.
 *
 * @param missed by rule and reason, with the units (files without one, the city) that it was not evaluated for
 */
public record QuarterCoverage(List<String> evaluated, List<Missed> missed) {

    /** A rule that was not evaluated everywhere. */
    public record Missed(String rule, String reason, List<String> units) {}

    /** How many rules were evaluated everywhere. */
    String sentence() {
        return Texts.text("paper.city.coverage", evaluated.size(), missed.size());
    }

    /** A row for each rule and reason, with the units that it was not evaluated for by their names. */
    Table table(List<ReportingUnit> units) {
        Map<String, String> names =
                units.stream().collect(Collectors.toMap(ReportingUnit::code, ReportingUnit::name, (a, b) -> a));
        return Table.of(
                Part.COVERAGE.title(),
                "",
                missed.stream()
                        .map(m -> Row.of(m.rule(), Tone.NONE)
                                .put(Head.RULE, m.rule())
                                .put(Head.REASON, Wording.message(m.reason()))
                                .put(
                                        Head.WHO,
                                        Wording.join(m.units().stream()
                                                .map(unit -> names.getOrDefault(unit, unit))
                                                .toList()))
                                .build())
                        .toList());
    }

    /** Over all submissions that could be read. */
    public static QuarterCoverage of(QuarterResult quarter) {
        SortedSet<String> evaluated = new TreeSet<>();
        Map<List<String>, List<String>> missed = new LinkedHashMap<>(); // by rule and reason
        for (CheckResult result : quarter.results()) {
            if (result.status() == Status.UNREADABLE) {
                continue;
            }
            add(result.coverage(), name(result), evaluated, missed);
        }
        add(quarter.cityCoverage(), Texts.text("city.name"), evaluated, missed);
        missed.keySet().forEach(key -> evaluated.remove(key.get(0)));
        return new QuarterCoverage(
                List.copyOf(evaluated),
                missed.entrySet().stream()
                        .map(e -> new Missed(e.getKey().get(0), e.getKey().get(1), e.getValue()))
                        .toList());
    }

    private static void add(
            Coverage coverage, String of, Set<String> evaluated, Map<List<String>, List<String>> missed) {
        evaluated.addAll(coverage.evaluated());
        for (NotEvaluated rule : coverage.notEvaluated()) {
            missed.computeIfAbsent(List.of(rule.rule(), rule.reason()), k -> new ArrayList<>())
                    .add(of);
        }
    }

    private static String name(CheckResult result) {
        return result.unit()
                .map(ReportingUnit::code)
                .orElseGet(() -> result.input().shown());
    }
}
