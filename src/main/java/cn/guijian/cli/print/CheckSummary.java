package cn.guijian.cli.print;

import cn.guijian.check.RunOutcome;
import cn.guijian.model.InputFile;
import cn.guijian.model.Printable;
import cn.guijian.model.Texts;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.paper.CityPaper;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import cn.guijian.report.paper.Tone;
import cn.guijian.report.paper.UnitPaper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run prints: a line for each unit, who is missing, where the reports lie. */
public final class CheckSummary {
    /** Files that are no workbooks are named up to this number, then counted: a line must stay readable. */
    private static final int NAMED = 20;

    private final PrintWriter out;

    public CheckSummary(PrintWriter out) {
        this.out = out;
    }

    /** @param looked where workbooks were looked for */
    public void print(RunOutcome outcome, List<Path> looked, boolean unitNames) {
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

    /** Papers as lines on the console. */
    private static final class PaperLines {
        private static final String INDENT = "  ";
        private static final List<Head> UNITS = Stream.of(
                        Stream.of(Head.WHO, Head.STATUS), Head.COUNTS.stream(), Stream.of(Head.MET_OF_ALL))
                .flatMap(heads -> heads)
                .toList();

        private PaperLines() {}

        /** A quarter: the units, and where there are several what they come to and how the city stands. */
        static List<String> quarter(QuarterResult quarter) {
            Paper paper = CityPaper.of(quarter);
            Table units = paper.table(Part.UNITS);
            List<String> lines = new ArrayList<>(List.of(paper.line(Part.OVERVIEW)));
            if (!quarter.assessed() && quarter.results().size() < 2) {
                lines.addAll(table(units.rows().stream()
                        .filter(row -> row.tone() != Tone.MISSING && !row.key().isEmpty())
                        .toList()));
                return lines;
            }
            lines.addAll(table(units.rows()));
            units.rows()
                    .forEach(row -> row.cell(Head.REMARK)
                            .lines(false)
                            .forEach(remark -> lines.add(Texts.text("print.said", row.text(Head.WHO), remark))));
            Stream.of(Part.OVERALL, Part.CITY_STANDING, Part.OPERATOR)
                    .forEach(part -> lines.addAll(paper.sentences(part).texts()));
            return lines;
        }

        /** What the evaluations as of this quarter came to. */
        static List<String> evaluations(QuarterResult quarter) {
            return CityPaper.of(quarter).sentences(Part.EVALUATED).texts();
        }

        /** Against the earlier run, where one was named. */
        static Stream<String> changes(CheckResult result) {
            return result.changes().stream()
                    .flatMap(changes -> UnitPaper.of(result).table(Part.CONCLUSIONS).rows().stream())
                    .filter(row -> row.key().equals("changes"))
                    .map(row -> Texts.text("print.said", result.input().shown(), conclusion(row)));
        }

        /** One submission with every finding. */
        static List<String> findings(CheckResult result) {
            Paper paper = UnitPaper.of(result);
            List<String> lines = new ArrayList<>(List.of(result.input().shown()));
            paper.table(Part.CONCLUSIONS).rows().forEach(row -> lines.add(INDENT + conclusion(row)));
            paper.table(Part.FINDINGS).rows().forEach(row -> finding(lines, row));
            lines.addAll(paper.sentences(Part.TRIALS).texts());
            return lines.stream().map(Printable::line).toList();
        }

        private static void finding(List<String> lines, Row row) {
            lines.add(INDENT + line(row));
            lines.add(INDENT.repeat(3) + Texts.text("print.said", Head.ADVICE.name(), row.text(Head.ADVICE)));
            row.cell(Head.REPLY).lines(false).forEach(reply -> lines.add(INDENT.repeat(3) + reply));
            row.followers()
                    .forEach(follower -> lines.add(INDENT.repeat(3) + line(follower) + " " + follower.text(Head.NOTE)));
        }

        private static String line(Row row) {
            return String.join(
                    " ", row.text(Head.CLASS), row.text(Head.RULE), row.text(Head.PLACE), row.text(Head.MESSAGE));
        }

        private static String conclusion(Row row) {
            return Texts.text("print.verdict", row.text(Head.ITEM), row.text(Head.VERDICT), row.text(Head.NOTE));
        }

        private static List<String> table(List<Row> rows) {
            TextTable table = new TextTable().row(UNITS.stream().map(Head::name).toList());
            rows.forEach(row -> table.row(UNITS.stream().map(row::text).toList()));
            return table.lines().stream().map(line -> INDENT + line).toList();
        }
    }
}
