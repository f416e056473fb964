package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import cn.guijian.model.plan.Target;
import cn.guijian.model.plan.Target.Bound;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Table.Group;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the city as a whole stands on its indicators, in a table and in sentences; nothing where its sums are not known. */
final class CityIndicators {
    private static final int MOST_TOLD = 2;

    private final List<CityIndicator> city;
    private final Period period;
    private final List<ReportingUnit> units;
    /** Whom the paper has named before: missing, returned or asked. */
    private final List<ReportingUnit> named;

    private final boolean isEvaluated;
    private final Table table;

    CityIndicators(QuarterResult quarter) {
        this.city = quarter.city();
        this.period = quarter.period();
        this.units = quarter.units();
        this.named = units.stream()
                .filter(unit -> quarter.missing().contains(unit)
                        || quarter.results().stream()
                                .anyMatch(r -> r.unit().equals(Optional.of(unit)) && r.status() != Status.ACCEPTED))
                .toList();
        this.isEvaluated = Evaluations.isDue(quarter);
        List<Group> groups = Stream.of(Section.values())
                .map(section -> Group.of(
                        section.sheet(),
                        city.stream()
                                .filter(c -> c.indicator().section() == section)
                                .map(c -> row(c, period))
                                .toList()))
                .toList();
        this.table = new Table(
                        Part.CITY.title(), text("paper.city.note") + text("paper.course.note"), List.of(), groups)
                .numbered();
    }

    /** Value, what was required, verdict and who is not in it. */
    Table table() {
        return table;
    }

    /** Those that can be judged, or need not be. */
    Table complete() {
        return part(text("paper.title.complete"), false);
    }

    /** Those that lack a unit, and what is known of them: nobody judges them. */
    Table incomplete() {
        return part(text("paper.title.incomplete"), true);
    }

    private Table part(String caption, boolean incomplete) {
        List<Row> rows = table.rows().stream()
                .filter(row -> incomplete == (row.tone() == Tone.INCOMPLETE))
                .map(row -> row.more()
                        .put(Head.VALUE, row.figures(Head.VALUE).noted(""))
                        .build())
                .toList();
        return Table.of(caption, "", rows).numbered();
    }

    /** The verdicts by number, what stands out, those behind by name, and for want of whom some are not judged. */
    List<String> sentences() {
        if (table.isEmpty()) {
            return List.of();
        }
        Tally tally = Tally.of(table);
        long met = tally.number(Tone.MET);
        long behind = tally.graded();
        String verdicts =
                text(behind == 0 ? "paper.city.verdicts.met" : "paper.city.verdicts", tally.all(), met + behind, met);
        return List.of(verdicts + (behind == 0 ? best() : told()) + incomplete(tally) + others(tally) + conclusions());
    }

    private String incomplete(Tally tally) {
        long number = tally.number(Tone.INCOMPLETE);
        long certain = city.stream().filter(c -> c.certain().isPresent()).count();
        List<ReportingUnit> out = units.stream()
                .filter(unit -> city.stream()
                        .filter(c -> c.verdict() == Verdict.INCOMPLETE)
                        .anyMatch(c -> c.notIn().contains(unit)))
                .toList();
        return number == 0
                ? ""
                : text(
                        "paper.city.incomplete",
                        number,
                        out.equals(named) ? text("paper.city.named.above", out.size()) : Wording.names(out),
                        certain == 0 ? "" : text("paper.city.certain.number", certain));
    }

    /** What ends in neither. */
    private static String others(Tally tally) {
        List<String> others = Stream.of(Tone.NOT_REPORTED, Tone.NO_CASES, Tone.NOT_JUDGED)
                .filter(tone -> tally.number(tone) > 0)
                .map(tone -> text("paper.city.other." + tone, tally.number(tone)))
                .toList();
        return others.isEmpty() ? "" : text("paper.city.others", Wording.clauseList(others));
    }

    /** Of the main indicators that are met the first few, the binding ones before others. */
    private String best() {
        List<String> told = city.stream()
                .filter(c -> c.verdict() == Verdict.MET
                        && c.indicator().section() == Section.MAIN
                        && c.progress().isPresent()
                        && c.target()
                                .flatMap(Target::bound)
                                .filter(b -> b.comparator().isFloor())
                                .isPresent())
                .sorted(Comparator.comparing((CityIndicator c) -> c.indicator().attribute() != Attribute.BINDING))
                .limit(MOST_TOLD)
                .map(c -> text(
                        "paper.city.met",
                        Tally.bare(c.indicator().name()),
                        printed(c).map(f -> f.shown(true)).orElse(""),
                        Figure.percent(c.progress().orElseThrow(), 2).shown(false)))
                .toList();
        return told.isEmpty() ? "" : text("paper.city.best", Wording.join(told));
    }

