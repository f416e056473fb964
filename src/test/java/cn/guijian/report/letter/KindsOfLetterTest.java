package cn.guijian.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Terms;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.Office;
import cn.guijian.report.paper.PaperKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One paper per try, the first that applies: what each kind is called, asks for and never says. */
class KindsOfLetterTest {
    private static final String FILE = "warning-report.docx";
    /** The box of a page; that of all pages together has blanks inside its brackets. */
    private static final Pattern UPRIGHT = Pattern.compile("/MediaBox\\[0 0 59\\d");

    @TempDir
    private Path folder;

    static Stream<Arguments> kinds() {
        CheckResult warned = LetterSamples.warned(LetterSamples.unit("洛南县"));
        return Stream.of(
                Arguments.of(LetterSamples.troubled(), PaperKind.RETURN, "规划指标报表退回修改的通知", "重新上报"),
                Arguments.of(
                        LetterSamples.troubled().under(new Terms(true, Optional.empty(), false)),
                        PaperKind.RETURN,
                        "规划指标报表再次退回修改的通知",
                        "请尽快将改正后的报表重新上报"),
                Arguments.of(
                        LetterSamples.unread(Optional.of(LetterSamples.unit("镇安县")), "z.xlsx"),
                        PaperKind.RETURN,
                        "规划指标报表退回修改的通知",
                        "重新报送"),
                Arguments.of(warned, PaperKind.WARNING, "规划指标进度的预警通知书", "签字并加盖公章"),
                Arguments.of(
                        LetterSamples.questioned(LetterSamples.unit("山阳县")), PaperKind.QUESTION, "规划指标数据的核实通知", "按时答复"),
                Arguments.of(LetterSamples.hinted(LetterSamples.unit("商南县")), PaperKind.HINT, "规划指标进度的提示函", "不要求书面答复"),
                Arguments.of(
                        LetterSamples.clean(LetterSamples.unit("高新区")), PaperKind.RECEIPT, "规划指标报表审核合格回执", "请继续保持"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachSituationHasItsPaper(CheckResult result, PaperKind kind, String title, String asked) throws IOException {
        Word letter = letter(result);
        assertThat(PaperKind.of(result)).isEqualTo(kind);
        assertThat(letter.text()).contains(title, asked, "核验码：规则 ab12ab12，文件 ");
        assertThat(letter.text().contains("商人社函")).isEqualTo(kind != PaperKind.HINT && kind != PaperKind.RECEIPT);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void onlyAWarningAsksForSignatureAndRectification(CheckResult result, PaperKind kind) throws IOException {
        if (kind != PaperKind.WARNING) {
            assertThat(letter(result).text()).doesNotContain("整改", "签字", "盖章", "主要负责人", "预警指标", "预警通知书");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hintsInTheDataStandInNoLetterUnlessAskedFor(CheckResult result, PaperKind kind) throws IOException {
        boolean has = result.findings().stream().anyMatch(f -> f.level() == Level.NOTE);
        CheckResult noted = result.under(new Terms(result.terms().closed(), Optional.empty(), true));
        assertThat(Word.part(bytes(result), "word/document.xml")).doesNotContain("提示性");
        assertThat(Word.part(bytes(noted), "word/document.xml").contains("提示性"))
                .isEqualTo(has && result.status() != CheckResult.Status.UNREADABLE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theBodyHasTwoPagesAtMost(CheckResult result, PaperKind kind) throws IOException, InterruptedException {
        byte[] pdf = Office.convert(folder, "letter.docx", bytes(result), "pdf");
        long upright = UPRIGHT.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertThat(upright).as(kind.name()).isBetween(1L, 2L);
    }

    @Test
    void aWarningAsksItsOpenQuestionsInASecondPart() throws IOException {
        List<String> lines =
                letter(LetterSamples.warned(LetterSamples.unit("洛南县"))).lines();
        assertThat(lines)
                .containsSubsequence(
                        "二、预警指标", "三、数据质量问题", "（核实性）封面!C9、封面!C10：封面的填报人与审核人同为“张伟”。请于2024年1月31日前答复。", "四、工作要求");
    }

    @Test
    void aReturnSaysWhatWillStillBeBehind() throws IOException {
        Word letter = letter(LetterSamples.troubled());
        assertThat(letter.lines()).containsSubsequence("二、数据质量问题", "三、修改后仍存在的差距", "附件：1. 修改后仍存在的差距表", "　　　2. 数据质量问题表");
        assertThat(letter.tableAfter("附件1")).hasSize(9);
    }

    @Test
    void aReminderIsThreeSentencesAndKnowsNoClock() throws IOException {
        QuarterResult quarter = CitySamples.quarter();
        ReportingUnit silent = quarter.missing().get(0);
        Word letter = Word.open(LetterTemplates.bundled().write("reminder.docx", LetterContent.of(quarter, silent)));
        assertThat(letter.lines())
                .contains(
                        "关于" + silent.name() + "报送2023年第四季度 规划指标报表的催报通知",
                        silent.name() + "人力资源和社会保障局：",
                        "截至本次汇总，未收到你单位2023年第四季度规划指标报表。按报送时间要求，报表应于2024年1月10日前报送。"
                                + "请收到本通知后立即补报，并说明未按时报送的原因；补报之前按漏报统计，各项指标不作评价。");
    }

    private static byte[] bytes(CheckResult result) throws IOException {
        return LetterTemplates.bundled().write(FILE, LetterContent.of(result));
    }

    private static Word letter(CheckResult result) throws IOException {
        return Word.open(bytes(result));
    }
}
