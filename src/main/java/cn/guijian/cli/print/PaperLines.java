package cn.guijian.cli.print;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Papers as lines on the console. */
final class PaperLines {
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
