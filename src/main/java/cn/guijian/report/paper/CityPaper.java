package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Period;
import cn.guijian.model.Printable;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.QuarterResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a whole quarter: the circular to all units (通报), the overview and the workbook are made from it. */
public final class CityPaper {
    /** More rows are of no use to a reader and too much for a small machine. */
    private static final int MOST = 20_000;

    private static final int PROVISIONAL = 3;

    private final QuarterResult quarter;
    private final Board board;
    private final Paper paper = new Paper();

    private CityPaper(QuarterResult quarter) {
        this.quarter = quarter;
        this.board = new Board(quarter);
    }

    /** What there is to say of a quarter. */
    public static Paper of(QuarterResult quarter) {
        CityPaper city = new CityPaper(quarter);
        city.addUnits();
        city.addCity();
        city.addEnd();
        return city.paper;
    }

    /** What the cells of the matrix open to. */
    public static Stream<Panel> panels(QuarterResult quarter) {
        return Panel.all(new Board(quarter));
    }

    /** The tables of a mid-term and a final evaluation. */
    public static List<Table> evaluations(QuarterResult quarter) {
        return Evaluations.all(quarter);
    }

    /** The indicators one by one; none where fewer than so many units can be compared. */
    public static List<IndicatorSheet> indicators(QuarterResult quarter, int fewest, int most) {
        Board board = new Board(quarter);
        return board.units().size() > most || board.judged() < fewest ? List.of() : IndicatorSheet.all(board);
    }

    private void addUnits() {
        Standings standings = new Standings(board);
        List<ReportingUnit> returned = standings.units(Status.RETURNED);
        paper.say(Part.TITLE, this::title)
                .say(Part.OVERVIEW, () -> text("paper.overview", Wording.period(quarter.period())))
                .say(Part.DRAFT, () -> text("paper.draft"))
                .put(Part.BUREAU, Wording.ofPlan(quarter.provenance(), names -> names.bureau()))
                .put(Part.NUMBER, Wording.ofPlan(quarter.provenance(), names -> names.number()))
                .put(Part.PLAN, Wording.ofPlan(quarter.provenance(), names -> names.name()))
                .put(Part.ADDRESSEES, Wording.ofPlan(quarter.provenance(), names -> names.addressees()))
                .say(Part.PERIOD, () -> Wording.period(quarter.period()))
                .put(Part.OVERALL, () -> Sentences.of(standings.sentences()))
                .put(Part.SUBMITTED, () -> Sentences.of(standings.submitted()))
                .put(Part.UNITS, standings::table)
                .put(Part.AHEAD, () -> Sentences.of(new Praise(board, standings).sentence()))
                .put(Part.OPERATOR, () -> files(standings))
                .put(Part.OPERATOR_FAULTS, this::faults)
                .say(Part.NAMED_MISSING, () -> Wording.names(quarter.missing()))
                .say(Part.NAMED_RETURNED, () -> Wording.names(returned))
                .say(Part.DUE, this::until)
                .when(Part.HAS_MISSING, () -> !quarter.missing().isEmpty())
                .when(Part.HAS_RETURNED, () -> !returned.isEmpty())
                .put(Part.DEMANDS, () -> Sentences.led(demands(returned, standings.asked())));
    }

    private Plan.Names plan() {
        return quarter.provenance().plan().plan().names();
    }

