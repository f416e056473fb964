package cn.guijian.report.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.result.CheckResult;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.LevelFills;
import cn.guijian.report.annotate.xlsx.Grid;
import cn.guijian.report.annotate.xlsx.MarkedSheet.NotesDrawing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddWorkbookTest {
    private static final String SHEET = "book/s/one.xml";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            an empty sheet            | <x:sheetData/>
            a blank sheet             | <x:sheetData> </x:sheetData>
            an empty row              | <x:sheetData><x:row r="2" spans="1:3"/></x:sheetData>
            a row before              | <x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>
            a row behind              | <x:sheetData><x:row r="3"><x:c r="A3"><x:v>1</x:v></x:c></x:row></x:sheetData>
            cells on both sides       | <x:sheetData><x:row r="2"><x:c r="A2"/><x:c r="C2"/></x:row></x:sheetData>
            the cell                  | <x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:v>a&gt;b</x:v></x:c></x:row></x:sheetData>
            single quotes             | <x:sheetData><x:row r='2'><x:c s='0' r='B2'><x:v>1</x:v></x:c></x:row></x:sheetData>
            no addresses              | <x:sheetData><x:row/><x:row><x:c/><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>
            comments and CDATA        | <!-- <x:sheetData> --><x:sheetData><x:row r="2"><!-- <c> --><x:c r="B2" t="str"><x:v><![CDATA[<c r="B2"/>]]></x:v></x:c></x:row></x:sheetData>
            a > inside a value        | <x:sheetPr codeName="a>b"/><x:sheetData><x:row r="2"><x:c r="A2"/></x:row></x:sheetData>
            a style that is not there | <x:sheetData><x:row r="2"><x:c r="B2" s="99"><x:v>1</x:v></x:c></x:row></x:sheetData>
            """)
    void marksTheCellWhateverTheSheetHolds(String what, String inner) throws IOException {
        byte[] marked = mark(new OddWorkbook().sheet(inner).bytes(), "B2");

        try (XSSFWorkbook book = AnnotatedCopyTest.open(marked)) {
            assertThat(AnnotatedCopyTest.comment(book, "主要指标!B2")).as(what).startsWith("【红 严重滞后】R0602");
            assertThat(book.getSheetAt(1)
                            .getRow(1)
                            .getCell(1)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FF" + LevelFills.fill(Level.RED));
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("审核结果");
        }
    }

    @Test
    void putsTheDrawingBeforeWhatMustFollowIt() throws IOException {
        String inner = "<x:sheetData/><x:pageMargins/><mc:AlternateContent><mc:Choice Requires='x14'><x:controls/>"
                + "</mc:Choice></mc:AlternateContent><x:tableParts count='0'/><x:extLst/>";

        String sheet = text(mark(new OddWorkbook().sheet(inner).bytes(), "B2"), SHEET);

        assertThat(sheet)
                .containsSubsequence("<x:pageMargins/>", "<x:legacyDrawing", "<mc:AlternateContent>", "tableParts");
        assertThat(sheet)
                .contains(
                        "<x:legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                                + " r:id=\"rIdGuijian2\"/>");
    }

    @Test
    void writesThePrefixesOfThePart() throws IOException {
        Map<String, byte[]> parts = Parts.of(mark(new OddWorkbook().bytes(), "B2"));

        assertThat(Parts.text(parts, "book/main.xml"))
                .contains("<x:sheets><x:sheet name=\"审核结果\" sheetId=\"8\" q:id=\"rIdGuijian2\"/><x:sheet name='主要指标'")
                .containsSubsequence("</x:sheets>", "<x:definedNames><x:definedName ", "<x:calcPr");
        assertThat(Parts.text(parts, SHEET))
                .contains("<x:sheetData><x:row r=\"2\"><x:c r=\"B2\" s=\"1\"/></x:row></x:sheetData>");
    }

    @Test
    void aCellThatIsNotThereTakesTheLookOfItsRowOrColumn() throws IOException {
        String styles = "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><cellXfs>"
                + "<xf/><xf numFmtId='10' fillId='1'/><xf numFmtId='14'><protection locked='0'/></xf></cellXfs></styleSheet>";
        OddWorkbook odd = new OddWorkbook()
                .sheet("<x:cols><x:col min='2' max='3' style='1'/></x:cols><x:sheetData><x:row r='1'/>"
                        + "<x:row r='2' s='2' customFormat='1'/></x:sheetData>")
                .put("book/styles.xml", styles)
                .put(
                        "book/_rels/main.xml.rels",
                        new OddWorkbook()
                                .text("book/_rels/main.xml.rels")
                                .replace("</R", "<Relationship Id='s' Type='x/styles' Target='styles.xml'/></R"));

        String marked = text(mark(odd.bytes(), "B1", "B2", "D1"), "book/styles.xml");

        assertThat(marked)
                .contains("<xf applyFill=\"1\" numFmtId='10' fillId='2'/>")
                .contains("<xf fillId=\"2\" applyFill=\"1\" numFmtId='14'><protection locked='0'/></xf>")
                .contains("<xf fillId=\"2\" applyFill=\"1\"/>");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-8", "GB18030", "US-ASCII"})
    void keepsTheEncodingOfAPart(String charset) throws IOException {
        String name = charset.equals("US-ASCII") ? "&#20027;&#35201;&#25351;&#26631;" : "主要指标";
        String main = new OddWorkbook().text("book/main.xml").replace("主要指标", name);
        byte[] encoded = ("<?xml version='1.0' encoding='" + charset + "'?>" + main).getBytes(charset);

        byte[] marked = mark(new OddWorkbook().put("book/main.xml", encoded).bytes(), "B2");

        byte[] part = Parts.of(marked).getOrDefault("book/main.xml", new byte[0]);
        assertThat(part).startsWith(java.util.Arrays.copyOf(encoded, 40));
        try (XSSFWorkbook book = AnnotatedCopyTest.open(marked)) {
            assertThat(book.getSheetName(0)).isEqualTo("审核结果");
            assertThat(book.getSheetName(1)).isEqualTo("主要指标");
        }
    }

    @Test
    void keepsAByteOrderMark() throws IOException {
        byte[] encoded = ("\uFEFF" + new OddWorkbook().text(SHEET)).getBytes(StandardCharsets.UTF_8);

        byte[] part = Parts.of(mark(new OddWorkbook().put(SHEET, encoded).bytes(), "B2"))
                .getOrDefault(SHEET, encoded);

        assertThat(new String(part, StandardCharsets.UTF_8))
                .startsWith("\uFEFF<x:worksheet")
                .contains("\"B2\"");
    }

    @Test
    void aPlainCommentBecomesTheFirstRunOfTheJoinedOne() throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        OddWorkbook odd = new OddWorkbook()
                .put(
                        "book/s/_rels/one.xml.rels",
                        OddWorkbook.rels("<Relationship Id='rIdGuijian1' Type='x/comments' Target='../notes.xml'/>"))
                .put(
                        "book/notes.xml",
                        "<comments xmlns='" + main + "'><authors/><commentList><comment ref='B2' authorId='0'>"
                                + "<text><t>county</t></text></comment></commentList></comments>");

        Map<String, byte[]> parts = Parts.of(mark(odd.bytes(), "B2"));

        assertThat(Parts.text(parts, "book/notes.xml"))
                .contains("<authors><author>规检</author></authors>")
                .contains("<text><r><t>county</t></r><r><rPr><b/>");
        assertThat(Parts.text(parts, "book/s/_rels/one.xml.rels")).contains("Id=\"rIdGuijian2\"");
        assertThat(Parts.text(parts, "xl/drawings/vmlDrawing1.vml")).contains("<x:Row>1</x:Row><x:Column>1</x:Column>");
    }

    @Test
    void anEarlierBoxGrowsAndTheOthersStay() {
        String vml = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id='_x0000_s1030'><br>"
                + "<x:ClientData ObjectType='Note'><x:Anchor>1, 0, 1, 0, 2, 0, 2, 0</x:Anchor><x:Row>1</x:Row>"
                + "<x:Column>1</x:Column></x:ClientData></v:shape></xml>";
        NotesDrawing notes = NotesDrawing.of(
                java.util.Optional.of(vml.getBytes(StandardCharsets.UTF_8)),
                Grid.of(XmlDocument.fragment("<worksheet/>").root()));

        notes.add(new org.apache.poi.ss.util.CellAddress("B2"), "old");
        assertThat(notes.isChanged()).isFalse();
        notes.grow(new org.apache.poi.ss.util.CellAddress("B2"), "long ".repeat(100));
        notes.add(new org.apache.poi.ss.util.CellAddress("C3"), "new");

        assertThat(new String(notes.bytes(), StandardCharsets.UTF_8))
                .contains("<br>", "<x:Anchor>2, 15, 0, 5, 7, ", "id=\"_x0000_s1031\"", "<x:Row>2</x:Row>")
                .doesNotContain("1, 0, 1, 0, 2, 0, 2, 0")
                .endsWith("</v:shape></xml>");
    }

    private static byte[] mark(byte[] original, String... cells) throws IOException {
        CheckResult result = Results.of(Results.finding("R0602", Level.RED, "主要指标", cells));
        return AnnotatedCopyTest.mark(original, result);
    }

    private static String text(byte[] zip, String part) {
        return Parts.text(Parts.of(zip), part);
    }
}
