package cn.guijian.engine.facts;

import cn.guijian.language.Numbers;
import cn.guijian.language.Past;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Mentioned;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import cn.guijian.model.plan.Traits;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Translates how a unit stands beside the others and beside the city's whole target. */
    private static final class PeerFacts {
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
                            Ratio.of(catalog, indicator, submission).stream()
                                    .flatMap(ratio -> ratio.locations().stream()))
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

    /** Translates the cover and the file's name. */
    private static final class CoverFacts {
        private static final List<CoverItem> FOOT =
                List.of(CoverItem.HEAD, CoverItem.REVIEWER, CoverItem.PREPARER, CoverItem.PHONE, CoverItem.DATE);

        private CoverFacts() {}

        static void add(Facts facts, Catalog catalog, Submission submission, Context context) {
            Cover cover = submission.cover();
            for (CoverItem item : FOOT) {
                String text = cover.text(item).strip();
                boolean readable =
                        item != CoverItem.DATE || text.isEmpty() || cover.date().isPresent();
                facts.add(
                        new Vocabulary.CoverEntry(item.label(), text, !text.isEmpty(), readable),
                        source("封面|" + item.label() + "|" + text, List.of(entry(cover, item))));
            }
            facts.add(sheet(catalog, submission, context), source("封面", coverLocations(cover)));
        }

        private static Vocabulary.CoverSheet sheet(Catalog catalog, Submission submission, Context context) {
            Cover cover = submission.cover();
            Period period = submission.period();
            Optional<Deadline> deadline = catalog.deadline(period);
            PlanSpan plan = catalog.plan().span();
            Mentioned name = Mentioned.inName(submission.input().file(), catalog);
            return new Vocabulary.CoverSheet(
                    submission.unit().name(),
                    period.code(),
                    period.year(),
                    period.quarter(),
                    period.compareTo(plan.first()) >= 0 && !plan.isOver(period),
                    cover.text(CoverItem.HEAD).strip(),
                    cover.text(CoverItem.REVIEWER).strip(),
                    cover.text(CoverItem.PREPARER).strip(),
                    cover.date().orElse(null),
                    deadline.map(Deadline::cutoff).orElse(null),
                    deadline.map(Deadline::due).orElse(null),
                    cover.text(CoverItem.TEMPLATE_VERSION).strip(),
                    catalog.plan().form().version(),
                    missing(plan, period, context),
                    context.batchPeriod().map(Period::code).orElse(null),
                    name.unit().map(ReportingUnit::name).orElse(null),
                    name.period().map(Period::code).orElse(null));
        }

        private static String missing(PlanSpan plan, Period period, Context context) {
            return Arrays.stream(Past.values())
                    .map(past -> past.of(period))
                    .filter(then -> then.compareTo(plan.first()) >= 0
                            && context.at(then).isEmpty())
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .map(Period::code)
                    .collect(Collectors.joining("、"));
        }

        private static List<Location> coverLocations(Cover cover) {
            return List.of(entry(cover, CoverItem.DATE), entry(cover, CoverItem.UNIT), entry(cover, CoverItem.PERIOD));
        }

        private static Location entry(Cover cover, CoverItem item) {
            Location found = cover.entries().get(item);
            return found == null ? new Location("封面", "", item.label(), "") : found;
        }

        private static Source source(String key, List<Location> locations) {
            return new Source(key, Optional.empty(), Set.of(), locations, Optional.empty(), Optional.empty());
        }
    }
}
