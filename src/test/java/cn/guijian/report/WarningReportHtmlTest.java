package cn.guijian.report;

import static cn.guijian.report.Schemas.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.report.ReportSet.WarningReportHtml;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WarningReportHtmlTest {
    private final WarningReportHtml format = new WarningReportHtml();

    static Stream<CheckResult> results() {
        return Samples.quarter().results().stream();
    }

    @ParameterizedTest
    @MethodSource("results")
    void isOneChinesePageWithoutScriptOrAnythingFromOutside(CheckResult result) {
        String page = html(result);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .doesNotContain("http:", "https:", "<script", "<img", "<link", "src=", "@import", "url(", "\r")
                .endsWith("</html>\n");
    }

    @Test
    void saysTheConclusionBeforeAnythingElse() {
        String page = html(Samples.troubled());
        assertThat(page)
                .containsSubsequence(
                        "关于洛南县2023年第四季度规划指标报表退回修改的通知",
                        "洛南县人力资源和社会保障局：",
                        "一、基本情况",
                        "退回修改",
                        "红 严重滞后",
                        "2024年1月31日",
                        "二、工作要求",
                        "三、修改后仍存在的差距",
                        "四、全部指标",
                        "五、数据质量问题",
                        "六、提示性问题（供参考，不要求答复）",
                        "七、未评估的规则",
                        "八、附注",
                        "成文日期：");
    }

    @ParameterizedTest
    @MethodSource("results")
    void countsEveryIndicatorOnce(CheckResult result) {
        String page = html(result);
        Matcher progress = Pattern.compile("<td>(达标\\d+项[^<]*)</td>").matcher(page);
        int counted = progress.find()
                ? Pattern.compile("(\\d+)项")
                        .matcher(progress.group(1))
                        .results()
                        .mapToInt(m -> Integer.parseInt(m.group(1)))
                        .sum()
                : 0;
        assertThat(counted).isEqualTo(result.indicators().size());
    }

    @Test
    void groupsWarningsByLevelWorstFirst() {
        String warnings = section(html(Samples.troubled()), "三、修改后仍存在的差距", "四、全部指标");
        assertThat(warnings).containsSubsequence("Z07", "Z08", "橙 滞后", "Z02", "黄 略慢", "Z13", "W08");
        assertThat(warnings).contains("13,413人", "17,109人", "少 3,696人", "全市 ≥ 156,000人");
        assertThat(warnings).contains("等于限值", "低 0.72个百分点", "需年终评定", "未达序时进度");
    }

    @Test
    void showsEveryIndicatorWithItsVerdict() {
        CheckResult result = Samples.troubled();
        String table = section(html(result), "四、全部指标", "五、数据质量问题");
        for (IndicatorResult indicator : result.indicators()) {
            assertThat(table)
                    .contains(
                            "<tr id=\"" + indicator.indicator().code() + "\">",
                            indicator.indicator().name(),
                            indicator
                                    .level()
                                    .map(Level::word)
                                    .orElse(indicator.verdict().label()));
        }
        assertThat(table).contains("未到评定期", "规划未设目标", "未分解任务", "农民工参加职业培训人次");
    }

    @Test
    void showsEveryFaultAtItsCell() {
        CheckResult result = Samples.troubled();
        String faults = section(html(result), "五、数据质量问题", "七、未评估的规则");
        for (Finding finding : result.findings()) {
            if (!finding.level().isGrade()) {
                assertThat(faults).contains(finding.rule(), finding.title(), finding.advice());
                finding.locations().forEach(l -> assertThat(faults).contains(l.sheet() + "!" + l.cell(), l.label()));
            }
        }
        assertThat(faults).contains("１２０００", "待处理", "已说明", "县内两家企业整体转入参保", "整份报表", "相差 713.35");
    }

    @Test
    void escapesEveryTextFromTheWorkbook() {
        assertThat(html(Samples.troubled()))
                .contains("&lt;script&gt;alert(", "=cmd()", "&lt;b&gt;")
                .doesNotContain("<script>alert", "<b>");
        assertThat(html(Samples.unreadable(Optional.empty(), Samples.HOSTILE + ".xlsx", "00".repeat(32))))
                .doesNotContain("<script>alert");
    }

    @Test
    void saysWhatIsConventionAndWhoseTheTargetsAre() {
        assertThat(html(Samples.troubled()))
                .contains(
                        Texts.text("paper.remark.convention"),
                        Texts.text("paper.remark.city"),
                        Plan.BASIS,
                        "城镇登记失业率的目标为“&lt; 4.3”，须严格低于4.30%",
                        "张 伟",
                        "核验码：规则 ab12ab12，文件 0f1e0f1e",
                        "611021.xlsx");
    }

    @Test
    void saysThatAUnitIsClearAndWhatWasNotJudged() {
        String page = html(Samples.clean(Samples.LUONAN));
        assertThat(page)
                .contains(
                        "规划指标报表审核合格回执",
                        "应评价的指标未见滞后。请继续保持",
                        "没有须改正或说明的数据问题",
                        "0f1e".repeat(16),
                        "本期6条规则全部完成评估",
                        "未到评定期4项")
                .doesNotContain("预警通知书", "整改期限", "（印发单位盖章）");
    }

    @Test
    void explainsAFileThatCouldNotBeRead() {
        CheckResult known = Samples.unreadable(Optional.of(Samples.LUONAN), "luonan.xlsx", "00".repeat(32));
        assertThat(html(known))
                .contains("关于洛南县2023年第四季度规划指标报表退回修改的通知", "文件设有打开密码", "取消密码", "于2024年1月31日前重新报送")
                .doesNotContain("全部指标");
        CheckResult unknown = Samples.unreadable(Optional.empty(), "x.xlsx", "00".repeat(32));
        assertThat(html(unknown)).contains("关于退回报送文件的通知", "收到你单位报送的文件“x.xlsx”", "尽快重新报送");
    }

    @Test
    void givesTheSameBytesTwice() {
        assertThat(format.render(Samples.troubled())).isEqualTo(format.render(Samples.troubled()));
    }

    private String html(CheckResult result) {
        return text(format.render(result));
    }

    private static String section(String page, String from, String to) {
        int start = page.indexOf("<h2>" + from);
        return page.substring(start, page.indexOf("<h2>" + to, start));
    }
}
