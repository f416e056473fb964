package cn.guijian.workbench;

import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.rules.RuleComparison.Change;
import cn.guijian.model.rules.RuleComparison.FindingTurn;
import cn.guijian.model.rules.RuleComparison.Part;
import cn.guijian.model.rules.RuleComparison.Standing;
import cn.guijian.model.rules.RuleComparison.StatusTurn;
import cn.guijian.model.rules.RuleComparison.Subject;
import cn.guijian.model.rules.RuleComparison.VerdictTurn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What ends otherwise under two sets of rules: submission by submission, and the city quarter by quarter. */
final class ComparisonTurns {
    private final Map<Subject, Said> before;
    private final Map<Subject, Said> after;
    private final Set<Subject> subjects = new LinkedHashSet<>();

    ComparisonTurns(RulesVerdict before, RulesVerdict after) {
        this.before = said(before);
        this.after = said(after);
        subjects.addAll(this.after.keySet());
        subjects.addAll(this.before.keySet());
    }

    /** What one side says of a subject; the city has no status. */
    private record Said(Optional<Status> status, Map<String, Named> indicators, List<Finding> findings) {
        private static final Said NOTHING = new Said(Optional.empty(), Map.of(), List.of());
    }

    private record Named(String name, Standing standing) {}

    List<StatusTurn> statuses() {
        List<StatusTurn> turns = new ArrayList<>();
        for (Subject subject : subjects) {
            Optional<Status> was = of(before, subject).status;
            Optional<Status> is = of(after, subject).status;
            if (!was.equals(is)) {
                turns.add(new StatusTurn(subject, was, is));
            }
        }
        return turns;
    }

    List<VerdictTurn> verdicts() {
        List<VerdictTurn> turns = new ArrayList<>();
        for (Subject subject : subjects) {
            Map<String, Named> was = of(before, subject).indicators;
            Map<String, Named> is = of(after, subject).indicators;
            Map<String, Named> all = new LinkedHashMap<>(is);
            was.forEach(all::putIfAbsent);
            all.forEach((code, named) -> {
                Optional<Standing> then = Optional.ofNullable(was.get(code)).map(Named::standing);
                Optional<Standing> now = Optional.ofNullable(is.get(code)).map(Named::standing);
                if (!then.map(ComparisonTurns::end).equals(now.map(ComparisonTurns::end))) {
                    turns.add(new VerdictTurn(subject, code, named.name, then, now));
                }
            });
        }
        return turns;
    }

    List<FindingTurn> findings() {
        List<FindingTurn> turns = new ArrayList<>();
        for (Subject subject : subjects) {
            turns.addAll(FindingPairs.turns(subject, of(before, subject).findings, of(after, subject).findings));
        }
        return turns;
    }

    private static String end(Standing standing) {
        return standing.verdict() + " " + standing.level();
    }

    private static Said of(Map<Subject, Said> side, Subject subject) {
        return side.getOrDefault(subject, Said.NOTHING);
    }

    private static Map<Subject, Said> said(RulesVerdict judged) {
        Map<Subject, Said> said = new LinkedHashMap<>();
        for (QuarterResult quarter : judged.quarters()) {
            quarter.results().forEach(result -> said.put(subject(quarter, result), said(result)));
            said.put(
                    new Subject(quarter.period(), "", Texts.text("city.name"), ""),
                    new Said(Optional.empty(), city(quarter), quarter.cityFindings()));
        }
        return said;
    }

    static Subject subject(QuarterResult quarter, CheckResult result) {
        String file = result.input().file();
        return new Subject(
                quarter.period(),
                result.unit().map(ReportingUnit::code).orElse(file),
                result.unit().map(ReportingUnit::name).orElse(file),
                file);
    }

    private static Said said(CheckResult result) {
        Map<String, Named> indicators = new LinkedHashMap<>();
        for (IndicatorResult one : result.indicators()) {
            put(indicators, one.indicator(), new Standing(one.value(), one.required(), one.verdict(), one.level()));
        }
        return new Said(Optional.of(result.status()), indicators, result.findings());
    }

    private static Map<String, Named> city(QuarterResult quarter) {
        Map<String, Named> indicators = new LinkedHashMap<>();
        for (CityIndicator one : quarter.city()) {
            put(indicators, one.indicator(), new Standing(one.value(), one.required(), one.verdict(), one.level()));
        }
        return indicators;
    }

    private static void put(Map<String, Named> indicators, Indicator indicator, Standing standing) {
        indicators.put(indicator.code(), new Named(indicator.name(), standing));
    }

    /** Matches the findings of two runs by rule, indicator and cells, without what depends on a value. */
    private static final class FindingPairs {
        private FindingPairs() {}

        static List<FindingTurn> turns(Subject subject, List<Finding> before, List<Finding> after) {
            Map<String, Deque<Finding>> left = new LinkedHashMap<>();
            before.forEach(finding -> left.computeIfAbsent(key(finding), key -> new ArrayDeque<>())
                    .add(finding));
            List<FindingTurn> turns = new ArrayList<>();
            for (Finding now : after) {
                Optional<Finding> then = Optional.ofNullable(
                        left.getOrDefault(key(now), new ArrayDeque<>()).poll());
                List<Part> parts = then.map(old -> parts(old, now)).orElse(List.of());
                if (then.isEmpty() || !parts.isEmpty()) {
                    Change change = then.isEmpty() ? Change.ADDED : Change.CHANGED;
                    turns.add(new FindingTurn(subject, change, then, Optional.of(now), parts));
                }
            }
            left.values()
                    .forEach(rest -> rest.forEach(gone -> turns.add(
                            new FindingTurn(subject, Change.REMOVED, Optional.of(gone), Optional.empty(), List.of()))));
            return turns;
        }

        private static String key(Finding finding) {
            return finding.rule() + "|" + finding.indicator().orElse("") + "|"
                    + finding.locations().stream().map(FindingPairs::place).collect(Collectors.joining("|"));
        }

        private static String place(Location location) {
            return location.sheet() + "!" + (location.cell().isEmpty() ? location.label() : location.cell());
        }

        private static List<Part> parts(Finding before, Finding after) {
            List<Part> parts = new ArrayList<>();
            if (before.level() != after.level()) {
                parts.add(Part.LEVEL);
            }
            if (before.status() != after.status()) {
                parts.add(Part.STATUS);
            }
            if (!before.expected().equals(after.expected())) {
                parts.add(Part.EXPECTED);
            }
            if (!before.clause().equals(after.clause())) {
                parts.add(Part.CLAUSE);
            }
            if (!before.message().equals(after.message())) {
                parts.add(Part.MESSAGE);
            }
            return parts;
        }
    }
}
