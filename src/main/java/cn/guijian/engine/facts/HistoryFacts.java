package cn.guijian.engine.facts;

import cn.guijian.language.Numbers;
import cn.guijian.language.Past;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Section;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    /** The word in 表比较 for all tables together. */
    private static final String WHOLE = "全部三张";
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
        PastFacts.add(facts, catalog, submission, context);
    }

    private void past(Past past) {
        Period then = past.of(submission.period());
        boolean expected = then.compareTo(catalog.plan().first()) >= 0;
        Optional<Submission> earlier = context.at(then);
        String doubted = catalog.indicatorsOf(submission.unit()).stream()
                .map(Indicator::code)
                .filter(context.doubtedAt(then)::contains)
                .collect(Collectors.joining("、"));
        facts.add(
                new Vocabulary.PastPeriod(past.label(), then.code(), earlier.isPresent(), expected, doubted),
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
        Tally whole = new Tally();
        for (Section section : Section.values()) {
            Tally table = new Tally();
            for (Indicator indicator : catalog.indicatorsOf(submission.unit())) {
                if (indicator.section() == section) {
                    indicator.columns().forEach(column -> compare(indicator, column, last, List.of(table, whole)));
                }
            }
            compared(section.sheet(), List.of(section), last, table);
        }
        compared(WHOLE, List.of(Section.values()), last, whole);
    }

    private void compare(Indicator indicator, Column column, Submission last, List<Tally> tallies) {
        Optional<ReportedValue> now = submission.value(indicator.code(), column);
        Optional<BigDecimal> number = now.flatMap(ReportedValue::number).filter(n -> n.signum() >= 0);
        Optional<BigDecimal> before = last.value(indicator.code(), column)
                .flatMap(ReportedValue::number)
                .filter(n -> n.signum() > 0);
        if (before.isPresent() && number.isPresent()) {
            compare(indicator, column, now.orElseThrow(), number.get(), before.get(), tallies);
        }
    }

    private void compare(
            Indicator indicator,
            Column column,
            ReportedValue now,
            BigDecimal number,
            BigDecimal before,
            List<Tally> tallies) {
        usualGrowth(indicator, column).ifPresent(growth -> pair(indicator, column, now, number, before, growth));
        if (isOwnNumber(indicator, column) && number.signum() > 0) {
            tallies.forEach(tally -> tally.count(number.compareTo(before) == 0));
        }
    }

    /** Numbers that two quarters have in common. */
    private static final class Tally {
        private int both;
        private int same;

        private void count(boolean isSame) {
            both++;
            same += isSame ? 1 : 0;
        }
    }

    /**
     * By how much a number grows from one quarter to the next when nothing special happens: a stock and a plan's total
     * hardly, a year's total as its share of the year; empty for numbers that start anew.
     */
    private Optional<BigDecimal> usualGrowth(Indicator indicator, Column column) {
        if (indicator.kind() == Kind.STOCK || column == Column.PLAN) {
            return Optional.of(BigDecimal.ONE);
        }
        boolean ofYear = column == Column.YEAR || column == Column.VALUE && indicator.kind() == Kind.ANNUAL;
        int quarter = submission.period().quarter();
        if (!ofYear || quarter == 1) {
            return Optional.empty();
        }
        List<BigDecimal> share = indicator.yearShare();
        return Optional.of(share.get(quarter - 1).divide(share.get(quarter - 2), MathContext.DECIMAL64));
    }

    /** A number of this quarter alone: not a running total, and not a rate that is computed from others. */
    private static boolean isOwnNumber(Indicator indicator, Column column) {
        return column != Column.PLAN && column != Column.YEAR && indicator.kind() != Kind.RATE;
    }

    private void compared(String name, List<Section> sections, Submission last, Tally tally) {
        List<SubmittedRow> rows = submission.rows().stream()
                .filter(row -> Section.of(row.code()).filter(sections::contains).isPresent())
                .toList();
        List<Location> sheets = sections.stream()
                .map(section -> new Location(sheet(section, rows), "", section.sheet(), ""))
                .toList();
        facts.add(
                new Vocabulary.TableComparison(name, last.period().code(), tally.both, tally.same),
                new Source(
                        "表比较|" + name + "|" + tally.both + "|" + tally.same,
                        Optional.empty(),
                        Set.copyOf(rows.stream().map(SubmittedRow::code).toList()),
                        sheets,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The table's sheet by the name that the county gave it. */
    private static String sheet(Section section, List<SubmittedRow> rows) {
        return rows.stream()
                .filter(row -> Section.of(row.code()).filter(section::equals).isPresent())
                .findFirst()
                .map(row -> row.place().sheet())
                .orElse(section.sheet());
    }

    private void pair(
            Indicator indicator,
            Column column,
            ReportedValue value,
            BigDecimal number,
            BigDecimal before,
            BigDecimal growth) {
        BigDecimal ratio = number.divide(before, 6, RoundingMode.HALF_UP);
        boolean grows = growth.compareTo(BigDecimal.ONE) != 0;
        BigDecimal size = grows ? before : number.max(before);
        BigDecimal factor =
                size.compareTo(SMALL) < 0 ? BigDecimal.ONE : factor(ratio.divide(growth, MathContext.DECIMAL64));
        facts.add(
                new Vocabulary.QuarterOnQuarter(
                        indicator.code(),
                        indicator.name(),
                        indicator.kind().code(),
                        indicator.isInput(),
                        indicator.traits().yearly(),
                        indicator.traits().carried().isPresent(),
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
}
