package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.model.Column;
import cn.guijian.model.Indicator;
import cn.guijian.model.Kind;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.Section;
import cn.guijian.model.Submission;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Translates what earlier quarters said, and how this quarter stands to the one before. */
final class HistoryFacts {
    private static final List<BigDecimal> FACTORS = List.of(
            new BigDecimal("10000"),
            new BigDecimal("100"),
            BigDecimal.TEN,
            new BigDecimal("0.1"),
            new BigDecimal("0.01"),
            new BigDecimal("0.0001"));
    /** A ratio counts as near a factor up to this much off, either way. */
    private static final BigDecimal NEAR = new BigDecimal("1.5");
    /** Numbers below this are too small to tell a slip from chance. */
    private static final BigDecimal SMALL = new BigDecimal("20");

    private final Catalog catalog;
    private final Submission submission;
    private final Context context;
    private final Facts facts;

    private HistoryFacts(Catalog catalog, Submission submission, Context context, Facts facts) {
        this.catalog = catalog;
        this.submission = submission;
        this.context = context;
        this.facts = facts;
    }

    static void add(Facts facts, Catalog catalog, Submission submission, Context context) {
        HistoryFacts translator = new HistoryFacts(catalog, submission, context, facts);
        for (Past past : Past.values()) {
            translator.past(past);
        }
        context.at(submission.period().plus(-1)).ifPresent(translator::quarterOnQuarter);
    }

    private void past(Past past) {
        Period then = past.of(submission.period());
        boolean expected = then.compareTo(catalog.plan().first()) >= 0;
        Optional<Submission> earlier = context.at(then);
        facts.add(
                new Vocabulary.PastPeriod(past.label(), then.code(), earlier.isPresent(), expected),
                Source.nowhere("往期|" + past.label() + "|" + then));
        earlier.ifPresent(s -> catalog.indicatorsOf(submission.unit())
                .forEach(indicator -> indicator.columns().forEach(column -> value(past, s, indicator, column))));
    }

    private void value(Past past, Submission earlier, Indicator indicator, Column column) {
        earlier.value(indicator.code(), column)
                .ifPresent(value -> value.number()
                        .ifPresent(number -> facts.add(
                                SubmissionFacts.reported(
                                        indicator,
                                        value,
                                        number,
                                        earlier.period(),
                                        submission.period().quartersSince(earlier.period()),
                                        past.label()),
                                new Source(
                                        earlier.period() + "|" + indicator.code() + "|" + column.label() + "|" + number,
                                        Optional.of(indicator.code()),
                                        Set.of(indicator.code()),
                                        List.of(),
                                        Optional.of(number),
                                        Optional.empty()))));
    }

    private void quarterOnQuarter(Submission last) {
        for (Section section : Section.values()) {
            int both = 0;
            int same = 0;
            for (Indicator indicator : catalog.indicatorsOf(submission.unit())) {
                for (Column column : indicator.columns()) {
                    Optional<ReportedValue> now = submission.value(indicator.code(), column);
                    BigDecimal before = positive(last.value(indicator.code(), column));
                    BigDecimal number = positive(now);
                    boolean comparable = indicator.section() == section && before.signum() > 0 && number.signum() > 0;
                    if (comparable && movesLikeAStock(indicator, column)) {
                        pair(indicator, column, now.orElseThrow(), number, before);
                    }
                    if (comparable && isOwnNumber(indicator, column)) {
                        both++;
                        same += number.compareTo(before) == 0 ? 1 : 0;
                    }
                }
            }
            compared(section, last, both, same);
        }
    }

    /** Running totals and stocks: numbers that do not jump between quarters. */
    private static boolean movesLikeAStock(Indicator indicator, Column column) {
        return indicator.kind() == Kind.STOCK || column == Column.PLAN;
    }

    /** A number of this quarter alone: not a running total, and not a rate that is computed from others. */
    private static boolean isOwnNumber(Indicator indicator, Column column) {
        return column != Column.PLAN && column != Column.YEAR && indicator.kind() != Kind.RATE;
    }

    private void compared(Section section, Submission last, int both, int same) {
        Location sheet = submission.rows().stream()
                .filter(row -> Section.of(row.code()).filter(section::equals).isPresent())
                .findFirst()
                .map(row -> new Location(row.place().sheet(), "", section.sheet(), ""))
                .orElse(new Location(section.sheet(), "", section.sheet(), ""));
        facts.add(
                new Vocabulary.TableComparison(section.sheet(), last.period().code(), both, same),
                new Source(
                        "表比较|" + section.sheet() + "|" + both + "|" + same,
                        Optional.empty(),
                        Set.copyOf(submission.rows().stream()
                                .map(row -> row.code())
                                .filter(code ->
                                        Section.of(code).filter(section::equals).isPresent())
                                .toList()),
                        List.of(sheet),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void pair(Indicator indicator, Column column, ReportedValue value, BigDecimal number, BigDecimal before) {
        BigDecimal ratio = number.divide(before, 6, RoundingMode.HALF_UP);
        BigDecimal factor = number.max(before).compareTo(SMALL) < 0 ? BigDecimal.ONE : factor(ratio);
        facts.add(
                new Vocabulary.QuarterOnQuarter(
                        indicator.code(),
                        indicator.name(),
                        indicator.kind().code(),
                        indicator.isInput(),
                        column.label(),
                        submission.period().quarter(),
                        number,
                        before,
                        Numbers.plain(ratio),
                        factor,
                        Numbers.plain(number.divide(factor, MathContext.DECIMAL64))),
                new Source(
                        indicator.code() + "|" + column.label() + "|" + number.toPlainString() + "|" + before,
                        Optional.of(indicator.code()),
                        Set.of(indicator.code()),
                        List.of(value.location()),
                        Optional.of(number),
                        Optional.of(before)));
    }

    private static BigDecimal factor(BigDecimal ratio) {
        return FACTORS.stream()
                .filter(factor -> ratio.compareTo(factor.multiply(NEAR)) <= 0
                        && ratio.multiply(NEAR).compareTo(factor) >= 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static BigDecimal positive(Optional<ReportedValue> value) {
        return value.flatMap(ReportedValue::number)
                .filter(number -> number.signum() > 0)
                .orElse(BigDecimal.ZERO);
    }
}
