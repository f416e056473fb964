package cn.guijian.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import cn.guijian.report.ReportSet.WarningReportDocx;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

/** What the letter to a unit says, read again from the document. */
class WarningLetterTest {
    private static byte[] bytes(CheckResult result) throws IOException {
        return new WarningReportDocx(LetterTemplates.bundled()).render(result);
    }

    private static Word letter(CheckResult result) throws IOException {
        return Word.open(bytes(result));
    }

    @Test
    void warnsACountyInFourParts() throws IOException {
        Word letter = letter(LetterSamples.warned(LetterSamples.unit("洛南县")));
        assertThat(letter.lines())
                .containsSubsequence(
                        "商人社函〔　　〕　号",
                        "关于洛南县2023年第四季度 规划指标进度的预警通知书",
                        "洛南县人力资源和社会保障局：",
                        "一、基本情况",
                        "二、预警指标",
                        "三、数据质量问题",
                        "四、工作要求",
                        "附件：1. 预警指标表",
                        "商洛市人力资源和社会保障局",
                        "　　　　年　　月　　日",
                        "附件1",
                        "预警指标表",
                        "附件2",
                        "数据质量问题表");
    }

    @Test
    void countsEveryVerdictOfTheUnit() throws IOException {
        assertThat(letter(LetterSamples.troubled()).text())
                .contains("填报日期2024年1月8日", "予以退回修改", "强制性问题3个（另有1项由其引起），须改正后重新上报；核实性问题2个，其中1个须改正或说明")
                .contains("列入填报范围的指标30项，其中达标12项；有差距的8项，其中红色（严重滞后）2项、橙色（滞后）3项、黄色（略慢）3项")
                .contains("未报1项；存疑2项，改正后再作评价")
                .doesNotContain("提示性问题")
                .contains("本期无案件1项", "不评价6项（未到评定期5项、规划未设目标1项）")
                .contains("有1条规则", "未评估不等于没有问题");
    }

    @Test
    void listsTheIndicatorsBehindWorstFirst() throws IOException {
        List<List<String>> table = letter(LetterSamples.troubled()).tableAfter("附件1");
        assertThat(table.get(0)).containsExactly("序号", "指标", "计量单位", "完成值", "应达值", "目标", "差距", "完成率", "等级", "条款");
        assertThat(table).hasSize(9);
        assertThat(table.get(1)).startsWith("1", "城镇登记失业率", "%", "4.83", "4.30", "<4.30", "高0.53");
        assertThat(table.stream().map(row -> row.get(8)))
                .containsExactly("等级", "红 严重滞后", "红 严重滞后", "橙 滞后", "橙 滞后", "橙 滞后", "黄 略慢", "黄 略慢", "黄 略慢 需年终评定");
    }

    @Test
    void givesTheGapInTheUnitOfTheFormInWholePersonsThatAddUp() throws IOException {
        List<String> row = letter(LetterSamples.troubled()).tableAfter("附件1").get(2);
        assertThat(row).startsWith("2", "工伤保险参保人数", "人", "17,663", "20,164", "≥20,404", "少2,501");
    }

    @Test
    void givesEveryFaultThatReturnsTheSubmissionALineUnlessItsCauseReturnsItToo() throws IOException {
        Finding mild = LetterFindings.fault("R0416", Level.MUST_EXPLAIN, "疑似差十倍", "核对。");
        Finding strict = LetterFindings.fault("R0402", Level.MUST_FIX, "本年累计不等", "改正。");
        Finding follower =
                LetterFindings.fault("R0403", Level.MUST_FIX, "规划期累计不等", "改正。").under(strict.id());
        CheckResult result =
                LetterSamples.with(LetterSamples.unit("洛南县"), List.of(strict.under(mild.id()), follower, mild));
        assertThat(letter(result).tableAfter("附件2").stream()
                        .map(row -> row.get(3).replaceFirst(" .*", "")))
                .containsExactly("问题", "本年累计不等", "疑似差十倍");
        assertThat(letter(result).tableAfter("附件2").get(2).get(3)).contains("前答复", "问题编号");
    }