    /** Those behind with their figures, worst first. */
    private String told() {
        List<String> told = Tone.GRADES.stream()
                .flatMap(tone -> table.rows().stream().filter(row -> row.tone() == tone))
                .map(row -> text(
                        "paper.city.behind",
                        Tally.bare(row.text(Head.INDICATOR)),
                        row.cell(Head.VALUE).lines(true).get(0),
                        row.cell(Head.GAP).lines(true).stream()
                                .findFirst()
                                .orElse("")
                                .replace(" ", ""),
                        row.tone().level().word()))
                .toList();
        return text("paper.city.told", Wording.join(told));
    }

    static Figures figure(Indicator indicator, Optional<BigDecimal> value) {
        return Figures.of(value.map(Amount.toCity(indicator)::of));
    }

    /** What the plan asks for, or that it asks for nothing. */
    static Cell target(Indicator indicator, Optional<Bound> bound) {
        return bound.isPresent()
                ? Figures.of(Amount.toCity(indicator).bound(bound.get()))
                : Cell.of(text("paper.unjudged.no-target"));
    }

    static Row row(CityIndicator one, Period now) {
        Indicator indicator = one.indicator();
        Cell.Word word = Words.of(one);
        Amount amount = Amount.toCity(indicator);
        Row asUnit = Indicators.row(asResult(one, standing(one)), Optional.of(now), amount);
        return Row.of(indicator.code(), word.tone())
                .with(asUnit)
                .put(Head.CODE, indicator.code())
                .put(Head.CODED, asUnit.text(Head.CODED))
                .put(Head.VALUE, value(one))
                .put(Head.TARGET, target(indicator, one.target().flatMap(Target::bound)))
                .put(Head.GAP, one.isWhole() ? asUnit.cell(Head.GAP) : Cell.NONE)
                .put(Head.VERDICT, word)
                .put(Head.CONCLUSION, Words.of(one.conclusion()))
                .put(
                        Head.ABSENT,
                        Wording.join(one.absent().stream()
                                .map(a -> text(
                                        "paper.both", a.unit().name(), a.why().label()))
                                .toList()))
                .put(Head.ESTIMATE, estimate(one))
                .put(
                        Head.NOT_IN,
                        Wording.join(one.absent().stream()
                                .map(a -> absent(indicator, a))
                                .toList()))
                .build();
    }

    /** What is in the sum so far, and where units are not what their last values make of it. */
    private static Figures value(CityIndicator city) {
        Figures sum = Figures.of(printed(city));
        return city.estimate()
                .filter(estimate -> !city.isWhole())
                .map(estimate -> sum.noted(text(
                        "paper.city.estimate",
                        estimate.sense().label(),
                        Amount.toCity(city.indicator()).of(estimate.value()).shown(true))))
                .orElse(sum);
    }

    /** What last values make of a sum that is not whole. */
    private static Cell estimate(CityIndicator city) {
        return city.estimate()
                .map(e -> (Cell) Figures.of(Amount.toCity(city.indicator())
                        .about(e.value())
                        .after(e.sense().label() + " ")))
                .orElseGet(() -> Cell.of(text("paper.none")));
    }

    /** What is in the sum, beside what was required of it. */
    static Optional<Figure> printed(CityIndicator city) {
        return city.value().flatMap(v -> Amount.toCity(city.indicator()).value(asResult(city, Optional.of(v))));
    }

    /** The value that stands for the city, with last values where that is all there is. */
    static Optional<BigDecimal> standing(CityIndicator city) {
        return city.isWhole() ? city.value() : city.estimate().map(CityIndicator.Estimate::value);
    }

    private static String absent(Indicator indicator, CityIndicator.Absent absent) {
        String why = absent.last().isPresent() && absent.lastPeriod().isPresent()
                ? text(
                        "paper.city.absent.last",
                        absent.why().label(),
                        Wording.quarter(absent.lastPeriod().get()),
                        Amount.toCity(indicator).of(absent.last().get()).shown(false))
                : absent.why().label();
        return text("paper.both", absent.unit().name(), why);
    }

    /** Where the plan itself is evaluated. */
    private String conclusions() {
        return isEvaluated ? text("paper.city.conclusions", Evaluations.counts(table)) : "";
    }

    /** The city as if it were a unit that is held to the plan's own target. */
    private static IndicatorResult asResult(CityIndicator city, Optional<BigDecimal> value) {
        return new IndicatorResult(
                city.indicator(),
                value,
                city.target(),
                city.target().flatMap(Target::bound),
                city.required(),
                city.progress(),
                city.verdict(),
                city.level(),
                Optional.empty(),
                Optional.empty(),
                city.history(),
                city.forecast());
    }
}
