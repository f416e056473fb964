package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Ratio;
import cn.guijian.language.Numbers;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.UnitKind;
import cn.guijian.model.result.Cases;
import cn.guijian.model.result.CityIndicator.Absent;
import cn.guijian.model.result.CityIndicator.Contribution;
import cn.guijian.model.result.CityIndicator.Estimate;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One indicator added up: a count as Σ of the units' judged values, a rate as Σ numerator ÷ Σ denominator and never as
 * a mean of rates. What only 市本级 reports is its own number.
 *
 * @param parts of the units that are in it, in the order of units.csv
 * @param absent units that should be in it and are not
 */
record CityTotal(Indicator indicator, List<Part> parts, List<Absent> absent) {
    CityTotal {
        parts = List.copyOf(parts);
        absent = List.copyOf(absent);
    }

    /**
     * One unit's part, in the reporting unit.
     *
     * @param numerator the judged value of a count
     * @param denominator 1 for a count
     */
    record Part(ReportingUnit unit, BigDecimal numerator, BigDecimal denominator) {}

    static CityTotal of(Catalog catalog, Indicator indicator, List<Filing> filings, LastValues last) {
        List<Part> parts = new ArrayList<>();
        List<Absent> absent = new ArrayList<>();
        for (Filing filing : filings) {
            if (isAsked(indicator, filing.unit())) {
                Optional<Part> part = part(catalog, indicator, filing);
                Optional<Absent.Why> why = why(catalog, indicator, filing, part.isPresent());
                why.ifPresentOrElse(
                        reason -> absent.add(absent(indicator, filing.unit(), reason, last)),
                        () -> parts.add(part.orElseThrow()));
            }
        }
        return new CityTotal(indicator, parts, absent);
    }

    private static boolean isAsked(Indicator indicator, ReportingUnit unit) {
        return indicator.scope() == Scope.CITY_ONLY ? unit.kind() == UnitKind.CITY : unit.countsInCity();
    }

    /** Why a unit's part must not stand in the sum; empty when it may. */
    private static Optional<Absent.Why> why(Catalog catalog, Indicator indicator, Filing filing, boolean stated) {
        if (filing.submission().isEmpty()) {
            return Optional.of(filing.status() == Filing.Status.MISSING ? Absent.Why.MISSING : Absent.Why.UNREADABLE);
        }
        if (!stated) {
            return Optional.of(Absent.Why.NOT_REPORTED);
        }
        return filing.lapsed().contains(indicator.code())
                ? Optional.empty()
                : filing.doubted()
                        .verdictOfPart(catalog, indicator, filing.submission().get())
                        .map(doubt -> doubt == Verdict.IN_DOUBT ? Absent.Why.IN_DOUBT : Absent.Why.TO_VERIFY);
    }

    private static Absent absent(Indicator indicator, ReportingUnit unit, Absent.Why why, LastValues last) {
        Optional<LastValues.Last> known = last.of(indicator, unit);
        return new Absent(unit, why, known.map(k -> k.part().value()), known.map(LastValues.Last::period));
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

    /** The same rate with these parts of absent units put in. */
    CityTotal completedWith(Collection<Contribution> others) {
        return new CityTotal(
                indicator,
                Stream.concat(
                                parts.stream(),
                                others.stream()
                                        .map(other -> new Part(
                                                other.unit(),
                                                other.numerator().orElseThrow(),
                                                other.denominator().orElseThrow())))
                        .toList(),
                List.of());
    }

    /** Σ numerator, or of a count the total itself. */
    private BigDecimal numerator() {
        return parts.stream().map(Part::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal denominator() {
        return parts.stream().map(Part::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isRate() {
        return indicator.kind() == Kind.RATE;
    }

    boolean isWhole() {
        return absent.isEmpty();
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

    /** How many cases the city is short of, or that one keeps it. */
    Optional<Cases> cases(Catalog catalog, Requirement requirement) {
        return isRate()
                ? Standing.cases(catalog, indicator, numerator(), denominator(), value(), requirement)
                : Optional.empty();
    }

    private Optional<BigDecimal> rate(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(Numbers.plain(numerator
                        .multiply(indicator.factor())
                        .divide(denominator, indicator.decimals(), RoundingMode.HALF_UP)));
    }

    /**
     * The verdict, where no rule is needed for it.
     *
     * @param turns whether a rate might end otherwise with those who are absent
     */
    Optional<Verdict> settled(Requirement requirement, boolean turns) {
        if (indicator.scope() == Scope.CITY_ONLY && !isWhole()) {
            return Optional.of(verdictOfTheOnlyUnit(requirement));
        }
        if (requirement.required().isEmpty()) {
            return Optional.of(Verdict.NOT_JUDGED);
        }
        if (parts.isEmpty()) {
            return Optional.of(Verdict.NOT_REPORTED);
        }
        if (!isWhole() && (!isRate() || turns)) {
            return Optional.of(Verdict.INCOMPLETE);
        }
        if (isRate() && denominator().signum() == 0) {
            return Optional.of(numerator().signum() == 0 ? Verdict.NO_CASES : Verdict.IN_DOUBT);
        }
        return Optional.empty();
    }

    /** What 市本级 alone reports ends as with 市本级 itself. */
    private Verdict verdictOfTheOnlyUnit(Requirement requirement) {
        return switch (absent.get(0).why()) {
            case MISSING, UNREADABLE -> requirement.required().isEmpty() ? Verdict.NOT_JUDGED : Verdict.NOT_REPORTED;
            case NOT_REPORTED -> Verdict.NOT_REPORTED;
            case IN_DOUBT -> Verdict.IN_DOUBT;
            case TO_VERIFY -> Verdict.TO_VERIFY;
        };
    }

    /** MET where the sum so far reaches a floor by itself: those who are absent can only add to it. */
    Optional<Verdict> certain(Requirement requirement, boolean net) {
        boolean reached = !isWhole()
                && !isRate()
                && !net
                && requirement
                        .bound()
                        .filter(bound -> bound.comparator().isFloor())
                        .flatMap(bound -> requirement
                                .required()
                                .flatMap(required -> value().filter(
                                                value -> bound.comparator().isMet(value, required))))
                        .isPresent();
        return reached ? Optional.of(Verdict.MET) : Optional.empty();
    }

    /** The count with last values put in; empty where one of them is not known. */
    Optional<Estimate> estimate(boolean net) {
        if (isWhole() || isRate() || absent.stream().anyMatch(a -> a.last().isEmpty())) {
            return Optional.empty();
        }
        BigDecimal last = absent.stream().flatMap(a -> a.last().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Estimate.Sense sense = indicator.kind() != Kind.FLOW
                ? Estimate.Sense.LAST
                : net ? Estimate.Sense.ABOUT : Estimate.Sense.AT_LEAST;
        return Optional.of(
                new Estimate(Numbers.plain(value().orElse(BigDecimal.ZERO).add(last)), sense));
    }

    List<Contribution> contributions() {
        return parts.stream().map(this::contribution).toList();
    }

    List<ReportingUnit> notIn() {
        return absent.stream().map(Absent::unit).toList();
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