    @Test
    void namesEachFaultWithItsCells() throws IOException {
        List<List<String>> table = letter(LetterSamples.troubled()).tableAfter("附件2");
        assertThat(table.get(0)).containsExactly("序号", "工作表", "单元格", "问题", "如何改正", "级别");
        assertThat(table.get(1)).startsWith("1", "主要指标", "F10 F9").endsWith("强制性");
        assertThat(table.get(3)).startsWith("3", "主要指标 基础数据", "H20 D15 D16");
        assertThat(table.get(4)).endsWith("核实性 已说明");
        assertThat(table).hasSize(6);
    }

    @Test
    void foldsFaultsThatGoAwayWithAnother() throws IOException {
        Word letter = letter(LetterSamples.troubled());
        assertThat(letter.tableAfter("附件2")).hasSize(6);
        assertThat(letter.text()).contains("共有强制性问题3个（另有1项由其引起），须改正后重新上报");
    }

    @Test
    void saysHowManyFaultsItDoesNotList() throws IOException {
        Word letter = letter(LetterSamples.with(LetterSamples.unit("商南县"), LetterFindings.many(75)));
        List<List<String>> table = letter.tableAfter("附件2");
        assertThat(table).hasSize(62);
        assertThat(table.get(61)).contains("另有15个问题，详见随发的标注报表。");
    }

    @Test
    void asksForWhatIsToBeDoneByTheDayOfTheCalendar() throws IOException {
        assertThat(letter(LetterSamples.troubled()).text())
                .contains("（一）改正数据。对3个强制性问题", "（二）认真核实。对1个待说明的核实性问题")
                .contains("（三）按时报送。请于2024年1月31日前将改正后的报表重新上报我局")
                .doesNotContain("签字", "整改");
        assertThat(letter(LetterSamples.warned(LetterSamples.unit("洛南县"))).text())
                .contains("（一）高度重视", "（二）认真分析原因", "（三）倒排时间节点", "（四）认真核实")
                .contains("（五）按时报送。请于2024年1月31日前将整改情况经主要负责人签字并加盖公章后报送我局。");
    }

    @Test
    void saysThatColoursAreConventionAndTargetsTheCitys() throws IOException {
        assertThat(letter(LetterSamples.troubled()).text())
                .contains("季度序时进度和红、橙、黄预警等级是管理中约定的做法，并非规划原文的规定", "规划目标值是全市的目标")
                .contains("示意：", "非正式下达", "须严格低于4.30%");
    }

    @Test
    void thanksAUnitWithNothingToDo() throws IOException {
        Word letter = letter(LetterSamples.clean(LetterSamples.unit("高新区")));
        assertThat(letter.lines())
                .contains("高新区2023年第四季度 规划指标报表审核合格回执", "商洛高新区（商丹园区）管委会：", "本期没有须改正或说明的事项，应评价的指标未见滞后。请继续保持，按时如实填报。")
                .noneMatch(line -> line.contains("预警指标") || line.contains("整改情况"));
        assertThat(letter.document().getTables()).hasSize(1);
        assertThat(letter.text()).contains("6110GX.xlsx", "填报日期2024年1月8日");
        assertThat(letter.tableAfter("所审文件"))
                .contains(List.of("文件校验值", "SHA-256 " + "0f1e".repeat(16)), List.of("审核范围", "指标30项，规则3条已评估。"));
    }

    @Test
    void returnsFaultyDataWithoutAWarning() throws IOException {
        Word letter = letter(LetterSamples.returned(LetterSamples.unit("市本级")));
        assertThat(letter.lines())
                .contains("关于市本级2023年第四季度 规划指标报表退回修改的通知", "局机关各科室、局属各单位：", "二、数据质量问题", "三、工作要求")
                .noneMatch(line -> line.contains("二、预警指标"));
    }

