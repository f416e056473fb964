package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Finding;
import cn.guijian.model.rules.RuleComparison;
import cn.guijian.model.rules.RuleComparison.Change;
import cn.guijian.model.rules.RuleComparison.FindingTurn;
import cn.guijian.model.rules.RuleComparison.Standing;
import cn.guijian.model.rules.RuleComparison.Subject;
import cn.guijian.report.paper.Words;
import cn.guijian.report.sheets.Book;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheets of a comparison: an overview, then one table for each kind of turn. The same comparison, the same bytes. */
public final class ComparisonWorkbook {
    private static final int HEADS = 1;

    private final RuleComparison comparison;
    private final Book workbook;

    private ComparisonWorkbook(RuleComparison comparison, Book workbook) {
        this.comparison = comparison;
        this.workbook = workbook;
    }

    /** The bytes of the file. */
    public static byte[] of(RuleComparison comparison) throws IOException {
        Book workbook = new Book(CellLooks.standard());
        new ComparisonWorkbook(comparison, workbook).write();
        return workbook.bytes(text("compare.title"), text("print.creator"));
    }

    private void write() {
        overview();
        table("verdicts", List.of(10, 14, 34, 12, 20, 20, 14, 14, 26), verdicts());
        table("statuses", List.of(10, 14, 26, 16, 16), statuses());
        table("findings", List.of(10, 14, 10, 30, 14, 18, 50, 50, 20, 26), findings());
        table("differences", List.of(34, 24, 10, 60, 60), differences());
        table("near", List.of(10, 14, 34, 14, 14, 16, 12), near());
        table(
                "silent",
                List.of(50),
                comparison.neverFired().stream().map(List::of).toList());
    }

    private void overview() {
        SummarySheet sheet = new SummarySheet(workbook.sheet(text("compare.sheet.overview")), List.of(30, 60, 24));
        sheet.title(0, text("compare.title"));
        sheet.heads(HEADS, heads("overview"));
        int row = HEADS + 1;
        for (List<String> line : counts()) {
            row(sheet, row++, line);
        }
        sheet.finish(new SummarySheet.Heads(HEADS, 0), row - 1);
    }

    private List<List<String>> counts() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(side("compare.before", comparison.before()));
        lines.add(side("compare.after", comparison.after()));
        lines.add(count("count.submissions", comparison.submissions()));
        lines.add(count("sheet.differences", comparison.differences().size()));
        lines.add(count("count.verdicts", comparison.verdicts().size()));
        lines.add(count("count.statuses", comparison.statuses().size()));
        for (Change change : Change.values()) {
            lines.add(count(
                    "count.findings." + change, comparison.findings(change).size()));
        }
        lines.add(count("count.near", comparison.near().size()));
        lines.add(count("count.silent", comparison.neverFired().size()));
        comparison.unread().forEach(file -> lines.add(List.of(text("compare.count.unread"), file, "")));
        return lines;
    }

    private static List<String> side(String key, RuleComparison.Side side) {
        return List.of(
                text(key),
                side.name(),
                text(
                        "compare.side",
                        side.provenance().rulesCount(),
                        side.provenance().rulesSha256().substring(0, 12)));
    }

    private static List<String> count(String key, int number) {
        return List.of(text("compare." + key), String.valueOf(number), "");
    }

    private void table(String key, List<Integer> limits, List<List<String>> rows) {
        SummarySheet sheet = new SummarySheet(workbook.sheet(text("compare.sheet." + key)), limits);
        sheet.title(0, text("compare.sheet." + key) + "（" + rows.size() + "）");
        sheet.heads(HEADS, heads(key));
        int row = HEADS + 1;
        for (List<String> cells : rows) {
            row(sheet, row++, cells);
        }
        if (rows.isEmpty()) {
            sheet.text(row++, 0, text("compare.none"), Look.TEXT);
        }
        sheet.sheet().filter(HEADS, row - 1, sheet.columns() - 1);
        sheet.finish(new SummarySheet.Heads(HEADS, 0), row - 1);
    }

    private static void row(SummarySheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.text(row, column, cells.get(column), Look.TEXT);
        }
    }

    private static List<String> heads(String key) {
        return List.of(text("compare.heads." + key).split("\\|"));
    }

    private List<List<String>> verdicts() {
        return comparison.verdicts().stream()
                .map(turn -> line(
                        turn.subject(),
                        turn.code() + " " + turn.name(),
                        number(turn.after().or(turn::before).flatMap(Standing::value)),
                        or(turn.before().map(ComparisonWorkbook::end)),
                        or(turn.after().map(ComparisonWorkbook::end)),
                        number(turn.before().flatMap(Standing::required)),
                        number(turn.after().flatMap(Standing::required)),
                        turn.subject().file()))
                .toList();
    }

    private List<List<String>> statuses() {
        return comparison.statuses().stream()
                .map(turn -> line(
                        turn.subject(),
                        turn.subject().file(),
                        or(turn.before().map(Status::label)),
                        or(turn.after().map(Status::label))))
                .toList();
    }

    private List<List<String>> findings() {
        return comparison.findings().stream()
                .map(turn -> line(
                        turn.subject(),
                        text("compare.change." + turn.change()),
                        turn.finding().rule() + " " + turn.finding().title(),
                        turn.finding().indicator().orElse(""),
                        places(turn.finding()),
                        or(turn.before().map(ComparisonWorkbook::said)),
                        or(turn.after().map(ComparisonWorkbook::said)),
                        parts(turn),
                        turn.subject().file()))
                .toList();
    }

    private List<List<String>> differences() {
        return comparison.differences().stream()
                .map(one -> List.of(
                        one.file(),
                        one.key(),
                        text("compare.change." + one.change()),
                        or(one.before()),
                        or(one.after())))
                .toList();
    }

    private List<List<String>> near() {
        return comparison.near().stream()
                .map(one -> line(
                        one.subject(),
                        one.code() + " " + one.name(),
                        one.value().toPlainString(),
                        one.bound().toPlainString(),
                        text("compare.near." + one.kind()),
                        one.percent().toPlainString() + "%"))
                .toList();
    }

    private static List<String> line(Subject subject, String... cells) {
        return Stream.concat(Stream.of(subject.period().code(), subject.name()), Stream.of(cells))
                .toList();
    }

    private static String end(Standing standing) {
        return standing.verdict().label()
                + standing.level().map(level -> " " + Words.of(level)).orElse("");
    }

    private static String said(Finding finding) {
        return Words.of(finding.level()) + " " + finding.message()
                + finding.expected().map(e -> text("compare.expected", e)).orElse("");
    }

    private static String parts(FindingTurn turn) {
        return turn.parts().stream().map(part -> text("compare.part." + part)).collect(Collectors.joining("、"));
    }

    private static String places(Finding finding) {
        return finding.locations().stream()
                .map(place -> place.cell().isEmpty() ? place.label() : place.place())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String number(Optional<BigDecimal> number) {
        return or(number.map(BigDecimal::toPlainString));
    }

    private static String or(Optional<String> text) {
        return text.orElse("—");
    }
}
