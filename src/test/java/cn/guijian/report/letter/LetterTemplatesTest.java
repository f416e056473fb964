package cn.guijian.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A restyled letter is a changed template without a build; a broken one says what is wrong with it. */
class LetterTemplatesTest {
    private static final String FILE = "warning-report.docx";

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    private Word write(UnaryOperator<String> change) throws IOException {
        return write(change, "word/document.xml");
    }

    private Word write(UnaryOperator<String> change, String part) throws IOException {
        save(Word.changed(TemplateDocx.of("warning-report"), part, change));
        return Word.open(
                LetterTemplates.in(folder, notes::add).write(FILE, LetterContent.of(LetterSamples.troubled())));
    }

    private void save(byte[] template) throws IOException {
        Files.createDirectories(folder.resolve("report"));
        Files.write(folder.resolve("report").resolve(FILE), template);
    }

    /** A template with one more paragraph at its beginning. */
    private Word writeWith(String runs) throws IOException {
        return write(xml -> xml.replace("<w:body>", "<w:body><w:p>" + runs + "</w:p>"));
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    @Test
    void takesTheBundledTemplateWhereTheFolderHasNone() throws IOException {
        byte[] bytes = LetterTemplates.in(folder, notes::add).write(FILE, LetterContent.of(LetterSamples.troubled()));
        assertThat(bytes).isEqualTo(LetterTemplates.bundled().write(FILE, LetterContent.of(LetterSamples.troubled())));
        assertThat(notes).isEmpty();
    }

    @Test
    void fillsAMarkThatIsSplitOverRuns() throws IOException {
        Word letter = writeWith(run("致")
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:proofErr w:type=\"spellStart\"/>" + run("{单")
                + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/>" + run("位}") + "<w:bookmarkEnd w:id=\"1\"/>"
                + run("}的{{报告期}}函"));
        assertThat(letter.lines().get(0)).isEqualTo("致洛南县的2023年第四季度函");
        assertThat(letter.document().getParagraphs().get(0).getRuns().get(1).isBold())
                .isTrue();
        assertThat(letter.document().getParagraphs().get(0).getRuns().get(1).text())
                .isEqualTo("洛南县");
    }

    @Test
    void readsMarksTypedInFullWidth() throws IOException {
        assertThat(writeWith(run("｛｛ 单位 ｝｝｛｛节｝｝")).lines().get(0)).isEqualTo("洛南县一");
        assertThat(writeWith(run("{{若：强制性}}") + "</w:p><w:p>" + run("有预警") + "</w:p><w:p>" + run("{{完：强制性}}"))
                        .lines()
                        .get(0))
                .isEqualTo("有预警");
    }

    @Test
    void keepsTheLooksOfARestyledTemplate() throws IOException {
        Word letter = write(
                xml -> xml.replace("GwTableBodySmall", "a7")
                        .replace("GwTitle", "12")
                        .replace("方正小标宋简体", "华文中宋"),
                "word/styles.xml");
        assertThat(letter.document().getStyles().getStyleWithName("公文标题").getStyleId())
                .isEqualTo("12");
        assertThat(letter.document()
                        .getTables()
                        .get(0)
                        .getRow(1)
                        .getCell(0)
                        .getParagraphs()
                        .get(0)
                        .getStyle())
                .isEqualTo("a7");
        assertThat(notes).isEmpty();
    }

    /** They said the demands themselves and called some columns otherwise. */
    @Test
    void fillsTemplatesOfFormerVersionsAsBefore() throws IOException {
        Files.createDirectories(folder.resolve("report"));
        Files.write(folder.resolve("report/" + FILE), TemplateDocx.of("former-warning-report"));
        Files.write(folder.resolve("report/city-report.docx"), TemplateDocx.of("former-city-report"));
        LetterTemplates templates = LetterTemplates.in(folder, notes::add);
        Word returned = Word.open(templates.write(FILE, LetterContent.of(LetterSamples.troubled())));
        assertThat(returned.text())
                .contains("（一）改正数据，重新上报。对3个强制性问题，按上表逐个改正", "核验码：规则 ab12ab12，文件 0f1e0f1e")
                .doesNotContain("高度重视");
        Word letter =
                Word.open(templates.write(FILE, LetterContent.of(LetterSamples.warned(LetterSamples.unit("洛南县")))));
        assertThat(letter.text()).contains("（一）高度重视", "（四）认真核实", "（五）按时报送，确保质量。请于2024年1月31日前");
        assertThat(letter.tableAfter("二、").get(0)).containsExactly("序号", "指标", "计量单位", "完成值", "等级");
        Word city = Word.open(templates.write("city-report.docx", LetterContent.of(CitySamples.quarter())));
        assertThat(city.text()).contains("（一）尽快补报。柞水县本期尚未报送", "（二）改正数据。", "（四）如实填报。");
        assertThat(city.tableAfter("附件2").get(0)).containsExactly("指标", "计量单位", "完成值", "评价结论");
        assertThat(city.tableAfter("附件3").get(0)).containsExactly("指标", "预测");
        assertThat(notes).isEmpty();
    }

    @Test
    void keepsFixedSentencesThatTheBureauChanged() throws IOException {
        assertThat(write(xml -> xml.replace("数据质量问题表", "问题一览表")).text()).contains("问题一览表");
    }

