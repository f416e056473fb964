package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Printable;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.QuarterResult.Late;
import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Table.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who reported and how it stands, and all units taken together, in a table and in sentences. */
final class Standings {
    /** So many files are named; the table has them all. */
    private static final int MOST_FILES = 20;

    private static final int MOST_NAMES = 12;

    private final QuarterResult quarter;
    private final Board board;
    private final List<Row> counted = new ArrayList<>();
    private final Table table;

    Standings(Board board) {
        this.quarter = board.quarter();
        this.board = board;
        this.table = compose();
    }

    /** One row for each unit, reported or missing, then the files without a unit, then the sum. */
    Table table() {
        return table;
    }

    /** Who reported, and what it came to. */
    List<String> sentences() {
        return Stream.of(reported(), counted(), lapsed())
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** Who reported: what a paper to all of them says. */
    List<String> submitted() {
        return Stream.of(reported(), lapsed()).filter(s -> !s.isEmpty()).toList();
    }

    /** The units whose submission came to this. */
    List<ReportingUnit> units(Status status) {
        return quarter.results().stream()
                .filter(r -> r.status() == status)
                .flatMap(r -> r.unit().stream())
                .toList();
    }

    /** The units that are asked something and have not answered. */
    List<ReportingUnit> asked() {
        return quarter.results().stream()
                .filter(r -> new Causes(r.findings()).roots().stream().anyMatch(Finding::isOpenQuestion))
                .flatMap(r -> r.unit().stream())
                .toList();
    }

    private Table compose() {
        List<Row> rows = new ArrayList<>();
        board.units().forEach(unit -> rows.add(board.result(unit).map(this::row).orElseGet(() -> missing(unit))));
        quarter.results().stream().filter(r -> r.unit().isEmpty()).forEach(r -> rows.add(row(r)));
        Table units =
                Table.of(Part.UNITS.title(), text("paper.units.note"), rows).numbered();
        List<Group> groups = new ArrayList<>(units.groups());
        groups.add(Group.of("", List.of(total())));
        return new Table(units.caption(), units.note(), List.of(), groups);
    }

    private Row row(CheckResult result) {
        List<Row> own = Stream.concat(Findings.of(result).outline(), Indicators.outline(result))
                .toList();
        Optional<ReportingUnit> unit = result.unit();
        if (unit.isPresent()) { // what belongs to no unit is in no paper to them
            counted.addAll(own);
        }
        return counts(
                        Row.of(
                                unit.map(ReportingUnit::code)
                                        .orElse(result.input().shown()),
                                Tone.of(result.status())),
                        own)
                .put(Head.WHO, Cell.of(who(result)))
                .put(Head.WHO_CODE, unit.map(ReportingUnit::code).orElse(""))
                .put(Head.STATUS, Words.of(result.status()))
                .put(Head.FILE, Wording.shown(result.input().shown()))
                .put(Head.REMARK, Cell.of(unit.map(this::remarks).orElse(List.of())))
                .build();
    }

    private static Row missing(ReportingUnit unit) {
        Row.Builder row = Row.of(unit.code(), Tone.MISSING);
        Head.COUNTS.forEach(head -> row.put(head, text("paper.none")));
        return row.put(Head.WHO, Cell.of(List.of(unit.name(), unit.code())))
                .put(Head.WHO_CODE, unit.code())
                .put(Head.STATUS, Word.of(Tone.MISSING, text("paper.missing")))
                .put(Head.MET_OF_ALL, text("paper.none"))
                .put(Head.FILE, text("paper.none"))
                .put(Head.REMARK, text("paper.missing.remark"))
                .build();
    }

    /** The unit with its code, or the name of a file that belongs to none. */
    private static List<String> who(CheckResult result) {
        return result.unit()
                .map(unit -> List.of(unit.name(), unit.code()))
                .orElseGet(() -> List.of(Wording.fileName(result.input().shown())));
    }

    private Row total() {
        return counts(Row.of("", Tone.NONE), counted)
                .put(Head.WHO, text("paper.total"))
                .build();
    }

    private static Row.Builder counts(Row.Builder row, List<Row> rows) {
        Tally tally = new Tally(rows);
        long indicators = rows.size() - tally.number(r -> Tone.FAULTS.contains(r.tone()));
        Tone.COUNTED.forEach(tone -> row.put(Head.of(tone), Figures.of(Figure.count(tally.number(tone)))));
        return row.put(Head.MET, Figures.of(Figure.count(tally.number(Tone.MET))))
                .put(Head.ALL, Figures.of(Figure.count(indicators)))
                .put(
                        Head.MET_OF_ALL,
                        indicators == 0 ? text("paper.none") : text("paper.of", tally.number(Tone.MET), indicators));
    }

    private List<String> remarks(ReportingUnit unit) {
        Stream<String> late = quarter.late().stream()
                .filter(l -> isSame(l.unit(), unit))
                .limit(1)
                .map(l -> text("paper.late", Wording.date(l.handedIn()), Wording.date(l.due())));
        Stream<String> twice = quarter.duplicates().stream()
                .filter(d -> isSame(d.unit(), unit))
                .limit(1)
                .map(d -> text("paper.duplicate"));
        return Stream.concat(late, twice).toList();
    }

    private static boolean isSame(ReportingUnit one, ReportingUnit other) {
        return one.code().equals(other.code());
    }

    private String reported() {
        String statuses = Arrays.stream(Status.values())
                .filter(status -> status != Status.ACCEPTED)
                .map(status -> named(status.label(), units(status)))
                .collect(Collectors.joining());
        if (!quarter.assessed()) {
            return text("paper.unassessed", Wording.names(board.units()), statuses);
        }
        return text(
                        "paper.city.reported",
                        quarter.units().size(),
                        quarter.units().size() - quarter.missing().size(),
                        units(Status.ACCEPTED).size())
                + named(text("paper.missing"), quarter.missing())
                + named(
                        text("paper.city.late"),
                        quarter.late().stream().map(Late::unit).toList())
                + statuses;
    }

    private String named(String what, List<ReportingUnit> units) {
        return units.isEmpty() ? "" : text("paper.city.named", what, units.size(), names(units));
    }

    /** Of many only the first; the table has them all. */
    String names(List<ReportingUnit> units) {
        return units.size() <= MOST_NAMES
                ? Wording.names(units)
                : text("paper.names.more", Wording.names(units.subList(0, MOST_NAMES)));
    }

    /** Nothing is said of data and progress where nothing was judged. */
    private String counted() {
        Tally tally = new Tally(counted);
        long indicators = counted.size() - tally.number(r -> Tone.FAULTS.contains(r.tone()));
        if (indicators == 0) {
            return text("paper.city.nothing-judged");
        }
        String others = Tally.OTHERS.stream()
                .filter(tone -> tally.number(tone) > 0)
                .map(tone -> text("paper.count.times", Words.verdict(tone), tally.number(tone)))
                .reduce("", (a, b) -> a + text("paper.semicolon") + b);
        return text(
                "paper.city.counts",
                indicators,
                tally.number(Tone.MET),
                Situation.warned(tally, "paper.city.warned", "paper.count.times") + others,
                tally.faults());
    }

    /** Whose numbers count as not reported because nobody mended them in time. */
    private String lapsed() {
        List<String> units = board.units().stream()
                .map(unit -> lapsed(unit))
                .filter(s -> !s.isEmpty())
                .toList();
        return units.isEmpty() ? "" : text("paper.city.lapsed", Wording.join(units));
    }

    private String lapsed(ReportingUnit unit) {
        String names = Tally.names(board.result(unit).stream()
                .flatMap(Indicators::lapsed)
                .filter(row -> !Tone.GRADES.contains(row.tone())));
        return names.isEmpty() ? "" : text("paper.both", unit.name(), names);
    }

    /** The files that belong to no unit, each with its cause and what to do. */
    List<String> unassigned() {
        return quarter.results().stream()
                .filter(r -> r.unit().isEmpty())
                .limit(MOST_FILES)
                .map(Standings::unassigned)
                .toList();
    }

    private static String unassigned(CheckResult result) {
        String cause = result.findings().stream()
                .filter(f -> !f.level().isGrade())
                .findFirst()
                .map(f -> Wording.sentence(Wording.message(f.message())) + f.advice())
                .orElse("");
        return text("paper.operator.unassigned", Printable.name(result.input().shown()), cause);
    }
}
