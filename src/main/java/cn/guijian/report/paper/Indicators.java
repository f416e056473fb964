package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Section;
import cn.guijian.model.plan.Target;
import cn.guijian.model.plan.Target.Bound;
import cn.guijian.model.result.Basis;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Table.Group;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a unit stands on its indicators, as rows. */
final class Indicators {
    private static final int PERCENT_PLACES = 2;

    private Indicators() {}

    /** All of them, table by table of the form. */
    static Table table(CheckResult result) {
        List<Group> groups = Stream.of(Section.values())
                .map(section -> Group.of(
                        section.sheet(),
                        result.indicators().stream()
                                .filter(i -> i.indicator().section() == section)
                                .map(i -> row(i, result.period(), Amount.toUnit(i.indicator())))
                                .toList()))
                .toList();
        return new Table(
                Part.INDICATORS.title(), text("paper.indicators.note") + text("paper.course.note"), List.of(), groups);
    }

    /** All of them as rows without cells, to be counted. */
    static Stream<Row> outline(CheckResult result) {
        return result.indicators().stream()
                .map(i -> Row.of(i.indicator().code(), Words.of(i).tone()).build());
    }

    /** Those whose end rests on a date that has passed, by their names. */
    static Stream<Row> lapsed(CheckResult result) {
        return result.indicators().stream()
                .filter(i -> i.basis() == Basis.LAPSED)
                .map(i -> Row.of(i.indicator().code(), Words.of(i).tone())
                        .put(Head.INDICATOR, i.indicator().name())
                        .build());
    }

    /** Those that are behind, worst first, each with what was found of it. */
    static Table warnings(Table indicators, Table findings, PaperKind kind) {
        List<Group> groups = Tone.GRADES.stream()
                .map(tone -> warnings(tone, indicators, findings, kind))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        String note = groups.isEmpty() ? text("paper.warnings.none") : "";
        return new Table(caption(kind), note, List.of(), groups).numbered();
    }

    private static Group warnings(Tone tone, Table indicators, Table findings, PaperKind kind) {
        List<Row> behind = Stream.concat(
                        indicators.rows().stream()
                                .filter(row -> row.tone() == tone)
                                .map(row -> warning(row, findings)),
                        findings.rows().stream()
                                .filter(f -> f.tone() == tone && !isShown(f, indicators))
                                .map(Indicators::unjudged))
                .toList();
        return new Group(Optional.of(Word.of(tone, Words.of(tone.level()))), title(tone, behind, kind), behind);
    }

    private static String caption(PaperKind kind) {
        return switch (kind) {
            case RETURN, WARNING -> text("paper.behind." + kind);
            default -> text("paper.behind.other");
        };
    }

    /** Only a warning demands anything. */
    private static String title(Tone tone, List<Row> behind, PaperKind kind) {
        String key = kind == PaperKind.WARNING ? "paper.warned." : "paper.hinted.";
        return text(key + tone, behind.size(), Tally.firstNames(behind.stream()), later(behind));
    }

    private static String later(List<Row> behind) {
        String names = Tally.firstNames(behind.stream().filter(Tally::isForLater));
        return names.isEmpty() ? "" : text("paper.year-end", names);
    }

    private static Row warning(Row row, Table findings) {
        Row.Builder warning = row.more().put(Head.LEVEL, row.cell(Head.VERDICT));
        List<Row> found = findings.rows().stream()
                .filter(f -> Tone.GRADES.contains(f.tone()) && isAbout(f, row))
                .toList();
        found.forEach(f -> say(warning, f));
        if (found.isEmpty()) {
            warning.say(Head.DEMAND, text("paper.warning.advice"));
        }
        return warning.build();
    }

    /** A finding of a colour that belongs to no judged indicator. */
    private static Row unjudged(Row finding) {
        Row.Builder row = Row.of(finding.key(), finding.tone())
                .put(Head.INDICATOR, finding.cell(Head.RULE))
                .put(Head.CODED, finding.cell(Head.RULE))
                .put(Head.LEVEL, finding.cell(Head.CLASS));
        say(row, finding);
        return row.build();
    }

