package cn.guijian.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Answers;
import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Sheet;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.model.Level;
import cn.guijian.model.form.Submission;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a doubted number while it may still be explained, and once the date has passed. Z01 owes 11,000. */
class ProvisionalTest {
    private static final RuleBase RULES = SmallRules.of("""
            rule "负数" @编号("R0201") @等级("强制性")
            when $值 : 填报值( 本期 == true, 数值 < 0 ) then 问题.报告( $值 ); end
            """, """
            rule "末位是一" @编号("R0202") @等级("核实性") @质疑("数值")
            when $值 : 填报值( 本期 == true, 数值 in ( 5001, 12001, 81, 88001 ) ) then 问题.报告( $值 ); end
            """, """
            rule "末位是二" @编号("R0203") @等级("核实性") @质疑("倍数")
            when $值 : 填报值( 本期 == true, 数值 in ( 5002, 12002, 88001 ) ) then 问题.报告( $值 ); end
            """, """
            rule "末位是三" @编号("R0204") @等级("核实性") @质疑("否")
            when $值 : 填报值( 本期 == true, 数值 == 5003 ) then 问题.报告( $值 ); end
            """, """
            rule "末位是四" @编号("R0205") @等级("核实性") @质疑("整表")
            when $封 : 封面( 审核人 == "末位是四" ) then 问题.报告( $封 ); end
            """, """
            rule "过短" @编号("R0802") @等级("提示性") @不采信
            when $说 : 情况说明( 字数 < 4 ) then 问题.报告( $说 ); end
            """, """
            rule "落后" @编号("R0601") @等级("按档")
            when $评 : 评价( 考核方式 == "序时进度", $应 : 应达值, 数值 < $应 ) then 问题.报告( $评 ); end
            """, """
            rule "别的落后" @编号("R0602") @等级("红")
            when 评价( 指标 == "Z03", 数值 < 0 ) $评 : 评价( 指标 == "Z01" ) then 问题.报告( $评 ); end
            """);

    private static RuleEngine.Report check(Submission submission, boolean closed) {
        return check(submission, closed, Answers.none());
    }

    private static RuleEngine.Report check(Submission submission, boolean closed, Answers answers) {
        return new RuleEngine(SmallPlan.CATALOG, RULES)
                .check(submission, List.of(), Context.alone().with(answers, closed));
    }

