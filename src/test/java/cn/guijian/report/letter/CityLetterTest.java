package cn.guijian.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.Office;
import cn.guijian.report.ReportSet.CityReportDocx;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the circular says, read again from the document. */
class CityLetterTest {
    private static final Pattern UPRIGHT = Pattern.compile("/MediaBox\\[0 0 59\\d");

    private static byte[] bytes(QuarterResult quarter) throws IOException {
        return new CityReportDocx(LetterTemplates.bundled()).render(quarter, result -> "");
    }

    private static Word letter(QuarterResult quarter) throws IOException {
        return Word.open(bytes(quarter));
    }

    @Test
    void tellsAllUnitsInFourPartsAndAnnexes() throws IOException {
        assertThat(letter(CitySamples.quarter()).lines())
                .containsSubsequence(
                        "关于2023年第四季度“十四五”规划 指标进展情况的通报",
                        "一、总体情况",
                        "二、进展较好的单位",
                        "三、存在的差距",
                        "四、工作要求",
                        "附件：1. 各单位指标对照和差距排序表",
                        "　　　4. 各单位报送和审核情况表",
                        "商洛市人力资源和社会保障局",
                        "附件1",
                        "各单位指标对照和差距排序表",
                        "附件4",
                        "各单位报送和审核情况表");
    }

    @Test
    void saysWhoIsMissingLateUnreadOrReturnedInASentenceEach() throws IOException {
        Word letter = letter(CitySamples.quarter());
        assertThat(letter.text())
                .contains("应报单位9个，已报8个，审核通过4个。漏报1个：柞水县。迟报1个：丹凤县。退回修改3个：洛南县、丹凤县、山阳县。无法读取1个：镇安县。")
                .contains("漏报的1个单位立即补报", "退回修改的3个单位按各自的通知书逐个改正", "核验码：规则 ab12ab12，报表 ");
        List<List<String>> table = letter.tableAfter("附件4");
        assertThat(table).hasSize(11);
        assertThat(table.get(0)).containsExactly("序号", "填报单位", "数据审核", "强制性", "核实性", "备注");
        assertThat(table.get(3)).containsExactly("3", "丹凤县", "退回修改", "3", "2", "迟报：2024年1月13日报送，截止日期2024年1月10日");
        assertThat(table.get(7)).startsWith("7", "柞水县", "漏报", "—");
    }

    @Test
    void givesTheCitysVerdictsWithFiguresAndForWantOfWhomOthersHaveNone() throws IOException {
        Word letter = letter(CitySamples.quarter());
        assertThat(letter.text())
                .contains("全市46项指标中，本期评价26项，达标23项。未达标的有：工伤保险参保人数8.70万人（少0.66万人，严重滞后）")
                .contains("数不全1项（见附件），因缺镇安县、柞水县的数，本期不评价。")
                .doesNotContain("提示性");
        assertThat(letter.tableAfter("附件2").get(7))
                .containsExactly("7", "工伤保险参保人数", "万人", "8.70", "9.36", "≥15.6", "93.00%", "红 严重滞后");
        assertThat(letter.tableAfter("数不全的指标只列").get(1))
                .startsWith("1", "社会保障卡持卡人数")
                .element(6)
                .isEqualTo("柞水县（漏报）、镇安县（无法读取）");
    }

    /** Two praised, two behind; the samples' quotas are illustrations, so only rates are told. */
    @Test
    void praisesAndNamesByRatesOnly() throws IOException {
        assertThat(letter(CitySamples.quarter()).text())
                .contains("比率类指标全部达标的有商州区、商南县、高新区。")
                .contains("有2个单位4项次未达标。洛南县2项，差距最大的是城镇登记失业率4.83%，比目标高0.53个百分点，严重滞后。")
                .containsOnlyOnce("任务分解尚属示意");
        assertThat(letter(CitySamples.quarter()).tableAfter("附件1").stream()
                        .skip(1)
                        .map(row -> row.get(0)))
                .contains("城镇登记失业率", "培训后实现就业比率")
                .doesNotContain("城镇新增就业人数", "失业保险参保人数");
    }

    @Test
    void isProvisionalWhereMoreThanAThirdOfTheUnitsIsOut() throws IOException {
        assertThat(letter(CitySamples.empty()).text()).contains("指标进展情况的通报（初步）");
        assertThat(letter(CitySamples.quarter()).text()).doesNotContain("初步");
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
    void setsUnitsSideBySideWithTheirFigures() throws IOException {
        List<List<String>> table = letter(CitySamples.quarter()).tableAfter("附件1");
        assertThat(table.get(0)).containsExactly("指标", "商州区", "洛南县", "丹凤县", "商南县", "山阳县", "镇安县", "柞水县", "高新区", "市本级");
        assertThat(table.get(1)).startsWith("城镇登记失业率", "达标 4.14", "红 严重滞后 4.83").contains("无法读取", "漏报");
    }

    @Test
    void ranksRatesByTheirDistance() throws IOException {
        List<List<String>> table = letter(CitySamples.quarter()).tableAfter("差距由大到小");
        assertThat(table.get(0)).containsExactly("位次", "填报单位", "指标", "完成值", "应达值", "差距", "差距率", "等级");
        assertThat(table.get(1))
                .startsWith("1", "洛南县", "城镇登记失业率（%）", "4.83", "4.30")
                .endsWith("12.33%", "红 严重滞后");
        assertThat(table.stream().skip(1).map(row -> new BigDecimal(row.get(6).replace("%", ""))))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** At most two pages, then the annexes. */
    @Test
    void theBodyTakesTwoPages(@TempDir Path folder) throws IOException, InterruptedException {
        for (QuarterResult quarter : List.of(CitySamples.quarter(), CitySamples.withoutCity(), CitySamples.empty())) {
            byte[] pdf = Office.convert(folder, "letter.docx", bytes(quarter), "pdf");
            assertThat(UPRIGHT.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                            .results())
                    .hasSizeBetween(1, 2);
        }
    }

    @Test
    void turnsTheAttachmentsOnTheirSide() throws IOException {
        Word letter = letter(CitySamples.quarter());
        var body = letter.document().getDocument().getBody();
        assertThat(body.getSectPr().getPgSz().getOrient().toString()).isEqualTo("landscape");
        assertThat(letter.table("附件4").getWidth()).isEqualTo(12756);
    }

    @Test
    void leavesOutTheCityWhereItsSumsAreNotKnown() throws IOException {
        Word letter = letter(CitySamples.withoutCity());
        assertThat(letter.lines())
                .containsSubsequence("一、总体情况", "二、进展较好的单位", "三、存在的差距", "四、工作要求", "附件：1. 各单位指标对照和差距排序表", "附件1")
                .noneMatch(line -> line.contains("全市规划"));
        assertThat(letter.document().getTables()).hasSize(3);
    }

    @Test
    void asksAllThatReportedNothingAndAnnexesOnlyWhoTheyAre() throws IOException {
        Word letter = letter(CitySamples.empty());
        assertThat(letter.text()).contains("漏报9个", "附件：各单位报送和审核情况表").doesNotContain("未发现问题", "附件：1");
        assertThat(letter.lines()).contains("附件").doesNotContain("附件1");
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
