package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.Firing;
import cn.guijian.language.Numbers;
import cn.guijian.language.Phrase;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.Cases;
import cn.guijian.model.result.Finding;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes findings of what fired: id, level and clause from the rule and the tables, places and numbers from the facts. */
final class FindingMaker {
    private final Catalog catalog;
    private final Subject subject;

    FindingMaker(Catalog catalog, Subject subject) {
        this.catalog = catalog;
        this.subject = subject;
    }

    Finding make(Firing.Hit hit, Facts facts, Level level) {
        return make(hit, facts, level, Optional.empty());
    }

    /**
     * The same with more to say than the rule does.
     *
     * @param cases how many cases are missing
     */
    Finding make(Firing.Hit hit, Facts facts, Level level, Optional<Cases> cases) {
        String said = Phrase.fill(hit.rule().message(), hit.bindings(), facts::places);
        String message =
                cases.map(c -> Texts.text("finding.and-cases", said, c.text())).orElse(said);
        List<Source> sources = hit.facts().stream().map(facts::source).toList();
        Source fault = sources.get(0);
        Set<String> rows = new LinkedHashSet<>();
        Set<Location> locations = new LinkedHashSet<>();
        hit.facts().forEach(fact -> {
            rows.addAll(facts.source(fact).rows());
            locations.addAll(
                    fact instanceof Vocabulary.CoverSheet
                            ? entries(hit, fact, facts)
                            : facts.source(fact).locations());
        });
        Optional<BigDecimal> expected = hit.rule()
                .expected()
                .flatMap(pattern -> Phrase.number(pattern, hit.bindings()))
                .or(fault::expected)
                .or(() -> isHeldAgainstSecond(hit) ? sources.get(1).actual() : Optional.empty());
        Rule rule = hit.rule();
        return Finding.of(finding -> {
            finding.id = id(rule.id(), sources);
            finding.former = catalog.formerly(rule.id()).stream()
                    .map(retired -> id(retired, sources))
                    .collect(Collectors.toUnmodifiableSet());
            finding.rule = rule.id();
            finding.title = rule.title();
            finding.level = level;
            finding.doubts = rule.doubts();
            finding.indicator = fault.indicator();
            finding.rows = rows;
            finding.message = subject.say(fault.indicator(), message);
            finding.advice = advice(rule, fault);
            finding.clause = clause(rule, fault);
            finding.locations = List.copyOf(locations);
            finding.actual = fault.actual();
            finding.expected = expectedText(hit, facts);
            finding.difference = fault.actual().flatMap(a -> expected.map(e -> Numbers.plain(a.subtract(e))));
        });
    }

    /** Whether 应为 names the second fact: only then is the distance between the two a difference. */
    private static boolean isHeldAgainstSecond(Firing.Hit hit) {
        return hit.facts().size() > 1
                && hit.rule().expected().stream()
                        .flatMap(pattern -> Phrase.holes(pattern).stream())
                        .flatMap(hole -> hole.terms().stream())
                        .anyMatch(term -> hit.bindings().get(term.binding())
                                == hit.facts().get(1));
    }

    /** The entries of the cover that the rule's message names; a message that names none is on the whole cover. */
    private List<Location> entries(Firing.Hit hit, Object sheet, Facts facts) {
        List<String> named = Phrase.holes(hit.rule().message()).stream()
                .flatMap(hole -> hole.terms().stream())
                .filter(term -> hit.bindings().get(term.binding()) instanceof Vocabulary.CoverSheet)
                .map(Phrase.Term::field)
                .toList();
        List<Location> entries = subject.entries(named);
        return entries.isEmpty() ? facts.source(sheet).locations() : entries;
    }

    private static Optional<String> expectedText(Firing.Hit hit, Facts facts) {
        if (hit.rule().expected().isPresent()) {
            return hit.rule().expected().map(pattern -> Phrase.fill(pattern, hit.bindings(), facts::places));
        }
        return hit.facts().stream()
                .filter(Vocabulary.Assessment.class::isInstance)
                .findFirst()
                .map(fact -> Phrase.fill("{$a.比较} {$a.应达值}", java.util.Map.of("$a", fact), facts::places));
    }

    private String id(String rule, List<Source> sources) {
        return Fingerprint.of(
                rule,
                subject.code(),
                subject.period().code(),
                sources.stream().map(Source::key).toList());
    }

    /** The rule's general advice, and behind it what the plan has to say on this indicator. */
    private String advice(Rule rule, Source fault) {
        return Stream.concat(
                        Stream.of(rule.page().advice()),
                        fault.indicator().stream().flatMap(code -> catalog.advice(rule.id(), code).stream()))
                .collect(Collectors.joining());
    }

    private Optional<String> clause(Rule rule, Source fault) {
        return rule.clause()
                .or(() -> fault.indicator()
                        .flatMap(code -> catalog.target(code, subject.period()))
                        .map(Target::clause));
    }
}