    private static IndicatorResult of(RuleEngine.Report report, String code) {
        return report.indicators().stream()
                .filter(one -> one.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(RuleEngine.Report report) {
        IndicatorResult one = of(report, "Z01");
        long colours =
                report.findings().stream().filter(f -> f.level().isGrade()).count();
        return String.join(
                " ",
                one.verdict().label(),
                one.level().map(Level::label).orElse("-"),
                one.provisional()
                        .map(p -> p.verdict().label()
                                + p.level().map(Level::label).orElse(""))
                        .orElse("-"),
                one.basis().name(),
                String.valueOf(colours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 数 | 说明 | 期限内 | 期限过后：评价 颜色 如属实 依据 带颜色的问题数
                "12000 | ''       | 达标 - - SOUND 0               | 达标 - - SOUND 0",
                "5000  | ''       | 未达标 红 - SOUND 1            | 未达标 红 - SOUND 1",
                // a jump that is to the unit's advantage waits; to its disadvantage it is judged as reported
                "12001 | ''       | 待核实 - 达标 SOUND 0          | 待核实 - 达标 SOUND 0",
                "5001  | ''       | 待核实 - 未达标红 SOUND 0      | 未达标 红 - LAPSED 1",
                "5001  | 属实     | 待核实 - 未达标红 SOUND 0      | 未达标 红 - LAPSED 1",
                "5001  | 某厂停工 | 未达标 红 - SOUND 1            | 未达标 红 - SOUND 1",
                "12001 | 新厂开工 | 达标 - - SOUND 0               | 达标 - - SOUND 0",
                // what is plainly wrong is never judged
                "5002  | ''       | 待核实 - 未达标红 SOUND 0      | 待核实 - 未达标红 LAPSED 0",
                "12002 | ''       | 待核实 - 达标 SOUND 0          | 待核实 - 达标 LAPSED 0",
                "88001 | ''       | 待核实 - 达标 SOUND 0          | 待核实 - 达标 LAPSED 0",
                "-5    | ''       | 存疑 - 未达标红 SOUND 0        | 存疑 - 未达标红 LAPSED 0",
                "-5    | 某厂停工 | 存疑 - 未达标红 SOUND 0        | 存疑 - 未达标红 LAPSED 0",
                // what only asks leaves the colour
                "5003  | ''       | 未达标 红 - SOUND 1            | 未达标 红 - SOUND 1",
            })
    void aDoubtNeverMakesAUnitBetterOffAndNeverAFalseRed(String number, String text, String open, String closed) {
        Submission submission =
                Sheet.of(Sheet.EAST).put("Z01", number).explain("Z01", text).read();
        assertThat(shown(check(submission, false))).isEqualTo(open);
        assertThat(shown(check(submission, true))).isEqualTo(closed);
    }

    @Test
    void aDoubtAboutTheWholeWorkbookEndsWithTheDate() {
        Submission submission = Sheet.of(Sheet.EAST)
                .put("Z01", "5000")
                .put("Z03", "200")
                .cover(cn.guijian.model.form.CoverItem.REVIEWER, "末位是四")
                .read();
        assertThat(shown(check(submission, false))).isEqualTo("待核实 - 未达标红 SOUND 0");
        assertThat(of(check(submission, false), "Z03").verdict()).isEqualTo(Verdict.TO_VERIFY);
        assertThat(of(check(submission, false), "Z04").verdict()).isEqualTo(Verdict.NOT_REPORTED);
        assertThat(shown(check(submission, true))).isEqualTo("未达标 红 - SOUND 1");
        assertThat(check(submission, true).findings()).anyMatch(Finding::isOpenQuestion);
    }

    /** Another rule joins two numbers: the doubted one must not colour the sound one. */
    @Test
    void aSoundNumberIsJudgedWithoutTheDoubtedOnes() {
        Submission submission =
                Sheet.of(Sheet.EAST).put("Z01", "12000").put("Z03", "-81").read();
        assertThat(of(check(submission, false), "Z03").verdict()).isEqualTo(Verdict.IN_DOUBT);
        assertThat(shown(check(submission, false))).isEqualTo("达标 - - SOUND 0");
    }

    @Test
    void whatIsJudgedBecauseNobodyExplainedItSaysSo() {
        Submission submission = Sheet.of(Sheet.EAST).put("Z01", "5001").read();
        assertThat(check(submission, true).findings())
                .filteredOn(finding -> finding.level().isGrade())
                .extracting(Finding::message)
                .containsExactly("落后（逾期未说明，按填报数评定）");
    }

    @Test
    void theBureausWordEndsTheDoubt() {
        Submission submission = Sheet.of(Sheet.EAST).put("Z01", "5001").read();
        String id = check(submission, false).findings().stream()
                .filter(Finding::isOpenQuestion)
                .findFirst()
                .orElseThrow()
                .id();
        for (Decision.Word word : Decision.Word.values()) {
            Decision decision = new Decision(Sheet.NOW, Sheet.EAST.code(), id, word, "查过", "李某");
            RuleEngine.Report report = check(submission, false, new Answers(Map.of(id, decision), List.of()));
            assertThat(shown(report))
                    .isEqualTo(word == Decision.Word.ACCEPTED ? "未达标 红 - SOUND 1" : "待核实 - 未达标红 SOUND 0");
            assertThat(report.doubted().verdict(SmallPlan.get("Z01")))
                    .isEqualTo(word == Decision.Word.ACCEPTED ? Optional.empty() : Optional.of(Verdict.TO_VERIFY));
        }
    }
}
