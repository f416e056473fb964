package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Parameters;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Grades;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.Cases;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds standings against the plan, a unit's or the city's: rules decide whether, the bounds decide how far. */
final class PlanStage {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PROGRESS_DECIMALS = 4;

    private final Catalog catalog;
    private final Period period;
    private final RuleBase rules;
    private final FindingMaker maker;
    private final Function<Indicator, Optional<BigDecimal>> yearAgo;
    private final Facts facts = new Facts();
    private final Map<Object, Standing> judged = new IdentityHashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> trials = new ArrayList<>();

    /**
     * A stage to be judged once.
     *
     * @param yearAgo an indicator's own value four quarters earlier, in the plan's unit
     */
    PlanStage(
            Catalog catalog,
            Period period,
            RuleBase rules,
            FindingMaker maker,
            Function<Indicator, Optional<BigDecimal>> yearAgo) {
        this.catalog = catalog;
        this.period = period;
        this.rules = rules;
        this.maker = maker;
        this.yearAgo = yearAgo;
    }

    /** How a standing ends. */
    record Judged(Standing standing, Verdict verdict, Optional<Level> level, Optional<BigDecimal> progress) {
        /** How many cases would turn the verdict: any number of one that misses, a single one of one that is met. */
        Optional<Cases> cases() {
            return standing.cases().filter(cases -> cases.reaches() ? verdict.isShortfall() : verdict == Verdict.MET);
        }
    }

    /**
     * What the plan's rules say: findings, an end for each standing in their order, and which rules broke.
     *
     * @param facts what the rules were given
     */
    record Outcome(
            List<Finding> findings,
            List<Finding> trials,
            List<Judged> judged,
            List<Firing.Failure> failures,
            Facts facts) {}

    Outcome judge(List<Standing> standings) {
        standings.stream().filter(s -> s.verdict().isEmpty()).forEach(this::assess);
        Parameters.add(facts, catalog);
        Firing firing = rules.fire(Stage.PLAN, facts);
        firing.hits().forEach(this::finding);
        Set<String> broken =
                firing.failures().stream().map(Firing.Failure::rule).collect(Collectors.toSet());
        return new Outcome(
                findings,
                trials,
                standings.stream().map(standing -> judged(standing, broken)).toList(),
                firing.failures(),
                facts);
    }

    private void assess(Standing standing) {
        Indicator indicator = standing.indicator();
        Target target = standing.requirement().target().orElseThrow();
        Target.Bound bound = standing.requirement().bound().orElseThrow();
        BigDecimal value = standing.value().orElseThrow();
        BigDecimal required = standing.requirement().required().orElseThrow();
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
                period.quarter(),
                indicator.planDecimals());
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
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(hit.rule().id() + " reported no 评价"));
        if (isRemark(hit.rule())) {
            (hit.rule().isOnTrial() ? trials : findings).add(maker.make(hit, facts, Level.NOTE));
            return;
        }
        Level level = level(hit.rule(), standing);
        Finding finding = maker.make(hit, facts, level, standing.cases().filter(Cases::reaches));
        if (hit.rule().isOnTrial()) {
            trials.add(finding);
            return;
        }
        findings.add(finding);
        levels.merge(
                standing.indicator().code(),
                level,
                (a, b) -> Comparator.<Level>naturalOrder().compare(a, b) <= 0 ? a : b);
    }

    static boolean isRemark(Rule rule) {
        return rule.level().filter(level -> level == Level.NOTE).isPresent();
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
        boolean capped = !indicator.isAssessedIn(period.quarter()) || isSeasonal(standing);
        return capped ? Level.YELLOW : level;
    }

    /** Before Q4, a stock that is not below its own value four quarters earlier dips as it does every year. */
    private boolean isSeasonal(Standing standing) {
        Indicator indicator = standing.indicator();
        return indicator.kind() == Kind.STOCK
                && period.quarter() != 4
                && yearAgo.apply(indicator)
                        .filter(then -> standing.value().orElseThrow().compareTo(then) >= 0)
                        .isPresent();
    }

    private Judged judged(Standing standing, Set<String> broken) {
        Optional<Level> level =
                Optional.ofNullable(levels.get(standing.indicator().code()));
        Verdict verdict = standing.verdict().orElseGet(() -> verdict(standing, level, broken));
        return new Judged(standing, verdict, level, progress(standing));
    }

    private Verdict verdict(Standing standing, Optional<Level> level, Set<String> broken) {
        if (level.isPresent()) {
            return standing.indicator().isAssessedIn(period.quarter()) ? Verdict.NOT_MET : Verdict.YEAR_END;
        }
        boolean covered = judged.entrySet().stream()
                .filter(entry -> entry.getValue() == standing)
                .anyMatch(entry -> rules.rules().stream()
                        .filter(rule -> rule.stage() == Stage.PLAN && !broken.contains(rule.id()))
                        .filter(rule -> !isRemark(rule) && !rule.isOnTrial())
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
