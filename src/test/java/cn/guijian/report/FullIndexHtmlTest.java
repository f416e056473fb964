package cn.guijian.report;

import static cn.guijian.report.InOrder.assertInOrder;
import static cn.guijian.report.Schemas.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.ReportSet.IndexHtml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the city and the trends add to the quarter's page. */
class FullIndexHtmlTest {
    private static final int LARGEST = 1_000_000;

    private final String page = html(FullQuarter.quarter());

    @Test
    void showsHowTheCityStands() {
        assertInOrder(
                page,
                "一、各单位报送和审核情况",
                "二、全市指标进展情况",
                "全市46项指标中，本期评价26项，达标23项。未达标的有：工伤保险参保人数",
                "因缺山阳县、柞水县的数，本期不评价",
                "预计达不到目标的有：失业保险参保人数、工伤保险参保人数、农村劳动力转移就业。",
                "评价结论",
                "≥ 15.6万人",
                "9.98万人",
                "89.29%",
                "红 严重滞后",
                "滞后",
                "全市审核发现的问题",
                "少于全市目标 12.8 万人 &lt;i&gt;",
                "没有2023Q3的报表",
                "三、单位与指标对照表",
                "全市",
                "四、图例和说明");
    }

    @Test
    void leavesTheCityOutWhereNothingWasSummed() {
        assertThat(html(Samples.quarter())).contains("二、单位与指标对照表", "三、图例和说明").doesNotContain("全市指标进展情况", "p-city-");
    }

    /** On a telephone a wide table is pushed aside in its frame; without a least width its words would stand on end. */
    @Test
    void noWideTableIsCrushedOnASmallScreen() {
        List<String> wide = Pattern.compile("<table class=\"([a-z-]+)\">\\s*<thead>(.*?)</thead>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .filter(table -> table.group(2).split("<th", -1).length > 6)
                .map(table -> table.group(1))
                .distinct()
                .toList();
        assertThat(wide)
                .contains("units", "city", "matrix")
                .allSatisfy(
                        css -> assertThat(page).containsPattern("\\." + css + "( [^{}]*)? \\{[^}]*min-width: [1-9]"));
    }

    @Test
    void everyCellOpensToItsPanelAndEveryPanelClosesToItsCell() {
        Set<String> ids = found(" id=\"([^\"]+)\"");
        Set<String> links = found(" href=\"#([^\"]+)\"");
        assertThat(ids).containsAll(links).contains("p-611021-Z07", "k-611021-Z07", "p-city-Z07", "k-city-Z07");
        assertThat(links).contains("p-611021-Z07", "k-611021-Z07");
        assertThat(page.split(" id=\"", -1)).hasSize(ids.size() + 1);
    }

    @Test
    void aPanelSaysAllOfAnIndicatorAndLeadsToTheReport() {
        assertThat(panel("611021-Z07"))
                .containsSubsequence(
                        "洛南县 Z07 工伤保险参保人数",
                        "关闭",
                        "红 严重滞后",
                        "<title>",
                        "1.34万人",
                        "1.71万人",
                        "差距",
                        "少 0.37万人",
                        "专栏2第7项",
                        "R0602",
                        "warning-report.html#Z07");
        assertThat(panel("611021-Z06")).contains("R0402 期末数环比变动过大（已说明）");
    }

    @Test
    void theCitysPanelSharesOutItsValue() {
        assertThat(panel("city-Z07")).containsSubsequence("全市 Z07", "占全市", "商州区", "2.30万人", "23.0%");
        assertThat(panel("city-Z13")).contains("分子 / 分母", "2,001 / 2,300").doesNotContain("占全市");
    }

    @Test
    void saysBesideASumWhomItLacks() {
        assertThat(panel("city-Z15")).contains("数不全").containsSubsequence("未计入的单位", "柞水县（漏报）、山阳县（漏报）");
        assertThat(panel("city-Z13")).contains("不含部分单位").containsSubsequence("未计入的单位", "柞水县（漏报）、山阳县（漏报）");
    }

    @Test
    void staysSmallAndLoadsNothing() {
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
        assertThat(page).doesNotContain("http:", "https:", "<script", "url(", "<i>", "<b>.xlsx", "\r");
        assertThat(html(FullQuarter.quarter())).isEqualTo(page);
    }

    private String panel(String key) {
        int start = page.indexOf("id=\"p-" + key + "\"");
        return page.substring(start, page.indexOf("</section>", start));
    }

    private Set<String> found(String pattern) {
        List<String> all = Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        return all.stream().collect(Collectors.toSet());
    }

    private static String html(QuarterResult quarter) {
        return text(new IndexHtml().render(quarter, Folders.of(quarter, true)::of));
    }
}
