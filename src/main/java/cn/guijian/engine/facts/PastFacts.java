package cn.guijian.engine.facts;

import static cn.guijian.model.Texts.text;

import cn.guijian.language.Numbers;
import cn.guijian.language.Past;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets judged counts, inputs and rates beside what they were, and an input's own quarter beside this year's earlier ones. */
final class PastFacts {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String PERCENT = "%";

    private final Catalog catalog;
    private final Submission submission;
    private final Context context;
    private final Facts facts;

    private PastFacts(Catalog catalog, Submission submission, Context context, Facts facts) {
        this.catalog = catalog;
        this.submission = submission;
        this.context = context;
        this.facts = facts;
    }

    static void add(Facts facts, Catalog catalog, Submission submission, Context context) {
        PastFacts translator = new PastFacts(catalog, submission, context, facts);
        for (Indicator indicator : catalog.indicatorsOf(submission.unit())) {
            if (indicator.kind() != Kind.FLOW) {
                translator.compare(indicator, Past.SAME_QUARTER_LAST_YEAR);
            }
            if (indicator.kind() == Kind.STOCK || indicator.kind() == Kind.RATE) {
                translator.compare(indicator, Past.LAST_QUARTER);
            }
            if (translator.isOfYear(indicator)) {
                translator.increase(indicator);
            }
        }
    }

    /** Inputs that are counted from the year's beginning. */
    private boolean isOfYear(Indicator indicator) {
        return indicator.isInput() && indicator.kind() == Kind.ANNUAL;
    }

    private void compare(Indicator indicator, Past past) {
        context.at(past.of(submission.period()))
                .ifPresent(earlier -> number(indicator, submission)
                        .ifPresent(now -> number(indicator, earlier)
                                .ifPresent(then -> compare(indicator, past, earlier, now, then))));
    }

    private void compare(Indicator indicator, Past past, Submission earlier, BigDecimal now, BigDecimal then) {
        Optional<Ratio> ratio = Ratio.of(catalog, indicator, submission);
        Optional<BigDecimal> whole = ratio.map(Ratio::denominator)
                .flatMap(n -> Ratio.of(catalog, indicator, earlier)
                        .map(r -> r.denominator().min(n)));
        if (indicator.kind() == Kind.RATE && whole.filter(w -> w.signum() > 0).isEmpty()) {
            return;
        }
        BigDecimal two = whole.map(w -> TWO.multiply(indicator.factor()).divide(w, MathContext.DECIMAL64))
                .orElse(TWO);
        ReportedValue value =
                submission.value(indicator.code(), indicator.judgedColumn()).orElseThrow();
        List<Location> locations = new ArrayList<>(List.of(value.location()));
        ratio.ifPresent(r -> locations.addAll(r.locations()));
        facts.add(
                new Vocabulary.PastComparison(
                        past.label(),
                        earlier.period().code(),
                        indicator.code(),
                        indicator.name(),
                        indicator.kind().code(),
                        indicator.isInput(),
                        indicator.judgedColumn().label(),
                        submission.period().quarter(),
                        now,
                        then,
                        now.subtract(then).abs(),
                        now.min(then),
                        Numbers.plain(two),
                        whole.orElse(then),
                        indicator.decimals(),
                        indicator.reportingUnit().equals(PERCENT) ? text("paper.points") : indicator.reportingUnit()),
                new Source(
                        "对比|" + past.label() + "|" + indicator.code() + "|" + now.toPlainString() + "|"
                                + then.toPlainString(),
                        Optional.of(indicator.code()),
                        Set.of(indicator.code()),
                        locations,
                        Optional.of(now),
                        Optional.of(then)));
    }

    /** The judged number, a rate as it is rounded to be judged. */
    private static Optional<BigDecimal> number(Indicator indicator, Submission of) {
        return of.value(indicator.code(), indicator.judgedColumn())
                .flatMap(ReportedValue::number)
                .map(number -> indicator.kind() == Kind.RATE
                        ? number.setScale(indicator.decimals(), RoundingMode.HALF_UP)
                        : number);
    }

    private void increase(Indicator input) {
        int quarter = submission.period().quarter();
        Optional<BigDecimal> now = number(input, submission);
        Optional<BigDecimal> last = quarter == 1
                ? Optional.empty()
                : numberAt(input, submission.period().plus(-1));
        if (now.isEmpty() || last.isEmpty()) {
            return;
        }
        List<BigDecimal> before = increases(input);
        Location location = submission
                .value(input.code(), input.judgedColumn())
                .orElseThrow()
                .location();
        BigDecimal more = now.get().subtract(last.get());
        facts.add(
                new Vocabulary.QuarterIncrease(
                        input.code(),
                        input.name(),
                        quarter,
                        now.get(),
                        last.get(),
                        more,
                        before.size(),
                        before.isEmpty() ? BigDecimal.ZERO : Collections.min(before),
                        before.isEmpty() ? BigDecimal.ZERO : Collections.max(before),
                        numberAt(input, submission.period().plus(-4)).isPresent(),
                        partner(input).orElse(null)),
                new Source(
                        "增量|" + input.code() + "|" + now.get().toPlainString() + "|"
                                + last.get().toPlainString(),
                        Optional.of(input.code()),
                        Set.of(input.code()),
                        List.of(location),
                        Optional.of(more),
                        Optional.empty()));
    }

    /** This year's increases up to the quarter before, as far as two quarters that follow each other are at hand. */
    private List<BigDecimal> increases(Indicator input) {
        List<BigDecimal> increases = new ArrayList<>();
        Optional<BigDecimal> before = Optional.of(BigDecimal.ZERO);
        for (int quarter = 1; quarter < submission.period().quarter(); quarter++) {
            Optional<BigDecimal> then =
                    numberAt(input, new Period(submission.period().year(), quarter));
            if (then.isPresent() && before.isPresent()) {
                increases.add(then.get().subtract(before.get()));
            }
            before = then;
        }
        return increases;
    }

    private Optional<BigDecimal> numberAt(Indicator input, Period period) {
        return context.at(period).flatMap(earlier -> number(input, earlier));
    }

    /** In the rate whose numerator it is, the part of the denominator that grows with it. */
    private Optional<String> partner(Indicator input) {
        return catalog.indicators().stream()
                .filter(rate -> rate.numerator().contains(input.code()))
                .flatMap(rate -> rate.denominator().stream())
                .filter(code -> catalog.indicator(code).filter(this::isOfYear).isPresent())
                .filter(code -> !code.equals(input.code()))
                .findFirst();
    }
}
