package cn.guijian.engine.facts;

import cn.guijian.language.Numbers;
import cn.guijian.model.Catalog;
import cn.guijian.model.Indicator;
import cn.guijian.model.Kind;
import cn.guijian.model.Location;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.Scope;
import cn.guijian.model.Submission;
import cn.guijian.model.Target;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Translates how a unit stands beside the others and beside the city's whole target. */
final class PeerFacts {
    private PeerFacts() {}

    static void add(Facts facts, Catalog catalog, Submission submission, Peers peers) {
        compared(catalog, submission)
                .forEach(indicator -> Peers.compared(catalog, indicator, submission)
                        .flatMap(number -> peers.place(indicator.code(), number)
                                .map(place -> fact(catalog, submission, indicator, number, place)))
                        .ifPresent(fact -> facts.add(fact, source(catalog, submission, indicator))));
    }

    static void addTargets(Facts facts, Catalog catalog, Submission submission) {
        compared(catalog, submission)
                .forEach(indicator -> cityTarget(catalog, submission, indicator)
                        .ifPresent(fact -> facts.add(fact, Source.nowhere("全市目标|" + indicator.code()))));
    }

    private static Stream<Indicator> compared(Catalog catalog, Submission submission) {
        return catalog.indicatorsOf(submission.unit()).stream()
                .filter(indicator -> !indicator.isInput() && indicator.scope() == Scope.ALL);
    }

    private static Vocabulary.PeerComparison fact(
            Catalog catalog, Submission submission, Indicator indicator, BigDecimal number, Peers.Place place) {
        return new Vocabulary.PeerComparison(
                indicator.code(),
                indicator.name(),
                indicator.kind().code(),
                indicator.judgedColumn().label(),
                Numbers.plain(number.round(new java.math.MathContext(6))),
                place.median(),
                place.ratio(),
                place.distance(),
                indicator.kind() == Kind.RATE
                        ? BigDecimal.ZERO
                        : Peers.task(catalog, indicator, submission).orElse(BigDecimal.ZERO),
                place.units());
    }

    private static Optional<Vocabulary.CityTarget> cityTarget(
            Catalog catalog, Submission submission, Indicator indicator) {
        if (indicator.kind() == Kind.RATE) {
            return Optional.empty();
        }
        return catalog.target(indicator.code(), submission.period())
                .flatMap(Target::bound)
                .map(bound -> new Vocabulary.CityTarget(
                        indicator.code(),
                        indicator.name(),
                        indicator.judgedColumn().label(),
                        Numbers.plain(bound.value().multiply(indicator.factor()))));
    }

    /** The cell itself and, for a rate, those of its numerator and denominator. */
    private static Source source(Catalog catalog, Submission submission, Indicator indicator) {
        Optional<ReportedValue> value = submission.value(indicator.code(), indicator.judgedColumn());
        List<Location> locations = Stream.concat(
                        value.map(ReportedValue::location).stream(),
                        Ratio.of(catalog, indicator, submission).stream().flatMap(ratio -> ratio.locations().stream()))
                .toList();
        return new Source(
                "同行|" + indicator.code() + "|"
                        + value.map(v -> v.location().raw()).orElse(""),
                Optional.of(indicator.code()),
                Set.of(indicator.code()),
                locations,
                value.flatMap(ReportedValue::number),
                Optional.empty());
    }
}
