package cn.guijian.cli;

import cn.guijian.check.RunOutcome;
import cn.guijian.model.CheckResult;
import cn.guijian.model.InputFile;
import cn.guijian.model.Printable;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
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

    /** @param looked where workbooks were looked for */
    void print(RunOutcome outcome, List<Path> looked, boolean unitNames) {
        outcome.missed().ifPresent(out::println);
        if (outcome.isEmpty() && outcome.missed().isEmpty()) {
            out.println(
                    Texts.text("cli.none", looked.stream().map(Path::toString).collect(Collectors.joining("、"))));
        }
        outcome.written().forEach(this::quarter);
        if (!outcome.written().isEmpty()) {
            RunOutcome.Written last = outcome.written().get(outcome.written().size() - 1);
            PaperLines.evaluations(last.quarter()).forEach(out::println);
        }
        outcome.homeless().forEach(this::findings);
        if (outcome.results().count() == 1) {
            outcome.results().filter(r -> r.period().isPresent()).forEach(this::findings);
        }
        if (!outcome.otherPeriods().isEmpty()) {
            out.println(Texts.text("cli.other-periods", files(outcome.otherPeriods())));
        }
        outcome.notes().forEach(out::println);
        outcome.failures().forEach((file, fault) -> out.println(Texts.text("cli.report-failed", file, fault)));
        outcome.idleDecisions()
                .forEach(idle -> out.println(Texts.text(
                        "cli.decision.gone",
                        idle.period(),
                        idle.unit(),
                        idle.finding(),
                        idle.word().label())));
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
        PaperLines.quarter(quarter).forEach(out::println);
        quarter.results().forEach(this::brokenRules);
        quarter.results().stream().flatMap(PaperLines::changes).forEach(out::println);
        out.println(Texts.text("cli.written", written.folder()));
    }

    private void brokenRules(CheckResult result) {
        result.coverage().notEvaluated().stream()
                .filter(n -> n.failed())
                .forEach(n ->
                        out.println(Texts.text("cli.rule-broken", result.input().shown(), n.rule(), n.reason())));
    }

    private void findings(CheckResult result) {
        PaperLines.findings(result).forEach(out::println);
    }

    private static String files(List<InputFile> files) {
        return files.stream().map(InputFile::shown).collect(Collectors.joining("、"));
    }
}
