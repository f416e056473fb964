package cn.guijian.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.judge.Doubts;
import cn.guijian.model.Level;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Submission;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as an answer: the bureau's word first, then the rules that reject, then an earlier run. */
class AnsweringTest {
    private static final Finding ASKED = Doubts.finding("Z01", Level.MUST_EXPLAIN, Doubt.NUMBER);

    private static Submission explained(String text) {
        return Sheet.of(Sheet.EAST)
                .put("Z01", "1")
                .explain("Z01", text)
                .put("Z03", "1")
                .cover(CoverItem.EXPLANATION, "封面的话")
                .read();
    }

    private static Answers answers(@Nullable String decision, @Nullable String earlier) {
        return new Answers(
                decision == null
                        ? Map.of()
                        : Map.of(
                                ASKED.id(),
                                new Decision(
                                        Sheet.NOW,
                                        Sheet.EAST.code(),
                                        ASKED.id(),
                                        Decision.Word.of(decision).orElseThrow(),
                                        "已派人核对",
                                        "李某")),
                earlier == null
                        ? List.of()
                        : List.of(new Answers.Earlier(earlier, ASKED.rule(), ASKED.indicator(), "因雨停工")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 说明 | 被拒绝 | 决定 | 前次的编号 | 状态 | 原因
                "''       |          |        |     | OPEN         |",
                "因雨停工 |          |        |     | EXPLAINED    |",
                "因雨停工 | 过短     |        |     | NOT_ACCEPTED | 过短",
                "''       | 没有说明 |        |     | OPEN         | 没有说明",
                "''       | 没有说明 | 采信   |     | EXPLAINED    |",
                "因雨停工 | 过短     | 采信   |     | EXPLAINED    |",
                "因雨停工 |          | 不采信 |     | NOT_ACCEPTED | 市局不采信：已派人核对",
                "因雨停工 | 过短     | 不采信 |     | NOT_ACCEPTED | 市局不采信：已派人核对",
                "因雨停工 |          |        | Z01 | EXPLAINED    |",
                "因雨停工 |          |        | 别  | OPEN         | 这段说明是为改动以前的数写的",
                "另有原因 |          |        | 别  | EXPLAINED    |",
                "因雨停工 | 过短     |        | 别  | NOT_ACCEPTED | 过短",
                "因雨停工 |          | 采信   | 别  | EXPLAINED    |",
            })
    void followsTheOrder(
            String text,
            @Nullable String rejected,
            @Nullable String decision,
            @Nullable String earlier,
            Finding.Status status,
            @Nullable String reason) {
        Answering answering = new Answering(Sheet.CATALOG, explained(text), answers(decision, earlier));
        if (rejected != null) {
            answering.reject(Set.of("Z01"), rejected);
        }
        Finding settled = answering.settle(List.of(ASKED)).get(0);
        assertThat(settled.status()).isEqualTo(status);
        assertThat(settled.explanationReason()).isEqualTo(Optional.ofNullable(reason));
        assertThat(settled.explanation()).isEqualTo(Optional.of(text).filter(t -> !t.isEmpty()));
        assertThat(settled.decision().isPresent()).isEqualTo(decision != null);
    }

    private static List<Finding.Status> settle(Answering answering, Finding... findings) {
        return answering.settle(Arrays.asList(findings)).stream()
                .map(Finding::status)
                .toList();
    }

    @Test
    void aFoldedFindingGoesWithItsRoot() {
        Finding follower =
                Doubts.finding("Z03", Level.MUST_EXPLAIN, Doubt.NUMBER).under("Z01");
        Answering answering = new Answering(Sheet.CATALOG, explained("因雨停工"), Answers.none());
        assertThat(settle(answering, ASKED, follower))
                .containsExactly(Finding.Status.EXPLAINED, Finding.Status.EXPLAINED);
        answering.reject(Set.of("Z01"), "过短");
        assertThat(settle(answering, ASKED, follower))
                .containsExactly(Finding.Status.NOT_ACCEPTED, Finding.Status.OPEN);
        Finding fault = ASKED.with(draft -> draft.level = Level.MUST_FIX);
        assertThat(settle(answering, fault, follower)).containsExactly(Finding.Status.OPEN, Finding.Status.OPEN);
    }

    @Test
    void ofSeveralRowsTheFirstWhoseTextCountsExplains() {
        Submission two = Sheet.of(Sheet.EAST)
                .put("Z01", "1")
                .explain("Z01", "属实")
                .put("Z03", "1")
                .explain("Z03", "某厂停工")
                .read();
        Answering answering = new Answering(Sheet.CATALOG, two, Answers.none());
        Finding both = ASKED.with(draft -> draft.rows = Set.of("Z03", "Z01"));
        assertThat(answering.settle(List.of(both)).get(0).explanation()).contains("属实");
        answering.reject(Set.of("Z01"), "过短");
        Finding settled = answering.settle(List.of(both)).get(0);
        assertThat(settled.explanation()).contains("某厂停工");
        assertThat(settled.status()).isEqualTo(Finding.Status.EXPLAINED);
    }

    @Test
    void whatLiesOnTheCoverIsExplainedThere() {
        Finding cover = Doubts.finding("", Level.MUST_EXPLAIN, Doubt.WORKBOOK);
        Answering answering = new Answering(Sheet.CATALOG, explained(""), Answers.none());
        assertThat(answering.settle(List.of(cover)).get(0).explanation()).contains("封面的话");
        answering.reject(Set.of(), "过短");
        assertThat(settle(answering, cover)).containsExactly(Finding.Status.NOT_ACCEPTED);
        assertThat(settle(answering, ASKED)).containsExactly(Finding.Status.OPEN);
    }
}
