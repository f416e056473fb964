package cn.guijian.report;

import static cn.guijian.report.Schemas.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.Changes;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Coverage.NotEvaluated;
import cn.guijian.model.result.Finding;
import cn.guijian.report.ReportSet.WarningReportHtml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What history, an earlier run and follow-on findings add to the warning report. */
class FullReportHtmlTest {
    private final String page = html(FullQuarter.troubled());

    @Test
    void foldsAFollowOnFindingUnderItsCause() {
        assertThat(between("五、数据质量问题", "六、提示性问题"))
                .containsSubsequence(
                        "强制性",
                        "强制性问题2个（另有2项由其引起），须改正后重新上报",
                        "R0203",
                        "class=\"follow-on\"",
                        "由 R0203“其中项不得大于总项”引起，随之消除",
                        "R0006",
                        "class=\"follow-on\"",
                        "核实性",
                        "R0709",
                        "约3千",
                        "核实性问题2个，其中1个须改正或说明");
        assertThat(page.split("是其他单位中位数的9.7倍", -1)).hasSize(2);
    }

    @Test
    void saysHowManyFindingsHaveACauseOfTheirOwn() {
        assertThat(page).contains("强制性问题2个（另有2项由其引起）、核实性问题2个", "对2个强制性问题逐个改正");
        assertThat(html(Samples.troubled())).doesNotContain("由其引起", "引起，随之消除");
    }

    @Test
    void showsAFindingWhoseCauseIsNotAtHandByItself() {
        Finding orphan = Samples.troubled().findings().get(0).under("nowhere");
        assertThat(html(FullQuarter.with(Samples.troubled(), List.of(orphan), Optional.empty())))
                .contains("R0203", "强制性问题1个，")
                .doesNotContain("引起，随之消除");
    }

    @Test
    void showsFindingsThatNameEachOtherByThemselves() {
        List<Finding> all = Samples.troubled().findings();
        List<Finding> circle = List.of(
                all.get(0).under(all.get(1).id()), all.get(1).under(all.get(0).id()));
        assertThat(html(FullQuarter.with(Samples.troubled(), circle, Optional.empty())))
                .contains("R0203", "约3千")
                .doesNotContain("引起，随之消除");
    }

    @Test
    void aLevelWhoseFindingsAllFollowFromOthersHasNoHeading() {
        List<Finding> all = FullQuarter.troubled().findings();
        List<Finding> two = List.of(all.get(0), all.get(all.size() - 1));
        assertThat(html(FullQuarter.with(Samples.troubled(), two, Optional.empty())))
                .contains("强制性问题1个（另有1项由其引起）", "class=\"follow-on\"")
                .doesNotContain("核实性问题");
    }

    @Test
    void tellsWhatBecameOfTheEarlierRun() {
        assertThat(page)
                .contains(
                        "与上次相比",
                        "已改正1个",
                        "新出现2个，仍在3个",
                        "对照上次的审核：已改正1个（本季数不得大于本年累计（主要指标!E6））；新出现2个（",
                        "有2条规则因缺少往期数据等原因未能评估");
        assertThat(between("七、与上次审核相比", "八、未评估的规则"))
                .containsSubsequence(
                        "已改正1个",
                        "<s><bdi class=\"place\">主要指标!E6</bdi>",
                        "大于本年累计 &lt;800&gt;。",
                        "</s>",
                        "新出现2个",
                        "重点任务!H7",
                        "仍在3个",
                        "主要指标!F9");
        assertThat(html(Samples.troubled())).doesNotContain("与上次").contains("七、未评估的规则");
    }

    @Test
    void saysThatNothingWasAndIsWrong() {
        CheckResult clean = Samples.clean(Samples.LUONAN);
        Changes none = new Changes(List.of(), Set.of(), Set.of());
        assertThat(html(FullQuarter.with(clean, List.of(), Optional.of(none)))).contains("上次和这次都没有问题。");
    }

    @Test
    void drawsTheTrendWithWordsForThoseWhoCannotSeeIt() {
        assertThat(between("三、修改后仍存在的差距", "四、全部指标"))
                .contains(
                        "<svg class=\"trend\" role=\"img\"",
                        "<title>Z07 工伤保险参保人数：2021年1季度至2023年4季度的走势</title>",
                        "<desc>由2,683到13,413（人），应达17,109</desc>",
                        "class=\"asked\"");
        assertThat(between("四、全部指标", "五、数据质量问题")).contains("<svg class=\"spark\" role=\"img\"", "目标95.00");
        assertThat(html(Samples.troubled())).doesNotContain("<svg");
    }

    @Test
    void saysWhereAnIndicatorIsHeadingAndThePaceThatWouldDo() {
        String sentence = "按目前进度，到2025年第四季度约为16,230人，达不到目标（≥ 27,955人）；" + "要达到目标，今后8个季度平均每季度需增加1,475人（目前每季度增加805人）。";
        assertThat(between("三、修改后仍存在的差距", "四、全部指标")).contains(sentence);
        assertThat(between("四、全部指标", "五、数据质量问题")).contains(sentence, "可达目标（≥ 14,336人）。", "本项到规划期末评定，现比目标低 27.55个百分点。");
    }

    @Test
    void namesNoPaceForWhatIsOnItsWay() {
        assertThat(between("四、全部指标", "五、数据质量问题").split("平均每季度需", -1)).hasSize(6);
    }

    @Test
    void groupsRulesThatWereNotEvaluatedByReason() {
        CheckResult bare = Samples.troubled();
        Coverage coverage = new Coverage(
                List.of("R0101"),
                List.of(
                        new NotEvaluated("R0404", "没有2022Q4的报表", false),
                        new NotEvaluated("R0601", "除以零 <x>", true),
                        new NotEvaluated("R0407", "没有2022Q4的报表", false)));
        CheckResult result = new CheckResult(
                bare.provenance(),
                bare.input(),
                bare.unit(),
                bare.period(),
                bare.cover(),
                bare.status(),
                bare.indicators(),
                bare.findings(),
                coverage,
                bare.deadline(),
                bare.changes());
        assertThat(html(result))
                .containsSubsequence(
                        "本期已评估规则1条，3条未能评估", "规则运行出错：除以零 &lt;x&gt;", "R0601（1条）", "没有2022Q4的报表", "R0404、R0407（2条）");
    }

    private String between(String from, String to) {
        int start = page.indexOf("<h2>" + from);
        return page.substring(start, page.indexOf("<h2>" + to, start));
    }

    private static String html(CheckResult result) {
        return text(new WarningReportHtml().render(result));
    }
}
