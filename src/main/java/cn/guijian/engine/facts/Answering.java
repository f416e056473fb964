package cn.guijian.engine.facts;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Finding.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Settles which 核实性 findings are answered, in this order: the bureau's decision, the rules that reject an explanation
 * (不采信), an earlier run in which it was written for another value. A folded finding goes with its root.
 */
public final class Answering {
    /** The key of the cover among the rows. */
    static final String COVER = "";

    private final Catalog catalog;
    private final Submission submission;
    private final Answers answers;
    private final Map<String, SortedSet<String>> rejections = new HashMap<>();

    public Answering(Catalog catalog, Submission submission, Answers answers) {
        this.catalog = catalog;
        this.submission = submission;
        this.answers = answers;
    }

    /** Takes note that the explanations in these rows, or on the cover, do not count. */
    public void reject(Set<String> rows, String reason) {
        (rows.isEmpty() ? Set.of(COVER) : rows)
                .forEach(row ->
                        rejections.computeIfAbsent(row, r -> new TreeSet<>()).add(reason));
    }

    /** The findings, each with its answer. */
    public List<Finding> settle(List<Finding> findings) {
        List<Finding> settled = findings.stream()
                .map(finding -> finding.level() == Level.MUST_EXPLAIN ? answered(finding) : finding)
                .toList();
        Set<String> explained = new HashSet<>();
        settled.stream().filter(f -> f.status() == Status.EXPLAINED).forEach(f -> explained.add(f.id()));
        return settled.stream()
                .map(finding -> finding.isOpenQuestion()
                                && finding.root().filter(explained::contains).isPresent()
                        ? finding.with(draft -> {
                            draft.status = Status.EXPLAINED;
                            draft.explanationReason = Optional.empty();
                        })
                        : finding)
                .toList();
    }

    private Finding answered(Finding finding) {
        Optional<String> row = explainingRow(finding);
        Optional<String> text = row.map(this::text);
        SortedSet<String> reasons =
                rejections.getOrDefault(row.orElse(finding.rows().isEmpty() ? COVER : first(finding)), new TreeSet<>());
        return finding.with(draft -> {
            draft.explanation = text;
            draft.status = text.isEmpty() ? Status.OPEN : reasons.isEmpty() ? Status.EXPLAINED : Status.NOT_ACCEPTED;
            draft.explanationReason = reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("；", reasons));
            Optional<Decision> decision = answers.decision(finding);
            if (decision.isPresent()) {
                draft.decision = decision;
                boolean accepted = decision.get().word() == Decision.Word.ACCEPTED;
                draft.status = accepted ? Status.EXPLAINED : Status.NOT_ACCEPTED;
                draft.explanationReason = accepted
                        ? Optional.empty()
                        : Optional.of(
                                Texts.text("explanation.refused", decision.get().reason()));
            } else if (draft.status == Status.EXPLAINED
                    && answers.isOfAnother(finding.with(same -> same.explanation = text))) {
                draft.status = Status.OPEN;
                draft.explanationReason = Optional.of(Texts.text("explanation.of-another"));
            }
        });
    }

    /** Of the rows that have a text the first whose text counts, else the first; of the cover the cover. */
    private Optional<String> explainingRow(Finding finding) {
        List<String> written = (finding.rows().isEmpty() ? List.of(COVER) : inOrder(finding.rows()))
                .stream().filter(row -> !text(row).isEmpty()).toList();
        return written.stream()
                .filter(row -> !rejections.containsKey(row))
                .findFirst()
                .or(() -> written.stream().findFirst());
    }

    private String first(Finding finding) {
        return inOrder(finding.rows()).stream().findFirst().orElse(COVER);
    }

    private List<String> inOrder(Set<String> rows) {
        return catalog.indicators().stream()
                .map(Indicator::code)
                .filter(rows::contains)
                .toList();
    }

    private String text(String row) {
        return text(submission, row);
    }

    /** What stands in the box of a row, or of the cover. */
    static String text(Submission submission, String row) {
        return row.equals(COVER)
                ? submission.cover().text(CoverItem.EXPLANATION).strip()
                : submission
                        .row(row)
                        .map(SubmittedRow::explanation)
                        .map(Location::raw)
                        .map(String::strip)
                        .orElse("");
    }
}