    private static void say(Row.Builder warning, Row finding) {
        String rule = String.join(" ", finding.cell(Head.RULE).lines(false));
        warning.say(Head.SITUATION, text("paper.situation", finding.text(Head.MESSAGE), rule))
                .say(Head.DEMAND, finding.text(Head.ADVICE))
                .say(Head.EXPLANATION, finding.text(Head.EXPLANATION))
                .follow(finding.followers());
    }

    private static boolean isShown(Row finding, Table indicators) {
        return indicators.rows().stream().anyMatch(row -> Tone.GRADES.contains(row.tone()) && isAbout(finding, row));
    }

    private static boolean isAbout(Row finding, Row indicator) {
        return finding.text(Head.CODED).equals(indicator.text(Head.CODED));
    }

    /**
     * One indicator with all that is said of it; nobody can say how far a number is that may not be right.
     *
     * @param now the quarter of its value, empty when the submission does not say it
     * @param amount how its reader counts
     */
    static Row row(IndicatorResult result, Optional<Period> now, Amount amount) {
        Indicator indicator = result.indicator();
        Word word = Words.of(result);
        boolean stands = !result.verdict().isDoubted();
        return Row.of(indicator.code(), word.tone())
                .part(indicator.parent().isPresent())
                .put(Head.CODE, Cell.of(code(result)))
                .put(Head.INDICATOR, indicator.name())
                .put(Head.CODED, indicator.code() + " " + indicator.name())
                .put(Head.UNIT, amount.unit())
                .put(Head.ATTRIBUTE, indicator.attribute().label())
                .put(Head.VALUE, Figures.of(amount.value(result)))
                .put(Head.REQUIRED, Figures.of(amount.required(result)))
                .put(Head.TARGET, Figures.of(target(result, amount)))
                .put(Head.GAP, stands ? Gap.of(result, amount) : Cell.NONE)
                .put(Head.PROGRESS, stands ? progress(result.progress(), result.bound()) : Figures.NONE)
                .put(Head.VERDICT, word)
                .put(Head.COURSE, Course.of(result, now, amount))
                .put(Head.CLAUSE, result.target().map(Target::clause).orElse(""))
                .put(Head.OUTLOOK, Outlook.of(result, amount))
                .build();
    }

    /** Below the code where the judged value stands: the cell alone when its sheet is the one that the table is named after. */
    private static List<String> code(IndicatorResult result) {
        Indicator indicator = result.indicator();
        Optional<Location> cell = result.cell();
        return Stream.concat(
                        Stream.of(indicator.code()),
                        cell.map(c -> c.sheet().equals(indicator.section().sheet()) ? c.cell() : c.place()).stream())
                .toList();
    }

    /** What the unit is held to in the end; of an allocated count also the city's target. */
    private static List<Figure> target(IndicatorResult result, Amount amount) {
        Stream<Figure> own = result.bound().map(amount::bound).stream();
        Stream<Figure> city = result.target().flatMap(Target::bound).stream()
                .filter(plan -> result.bound().isEmpty() || result.allocation().isPresent())
                .map(plan -> amount.bound(plan)
                        .after(text("paper.city-target", plan.comparator().sign())));
        return Stream.concat(own, city).toList();
    }

    /** Of a ceiling the quotient is no rate of completion, so it is called by another name. */
    static Figures progress(Optional<BigDecimal> percent, Optional<Bound> bound) {
        boolean ceiling = bound.filter(b -> !b.comparator().isFloor()).isPresent();
        return percent.map(p -> Figure.percent(p, PERCENT_PLACES))
                .map(figure -> new Figures(ceiling ? text("paper.of-limit") : "", List.of(figure), ""))
                .orElse(Figures.NONE);
    }
}