    @Test
    void showsOnlyTheColumnsThatAreAskedFor() throws IOException {
        Word letter = write(xml -> xml.replace("{{表:预警指标}}", "{{表:预警指标:等级 指标、差距}}"));
        assertThat(letter.tableAfter("附件1").get(0)).containsExactly("等级", "指标", "差距");
        assertThat(letter.tableAfter("附件1").get(1)).containsExactly("红 严重滞后", "城镇登记失业率", "高0.53");
    }

    @Test
    void fitsTablesToTheMarginsOfTheTemplate() throws IOException {
        Word letter = write(xml -> xml.replace("w:left=\"2098\"", "w:left=\"2598\""));
        assertThat(letter.document().getTables().get(0).getWidth()).isEqualTo(12256);
    }

    @Test
    void fillsHeadersAndFooters() throws IOException {
        Word letter = write(xml -> xml.replace("— </w:t>", "{{单位}} — </w:t>"), "word/footer1.xml");
        assertThat(letter.document().getHeaderFooterPolicy().getDefaultFooter().getText())
                .startsWith("洛南县 — ");
    }

    @Test
    void passesOnEveryPartWithoutMarksUntouched() throws IOException {
        byte[] template = TemplateDocx.of("warning-report");
        byte[] letter = LetterTemplates.bundled().write(FILE, LetterContent.of(LetterSamples.troubled()));
        for (String part : List.of("word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/footer1.xml")) {
            assertThat(Word.part(letter, part)).isEqualTo(Word.part(template, part));
        }
    }

    @Test
    void leavesOutAPlaceThatTheTemplateLacksAndSaysSoOnce() throws IOException {
        save(Word.changed(
                TemplateDocx.of("warning-report"), "word/document.xml", xml -> xml.replace("{{表:预警指标}}", "")));
        LetterTemplates templates = LetterTemplates.in(folder, notes::add);
        Word letter = Word.open(templates.write(FILE, LetterContent.of(LetterSamples.troubled())));
        templates.write(FILE, LetterContent.of(LetterSamples.troubled()));
        assertThat(letter.document().getTables()).hasSize(1);
        assertThat(notes).singleElement().asString().contains(FILE, "没有标记 {{表:预警指标}}");
    }

    @Test
    void drawsBordersItselfWhereTheTableStyleIsGone() throws IOException {
        Word letter = write(xml -> xml.replace("公文表格", "别的表格"), "word/styles.xml");
        assertThat(letter.document().getTables().get(0).getCTTbl().getTblPr().isSetTblBorders())
                .isTrue();
        assertThat(notes).singleElement().asString().contains("没有名为“公文表格”的样式");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{标提}}|不认识标记“{{标提}}”|{{标题}}",
                "{{表:预警}}|不认识标记“{{表:预警}}”|{{表:预警指标}}",
                "{{若:下雨}}|不认识标记“{{若:下雨}}”|{{若:预警}}",
                "{{表:预警指标:序号 颜色}}|要的列“颜色”不存在|完成率",
                "见{{表:预警指标}}|“{{表:预警指标}}”须在正文中单独成段|单独成段",
                "{{若:预警}}|“若:预警”没有结束|{{完:预警}}",
                "{{完:预警}}|“{{完:预警}}”前面没有与它对应的开头|一层套一层",
                "{{单位}|花括号没有配对|{{单位}"
            })
    void refusesATemplateWithAWrongMark(String mark, String fault, String advice) {
        assertThatThrownBy(() -> writeWith(run(mark)))
                .isInstanceOf(UnusableTemplateException.class)
                .hasMessageContainingAll(FILE, fault, "可能：", advice);
    }

    @Test
    void namesEveryWrongMarkAtOnce() {
        assertThatThrownBy(() -> writeWith(run("{{甲}}{{乙}}"))).hasMessageContainingAll("{{甲}}", "{{乙}}");
    }

    @ParameterizedTest
    @CsvSource({"no zip at all", "''"})
    void refusesAFileThatIsNoWordDocument(String content) throws IOException {
        assertRefused(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesATemplateWithADoctype() {
        assertThatThrownBy(() -> write(xml -> xml.replace(
                        "<w:document ", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document ")))
                .isInstanceOf(UnusableTemplateException.class);
    }

    @Test
    void refusesATemplateThatWouldFillTheMemoryOrTheStack() throws IOException {
        String deep = "<w:sdt>".repeat(300) + "</w:sdt>".repeat(300);
        String wide = IntStream.range(0, 501).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());

        assertRefused(Word.changed(
                TemplateDocx.of("warning-report"), "word/document.xml", xml -> xml + " ".repeat(20 << 20)));
        assertRefused(Word.changed(
                TemplateDocx.of("warning-report"),
                "word/document.xml",
                xml -> xml.replace("<w:body>", "<w:body>" + deep)));
        assertRefused(Word.changed(
                TemplateDocx.of("warning-report"),
                "word/document.xml",
                xml -> xml.replace("<w:body>", "<w:body" + wide + ">")));
        assertRefused(Word.changed(TemplateDocx.of("warning-report"), "word/footer1.xml", xml -> xml + deep));
    }

    private void assertRefused(byte[] template) throws IOException {
        save(template);
        assertThatThrownBy(() ->
                        LetterTemplates.in(folder, notes::add).write(FILE, LetterContent.of(LetterSamples.troubled())))
                .isInstanceOf(UnusableTemplateException.class)
                .hasMessageContainingAll(FILE, "不是可用的 Word 文档", "可能：");
    }
}
