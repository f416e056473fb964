package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Location;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Finding;
import java.util.List;
import java.util.stream.Stream;

/** The paper to one unit on one submission (通知书): a warning, a return, or the word that all is well. */
public final class UnitPaper {
    private final CheckResult result;
    private final PaperKind kind;
    private final boolean unread;
    private final Table findings;
    private final Table notes;
    private final Table faults;
    private final Table indicators;
    private final Table warnings;
    private final Tally tally;
    private final Tally whole;
    private final Situation situation;
    private final Demands demands;

    private UnitPaper(CheckResult result) {
        this.result = result;
        this.kind = PaperKind.of(result);
        this.unread = result.status() == Status.UNREADABLE;
        this.findings = Findings.of(result).table();
        this.notes = Findings.notes(findings);
        this.faults = Findings.faults(findings, result.terms().notes());
        this.indicators = Indicators.table(result);
        this.warnings = Indicators.warnings(indicators, findings, kind);
        Table judged = indicators.where(row -> !Tone.GRADES.contains(row.tone()));
        this.tally = Tally.of(judged, warnings, faults);
        this.whole = Tally.of(judged, warnings, findings.where(row -> Tone.FAULTS.contains(row.tone())));
        this.situation = new Situation(result, kind, tally);
        this.demands = new Demands(result, kind, tally);
    }

    /** What there is to say of a result. */
    public static Paper of(CheckResult result) {
        UnitPaper unit = new UnitPaper(result);
        Paper paper = new Paper();
        unit.addHead(paper);
        unit.addConditions(paper);
        unit.addBody(paper);
        unit.addEnd(paper);
        return paper;
    }

    private void addHead(Paper paper) {
        paper.say(Part.TITLE, this::title)
                .say(Part.DRAFT, () -> text("paper.draft"))
                .say(Part.ADDRESSEE, this::addressee)
                .put(Part.BUREAU, Wording.ofPlan(result.provenance(), names -> names.bureau()))
                .put(Part.NUMBER, Wording.ofPlan(result.provenance(), names -> names.number()))
                .say(
                        Part.UNIT,
                        () -> result.unit().map(ReportingUnit::name).orElseGet(() -> text("paper.unit.unknown")))
                .say(Part.PERIOD, () -> result.period().map(Wording::period).orElse(""))
                .say(Part.DUE, demands::until)
                .say(Part.FILE, situation::file)
                .say(Part.MUST_FIX, () -> String.valueOf(tally.number(Tone.MUST_FIX)))
                .say(Part.OPEN, () -> String.valueOf(tally.open()));
    }

    private void addConditions(Paper paper) {
        paper.when(Part.IS_READ, () -> !unread)
                .when(Part.IS_UNREAD, () -> unread)
                .when(Part.IS_DEMANDING, kind::isDemanding)
                .when(Part.IS_RECEIPT, () -> kind == PaperKind.RECEIPT)
                .when(Part.IS_WARNED, () -> kind == PaperKind.WARNING)
                .when(
                        Part.IS_BEHIND,
                        () -> !unread && kind.isDemanding() && kind != PaperKind.WARNING && paper.has(Part.WARNED))
                .when(Part.IS_FAULTY, () -> !unread && !faults.isEmpty())
                .when(Part.IS_RETURNED, () -> !unread && tally.number(Tone.MUST_FIX) > 0)
                .when(Part.IS_OPEN, () -> !unread && tally.open() > 0)
                .when(Part.IS_DUE, kind::isDemanding)
                .when(Part.IS_COMPARED, () -> result.changes().isPresent())
                .when(Part.HAS_ANNEX, () -> !unread && !(faults.isEmpty() && warnings.isEmpty()));
    }

