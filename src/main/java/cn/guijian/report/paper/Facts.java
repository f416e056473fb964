package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.form.CoverItem;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Provenance;
import cn.guijian.model.result.CheckResult.Terms;
import java.util.List;
import java.util.stream.Stream;

/** What was judged, who filled it in, and what judged it: a row each. */
public final class Facts {
    /** The key of what the unit itself signed; a letter need not tell it its own names. */
    public static final String SIGNED = "signed";

    private static final int SHORT_HASH = 8;
    private static final List<CoverItem> COVER = List.of(
            CoverItem.HEAD,
            CoverItem.REVIEWER,
            CoverItem.PREPARER,
            CoverItem.PHONE,
            CoverItem.DATE,
            CoverItem.TEMPLATE_VERSION);

    private Facts() {}

    static Table of(CheckResult result) {
        Stream<Row> cover = result.cover().stream()
                .flatMap(c -> COVER.stream()
                        .map(item ->
                                row(item == CoverItem.DATE ? "" : SIGNED, item.label(), Wording.shown(c.text(item)))));
        return Table.of(
                Part.FACTS.title(),
                "",
                Stream.of(file(result), cover, scope(result), judge(result.provenance()), terms(result.terms()))
                        .flatMap(rows -> rows)
                        .filter(row -> !row.text(Head.NOTE).isEmpty())
                        .toList());
    }

    /** By which rules, in one line. */
    static String rules(Provenance by) {
        return text("paper.fact.rules.value", by.rulesCount(), abbreviated(by.rulesSha256()));
    }

    static String program(Provenance by) {
        return text("paper.fact.program.value", by.version(), by.drools());
    }

    private static Stream<Row> file(CheckResult result) {
        return Stream.of(
                row(
                        Head.WHO.name(),
                        result.unit()
                                .map(u -> text("paper.both", u.name(), u.code()))
                                .orElseGet(() -> text("paper.unknown"))),
                row(Head.PERIOD.name(), Wording.period(result.period())),
                row(Head.FILE.name(), result.input().shown()),
                row(text("paper.fact.sha256"), hash(result)));
    }

    /** A receipt is to prove which file was received. */
    private static String hash(CheckResult result) {
        String whole = result.input().sha256();
        return PaperKind.of(result) == PaperKind.RECEIPT
                ? text("paper.fact.sha256.whole", whole)
                : text("paper.fact.sha256.value", abbreviated(whole));
    }

    /** What was checked and what was not. */
    private static Stream<Row> scope(CheckResult result) {
        int missed = result.coverage().notEvaluated().size();
        return Stream.of(row(
                text("paper.fact.scope"),
                text(
                                "paper.fact.scope.checked",
                                result.indicators().size(),
                                result.coverage().evaluated().size())
                        + (missed == 0 ? "" : text("paper.fact.scope.missed", missed))
                        + text("paper.sentence-end")));
    }

    private static Stream<Row> judge(Provenance by) {
        return Stream.of(row(Head.RULE.name(), rules(by)), row(text("paper.fact.program"), program(by)));
    }

    /** What the bureau laid down for this run. */
    private static Stream<Row> terms(Terms terms) {
        return Stream.concat(
                terms.decisions().stream()
                        .map(hash ->
                                row(text("paper.fact.decisions"), text("paper.fact.sha256.value", abbreviated(hash)))),
                terms.closed()
                        ? Stream.of(row(text("paper.fact.final"), text("paper.fact.final.value")))
                        : Stream.of());
    }

    private static Row row(String name, String value) {
        return row("", name, value);
    }

    private static Row row(String key, String name, String value) {
        return Row.of(key, Tone.NONE).put(Head.ITEM, name).put(Head.NOTE, value).build();
    }

    /** The first eight digits of a hash. */
    static String abbreviated(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }
}
