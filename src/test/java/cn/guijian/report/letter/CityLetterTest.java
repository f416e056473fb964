package cn.guijian.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.ReportSet.CityReportDocx;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** What the circular says, read again from the document. */
class CityLetterTest {
    private static byte[] bytes(QuarterResult quarter) throws IOException {
        return new CityReportDocx(LetterTemplates.bundled()).render(quarter, result -> "");
    }

    private static Word letter(QuarterResult quarter) throws IOException {
        return Word.open(bytes(quarter));
    }

    @Test
    void tellsAllUnitsInFiveParts() throws IOException {
        assertThat(letter(CitySamples.quarter()).lines())
                .containsSubsequence(
                        "关于2023年第四季度“十四五”规划 指标进展情况的通报",
                        "一、总体情况",
                        "二、各单位报送和审核情况",
                        "三、全市指标进展情况",
                        "四、主要差距",
                        "五、工作要求",
                        "附件：",
                        "4. 各单位主要指标对照表",
                        "商洛市人力资源和社会保障局",
                        "附件1",
                        "全市规划指标进展情况表",
                        "附件4",
                        "各单位主要指标对照表");
    }

    @Test
    void saysWhoIsMissingLateUnreadOrTwice() throws IOException {
        Word letter = letter(CitySamples.quarter());
        assertThat(letter.text())
                .contains("应报单位9个，已报8个，审核结论为通过4个、退回修改3个、无法读取1个。漏报1个，为柞水县。迟报1个，为丹凤县。")
                .contains("柞水县本期尚未报送");
        List<List<String>> table = letter.tableAfter("二、");
        assertThat(table).hasSize(11);
        assertThat(table.get(3))
                .startsWith("3", "丹凤县", "退回修改", "3", "2", "2", "0")
                .endsWith("迟报：2024年1月13日报送，截止日期2024年1月10日");
        assertThat(table.get(5)).endsWith("重复报送，采用其中一份");
        assertThat(table.get(7)).startsWith("7", "柞水县", "漏报", "—");
    }

    @Test
    void givesTheCitysVerdictsAndWhoIsNotInThem() throws IOException {
        Word letter = letter(CitySamples.quarter());
        assertThat(letter.text())
                .contains("红色（严重滞后）的有：工伤保险参保人数。", "部分数字未包括以下单位")
                .doesNotContain("（提示性）")
                .contains("对照规划期末目标，各项指标的结论为：达到进度", "预计达不到目标的有：失业保险参保人数、工伤保险参保人数、农村劳动力转移就业");
        assertThat(letter.tableAfter("附件1").get(7))
                .containsExactly("7", "工伤保险参保人数", "万人", "8.7048", "9.36", "≥15.6", "93.00%", "红 严重滞后", "");
        assertThat(letter.tableAfter("附件1").get(15))
                .startsWith("15", "社会保障卡持卡人数")
                .endsWith("—", "数不全", "柞水县（漏报）、镇安县（无法读取）");
    }

    @Test
    void printsTheTableOfEvaluations() throws IOException {
        List<List<String>> table = letter(CitySamples.quarter()).tableAfter("附件2");
        assertThat(table.get(0)).containsExactly("序号", "指标", "计量单位", "目标", "完成值", "完成率", "评价结论");
        assertThat(table.get(7)).containsExactly("7", "工伤保险参保人数", "万人", "≥15.6", "8.7048", "55.80%", "滞后");
        assertThat(table.get(9)).contains("规划未设目标", "—", "暂不评价");
    }

    @Test
    void showsTheTrendOfFourQuartersAndWhereItLeads() throws IOException {
        List<List<String>> table = letter(CitySamples.quarter()).tableAfter("附件3");
        assertThat(table.get(0))
                .containsExactly("指标", "计量单位", "2022Q4", "2023Q1", "2023Q2", "2023Q3", "2023Q4", "期末预计", "预测");
        assertThat(table.get(1)).endsWith("可达目标");
        assertThat(table.stream().map(row -> row.get(8))).anyMatch(t -> t.matches("达不到目标 以后每季须增[\\d.,]+万人"));
    }

    @Test
    void setsUnitsAndMainIndicatorsSideBySide() throws IOException {
        List<List<String>> table = letter(CitySamples.quarter()).tableAfter("附件4");
        assertThat(table).hasSize(17);
        assertThat(table.get(0)).containsExactly("指标", "商州区", "洛南县", "丹凤县", "商南县", "山阳县", "镇安县", "柞水县", "高新区", "市本级");
        assertThat(table.get(2))
                .containsExactly("城镇登记失业率", "达标", "红 严重滞后", "达标", "达标", "红 严重滞后", "无法读取", "漏报", "达标", "达标");
    }

    @Test
    void ranksByDistanceTimesShare() throws IOException {
        List<List<String>> table = letter(CitySamples.quarter()).tableAfter("四、");
        assertThat(table).hasSize(16);
        assertThat(table.get(1)).startsWith("1", "洛南县", "工伤保险参保人数（万人）").endsWith("红 严重滞后");
        assertThat(table.stream().skip(1).map(row -> new BigDecimal(row.get(7))))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(table)
                .anySatisfy(row ->
                        assertThat(row).containsSequence("洛南县", "城镇登记失业率（%）").contains("12.33%", "11.11%", "1.37"));
    }

    @Test
    void turnsTheAttachmentsOnTheirSide() throws IOException {
        Word letter = letter(CitySamples.quarter());
        var body = letter.document().getDocument().getBody();
        assertThat(body.getSectPr().getPgSz().getOrient().toString()).isEqualTo("landscape");
        assertThat(letter.table("附件4").getWidth()).isEqualTo(12756);
        assertThat(letter.table("二、").getWidth()).isEqualTo(8845);
    }

    @Test
    void leavesOutTheCityWhereItsSumsAreNotKnown() throws IOException {
        Word letter = letter(CitySamples.withoutCity());
        assertThat(letter.lines())
                .containsSubsequence("一、总体情况", "二、各单位报送和审核情况", "三、主要差距", "四、工作要求", "1. 各单位主要指标对照表", "附件1")
                .noneMatch(line -> line.contains("全市规划") || line.contains("全市指标进展"));
        assertThat(letter.document().getTables()).hasSize(3);
    }

    @Test
    void endsUprightWithoutABlankPageWhenNothingIsAttached() throws IOException {
        Word letter = letter(CitySamples.empty());
        assertThat(letter.text()).contains("漏报9个", "没有可供审核的报表，各项指标均未评价").doesNotContain("附件", "未发现问题");
        assertThat(letter.document()
                        .getDocument()
                        .getBody()
                        .getSectPr()
                        .getPgSz()
                        .isSetOrient())
                .isFalse();
        assertThat(letter.document().getParagraphs())
                .noneMatch(p -> p.getCTP().isSetPPr() && p.getCTP().getPPr().isSetSectPr());
    }

    @Test
    void repeatsTheHeadOfEachTable() throws IOException {
        List<XWPFTable> tables = letter(CitySamples.quarter()).document().getTables();
        assertThat(tables).hasSize(6).allMatch(t -> t.getRow(0).isRepeatHeader());
    }

    @Test
    void givesTheSameBytesForTheSameQuarter() throws IOException {
        assertThat(bytes(CitySamples.quarter())).isEqualTo(bytes(CitySamples.quarter()));
    }
}
