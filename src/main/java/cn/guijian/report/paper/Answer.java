package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Level;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.Basis;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Finding.Status;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands beside a finding of the answer to it: what was said and decided, how its number would end, until when. */
final class Answer {
    private final List<IndicatorResult> indicators;
    private final boolean closed;
    private final String until;

    private Answer(List<IndicatorResult> indicators, boolean closed, String until) {
        this.indicators = indicators;
        this.closed = closed;
        this.until = until;
    }

    static Answer of(CheckResult result) {
        return new Answer(result.indicators(), result.terms().closed(), Demands.until(result.deadline()));
    }

    /** Where nobody is asked: of the city. */
    static Answer ofNobody() {
        return new Answer(List.of(), true, "");
    }

    /**
     * Whether it is answered, and what the unit said.
     *
     * @param change what became of it since the earlier run; may be empty
     */
    static List<String> status(Finding finding, String change) {
        return lines(
                finding.level() == Level.NOTE
                        ? text("paper.no-answer")
                        : finding.status().label(),
                change,
                said(finding));
    }

    /** Why an answer does not count, what was decided, how the number would end, until when, and by which id. */
    List<String> reply(Finding finding) {
        return switch (finding.level()) {
            case MUST_FIX -> lines(unmended(finding));
            case MUST_EXPLAIN -> known(finding, unanswered(finding));
            default -> List.of();
        };
    }

    /** The same of one that goes away with another: nobody is asked for it. */
    List<String> ofFollower(Finding finding) {
        return finding.level() == Level.MUST_EXPLAIN ? known(finding, "") : List.of();
    }

    private static List<String> known(Finding finding, String outcome) {
        return lines(
                refused(finding),
                finding.decision().map(Answer::decided).orElse(""),
                outcome,
                text("paper.answer.id", finding.id()));
    }

    private static List<String> lines(String... lines) {
        return Stream.of(lines).filter(s -> !s.isEmpty()).toList();
    }

    private static String said(Finding finding) {
        return finding.explanation()
                .map(Wording::shown)
                .filter(s -> !s.isEmpty())
                .map(s -> text("paper.explanation", s))
                .orElse("");
    }

    private static String refused(Finding finding) {
        return finding.explanationReason()
                .filter(reason -> finding.status() == Status.NOT_ACCEPTED)
                .map(reason -> text("paper.answer.refused", reason))
                .orElse("");
    }

    private static String decided(Decision decision) {
        return text("paper.answer.decision", decision.word().label(), decision.reason(), decision.by());
    }

    private String unmended(Finding finding) {
        boolean lapsed = closed && about(finding).anyMatch(i -> i.basis() == Basis.LAPSED);
        return lapsed ? text("paper.lapsed.unmended") : "";
    }

    private String unanswered(Finding finding) {
        if (!finding.isOpenQuestion()) {
            return "";
        }
        String ends = finding.doubts() == Doubt.WORKBOOK ? text("paper.answer.workbook") : ends(finding);
        if (!closed) {
            return Wording.clauses(ends, until.isEmpty() ? "" : text("paper.answer.until", until));
        }
        return finding.doubts() == Doubt.WORKBOOK ? text("paper.lapsed.cover") : Wording.clauses(ends, lapsed(finding));
    }

    /** How the numbers that it doubts would end were they true. */
    private String ends(Finding finding) {
        List<IndicatorResult> doubted = finding.doubts() == Doubt.NONE
                ? List.of()
                : about(finding)
                        .filter(i -> i.verdict() == Verdict.TO_VERIFY)
                        .filter(i -> i.provisional().isPresent())
                        .toList();
        return Wording.join(doubted.stream()
                .map(i -> i.provisional()
                        .map(end -> finding.rows().contains(i.indicator().code())
                                ? Words.ifTrue(end)
                                : text("paper.if-true.other", i.indicator().name(), Words.of(end)))
                        .orElse(""))
                .toList());
    }

    private String lapsed(Finding finding) {
        return about(finding)
                .filter(i -> i.basis() == Basis.LAPSED && finding.doubts() != Doubt.NONE)
                .map(Words::lapsed)
                .distinct()
                .reduce(Wording::clauses)
                .orElseGet(() -> text("paper.lapsed"));
    }

    /** The indicators in whose row, or in a row of whose numerator or denominator, it lies. */
    private Stream<IndicatorResult> about(Finding finding) {
        return indicators.stream().filter(i -> {
            Set<String> rows = new HashSet<>(rows(i.indicator()));
            rows.retainAll(finding.rows());
            return !rows.isEmpty();
        });
    }

    private static List<String> rows(Indicator indicator) {
        return Stream.of(List.of(indicator.code()), indicator.numerator(), indicator.denominator())
                .flatMap(List::stream)
                .toList();
    }
}
