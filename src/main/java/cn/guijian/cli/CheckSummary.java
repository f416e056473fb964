package cn.guijian.cli;

import cn.guijian.app.RunOutcome;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.InputFile;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Printable;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Texts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a run prints: a line for each unit, who is missing, where the reports lie. */
final class CheckSummary {
    /** Files that are no workbooks are named up to this number, then counted: a line must stay readable. */
    private static final int NAMED = 20;

    private final PrintWriter out;

    CheckSummary(PrintWriter out) {
        this.out = out;
    }

    void print(RunOutcome outcome, boolean unitNames) {
        outcome.missed().ifPresent(out::println);
        if (outcome.isEmpty() && outcome.missed().isEmpty()) {
            out.println(Texts.text("cli.none"));
        }
        outcome.written().forEach(this::quarter);
        outcome.evaluations().map(CityLines::evaluation).forEach(out::println);
        outcome.homeless().forEach(this::findings);
        if (outcome.results().count() == 1) {
            outcome.results().filter(r -> r.period().isPresent()).forEach(this::findings);
        }
        if (!outcome.otherPeriods().isEmpty()) {
            out.println(Texts.text("cli.other-periods", files(outcome.otherPeriods())));
        }
        outcome.notes().forEach(out::println);
        outcome.failures().forEach((file, fault) -> out.println(Texts.text("cli.report-failed", file, fault)));
        ignored(outcome.ignored());
        if (!unitNames && !outcome.written().isEmpty()) {
            out.println(Texts.text("cli.locale"));
        }
    }

    private void ignored(List<String> files) {
        if (files.size() > NAMED) {
            out.println(Texts.text("cli.ignored.many", files.size(), joined(files.subList(0, NAMED))));
        } else if (!files.isEmpty()) {
            out.println(Texts.text("cli.ignored", joined(files)));
        }
    }

    private static String joined(List<String> names) {
        return names.stream().map(Printable::name).collect(Collectors.joining("、"));
    }

    private void quarter(RunOutcome.Written written) {
        QuarterResult quarter = written.quarter();
        out.println(Texts.text(
                "cli.quarter",
                quarter.period().year(),
                quarter.period().quarter(),
                quarter.results().size()));
        TextTable table = new TextTable().row(header());
        quarter.results().forEach(result -> table.row(row(result)));
        table.lines().forEach(line -> out.println("  " + line));
        quarter.results().forEach(this::brokenRules);
        quarter.results().forEach(this::changes);
        if (!quarter.missing().isEmpty() && quarter.results().size() > 1) {
            out.println(Texts.text("cli.missing", names(quarter.missing())));
        }
        if (!quarter.late().isEmpty()) {
            out.println(Texts.text(
                    "cli.late",
                    names(quarter.late().stream().map(QuarterResult.Late::unit).toList())));
        }
        CityLines.standing(quarter).forEach(out::println);
        quarter.duplicates()
                .forEach(d -> out.println(Texts.text(
                        "cli.duplicate", d.unit().name(), Printable.name(d.taken()), Printable.name(d.leftOut()))));
        out.println(Texts.text("cli.written", written.folder()));
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of(Texts.text("cli.column.unit"), Texts.text("cli.column.status")));
        for (Level level : Level.values()) {
            header.add(level.isGrade() ? level.label() + level.word() : level.label());
        }
        return header;
    }

    private static List<String> row(CheckResult result) {
        List<String> row = new ArrayList<>(List.of(
                result.unit().map(ReportingUnit::name).orElse(result.input().shown()),
                result.status().label()));
        for (Level level : Level.values()) {
            row.add(String.valueOf(result.count(level)));
        }
        return row;
    }

    private void changes(CheckResult result) {
        result.changes()
                .ifPresent(changes -> out.println(Texts.text(
                        "cli.changes",
                        result.unit()
                                .map(ReportingUnit::name)
                                .orElse(result.input().shown()),
                        changes.mended().size(),
                        changes.fresh().size(),
                        changes.open().size())));
    }

    private void brokenRules(CheckResult result) {
        result.coverage().notEvaluated().stream()
                .filter(n -> n.failed())
                .forEach(n ->
                        out.println(Texts.text("cli.rule-broken", result.input().shown(), n.rule(), n.reason())));
    }

    private void findings(CheckResult result) {
        out.println(Texts.text(
                "cli.findings", result.input().shown(), result.findings().size()));
        list(result.findings());
        if (!result.trials().isEmpty()) {
            out.println(Texts.text("cli.trials", result.trials().size()));
            list(result.trials());
        }
    }

    private void list(List<Finding> findings) {
        for (Finding finding : findings) {
            String place = finding.locations().stream()
                    .findFirst()
                    .map(CheckSummary::place)
                    .orElse("");
            out.println(Printable.line("  " + finding.level().label()
                    + (finding.level().isGrade() ? finding.level().word() : "") + " " + finding.rule() + " " + place
                    + " " + finding.message()));
            out.println("      " + Texts.text("cli.advice", finding.advice()));
        }
    }

    private static String place(Location location) {
        String sheet = Printable.name(location.sheet());
        return location.cell().isEmpty() ? sheet : sheet + "!" + location.cell();
    }

    private static String names(List<ReportingUnit> units) {
        return units.stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
    }

    private static String files(List<InputFile> files) {
        return files.stream().map(InputFile::shown).collect(Collectors.joining("、"));
    }
}
