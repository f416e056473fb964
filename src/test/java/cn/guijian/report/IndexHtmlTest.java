package cn.guijian.report;

import static cn.guijian.report.Schemas.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.ReportSet.IndexHtml;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexHtmlTest {
    private final String page = html(Samples.quarter());

    @Test
    void namesEveryUnitWithItsStatus() {
        Samples.UNITS.stream()
                .map(ReportingUnit::name)
                .forEach(name -> assertThat(page).contains(name));
        assertThat(page)
                .contains("应报单位9个，已报8个，审核通过6个。漏报1个：柞水县。迟报1个：丹凤县。退回修改1个：")
                .contains("迟报：2024年1月18日报送", "重复报送：采用“luonan-2.xlsx”，未采用“luonan.xlsx”", "未能归入任何单位：", "汇总人员须知");
    }

    @Test
    void showsEveryIndicatorOfEveryUnitInWords() {
        Plan.all()
                .forEach(plan -> assertThat(page)
                        .contains(
                                plan.indicator().code() + " " + plan.indicator().name()));
        assertThat(page).contains("红 严重滞后", "橙 滞后", "黄 略慢", "存疑", "未报", "本期无案件", "不评价", "达标", "漏报", "无法读取");
    }

    @Test
    void linksEachCellToTheIndicatorInTheUnitsReport() {
        assertThat(page).contains("href=\"611021-%E6%B4%9B%E5%8D%97%E5%8E%BF/warning-report.html#Z07\"");
    }

    @Test
    void tellsMoreInThePanelOrTheHint() {
        assertThat(page).contains("<dd>1.71万人</dd>", "<dd>少 0.37万人</dd>", "不在本单位填报范围");
    }

    @Test
    void escapesFileNamesAndLoadsNothing() {
        assertThat(page).contains("未知 &lt;b&gt;.xlsx").doesNotContain("<b>.xlsx", "http:", "https:", "<script", "\r");
    }

    @Test
    void bearsAQuarterWithoutAnySubmission() {
        String empty = html(new QuarterResult(
                Samples.PERIOD,
                Samples.UNITS,
                List.of(),
                Samples.UNITS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(List.of(), List.of())));
        assertThat(empty).contains("已报0个，审核通过0个。漏报9个", "本季度没有收到可以列示的报表");
    }

    @Test
    void givesTheSameBytesTwice() {
        assertThat(html(Samples.quarter())).isEqualTo(page);
    }

    private static String html(QuarterResult quarter) {
        Folders folders = Folders.of(quarter, true);
        return text(new IndexHtml().render(quarter, folders::of));
    }
}