    private void addCity() {
        CityIndicators city = new CityIndicators(quarter);
        CityCourse course = new CityCourse(quarter.city(), quarter.period());
        List<Shortfall> shortfalls = Shortfall.of(quarter);
        Laggards laggards = new Laggards(shortfalls, Quotas.areIllustrative(quarter));
        paper.put(Part.CITY_STANDING, () -> Sentences.of(city.sentences()))
                .put(Part.CITY, city::table)
                .put(Part.COMPLETE, city::complete)
                .put(Part.INCOMPLETE, city::incomplete)
                .put(Part.CITY_FINDINGS, () -> found().table())
                .put(Part.CITY_FAULTED, () -> Sentences.of(List.of()))
                .put(Part.CITY_COVERAGE, () -> Unevaluated.table(quarter.cityCoverage()))
                .put(Part.EVALUATION, () -> Evaluations.latest(quarter))
                .when(Part.IS_EVALUATED, () -> Evaluations.isDue(quarter))
                .put(
                        Part.EVALUATED,
                        () -> Sentences.of(Evaluations.all(quarter).stream()
                                .map(t -> text("paper.evaluated", t.caption(), Evaluations.counts(t)))
                                .toList()))
                .put(Part.COURSES, course::sentence)
                .put(Part.COURSE, course::table)
                .put(Part.SHORTFALLS, () -> Shortfall.table(shortfalls))
                .put(Part.SHORT, () -> Shortfall.sentence(shortfalls, paper.table(Part.SHORTFALLS)))
                .put(Part.LAGGING, () -> Sentences.of(laggards.paragraph()))
                .put(Part.MATRIX, () -> new Matrix(board).table())
                .put(Part.COMPARED, () -> new Matrix(board).compared())
                .when(Part.HAS_SHORTFALLS, () -> !shortfalls.isEmpty())
                .when(Part.HAS_MATRIX, () -> paper.has(Part.MATRIX))
                .when(Part.HAS_ANNEX, () -> !board.units().isEmpty())
                .put(Part.ANNEXES, () -> Sentences.of(annexes()))
                .put(Part.REMARKS, () -> Sentences.numbered(remarks(!shortfalls.isEmpty())))
                .say(Part.BASIS, this::basis)
                .say(Part.IDENTITY, () -> Remarks.identity(quarter));
    }

    private void addEnd() {
        paper.put(Part.FINDINGS, this::findings)
                .put(Part.LEGEND, Legend::table)
                .put(Part.BASICS, () -> Sentences.numbered(Remarks.always()))
                .put(
                        Part.PROVENANCE,
                        () -> Sentences.of(quarter.results().stream()
                                .findFirst()
                                .map(r -> text(
                                        "paper.provenance", Facts.program(r.provenance()), Facts.rules(r.provenance())))
                                .orElseGet(() -> text("paper.provenance.none"))))
                .say(Part.COVERED, () -> QuarterCoverage.of(quarter).sentence())
                .put(Part.COVERAGE, () -> QuarterCoverage.of(quarter).table(quarter.units()));
    }

    /** Provisional where more than a third of the units is not in what the city came to. */
    private String title() {
        Set<String> out = Stream.concat(
                        quarter.missing().stream(), quarter.city().stream().flatMap(c -> c.notIn().stream()))
                .map(ReportingUnit::code)
                .collect(Collectors.toSet());
        boolean provisional = out.size() * PROVISIONAL > quarter.units().size();
        return text(
                "paper.city.title",
                Wording.period(quarter.period()),
                plan().shortName(),
                provisional ? text("paper.city.provisional") : "");
    }

    /** What is annexed, by the captions of the tables, in the order in which templates have them. */
    private List<String> annexes() {
        Stream<Part> parts = Stream.of(Part.COMPARED, Part.COMPLETE, Part.EVALUATION, Part.COURSE, Part.UNITS)
                .filter(part -> paper.has(part) && (part != Part.EVALUATION || paper.has(Part.IS_EVALUATED)));
        return Wording.annexes(
                parts.map(part -> text("paper.annex.table", annexed(part))).toList());
    }

    private String annexed(Part part) {
        return part == Part.COMPARED && paper.has(Part.SHORTFALLS)
                ? text("paper.title.compared-shortfalls")
                : part.title();
    }

