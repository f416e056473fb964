package cn.guijian.engine.facts;

import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Traits;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Translates a submission into the facts of the first stage. */
public final class SubmissionFacts {
    private final Catalog catalog;
    private final Submission submission;
    private final Facts facts = new Facts();

    private SubmissionFacts(Catalog catalog, Submission submission) {
        this.catalog = catalog;
        this.submission = submission;
    }

    /** The same facts, and how it stands among the other units. */
    public static Facts among(Catalog catalog, Submission submission, Context context) {
        Facts facts = of(catalog, submission, context);
        PeerFacts.add(facts, catalog, submission, context.peers());
        return facts;
    }

    /** All facts on the cover and the cells of {@code submission}, on its past and on the city's targets. */
    public static Facts of(Catalog catalog, Submission submission, Context context) {
        SubmissionFacts translator = new SubmissionFacts(catalog, submission);
        CoverFacts.add(translator.facts, catalog, submission, context);
        for (Indicator indicator : catalog.indicators()) {
            translator.indicator(indicator);
        }
        HistoryFacts.add(translator.facts, catalog, submission, context);
        PeerFacts.addTargets(translator.facts, catalog, submission);
        Parameters.add(translator.facts, catalog);
        return translator.facts;
    }

    private void indicator(Indicator indicator) {
        boolean inScope = indicator.isReportedBy(submission.unit());
        Optional<SubmittedRow> row = submission.row(indicator.code());
        if (row.isPresent()) {
            row(indicator, row.get(), inScope);
        } else if (inScope && !isTableMissing(indicator)) {
            missingRow(indicator);
        }
        if (inScope && indicator.kind() == Kind.RATE) {
            rate(indicator);
        }
    }

    /** A table or a column that is missing as a whole is one finding of intake, not one for each of its rows. */
    private boolean isTableMissing(Indicator indicator) {
        return submission.troubles().stream()
                .anyMatch(trouble -> trouble.type() == Trouble.Type.TABLE_MISSING
                        && trouble.details().contains(indicator.section().sheet()));
    }

    private void missingRow(Indicator indicator) {
        Location place = new Location(indicator.section().sheet(), "", indicator.code() + " " + indicator.name(), "");
        Optional<Location> seen = Optional.ofNullable(submission.seen().get(indicator.code()));
        String where = seen.map(there -> Texts.text("finding.seen", there.sheet(), there.cell(), there.raw()))
                .orElseGet(() -> Texts.text("finding.not-seen"));
        facts.add(
                new Vocabulary.FormCell(
                        indicator.code(),
                        indicator.name(),
                        indicator.kind().code(),
                        indicator.judgedColumn().label(),
                        true,
                        "缺行",
                        where),
                source(
                        indicator,
                        "缺行",
                        Stream.concat(Stream.of(place), seen.stream()).toList(),
                        Optional.empty()));
    }

    private void row(Indicator indicator, SubmittedRow row, boolean inScope) {
        boolean filled = row.values().values().stream().anyMatch(v -> !(v.reading() instanceof Reading.Blank));
        facts.add(
                new Vocabulary.FormRow(
                        indicator.code(),
                        indicator.name(),
                        inScope,
                        filled,
                        row.unitText().raw().strip(),
                        indicator.reportingUnit(),
                        row.explanation().raw().strip()),
                source(indicator, row.unitText().raw(), List.of(row.unitText()), Optional.empty()));
        if (inScope) {
            row.values().values().forEach(value -> cell(indicator, value));
            indicator.columns().stream()
                    .filter(column -> row.value(column).isEmpty() && !isTableMissing(indicator))
                    .forEach(column -> absentCell(indicator, row, column));
        }
    }

    /** A column that the county's sheet does not have. */
    private void absentCell(Indicator indicator, SubmittedRow row, Column column) {
        Location place = new Location(
                row.place().sheet(), "", indicator.code() + " " + indicator.name() + " " + column.label(), "");
        facts.add(
                formCell(indicator, column, "空白"), source(indicator, column.label(), List.of(place), Optional.empty()));
    }

