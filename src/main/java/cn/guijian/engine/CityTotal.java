package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.model.CityIndicator.Contribution;
import cn.guijian.model.Indicator;
import cn.guijian.model.Kind;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Requirement;
import cn.guijian.model.Scope;
import cn.guijian.model.UnitKind;
import cn.guijian.model.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One indicator added up: a count as Σ of the units' judged values, a rate as Σ numerator ÷ Σ denominator and never as
 * a mean of rates. What only 市本级 reports is its own number.
 *
 * @param parts of the units that are in it, in the order of units.csv
 * @param notIn units that should be in it and are not
 * @param inDoubt whether one of these stated a number that is in doubt
 */
record CityTotal(Indicator indicator, List<Part> parts, List<ReportingUnit> notIn, boolean inDoubt) {
    CityTotal {
        parts = List.copyOf(parts);
        notIn = List.copyOf(notIn);
    }

    /**
     * One unit's part, in the reporting unit.
     *
     * @param numerator the judged value of a count
     * @param denominator 1 for a count
     */
    private record Part(ReportingUnit unit, BigDecimal numerator, BigDecimal denominator) {}

    static CityTotal of(Catalog catalog, Indicator indicator, List<Filing> filings) {
        List<Part> parts = new ArrayList<>();
        List<ReportingUnit> notIn = new ArrayList<>();
        boolean inDoubt = false;
        for (Filing filing : filings) {
            if (isAsked(indicator, filing.unit())) {
                Optional<Part> part = part(catalog, indicator, filing);
                boolean doubted = isDoubted(indicator, filing);
                inDoubt |= doubted && part.isPresent();
                if (doubted || part.isEmpty()) {
                    notIn.add(filing.unit());
                } else {
                    parts.add(part.get());
                }
            }
        }
        return new CityTotal(indicator, parts, notIn, inDoubt);
    }

    private static boolean isAsked(Indicator indicator, ReportingUnit unit) {
        return indicator.scope() == Scope.CITY_ONLY ? unit.kind() == UnitKind.CITY : unit.countsInCity();
    }

    /** In doubt are the row itself and, for a rate, those of its numerator and denominator. */
    private static boolean isDoubted(Indicator indicator, Filing filing) {
        return Stream.of(Stream.of(indicator.code()), indicator.numerator().stream(), indicator.denominator().stream())
                .flatMap(codes -> codes)
                .anyMatch(filing.doubted()::contains);
    }

    private static Optional<Part> part(Catalog catalog, Indicator indicator, Filing filing) {
        return indicator.kind() == Kind.RATE
                ? filing.submission()
                        .flatMap(s -> Ratio.of(catalog, indicator, s))
                        .map(ratio -> new Part(filing.unit(), ratio.numerator(), ratio.denominator()))
                : filing.submission()
                        .flatMap(s -> s.value(indicator.code(), indicator.judgedColumn()))
                        .flatMap(ReportedValue::number)
                        .map(number -> new Part(filing.unit(), number, BigDecimal.ONE));
    }

    /** Σ numerator, or of a count the total itself. */
    private BigDecimal numerator() {
        return parts.stream().map(Part::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal denominator() {
        return parts.stream().map(Part::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isRate() {
        return indicator.kind() == Kind.RATE;
    }

    /** The total in the reporting unit; empty when no unit is in it, or of a rate whose denominators are all 0. */
    Optional<BigDecimal> reported() {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return isRate() ? rate(numerator(), denominator()) : Optional.of(numerator());
    }

    /** The total in the plan's unit. */
    Optional<BigDecimal> value() {
        return reported().map(total -> Requirement.inPlanUnit(total, indicator));
    }

    private Optional<BigDecimal> rate(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(Numbers.plain(numerator
                        .multiply(indicator.factor())
                        .divide(denominator, indicator.decimals(), RoundingMode.HALF_UP)));
    }

    /** The verdict, where no rule is needed for it. */
    Optional<Verdict> settled(Requirement requirement) {
        if (parts.isEmpty()) {
            return Optional.of(inDoubt ? Verdict.IN_DOUBT : Verdict.NOT_REPORTED);
        }
        if (isRate() && denominator().signum() == 0) {
            return Optional.of(numerator().signum() == 0 ? Verdict.NO_CASES : Verdict.IN_DOUBT);
        }
        return requirement.required().isEmpty() ? Optional.of(Verdict.NOT_JUDGED) : Optional.empty();
    }

    List<Contribution> contributions() {
        return parts.stream().map(this::contribution).toList();
    }

    private Contribution contribution(Part part) {
        return isRate()
                ? new Contribution(
                        part.unit(),
                        rate(part.numerator(), part.denominator()).orElse(BigDecimal.ZERO),
                        Optional.of(part.numerator()),
                        Optional.of(part.denominator()))
                : new Contribution(
                        part.unit(),
                        Requirement.inPlanUnit(part.numerator(), indicator),
                        Optional.empty(),
                        Optional.empty());
    }
}
