package cn.guijian.engine.facts;

import cn.guijian.model.Location;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numerator and denominator of a rate as the submission's own inputs give them.
 *
 * @param locations the cells of both, numerator first
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator, List<Location> locations) {
    public Ratio {
        locations = List.copyOf(locations);
    }

    /** Empty when an input is missing or is no number. */
    public static Optional<Ratio> of(Catalog catalog, Indicator rate, Submission submission) {
        Optional<BigDecimal> numerator = sum(catalog, rate.numerator(), submission);
        Optional<BigDecimal> denominator = sum(catalog, rate.denominator(), submission);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Ratio(numerator.get(), denominator.get(), cells(catalog, rate, submission)));
    }

    /** The cells of its inputs, filled or not. */
    public static List<Location> cells(Catalog catalog, Indicator rate, Submission submission) {
        return Stream.concat(rate.numerator().stream(), rate.denominator().stream())
                .distinct()
                .flatMap(code -> input(catalog, code, submission).stream())
                .map(ReportedValue::location)
                .toList();
    }

    /** The rows that a rate is computed from; none for anything else. */
    public static List<String> inputs(Catalog catalog, String code) {
        return catalog.indicator(code)
                .map(rate -> Stream.concat(rate.numerator().stream(), rate.denominator().stream())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<BigDecimal> sum(Catalog catalog, List<String> codes, Submission submission) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String code : codes) {
            Optional<BigDecimal> number = input(catalog, code, submission).flatMap(ReportedValue::number);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private static Optional<ReportedValue> input(Catalog catalog, String code, Submission submission) {
        return catalog.indicator(code).flatMap(indicator -> submission.value(code, indicator.judgedColumn()));
    }

    public boolean isZeroOfZero() {
        return numerator.signum() == 0 && denominator.signum() == 0;
    }

    /** The rate itself, rounded as a stated one is; empty when the denominator is 0. */
    Optional<BigDecimal> recomputed(Indicator rate) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        numerator.multiply(rate.factor()).divide(denominator, rate.decimals(), RoundingMode.HALF_UP));
    }
}