    private void cell(Indicator indicator, ReportedValue value) {
        String state = state(value.reading());
        String key = value.column().label() + "|" + value.location().raw();
        Source source = source(indicator, key, List.of(value.location()), value.number());
        facts.add(formCell(indicator, value.column(), state), source);
        if (indicator.columns().contains(value.column())) {
            value.number()
                    .ifPresent(number ->
                            facts.add(reported(indicator, value, number, submission.period(), 0, "本期"), source));
        }
    }

    private static String state(Reading reading) {
        if (reading instanceof Reading.Number) {
            return "数字";
        }
        if (reading instanceof Reading.Blank) {
            return "空白";
        }
        return reading instanceof Reading.Dash ? "破折号" : "无法识别";
    }

    private static Vocabulary.FormCell formCell(Indicator indicator, Column column, String state) {
        return new Vocabulary.FormCell(
                indicator.code(),
                indicator.name(),
                indicator.kind().code(),
                column.label(),
                indicator.columns().contains(column),
                state,
                "");
    }

    static Vocabulary.Reported reported(
            Indicator indicator, ReportedValue value, BigDecimal number, Period period, int ago, String past) {
        return new Vocabulary.Reported(
                indicator.code(),
                indicator.name(),
                indicator.kind().code(),
                indicator.attribute().label(),
                value.column().label(),
                indicator.kind() == Kind.RATE ? number.setScale(indicator.decimals(), RoundingMode.HALF_UP) : number,
                number,
                Math.max(0, number.stripTrailingZeros().scale()),
                indicator.decimals(),
                indicator.reportingUnit(),
                indicator.parent().orElse(null),
                indicator.overHundred().label(),
                indicator.isInput(),
                indicator.traits().net(),
                indicator.traits().whole(),
                indicator.traits().carried().map(Traits.Carried::received).orElse(null),
                indicator.traits().carried().map(Traits.Carried::closed).orElse(null),
                value.formula().isPresent(),
                period.code(),
                period.year(),
                period.quarter(),
                ago,
                past,
                ago == 0);
    }

    private void rate(Indicator indicator) {
        Optional<Ratio> ratio = Ratio.of(catalog, indicator, submission);
        Optional<ReportedValue> stated = submission.value(indicator.code(), indicator.judgedColumn());
        if (ratio.isEmpty() || stated.isEmpty()) {
            return;
        }
        List<Location> locations = new ArrayList<>(List.of(stated.get().location()));
        locations.addAll(ratio.get().locations());
        BigDecimal numerator = ratio.get().numerator();
        BigDecimal denominator = ratio.get().denominator();
        String over = indicator.overHundred().label();
        String key = "期末数|" + stated.get().location().raw() + "|" + numerator + "/" + denominator;
        facts.add(
                new Vocabulary.Fraction(indicator.code(), indicator.name(), numerator, denominator, over),
                source(indicator, key, locations, Optional.of(numerator)));
        stated.get().number().ifPresent(number -> {
            BigDecimal rounded = number.setScale(indicator.decimals(), RoundingMode.HALF_UP);
            facts.add(
                    new Vocabulary.Rate(
                            indicator.code(),
                            indicator.name(),
                            rounded,
                            number,
                            numerator,
                            denominator,
                            indicator.factor(),
                            over,
                            stated.get().formula().isPresent(),
                            indicator.decimals(),
                            BigDecimal.ONE.movePointLeft(indicator.decimals()),
                            ratio.get().recomputed(indicator).orElse(null)),
                    new Source(
                            indicator.code() + "|" + key,
                            Optional.of(indicator.code()),
                            Set.of(indicator.code()),
                            locations,
                            Optional.of(rounded),
                            ratio.get().recomputed(indicator)));
        });
    }

    private static Source source(
            Indicator indicator, String key, List<Location> locations, Optional<BigDecimal> actual) {
        return new Source(
                indicator.code() + "|" + key,
                Optional.of(indicator.code()),
                Set.of(indicator.code()),
                locations,
                actual,
                Optional.empty());
    }
}
