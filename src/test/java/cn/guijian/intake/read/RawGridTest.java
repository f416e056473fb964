package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestZip;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.number.CellFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no library writes but files hold, from hand-written parts. */
final class RawGridTest {
    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("<c r='A1'><v>12</v></c>", number("12")),
                Arguments.of("<c r='A1'><v> 4.2999999999999998 </v></c>", number("4.3")),
                Arguments.of("<c r='A1'><v>0.30000000000000004</v></c>", number("0.3")),
                Arguments.of("<c r='A1'><v>1.2E3</v></c>", number("1200")),
                Arguments.of("<c r='A1'><v>-0</v></c>", number("0")),
                Arguments.of("<c r='A1' t='s'><v>1</v></c>", text("一")),
                Arguments.of("<c r='A1' t='str'><v>文</v></c>", text("文")),
                Arguments.of("<c r='A1' t='inlineStr'><is><t>文</t></is></c>", text("文")),
                Arguments.of(
                        "<c r='A1' t='inlineStr'><is><r><t>文</t></r><r><t xml:space='preserve'> 字</t></r>"
                                + "<rPh><t>wen</t></rPh></is></c>",
                        text("文 字")),
                Arguments.of("<c r='A1' t='inlineStr'><is><t>a_x000D_b_x4E00_</t></is></c>", text("a\rb一")),
                Arguments.of("<c r='A1' t='b'><v>1</v></c>", new Content.Flag(true)),
                Arguments.of("<c r='A1' t='b'><v>0</v></c>", new Content.Flag(false)),
                Arguments.of("<c r='A1' t='e'><v>#REF!</v></c>", new Content.Fault("#REF!")),
                Arguments.of("<c r='A1'><v>NaN</v></c>", text("NaN")),
                Arguments.of("<c r='A1'><v>1e999</v></c>", text("1e999")),
                Arguments.of("<c r='A1'><v>abc</v></c>", text("abc")),
                Arguments.of("<c><v>12</v></c>", number("12")));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void readsEveryTypeOfCell(String cell, Content content) {
        assertThat(sheet("<row r='1'>" + cell + "</row>"))
                .isEqualTo(List.of(new RawRow(0, List.of(cell(0, 0, content, Optional.empty())))));
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                Arguments.of("<f>1+1</f><v>2</v>", "n", number("2")),
                Arguments.of("<f>1+1</f><v></v>", "n", new Content.NoResult()),
                Arguments.of("<f>1+1</f><v/>", "n", new Content.NoResult()),
                Arguments.of("<f>1+1</f>", "n", new Content.NoResult()),
                Arguments.of("<f>1+1</f>", "str", new Content.NoResult()),
                Arguments.of("<f>1+1</f>", "e", new Content.NoResult()),
                Arguments.of("<f>1+1</f><v></v>", "str", text("")),
                Arguments.of("<f>1+1</f><v>—</v>", "str", text("—")),
                Arguments.of("<f>1+1</f><v>#DIV/0!</v>", "e", new Content.Fault("#DIV/0!")));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void seesWhetherFormulaHasResult(String inside, String type, Content content) {
        assertThat(sheet("<row r='1'><c r='A1' t='" + type + "'>" + inside + "</c></row>"))
                .isEqualTo(List.of(new RawRow(0, List.of(cell(0, 0, content, Optional.of("1+1"))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A1'/>",
                "<c r='A1' s='1'/>",
                "<c r='A1' t='s'/>",
                "<c r='A1'><v></v></c>",
                "<c r='A1' t='str'><v></v></c>",
                "<c r='A1' t='inlineStr'><is><t></t></is></c>"
            })
    void leavesOutEmptyCells(String cell) {
        assertThat(sheet("<row r='1'>" + cell + "</row>")).isEmpty();
    }

    @Test
    void countsOnWhereRowsAndCellsBearNoAddress() {
        assertThat(
                        sheet(
                                "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row r='5'/><row><c><v>4</v></c></row>"))
                .isEqualTo(List.of(
                        new RawRow(0, List.of(plain(0, 0, "1"), plain(0, 3, "2"), plain(0, 4, "3"))),
                        new RawRow(5, List.of(plain(5, 0, "4")))));
    }

    @Test
    void sortsRowsAndCells() {
        assertThat(
                        sheet(
                                "<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>2</v></c></row><row r='1'><c r='A1'><v>3</v></c></row>"))
                .isEqualTo(List.of(
                        new RawRow(0, List.of(plain(0, 0, "3"))),
                        new RawRow(1, List.of(plain(1, 0, "2"), plain(1, 1, "1")))));
    }

    @Test
    void movesReferencesOfSharedFormulas() {
        String rows =
                "<row r='1'><c r='A1'><f t='shared' ref='A1:A2' si='0'>B1+$B$1+'基础 A1'!C1&amp;\"B1\"+LOG10(B1)</f><v>1</v></c></row>"
                        + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>2</v></c></row>";

        assertThat(sheet(rows).get(1).cells().get(0).formula()).contains("B2+$B$1+'基础 A1'!C2&\"B1\"+LOG10(B2)");
    }

    @Test
    void takesNumberFormatsFromCellStylesAlone() {
        String rows = "<row r='1'><c r='A1' s='1'><v>0.0382</v></c><c r='B1' s='2'><v>45299</v></c></row>";

        assertThat(sheet(rows).get(0).cells().stream().map(RawCell::shown)).containsExactly("3.8%", "2024-01-08");
    }

    @Test
    void ignoresWhatLiesOutsideOfTheSheetData() {
        byte[] bytes = TestZip.workbook(
                "",
                TestZip.SHEET,
                "<worksheet " + TestZip.MAIN + "><dimension ref='A1:XFD1048576'/>"
                        + "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"
                        + "<x:row xmlns:x='urn:other' r='1'/><extLst><row r='1'><c r='A1'><v>2</v></c></row></extLst></worksheet>");

        assertThat(read(bytes).sheets())
                .containsExactly(new RawSheet("表1", false, List.of(new RawRow(0, List.of(plain(0, 0, "1"))))));
    }

    @Test
    void readsHiddenSheetsAndLeavesOutCharts() {
        var parts = TestZip.parts("");
        parts.put(
                TestZip.WORKBOOK,
                "<workbook " + TestZip.MAIN + "><workbookPr date1904='1'/><sheets>"
                        + "<sheet name='图' sheetId='1' r:id='r9'/><sheet name='藏' sheetId='2' state='veryHidden' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                TestZip.relations(TestZip.relation("r9", "chartsheet", "charts/c.xml")
                        + TestZip.relation("r1", "worksheet", "worksheets/sheet1.xml")));

        assertThat(read(TestZip.zip(parts)).sheets()).containsExactly(new RawSheet("藏", true, List.of()));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() {
        byte[] bytes = TestZip.workbook(
                "<row r='1'><c r='A1' s='2'><v>43837</v></c></row>",
                TestZip.WORKBOOK,
                "<workbook " + TestZip.MAIN
                        + "><workbookPr date1904='true'/><sheets><sheet name='表1' r:id='r1'/></sheets></workbook>");

        assertThat(read(bytes).sheets().get(0).rows().get(0).shown(0)).isEqualTo("2024-01-08");
    }

    @Test
    void readsWorkbookWithoutStylesAndTexts() {
        var parts = TestZip.parts("<row r='1'><c r='A1'><v>1</v></c></row>");
        parts.remove(TestZip.STYLES);
        parts.remove(TestZip.STRINGS);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                TestZip.relations(TestZip.relation("r1", "worksheet", "worksheets/sheet1.xml")));

        assertThat(read(TestZip.zip(parts)).sheets().get(0).rows())
                .containsExactly(new RawRow(0, List.of(plain(0, 0, "1"))));
    }

    @Test
    void leavesPinyinOutOfSharedTexts() {
        byte[] bytes = TestZip.workbook(
                "<row r='1'><c r='A1' t='s'><v>0</v></c></row>",
                TestZip.STRINGS,
                "<sst " + TestZip.MAIN
                        + "><si><r><t>洛</t></r><r><t>南</t></r><rPh sb='0' eb='1'><t>luo</t></rPh><phoneticPr/></si></sst>");

        assertThat(read(bytes).sheets().get(0).rows().get(0).shown(0)).isEqualTo("洛南");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>|工作表“表1”的 A1 单元格出现两次",
                "<row r='1'><c r='A1'><v>1</v></c></row><row r='1'/>|工作表“表1”第 1 行出现两次",
                "<row r='2'><c r='A1'><v>1</v></c></row>|工作表“表1”中有错误的地址“A1”",
                "<row r='1'><c r='XFE1'><v>1</v></c></row>|工作表“表1”中有错误的地址“XFE1”",
                "<row r='1'><c r='1'><v>1</v></c></row>|工作表“表1”中有错误的地址“1”",
                "<row r='0'/>|工作表“表1”中有错误的地址“0”",
                "<row r='1048577'/>|工作表“表1”中有错误的地址“1048577”",
                "<row r='x'/>|工作表“表1”中有错误的地址“x”",
                "<row r='1'>|xl/worksheets/sheet1.xml 的内容不完整",
            })
    void refusesSheetsThatContradictThemselves(String rows, String damage) {
        assertDamaged(TestZip.workbook(rows), damage);
    }

    @Test
    void namesTheMissingPart() {
        assertDamaged(TestZip.workbook("", TestZip.SHEET, ""), "工作表“表1”的内容缺失");
        assertDamaged(TestZip.workbook("", TestZip.WORKBOOK, ""), "缺少 xl/workbook.xml");
        assertDamaged(TestZip.workbook("", "_rels/.rels", ""), "缺少 _rels/.rels");
        assertDamaged(TestZip.workbook("", "xl/_rels/workbook.xml.rels", ""), "工作表“表1”的内容缺失");
        assertDamaged(TestZip.workbook("", TestZip.SHEET, "<html/>"), "工作表“表1”的内容缺失");
    }

    private static void assertDamaged(byte[] bytes, String damage) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.trouble().details()).first().isEqualTo("文件已损坏（" + damage + "）"));
    }

    private static List<RawRow> sheet(String rows) {
        return read(TestZip.workbook(rows)).sheets().get(0).rows();
    }

    private static RawWorkbook read(byte[] bytes) {
        return new WorkbookReader(new Budget(IntakeLimits.standard())).read(bytes);
    }

    private static RawCell plain(int row, int column, String value) {
        return cell(row, column, number(value), Optional.empty());
    }

    private static RawCell cell(int row, int column, Content content, Optional<String> formula) {
        return new RawCell(row, column, content, formula, CellFormat.of("General", false));
    }

    private static Content number(String value) {
        return new Content.Number(new BigDecimal(value));
    }

    private static Content text(String text) {
        return new Content.Text(text);
    }
}
