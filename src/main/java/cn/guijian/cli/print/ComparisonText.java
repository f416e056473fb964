package cn.guijian.cli.print;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Location;
import cn.guijian.model.Printable;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Finding;
import cn.guijian.model.rules.RuleComparison;
import cn.guijian.model.rules.RuleComparison.Change;
import cn.guijian.model.rules.RuleComparison.Difference;
import cn.guijian.model.rules.RuleComparison.FindingTurn;
import cn.guijian.model.rules.RuleComparison.Near;
import cn.guijian.model.rules.RuleComparison.Part;
import cn.guijian.model.rules.RuleComparison.Standing;
import cn.guijian.model.rules.RuleComparison.StatusTurn;
import cn.guijian.model.rules.RuleComparison.VerdictTurn;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A comparison on the console: the counts, and of each list its beginning. */
public final class ComparisonText {
    private static final int MOST = 30;
    /** Of what has not turned a few are enough here. */
    private static final int FEW = 10;

    private final PrintWriter out;

    public ComparisonText(PrintWriter out) {
        this.out = out;
    }

    public void print(RuleComparison comparison) {
        out.println(text(
                "cli.compare.head",
                comparison.submissions(),
                comparison.before().name(),
                comparison.after().name()));
        section("compare.sheet.differences", comparison.differences(), ComparisonText::difference);
        if (!comparison.turns()) {
            out.println(text("cli.compare.same"));
        }
        section("compare.count.verdicts", comparison.verdicts(), ComparisonText::verdict);
        section("compare.count.statuses", comparison.statuses(), ComparisonText::status);
        for (Change change : Change.values()) {
            section("compare.count.findings." + change, comparison.findings(change), ComparisonText::finding);
        }
        section("compare.count.near", comparison.near(), ComparisonText::near, FEW);
        if (!comparison.neverFired().isEmpty()) {
            out.println(text(
                    "cli.compare.section",
                    text("compare.count.silent"),
                    comparison.neverFired().stream()
                            .map(rule -> rule.substring(0, rule.indexOf(' ')))
                            .collect(Collectors.joining("、"))));
        }
    }

    private <T> void section(String key, List<T> all, Function<T, String> line) {
        section(key, all, line, MOST);
    }

    private <T> void section(String key, List<T> all, Function<T, String> line, int most) {
        if (all.isEmpty()) {
            return;
        }
        out.println(text("cli.compare.section", text(key), all.size()));
        all.stream().limit(most).map(line).map(Printable::line).forEach(out::println);
        if (all.size() > most) {
            out.println(text("cli.compare.more", all.size() - most));
        }
    }

    /** Rows of tables are short; of a rule's text only the name is told here. */
    private static String difference(Difference one) {
        String line = text("cli.compare.difference", one.file(), one.key(), text("compare.change." + one.change()));
        if (!one.file().endsWith(".csv")) {
            return line;
        }
        String before = one.before()
                .map(b -> "\n" + text("cli.compare.difference.before", b))
                .orElse("");
        String after = one.after()
                .map(a -> "\n" + text("cli.compare.difference.after", a))
                .orElse("");
        return line + before + after;
    }

    private static String verdict(VerdictTurn turn) {
        return text(
                "cli.compare.verdict",
                turn.subject().period(),
                turn.subject().name(),
                turn.code(),
                turn.name(),
                end(turn.before()),
                end(turn.after()),
                number(turn.after().or(turn::before).flatMap(Standing::value)),
                number(turn.before().flatMap(Standing::required)),
                number(turn.after().flatMap(Standing::required)));
    }

    private static String status(StatusTurn turn) {
        return text(
                "cli.compare.status",
                turn.subject().period(),
                turn.subject().name(),
                turn.before().map(Status::label).orElse("—"),
                turn.after().map(Status::label).orElse("—"),
                turn.subject().file());
    }

    private static String finding(FindingTurn turn) {
        Finding finding = turn.finding();
        return text(
                "cli.compare.finding",
                turn.subject().period(),
                turn.subject().name(),
                finding.rule(),
                turn.change() == Change.CHANGED
                        ? turn.before()
                                        .map(Finding::level)
                                        .orElse(finding.level())
                                        .label() + " → " + finding.level().label()
                        : finding.level().label(),
                finding.locations().stream()
                        .findFirst()
                        .map(ComparisonText::place)
                        .orElse(""),
                turn.change() == Change.CHANGED ? changed(turn) : finding.message());
    }

    /** Only what changed; the words of a finding mostly change with what it expects. */
    private static String changed(FindingTurn turn) {
        if (turn.parts().contains(Part.MESSAGE)) {
            return said(turn.before(), Finding::message) + " → " + said(turn.after(), Finding::message);
        }
        return turn.parts().stream()
                .map(part -> text("compare.part." + part)
                        + switch (part) {
                            case STATUS ->
                                text(
                                        "cli.compare.from-to",
                                        said(turn.before(), f -> f.status().label()),
                                        said(turn.after(), f -> f.status().label()));
                            case EXPECTED ->
                                text(
                                        "cli.compare.from-to",
                                        said(turn.before(), f -> f.expected().orElse("—")),
                                        said(turn.after(), f -> f.expected().orElse("—")));
                            case CLAUSE ->
                                text(
                                        "cli.compare.from-to",
                                        said(turn.before(), f -> f.clause().orElse("—")),
                                        said(turn.after(), f -> f.clause().orElse("—")));
                            case LEVEL, MESSAGE -> "";
                        })
                .collect(Collectors.joining("；"));
    }

    private static String said(Optional<Finding> finding, Function<Finding, String> words) {
        return finding.map(words).orElse("—");
    }

    private static String near(Near near) {
        return text(
                "cli.compare.near",
                near.subject().period(),
                near.subject().name(),
                near.code(),
                near.name(),
                near.value(),
                text("compare.near." + near.kind()),
                near.bound(),
                near.percent());
    }

    private static String place(Location location) {
        return location.cell().isEmpty() ? location.label() : location.sheet() + "!" + location.cell();
    }

    private static String end(Optional<Standing> standing) {
        return standing.map(s -> s.verdict().label()
                        + s.level().map(l -> " " + l.label() + " " + l.word()).orElse(""))
                .orElse("—");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("—");
    }
}
