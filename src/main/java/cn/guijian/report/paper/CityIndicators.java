package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import cn.guijian.model.plan.Target;
import cn.guijian.model.plan.Target.Bound;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Table.Group;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the city as a whole stands on its indicators, in a table and in sentences; nothing where its sums are not known. */
final class CityIndicators {
    private final List<CityIndicator> city;
    private final Period period;
    private final List<ReportingUnit> units;
    private final Table table;

    CityIndicators(QuarterResult quarter) {
        this.city = quarter.city();
        this.period = quarter.period();
        this.units = quarter.units();
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

    /** The verdicts by number, those behind by name, and what is not in the sums. */
    List<String> sentences() {
        if (table.isEmpty()) {
            return List.of();
        }
        Tally tally = Tally.of(table);
        String grades = tally.grades("paper.count.indicators");
        String others = Wording.join(Stream.concat(Stream.of(grades).filter(s -> !s.isEmpty()), tally.others())
                .toList());
        Stream<String> verdicts = Stream.of(text(
                "paper.city.verdicts",
                tally.all(),
                tally.number(Tone.MET),
                others.isEmpty() ? "" : text("paper.city.others", others)));
        Stream<String> behind = Tone.GRADES.stream()
                .filter(tone -> tally.number(tone) > 0)
                .map(tone -> text("paper.city.level", Words.inSentence(tone), tally.names(tone)));
        return Stream.of(verdicts, behind, absent(), certain(), conclusions())
                .flatMap(s -> s)
                .toList();
    }

    static Figures figure(Indicator indicator, Optional<BigDecimal> value) {
        return Figures.of(value.map(v -> Amount.ofPlan(indicator, v)));
    }

    /** What the plan asks for, or that it asks for nothing. */
    static Cell target(Indicator indicator, Optional<Bound> bound) {
        return bound.isPresent()
                ? Figures.of(Amount.ofPlan(indicator, bound.get()))
                : Cell.of(text("paper.unjudged.no-target"));
    }

    static Row row(CityIndicator one, Period now) {
        Indicator indicator = one.indicator();
        Cell.Word word = Words.of(one);
        Row asUnit = Indicators.row(asResult(one), Optional.of(now));
        return Row.of(indicator.code(), word.tone())
                .with(asUnit)
                .put(Head.CODE, indicator.code())
                .put(Head.CODED, asUnit.text(Head.CODED))
                .put(Head.UNIT, indicator.planUnit())
                .put(Head.VALUE, value(one))
                .put(Head.REQUIRED, figure(indicator, one.required()))
                .put(Head.TARGET, target(indicator, one.target().flatMap(Target::bound)))
                .put(Head.GAP, one.isWhole() ? asUnit.cell(Head.GAP) : Cell.NONE)
                .put(Head.VERDICT, word)
                .put(Head.CONCLUSION, Words.of(one.conclusion()))
                .put(
                        Head.NOT_IN,
                        Wording.join(one.absent().stream()
                                .map(a -> absent(indicator, a))
                                .toList()))
                .build();
    }

    /** What is in the sum so far, and where units are not what their last values make of it. */
    private static Figures value(CityIndicator city) {
        Figures sum = figure(city.indicator(), city.value());
        return city.estimate()
                .filter(estimate -> !city.isWhole())
                .map(estimate -> sum.noted(text(
                        "paper.city.estimate",
                        estimate.sense().label(),
                        Amount.ofPlan(city.indicator(), estimate.value()).shown(true))))
                .orElse(sum);
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
                        Amount.ofPlan(indicator, absent.last().get()).shown(false))
                : absent.why().label();
        return text("paper.both", absent.unit().name(), why);
    }

    private Stream<String> absent() {
        List<ReportingUnit> absent = city.stream()
                .flatMap(c -> c.notIn().stream())
                .distinct()
                .sorted(Comparator.comparingInt(units::indexOf))
                .toList();
        return absent.isEmpty() ? Stream.of() : Stream.of(text("paper.city.not-in", Wording.names(absent)));
    }

    private Stream<String> certain() {
        String names = Tally.names(city.stream()
                .filter(c -> c.certain().isPresent())
                .flatMap(c -> table.row(c.indicator().code()).stream()));
        return names.isEmpty() ? Stream.of() : Stream.of(text("paper.city.certain.names", names));
    }

    private Stream<String> conclusions() {
        return Stream.of(text("paper.city.conclusions", Evaluations.counts(table)));
    }

    /** The city as if it were a unit that is held to the plan's own target. */
    private static IndicatorResult asResult(CityIndicator city) {
        return new IndicatorResult(
                city.indicator(),
                standing(city),
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