    @Test
    void saysWhyAFileCouldNotBeReadAndWhatToSend() throws IOException {
        Word letter = letter(LetterSamples.unread(Optional.empty(), "a/报表.xlsx"));
        assertThat(letter.lines())
                .contains(
                        "关于退回报送文件的通知",
                        "报送单位：",
                        "收到你单位报送的文件“报表.xlsx”，但未能作为报表读取，其中的指标均未审核、未评价，不等于没有问题。",
                        "一、无法读取的原因和处理办法",
                        "文件设有打开密码，无法读取。在 WPS 或 Excel 中打开，取消打开密码，另存为 .xlsx 后重新报送。")
                .noneMatch(line -> line.contains("附注") || line.contains("基本情况"));
        assertThat(letter(LetterSamples.unread(Optional.of(LetterSamples.unit("镇安县")), "z.xlsx"))
                        .lines())
                .contains("关于镇安县2023年第四季度 规划指标报表退回修改的通知", "镇安县人力资源和社会保障局：", "请按上述办法处理，于2024年1月31日前重新报送。重新报送之前，按未报送统计。");
    }

    @Test
    void repeatsTheHeadOfEachTableAndBreaksNoRow() throws IOException {
        for (XWPFTable table : letter(LetterSamples.troubled()).document().getTables()) {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
        }
    }

    @Test
    void fitsTheTablesBetweenTheMargins() throws IOException {
        for (XWPFTable table : letter(LetterSamples.troubled()).document().getTables()) {
            assertThat(table.getWidth()).isEqualTo(12756);
            assertThat(table.getRow(0).getTableCells().stream()
                            .mapToInt(c -> c.getWidth())
                            .sum())
                    .isEqualTo(12756);
        }
    }

    @Test
    void removesWhatADocumentCannotHold() throws IOException {
        CheckResult hostile = LetterSamples.with(
                LetterSamples.unit("商南县"),
                List.of(LetterFindings.fault(
                        "R0109",
                        Level.MUST_FIX,
                        "a\u0000b\u0007c\uFFFE\u202Ed {{标题}} <w:p> ${x} " + "长".repeat(2000),
                        "=HYPERLINK(\"http://x\")",
                        LetterFindings.at("表\u0001", "A1", ""))));
        List<String> row = letter(hostile).tableAfter("附件2").get(1);
        assertThat(row.get(1)).isEqualTo("表");
        assertThat(row.get(3))
                .startsWith("a\uFFFDb\uFFFDcd {{标题}} <w:p> ${x} 长")
                .endsWith("……")
                .hasSizeLessThan(310);
    }

    @Test
    void givesTheSameBytesForTheSameResult() throws IOException {
        assertThat(bytes(LetterSamples.troubled())).isEqualTo(bytes(LetterSamples.troubled()));
    }

    @Test
    void bearsItsTitleInTheProperties() throws IOException {
        assertThat(letter(LetterSamples.troubled())
                        .document()
                        .getProperties()
                        .getCoreProperties()
                        .getTitle())
                .isEqualTo("关于洛南县2023年第四季度规划指标报表退回修改的通知");
    }

    @Test
    void hasATextForEveryLevelVerdictStatus() {
        assertThat(Arrays.stream(Level.values()))
                .allMatch(l -> Texts.has((l.isGrade() ? "paper.warned." : "paper.fault.") + l));
        assertThat(Arrays.stream(CheckResult.Status.values()).filter(s -> s != CheckResult.Status.UNREADABLE))
                .allMatch(s -> Texts.has("paper.status." + s));
        assertThat(List.of(Verdict.NOT_REPORTED, Verdict.IN_DOUBT, Verdict.NO_CASES, Verdict.NOT_JUDGED))
                .allMatch(v -> Texts.has("paper.verdict." + v));
    }
}
