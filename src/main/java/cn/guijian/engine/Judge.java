package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.model.Finding;
import cn.guijian.model.Grades;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Kind;
import cn.guijian.model.Level;
import cn.guijian.model.PastValue;
import cn.guijian.model.Period;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.Requirement;
import cn.guijian.model.Submission;
import cn.guijian.model.Target;
import cn.guijian.model.Verdict;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the undoubted indicators against the plan: rules decide whether, the bounds decide how far. */
final class Judge {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PROGRESS_DECIMALS = 4;

    private final Catalog catalog;
    private final Submission submission;
    private final Context context;
    private final RuleBase rules;
    private final Facts facts = new Facts();
    private final Map<Object, Standing> judged = new IdentityHashMap<>();
    private final Map<String, Level> levels = new java.util.HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Judge(Catalog catalog, Submission submission, Context context, RuleBase rules) {
        this.catalog = catalog;
        this.submission = submission;
        this.context = context;
        this.rules = rules;
    }

    /** What the plan's rules say: findings, a result for each indicator in scope, and which rules broke. */
    record Outcome(List<Finding> findings, List<IndicatorResult> indicators, List<Firing.Failure> failures) {}

    Outcome judge(Set<String> doubted) {
        List<Standing> standings = catalog.indicatorsOf(submission.unit()).stream()
                .filter(indicator -> !indicator.isInput())
                .map(indicator -> Standing.of(catalog, submission, indicator, doubted))
                .toList();
        standings.stream().filter(s -> s.verdict().isEmpty()).forEach(this::assess);
        catalog.parameters()
                .forEach((rule, values) -> values.forEach((name, text) -> Numbers.parse(text)
                        .ifPresent(value -> facts.add(
                                new Vocabulary.Parameter(rule, name, value), Source.nowhere(rule + "|" + name)))));
        Firing firing = rules.fire(Stage.PLAN, facts);
        firing.hits().forEach(this::finding);
        Set<String> broken =
                firing.failures().stream().map(Firing.Failure::rule).collect(Collectors.toSet());
        List<IndicatorResult> results =
                standings.stream().map(standing -> result(standing, broken)).toList();
        return new Outcome(findings, results, firing.failures());
    }

    private void assess(Standing standing) {
        Indicator indicator = standing.indicator();
        Target target = standing.requirement().target().orElseThrow();
        Target.Bound bound = standing.requirement().bound().orElseThrow();
        BigDecimal value = standing.value().orElseThrow();
        BigDecimal required = standing.requirement().required().orElseThrow();
        Period period = submission.period();
        Object fact = new Vocabulary.Assessment(
                indicator.code(),
                indicator.name(),
                indicator.planUnit(),
                indicator.kind().code(),
                indicator.attribute().label(),
                target.mode().label(),
                bound.comparator().sign(),
                value,
                required,
                bound.value(),
                standing.requirement().base().orElse(null),
                indicator.isAssessedIn(period.quarter()),
                period.compareTo(catalog.plan().last()) >= 0,
                catalog.plan().isOver(period),
                period.quarter());
        judged.put(fact, standing);
        facts.add(
                fact,
                new Source(
                        indicator.code() + "|" + indicator.judgedColumn().label() + "|" + value.toPlainString(),
                        Optional.of(indicator.code()),
                        Set.of(indicator.code()),
                        standing.cell().stream().toList(),
                        Optional.of(value),
                        Optional.of(required)));
    }

    private void finding(Firing.Hit hit) {
        Standing standing = hit.facts().stream()
                .map(judged::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(hit.rule().id() + " reported no 评价"));
        if (hit.rule().level().filter(level -> level == Level.NOTE).isPresent()) {
            findings.add(new FindingMaker(catalog, submission).make(hit, facts, Level.NOTE));
            return;
        }
        Level level = level(hit.rule(), standing);
        findings.add(new FindingMaker(catalog, submission).make(hit, facts, level));
        levels.merge(
                standing.indicator().code(),
                level,
                (a, b) -> Comparator.<Level>naturalOrder().compare(a, b) <= 0 ? a : b);
    }

    private Level level(Rule rule, Standing standing) {
        Indicator indicator = standing.indicator();
        Level level = rule.level()
                .filter(Level::isGrade)
                .orElseGet(() -> Grades.of(catalog)
                        .grade(
                                indicator.kind(),
                                indicator.attribute(),
                                standing.requirement().bound().orElseThrow().comparator(),
                                standing.value().orElseThrow(),
                                standing.requirement().required().orElseThrow()));
        boolean capped = !indicator.isAssessedIn(submission.period().quarter()) || isSeasonal(standing);
        return capped ? Level.YELLOW : level;
    }

    /** Before Q4, a stock that is not below its own value four quarters earlier dips as it does every year. */
    private boolean isSeasonal(Standing standing) {
        Indicator indicator = standing.indicator();
        Period period = submission.period();
        if (indicator.kind() != Kind.STOCK || period.quarter() == 4) {
            return false;
        }
        return context.at(period.plus(-4))
                .flatMap(s -> s.value(indicator.code(), indicator.judgedColumn()))
                .flatMap(ReportedValue::number)
                .map(number -> Requirement.inPlanUnit(number, indicator))
                .filter(then -> standing.value().orElseThrow().compareTo(then) >= 0)
                .isPresent();
    }

    private IndicatorResult result(Standing standing, Set<String> broken) {
        Indicator indicator = standing.indicator();
        Optional<Level> level = Optional.ofNullable(levels.get(indicator.code()));
        Verdict verdict = standing.verdict().orElseGet(() -> verdict(standing, level, broken));
        return new IndicatorResult(
                indicator,
                standing.value(),
                standing.requirement().target(),
                standing.requirement().bound(),
                standing.requirement().required(),
                progress(standing),
                verdict,
                level,
                standing.cell(),
                standing.requirement().allocation(),
                history(indicator),
                Optional.empty());
    }

    /** What earlier quarters said, oldest first. */
    private List<PastValue> history(Indicator indicator) {
        return context.earlier().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().value(indicator.code(), indicator.judgedColumn()).stream()
                        .flatMap(value -> value.number().stream())
                        .map(number -> new PastValue(
                                entry.getKey(),
                                Requirement.inPlanUnit(number, indicator),
                                Requirement.of(catalog, indicator, submission.unit(), entry.getKey())
                                        .required())))
                .toList();
    }

    private Verdict verdict(Standing standing, Optional<Level> level, Set<String> broken) {
        if (level.isPresent()) {
            return standing.indicator().isAssessedIn(submission.period().quarter())
                    ? Verdict.NOT_MET
                    : Verdict.YEAR_END;
        }
        boolean covered = judged.entrySet().stream()
                .filter(entry -> entry.getValue().equals(standing))
                .anyMatch(entry -> rules.rules().stream()
                        .filter(rule -> rule.stage() == Stage.PLAN && !broken.contains(rule.id()))
                        .filter(rule ->
                                rule.level().filter(l -> l == Level.NOTE).isEmpty())
                        .anyMatch(rule -> rule.scope().covers(entry.getKey())));
        return covered ? Verdict.MET : Verdict.NOT_JUDGED;
    }

    private static Optional<BigDecimal> progress(Standing standing) {
        return standing.value()
                .flatMap(value -> standing.requirement()
                        .required()
                        .filter(required -> required.signum() != 0)
                        .map(required ->
                                value.multiply(HUNDRED).divide(required, PROGRESS_DECIMALS, RoundingMode.HALF_UP)));
    }
}
