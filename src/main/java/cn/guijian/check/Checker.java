package cn.guijian.check;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Peers;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.judge.RuleEngine;
import cn.guijian.engine.judge.RuleEngine.Answered;
import cn.guijian.engine.judge.RuleEngine.Observed;
import cn.guijian.files.Inputs;
import cn.guijian.intake.SubmissionReader;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RulePage;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks one workbook: reads it, turns what could not be read into findings, asks the rules. */
public final class Checker {
    private final Ruleset ruleset;
    private final IntakeLimits limits;
    private final SubmissionReader reader;
    private final RuleEngine engine;
    private final IntakeFindings intakeFindings;

    public Checker(Ruleset ruleset, IntakeLimits limits) {
        this.ruleset = ruleset;
        this.limits = limits;
        this.reader = new SubmissionReader(ruleset.catalog(), limits);
        this.engine = new RuleEngine(ruleset.catalog(), ruleset.rules());
        this.intakeFindings = new IntakeFindings(ruleset.rules());
    }

    /**
     * Checks {@code file} on its own; bad input is a result, never an exception.
     *
     * @param displayName its path relative to what the user named
     */
    public CheckResult check(Path file, String displayName) {
        return check(reader.read(file, displayName), Context.alone());
    }

    /** Reads a workbook without judging it. */
    public Intake read(Inputs.Workbook workbook) {
        if (workbook.source() instanceof Inputs.Source.Entry entry) {
            return read(entry, workbook.name());
        }
        return workbook.source() instanceof Inputs.Source.Closed closed
                ? new Intake.Unread(new InputFile(workbook.name(), "", 0), List.of(closed.trouble()))
                : reader.read(workbook.path(), workbook.name());
    }

    private Intake read(Inputs.Source.Entry entry, String name) {
        try {
            return reader.read(entry.start((int) limits.fileBytes() + 1), name);
        } catch (IOException e) { // the zip was opened before: it broke, or was changed, in between
            return new Intake.Unread(
                    new InputFile(name, "", 0),
                    List.of(Trouble.ofFile(
                            Trouble.Type.FILE_UNREADABLE,
                            Texts.text("intake.zip-entry.cause"),
                            Texts.text("intake.zip-entry.remedy"))));
        }
    }

    /** Reads a workbook that lies in memory without judging it. */
    public Intake read(byte[] bytes, String name) {
        return reader.read(bytes, name);
    }

    /** The result for a file on which the program itself failed. */
    CheckResult failed(Inputs.Workbook workbook, Throwable fault) {
        return unread(fault(workbook, fault));
    }

    /** A file on which the program itself failed. */
    static Intake.Unread fault(Inputs.Workbook workbook, Throwable fault) {
        return new Intake.Unread(
                new InputFile(workbook.name(), "", 0),
                List.of(Trouble.ofFile(Trouble.Type.PROGRAM_FAULT, String.valueOf(fault))));
    }

    /** Judges what was read, with what stands around it. */
    public CheckResult check(Intake intake, Context context) {
        return intake instanceof Intake.Read read
                ? result(read.submission(), engine.check(read.submission(), ofIntake(read.submission()), context))
                : unread((Intake.Unread) intake);
    }

    /** Looks at a submission by itself. */
    Observed observe(Submission submission, Context context) {
        return engine.observe(submission, ofIntake(submission), context);
    }

    /** Asks how it stands among its peers, and weighs what was written to explain it. */
    Answered answer(Observed observed, Peers peers) {
        return engine.answer(observed, peers);
    }

    /** The result of what was asked and answered. */
    CheckResult result(Submission submission, Answered answered) {
        return result(submission, engine.judge(answered));
    }

    private CheckResult result(Submission submission, RuleEngine.Report report) {
        return new CheckResult(
                ruleset.provenance(),
                submission.input(),
                Optional.of(submission.unit()),
                Optional.of(submission.period()),
                Optional.of(submission.cover()),
                status(report.findings()),
                report.indicators(),
                report.findings(),
                report.trials(),
                report.coverage(),
                ruleset.catalog().deadline(submission.period()),
                Optional.empty(),
                CheckResult.Terms.NONE);
    }

    /** The findings of block R00 on what was read. */
    public List<Finding> ofIntake(Submission submission) {
        return intakeFindings.of(
                submission.unit().code(), submission.period().code(), submission.input(), submission.troubles());
    }

    static Status status(List<Finding> findings) {
        if (findings.stream().anyMatch(f -> f.level() == Level.MUST_FIX)) {
            return Status.RETURNED;
        }
        return findings.stream().anyMatch(Finding::isOpenQuestion) ? Status.NEEDS_EXPLANATION : Status.ACCEPTED;
    }

    private CheckResult unread(Intake.Unread unread) {
        String reason = Texts.text("coverage.unread");
        List<Coverage.NotEvaluated> notEvaluated = ruleset.rules().rules().stream()
                .map(Rule::id)
                .map(id -> new Coverage.NotEvaluated(id, reason, false))
                .toList();
        return new CheckResult(
                ruleset.provenance(),
                unread.input(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Status.UNREADABLE,
                List.of(),
                intakeFindings.of("", "", unread.input(), unread.troubles()),
                new Coverage(List.of(), notEvaluated),
                Optional.empty(),
                Optional.empty());
    }

    /** Turns what intake could not read, or mended while reading, into findings of block R00. */
    private static final class IntakeFindings {
        private final RuleBase rules;

        IntakeFindings(RuleBase rules) {
            this.rules = rules;
        }

        /** One finding for each trouble. */
        List<Finding> of(String unit, String period, InputFile input, List<Trouble> troubles) {
            return troubles.stream()
                    .map(trouble -> finding(unit, period, input, trouble))
                    .toList();
        }

        private Finding finding(String unit, String period, InputFile input, Trouble trouble) {
            String rule = trouble.type().rule();
            RulePage page = rules.page(rule).orElse(new RulePage(rule, Map.of()));
            List<Location> locations = trouble.locations().isEmpty()
                    ? List.of(new Location("", "", input.shown(), ""))
                    : trouble.locations();
            List<String> facts = new ArrayList<>(List.of(
                    trouble.indicator().orElse(""),
                    trouble.column().map(Column::label).orElse("")));
            locations.forEach(location -> facts.add(location.sheet() + "!" + location.cell() + "|" + location.raw()));
            facts.addAll(trouble.details());
            return Finding.of(finding -> {
                finding.id = Fingerprint.of(rule, unit, period, facts);
                finding.rule = rule;
                finding.title = page.title();
                finding.level = trouble.type().level();
                finding.doubts = page.doubts();
                finding.indicator = trouble.indicator();
                finding.rows = trouble.indicator().map(Set::of).orElse(Set.of());
                finding.message =
                        Texts.text("intake.trouble." + rule, trouble.details().toArray());
                finding.advice = trouble.advice().orElseGet(() -> advice(trouble, page));
                finding.locations = locations;
            });
        }

        /** What to do about a file that can't be opened depends on what it is, and intake has looked: the page speaks of all. */
        private static String advice(Trouble trouble, RulePage page) {
            return trouble.type() == Trouble.Type.FILE_UNREADABLE
                    ? Texts.text("intake.advice", trouble.details().toArray())
                    : page.advice();
        }
    }
}