    /** What holds for the whole paper, in one note. */
    private String basis() {
        List<String> more = Stream.of(
                        Quotas.areIllustrative(quarter) ? text("paper.remark.illustrative") : "",
                        paper.has(Part.SHORTFALLS)
                                ? paper.table(Part.SHORTFALLS).note()
                                : "")
                .filter(s -> !s.isEmpty())
                .toList();
        return String.join("", remarks(more));
    }

    private Findings found() {
        return Findings.ofCity(quarter.cityFindings());
    }

    /** The files that no paper names: without a unit, or sent twice. */
    private Sentences files(Standings standings) {
        Stream<String> twice = quarter.duplicates().stream()
                .map(d -> text(
                        "paper.operator.duplicate",
                        d.unit().name(),
                        Printable.name(d.taken()),
                        Printable.name(d.leftOut())));
        return Sentences.numbered(
                Stream.concat(standings.unassigned().stream(), twice).toList());
    }

    /** The faults over all submissions; distances from the plan have their own paragraphs and tables. */
    private Sentences faults() {
        return Sentences.numbered(paper.table(Part.CITY_FINDINGS).rows().stream()
                .filter(row -> Tone.FAULTS.contains(row.tone()))
                .map(row ->
                        text("paper.city.finding", row.text(Head.CLASS), row.text(Head.MESSAGE), row.text(Head.ADVICE)))
                .toList());
    }

    private List<String> demands(List<ReportingUnit> returned, List<ReportingUnit> asked) {
        List<ReportingUnit> askedOnly =
                asked.stream().filter(unit -> !returned.contains(unit)).toList();
        return Stream.of(
                        quarter.missing().isEmpty()
                                ? ""
                                : text(
                                        "paper.city.demand.report",
                                        quarter.missing().size()),
                        returned.isEmpty() ? "" : text("paper.city.demand.fix", returned.size(), until()),
                        askedOnly.isEmpty() ? "" : text("paper.city.demand.explain", Wording.names(askedOnly), until()),
                        paper.has(Part.LAGGING) ? text("paper.city.demand.catch-up", until()) : "",
                        returned.size() + asked.size() + quarter.missing().size() == 0 && !paper.has(Part.LAGGING)
                                ? text("paper.city.demand.honest")
                                : "")
                .toList();
    }

    private String until() {
        return Demands.until(
                quarter.results().stream().flatMap(r -> Demands.due(r).stream()).findFirst());
    }

    private List<String> remarks(boolean isShort) {
        return remarks(isShort ? List.of(paper.table(Part.SHORTFALLS).note()) : List.of());
    }

    private List<String> remarks(List<String> more) {
        return Remarks.of(
                quarter.results().stream().flatMap(r -> r.indicators().stream()).toList(), more);
    }

    /** Every finding of the city and of the units, with whom it concerns. */
    private Table findings() {
        List<Row> rows = new ArrayList<>();
        String now = quarter.period().code();
        found().table().rows().forEach(row -> rows.add(of(row, Head.CITY.name(), now)));
        for (CheckResult result : quarter.results()) {
            if (rows.size() > MOST) {
                break;
            }
            String who = result.unit()
                    .map(ReportingUnit::name)
                    .orElseGet(() -> Wording.fileName(result.input().shown()));
            String period = result.period().map(Period::code).orElseGet(() -> text("paper.unknown"));
            Findings.of(result).table().rows().forEach(row -> rows.add(of(row, who, period)));
        }
        boolean cut = rows.size() > MOST;
        List<Row> most = cut ? rows.subList(0, MOST) : rows;
        return Table.of(
                text("paper.findings", new Tally(most).together()),
                cut ? text("paper.findings.cut", MOST) : text("paper.findings.note"),
                most);
    }

    private static Row of(Row finding, String who, String period) {
        return Row.of(finding.key(), finding.tone())
                .with(finding)
                .put(Head.WHO, who)
                .put(Head.PERIOD, period)
                .follow(finding.followers().stream()
                        .map(f -> of(f, who, period))
                        .toList())
                .build();
    }
}
