package cn.guijian.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.samples.Golden;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;

/** The form of an official letter (GB/T 9704), in the shipped templates and in what is made from them. */
class LetterFormTest {
    private static Word letter() throws IOException {
        return Word.open(LetterTemplates.bundled()
                .write("warning-report.docx", LetterContent.of(LetterSamples.warned(LetterSamples.unit("洛南县")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning-report", "city-report", "reminder"})
    void shippedTemplateIsTheGeneratedOne(String name) throws IOException {
        Golden.checkWorkbook(Path.of("templates/report/" + name + ".docx"), TemplateDocx.of(name));
    }

    @Test
    void isOnA4WithTheMarginsOfAnOfficialLetter() throws IOException {
        var section = letter().document().getParagraphs().stream()
                .flatMap(paragraph ->
                        Optional.ofNullable(paragraph.getCTP().getPPr().getSectPr()).stream())
                .findFirst()
                .orElseThrow();
        CTPageSz size = section.getPgSz();
        CTPageMar margins = section.getPgMar();
        assertThat(size.getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(size.getH()).isEqualTo(BigInteger.valueOf(16838));
        assertThat(millimetres(margins.getTop())).isEqualTo(37);
        assertThat(millimetres(margins.getBottom())).isEqualTo(35);
        assertThat(millimetres(margins.getLeft())).isEqualTo(28);
        assertThat(millimetres(margins.getRight())).isEqualTo(26);
    }

    private static long millimetres(Object twips) {
        return Math.round(Integer.parseInt(twips.toString()) * 25.4 / 1440);
    }

    @ParameterizedTest
    @CsvSource({
        "关于洛南县, 公文标题, 方正小标宋简体, 44",
        "一、, 公文一级标题, 黑体, 0",
        "你单位报送, 公文正文, '', 0",
        "商洛市人力资源, 公文署名, '', 0",
        "商人社函, 公文发文字号, '', 0"
    })
    void eachParagraphHasItsStyle(String start, String style, String font, int halfPoints) throws IOException {
        Word letter = letter();
        assertThat(letter.styleOf(start)).isEqualTo(style);
        String xml = letter.document()
                .getStyles()
                .getStyleWithName(style)
                .getCTStyle()
                .xmlText();
        assertThat(xml).contains(font).contains(halfPoints == 0 ? "" : "w:val=\"" + halfPoints + "\"");
    }

    @Test
    void writesInFangsongOfSixteenPointsOnLinesOfTwentyNine() throws IOException {
        var defaults = letter().document().getStyles().getDefaultRunStyle();
        assertThat(defaults.getFontSizeAsDouble()).isEqualTo(16.0);
        assertThat(Word.part(TemplateDocx.of("warning-report"), "word/styles.xml"))
                .contains(
                        "w:eastAsia=\"仿宋_GB2312\"", "w:line=\"580\" w:lineRule=\"exact\"", "w:firstLineChars=\"200\"");
        XWPFStyle body = letter().document().getStyles().getStyleWithName("公文正文");
        assertThat(body.getCTStyle().getPPr().getInd().getFirstLineChars()).isEqualTo(BigInteger.valueOf(200));
    }

    @ParameterizedTest
    @CsvSource({"方正小标宋简体, SimSun", "仿宋_GB2312, FangSong", "楷体_GB2312, KaiTi", "黑体, SimHei", "宋体, SimSun"})
    void eachFontHasAnotherToFallBackOn(String font, String other) throws IOException {
        String table = Word.part(TemplateDocx.of("warning-report"), "word/fontTable.xml");
        assertThat(table.substring(table.indexOf("\"" + font + "\"")))
                .contains("altName")
                .contains(other);
    }

    @Test
    void setsLeadingWordsOfARequirementInKaiti() throws IOException {
        XWPFParagraph paragraph = letter().document().getParagraphs().stream()
                .filter(p -> p.getText().startsWith("（一）"))
                .findFirst()
                .orElseThrow();
        assertThat(paragraph.getRuns().stream().map(XWPFRun::text))
                .startsWith("（一）", "高度重视，压实责任。")
                .anyMatch(run -> run.startsWith("将预警指标提请主要负责人研究"));
        assertThat(paragraph.getRuns().stream().map(XWPFRun::getStyle)).containsExactly("GwLeadIn", "GwLeadIn", "");
    }

    @Test
    void numbersOddPagesRightAndEvenPagesLeft() throws IOException {
        var policy = letter().document().getHeaderFooterPolicy();
        XWPFParagraph odd = policy.getDefaultFooter().getParagraphs().get(0);
        XWPFParagraph even = policy.getEvenPageFooter().getParagraphs().get(0);
        assertThat(odd.getText()).isEqualTo("— 1 —");
        assertThat(odd.getAlignment().name()).isEqualTo("RIGHT");
        assertThat(even.getAlignment().name()).isEqualTo("LEFT");
        assertThat(letter().document().getEvenAndOddHeadings()).isTrue();
    }

    @Test
    void keepsHeadingsWithWhatFollows() throws IOException {
        var styles = letter().document().getStyles();
        for (String name : new String[] {"公文一级标题", "公文二级标题", "公文表前", "公文署名"}) {
            assertThat(styles.getStyleWithName(name).getCTStyle().getPPr().isSetKeepNext())
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void setsTablesTighterThanTheText() throws IOException {
        XWPFParagraph cell = letter().document()
                .getTables()
                .get(0)
                .getRow(1)
                .getCell(0)
                .getParagraphs()
                .get(0);
        XWPFStyle style = letter().document().getStyles().getStyle(cell.getStyle());
        assertThat(style.getName()).isEqualTo("表格正文小号");
        assertThat(style.getCTStyle().getPPr().getSpacing().getLine()).isEqualTo(BigInteger.valueOf(250));
        assertThat(LineSpacingRule.EXACT.name())
                .isEqualToIgnoringCase(
                        style.getCTStyle().getPPr().getSpacing().getLineRule().toString());
    }
}