    private void addBody(Paper paper) {
        paper.put(Part.CONCLUSIONS, this::conclusions)
                .put(Part.SITUATION, () -> Sentences.of(unread ? List.of() : situation.sentences()))
                .put(Part.RECEIVED, () -> Sentences.of(unread ? situation.unread() : ""))
                .say(Part.BEHIND, warnings::caption)
                .put(Part.WARNED, this::warned)
                .put(Part.WARNINGS, () -> warnings)
                .put(Part.INDICATORS, () -> indicators)
                .put(Part.FAULTED, this::faulted)
                .put(Part.MAIN_FAULTS, () -> MainFaults.of(unread ? faults.where(row -> false) : faults))
                .put(Part.FAULTS, () -> faults)
                .put(Part.ANNEXES, () -> Sentences.of(annexes()))
                .put(Part.NOTES, () -> notes)
                .put(Part.FINDINGS, () -> findings)
                .put(Part.CAUSES, () -> Sentences.numbered(unread ? causes() : List.of()))
                .put(Part.DEMANDS, demands::sentences);
    }

    private void addEnd(Paper paper) {
        paper.put(Part.CHANGES, () -> Comparison.table(result))
                .say(Part.CHANGED, () -> Comparison.sentence(paper.table(Part.CHANGES), result))
                .put(Part.TRIALS, this::trials)
                .say(Part.COVERED, () -> Unevaluated.sentence(result.coverage()))
                .put(Part.COVERAGE, () -> Unevaluated.table(result.coverage()))
                .put(Part.REMARKS, () -> Sentences.numbered(List.of(paper.line(Part.BASIS), paper.line(Part.IDENTITY))))
                .say(Part.BASIS, () -> Remarks.basis(result))
                .say(Part.IDENTITY, () -> Remarks.identity(result))
                .put(Part.FACTS, () -> Facts.of(result))
                .put(
                        Part.SEAL,
                        () -> Sentences.of(
                                List.of(kind.isDemanding() ? text("paper.seal") : "", text("paper.signed"))));
    }

    private String title() {
        String period = result.period().map(Wording::period).orElse("");
        String unit = result.unit().map(ReportingUnit::name).orElse("");
        if (unread && unit.isEmpty()) {
            return text("paper.unit.unread-file");
        }
        boolean again = kind == PaperKind.RETURN && result.terms().closed();
        return text("paper.unit." + kind + (again ? ".again" : ""), unit, period);
    }

    private String addressee() {
        return result.unit().map(Wording::addressee).orElseGet(() -> text("paper.addressee.unknown"));
    }

    /** A paragraph for each colour that warns, one for all where none does; in a return only what will warn. */
    private Sentences warned() {
        Table said = kind == PaperKind.RETURN ? warnings.where(row -> row.tone() != Tone.YELLOW) : warnings;
        Sentences colours = titles(said);
        return kind == PaperKind.WARNING ? colours : Sentences.of(colours.line());
    }

    private Sentences faulted() {
        return Sentences.of(
                faults.isEmpty()
                        ? ""
                        : text(
                                "paper.faulted",
                                String.join(
                                        text("paper.semicolon"), titles(faults).texts())));
    }

    /** By name and number, the first behind the word for all of them. */
    private List<String> annexes() {
        List<String> names = Stream.of(
                        warnings.isEmpty() ? "" : text("paper.annex.table", warnings.caption()),
                        faults.isEmpty() ? "" : text("paper.annex.table", faults.caption()))
                .filter(name -> !name.isEmpty())
                .toList();
        return unread ? List.of() : Wording.annexes(names);
    }

    private static Sentences titles(Table table) {
        return Sentences.of(table.groups().stream().map(Table.Group::title).toList());
    }

    /** Why a file could not be read, and what is to be done. */
    private List<String> causes() {
        List<String> causes = faults.rows().stream()
                .map(row -> row.text(Head.MESSAGE) + row.text(Head.ADVICE))
                .distinct()
                .toList();
        return causes.isEmpty() ? List.of(text("paper.causes.none")) : causes;
    }

    /** The verdicts in short. */
    private Table conclusions() {
        return Table.of("", "", new Conclusions(result, whole, demands).rows());
    }

    private Sentences trials() {
        Stream<String> trials = result.trials().stream().map(UnitPaper::trial);
        return Sentences.of(
                result.trials().isEmpty()
                        ? List.of()
                        : Stream.concat(Stream.of(text("paper.trials.note")), trials)
                                .toList());
    }

    private static String trial(Finding finding) {
        return text(
                "paper.trial",
                finding.rule(),
                finding.title(),
                finding.locations().stream().findFirst().map(Location::place).orElse(""),
                finding.message());
    }
}
