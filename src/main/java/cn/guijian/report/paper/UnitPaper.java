package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Finding;
import cn.guijian.model.Location;
import cn.guijian.model.ReportingUnit;
import java.util.List;
import java.util.stream.Stream;

/** The paper to one unit on one submission (通知书): a warning, a return, or the word that all is well. */
public final class UnitPaper {
    private final CheckResult result;
    private final boolean unread;
    private final Table findings;
    private final Table faults;
    private final Table indicators;
    private final Table warnings;
    private final Tally tally;
    private final Situation situation;
    private final Demands demands;

    private UnitPaper(CheckResult result) {
        this.result = result;
        this.unread = result.status() == Status.UNREADABLE;
        this.findings = Findings.of(result).table();
        this.faults = Findings.faults(findings);
        this.indicators = Indicators.table(result);
        this.warnings = Indicators.warnings(indicators, findings);
        this.tally = Tally.of(indicators.where(row -> !Tone.GRADES.contains(row.tone())), warnings, faults);
        this.situation = new Situation(result, tally);
        this.demands = new Demands(result, tally, !warnings.isEmpty());
    }

    /** What there is to say of a result. */
    public static Paper of(CheckResult result) {
        UnitPaper unit = new UnitPaper(result);
        Paper paper = new Paper();
        unit.addHead(paper);
        unit.addBody(paper);
        unit.addEnd(paper);
        return paper;
    }

    private void addHead(Paper paper) {
        paper.say(Part.TITLE, this::title)
                .say(Part.DRAFT, () -> text("paper.draft"))
                .say(Part.ADDRESSEE, this::addressee)
                .say(
                        Part.UNIT,
                        () -> result.unit().map(ReportingUnit::name).orElseGet(() -> text("paper.unit.unknown")))
                .say(Part.PERIOD, () -> result.period().map(Wording::period).orElse(""))
                .say(Part.DUE, demands::until)
                .say(Part.FILE, situation::file)
                .say(Part.MUST_FIX, () -> String.valueOf(tally.number(Tone.MUST_FIX)))
                .say(Part.OPEN, () -> String.valueOf(tally.open()))
                .when(Part.IS_READ, () -> !unread)
                .when(Part.IS_UNREAD, () -> unread)
                .when(Part.IS_WARNED, () -> !unread && !warnings.isEmpty())
                .when(Part.IS_FAULTY, () -> !unread && !faults.isEmpty())
                .when(Part.IS_RETURNED, () -> !unread && tally.number(Tone.MUST_FIX) > 0)
                .when(Part.IS_OPEN, () -> !unread && tally.open() > 0)
                .when(Part.IS_DUE, demands::areAny);
    }

    private void addBody(Paper paper) {
        paper.put(Part.CONCLUSIONS, this::conclusions)
                .put(Part.SITUATION, () -> Sentences.of(unread ? List.of() : situation.sentences()))
                .put(Part.RECEIVED, () -> Sentences.of(unread ? situation.unread() : ""))
                .put(Part.WARNED, () -> titles(warnings))
                .put(Part.WARNINGS, () -> warnings)
                .put(Part.INDICATORS, () -> indicators)
                .put(Part.FAULTED, this::faulted)
                .put(Part.FAULTS, () -> faults)
                .put(Part.FINDINGS, () -> findings)
                .put(Part.CAUSES, () -> Sentences.numbered(unread ? causes() : List.of()))
                .put(Part.DEMANDS, demands::sentences);
    }

    private void addEnd(Paper paper) {
        paper.put(Part.CHANGES, () -> Comparison.table(result))
                .when(Part.IS_COMPARED, () -> result.changes().isPresent())
                .put(Part.TRIALS, this::trials)
                .say(Part.COVERED, () -> Unevaluated.sentence(result.coverage()))
                .put(Part.COVERAGE, () -> Unevaluated.table(result.coverage()))
                .put(
                        Part.REMARKS,
                        () -> Sentences.numbered(unread ? List.of() : Remarks.of(result.indicators(), List.of())))
                .put(Part.FACTS, () -> Facts.of(result))
                .put(Part.SEAL, () -> Sentences.of(List.of(text("paper.seal"), text("paper.signed"))));
    }

    private String title() {
        String period = result.period().map(Wording::period).orElse("");
        String unit = result.unit().map(ReportingUnit::name).orElse("");
        if (unread) {
            return unit.isEmpty() ? text("paper.unit.unread-file") : text("paper.unit.unread", unit, period);
        }
        if (!warnings.isEmpty()) {
            return text("paper.unit.warning", unit, period);
        }
        return text(result.status() == Status.ACCEPTED ? "paper.unit.clear" : "paper.unit.data", unit, period);
    }

    private String addressee() {
        return result.unit()
                .map(u -> text("paper.addressee." + u.kind().name(), u.name()))
                .orElseGet(() -> text("paper.addressee.unknown"));
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
        return Table.of("", "", new Conclusions(result, tally, demands).rows());
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
