package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.number.NearNumber;
import cn.guijian.intake.read.WorkbookReader;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Column;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are nearly numbers: the message says what each is. */
final class NearNumberTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORMULA|=480+105",
                "FORMULA|＝SUM(E2:E4)",
                "FORMULA|=B2",
                "EXPONENT|1.06E+04",
                "EXPONENT|1.06e4",
                "EXPONENT|2E-3",
                "SUM|480+105",
                "SUM|480人+105人",
                "SUM|12×8",
                "SUM|480加105",
                "ERROR|#DIV/0!",
                "ERROR|#N/A",
                "HASHES|######",
                "RANGE|480-585",
                "RANGE|480～585人",
                "RANGE|480至585",
                "FRACTION|12/34",
                "FRACTION|3/4人",
                "SEVERAL|480、585",
                "SEVERAL|480；585",
                "SEVERAL|480人和585人",
                "ABOUT|约9545",
                "ABOUT|9545左右",
                "ABOUT|9500多",
                "ABOUT|9500余人",
                "ABOUT|>9545",
                "ABOUT|≥9545",
                "ABOUT|近9545",
                "ABOUT|不足100",
                "ABOUT|100人以上",
                "BRACKETS|(123)",
                "BRACKETS|（123）",
                "FOOTNOTE|9545*",
                "FOOTNOTE|9545[1]",
                "FOOTNOTE|9545（注1）",
                "FOOTNOTE|9545注",
                "CHANGED|9545→9600",
                "CHANGED|9545->9600",
                "CHANGED|9545改9600",
                "CHANGED|9545人，更正为9600人",
                "REMARK|9545（含退休）",
                "REMARK|9545 (2023)",
                "REMARK|9545人（其中女4100人）",
                "REMARK|9545〔1〕",
                "SPACED|9 545 1",
                "TAIL|9545＋",
                "TAIL|9545、",
                "TAIL|9545～",
                "CHINESE|九千五百四十五",
                "CHINESE|二十人",
                "CHINESE|叁佰",
                "CHINESE|三",
                "LETTERS|1O5",
                "LETTERS|l05",
                "LETTERS|9S45",
                "PERCENT|69.05%",
                "PERCENT|3‰",
                "MARKS|1.2.3",
                "MARKS|1,23,4567",
                "MARKS|9'545",
                "MINUS|5-",
                "MINUS|--5",
                "UNIT|9545万元",
                "UNIT|9545户",
                "UNIT|9545公里",
                "NOTHING|无",
                "NOTHING|暂无",
                "NOTHING|N/A",
                "NOTHING|null",
                "NOTHING|……",
                "NOTHING|同上",
                "ELSEWHERE|见附件",
                "ELSEWHERE|详见备注",
                "ELSEWHERE|数据见附表3"
            })
    void areTold(NearNumber kind, String text) {
        assertThat(NearNumber.of(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲", "已完成", "x", "9545人已核对无误并报省厅备案"})
    void otherTextsAreNot(String text) {
        assertThat(NearNumber.of(text)).isEmpty();
    }

    @Test
    void eachHasAReason() {
        assertThat(Arrays.stream(NearNumber.values()).map(kind -> Texts.text("intake.why." + kind.key())))
                .doesNotHaveDuplicates()
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.06E+04|这是科学记数法的文字，后面的位数已经丢失，请填完整的数",
                "=480+105|这是一个没有计算的公式文字，请填算好的数",
                "2024年1月8日|这是日期，不是数字",
                "2024-01-08T00:00:00|这是日期，不是数字",
                "2 1500|数字中间有空格，看不出是一个数还是两个数",
                "21500（含退休）|数字后面带有括号里的话，请把它移到“情况说明”",
                "甲|其中有不能识别的文字或符号"
            })
    void theMessageSaysWhatStandsThere(String text, String reason) {
        for (byte[] bytes : TestForm.both(w -> TestForm.cell(w, "主要指标", "H4").setCellValue(text))) {
            Submission submission = TestIntake.submission(folder, bytes);
            assertThat(submission.value("Z06", Column.END).orElseThrow().reading())
                    .isEqualTo(new Reading.Unreadable());
            assertThat(submission.troubles())
                    .singleElement()
                    .satisfies(trouble ->
                            assertThat(trouble.details().subList(0, 2)).containsExactly(text, reason));
        }
    }

    @Test
    void aPictureIsNoNumberAndNoExplanation() {
        byte[] bytes = TestForm.xlsx(w -> {
            TestForm.cell(w, "主要指标", "H4").setCellValue("图甲");
            TestForm.cell(w, "主要指标", "I6").setCellValue("图乙");
        });
        String h4 = TestZip.cell(bytes, "xl/worksheets/sheet2.xml", "H4");
        String i6 = TestZip.cell(bytes, "xl/worksheets/sheet2.xml", "I6");
        String image = " t=\"str\"><f>_xlfn.DISPIMG(\"ID_6\",1)</f><v>=DISPIMG(\"ID_6\",1)</v></c>";

        Submission submission = TestIntake.submission(
                folder,
                TestZip.replaced(TestZip.replaced(bytes, h4, "<c r=\"H4\"" + image), i6, "<c r=\"I6\"" + image));

        assertThat(submission.row("Z15").orElseThrow().explanation().raw()).isEmpty();
        assertThat(submission.troubles())
                .extracting(trouble ->
                        trouble.type().rule() + " " + trouble.details().get(0))
                .containsExactly("R0006 （图片）", "R0023 “主要指标”表 I6 单元格（Z15 社会保障卡持卡人数 情况说明）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A1' t='str'><f>_xlfn.DISPIMG(\"ID\",1)</f><v>=DISPIMG(\"ID\",1)</v></c>",
                "<c r='A1' t='str'><f>DISPIMG(\"ID\",1)</f><v>x</v></c>",
                "<c r='A1' t='e'><f>_xlfn.DISPIMG(\"ID\",1)</f><v>#NAME?</v></c>",
                "<c r='A1'><f>_xlfn.DISPIMG(\"ID\",1)</f></c>",
                "<c r='A1' t='e'><f>_xlfn.IMAGE(\"http://x\")</f><v>#VALUE!</v></c>",
                "<c r='A1' t='e' vm='1'><v>#VALUE!</v></c>",
                "<c r='A1' t='str'><v>=DISPIMG(\"ID\",1)</v></c>"
            })
    void picturesAreKnownHoweverTheyAreStored(String cell) {
        assertThat(first(cell).content()).isEqualTo(new Content.Picture());
        assertThat(first(cell).words()).isEmpty();
        assertThat(first(cell).standing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='A1' t='e'><v>#VALUE!</v></c>", "<c r='A1' t='e' vm='1'><f>A2</f><v>#SPILL!</v></c>"})
    void errorsAreNoPictures(String cell) {
        assertThat(first(cell).content()).isInstanceOf(Content.Fault.class);
        assertThat(first(cell).words()).isEmpty();
    }

    private static RawCell first(String cell) {
        return new WorkbookReader(TestGrid.budget())
                .read(TestZip.workbook("<row r='1'>" + cell + "</row>"))
                .sheets()
                .get(0)
                .rows()
                .get(0)
                .cells()
                .get(0);
    }
}
