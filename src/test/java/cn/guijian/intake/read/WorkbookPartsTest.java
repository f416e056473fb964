package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestGrid;
import cn.guijian.intake.TestZip;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.number.CellFormat;
import cn.guijian.intake.read.SheetPart.CellPart.SharedFormulas;
import cn.guijian.intake.read.WorkbookReader.OoxmlReader.WorkbookPart;
import cn.guijian.office.PackageParts;
import cn.guijian.office.PartHandler;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of a package one by one, and that everything they make the reader keep is counted. */
final class WorkbookPartsTest {
    /** What the plain workbook makes the reader keep, each entry at 16 characters more than it has. */
    private static final int KEPT = 4 * (2 + 16) + 2 * (1 + 16) + (4 + 16) + 3 * 16;

    private static final Pattern NAME = Pattern.compile("(?<=<| )(\\w+(?::\\w+)?)");

    @ParameterizedTest
    @CsvSource({"0, 0", "007, 7", "999999999, 999999999", "164, 164"})
    void readsWholeNumbers(String text, int number) {
        assertThat(CellStyles.number(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1000000000", "-1", "+1", "1/", "1:", "1.5", " 1", "１"})
    void readsNoOtherNumbers(String text) {
        assertThat(CellStyles.number(text)).isEmpty();
    }

    @Test
    void knowsTheFormatOfEachStyle() {
        CellStyles styles = new CellStyles(true, TestGrid.budget());
        parse(
                "<styleSheet " + TestZip.MAIN + "><numFmts><numFmt numFmtId='164' formatCode='0.0'/>"
                        + "<numFmt numFmtId='165' formatCode='0.00'/><numFmt numFmtId='x' formatCode='0'/></numFmts>"
                        + "<cellXfs><xf numFmtId='165'/><xf numFmtId='9'/><xf/></cellXfs></styleSheet>",
                styles);

        assertThat(IntStream.range(-1, 4).mapToObj(styles::format))
                .containsExactly(
                        CellFormat.UNKNOWN,
                        CellFormat.of("0.00", true),
                        CellFormat.of("0%", true),
                        CellFormat.of("General", true),
                        CellFormat.UNKNOWN);
        assertThat(styles.areMissed()).isFalse();
    }

    @Test
    void knowsOneStyleWhereThereAreNone() {
        CellStyles styles = new CellStyles(false, TestGrid.budget());

        assertThat(styles.format(0)).isEqualTo(CellFormat.of("General", false));
        assertThat(styles.areMissed()).isFalse();
        assertThat(styles.format(1)).isEqualTo(CellFormat.of("General", false));
        assertThat(styles.areMissed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "false, false", "true, true"})
    void readsWhichCalendarTheWorkbookCountsIn(String flag, boolean date1904) {
        WorkbookPart workbook = new WorkbookPart(TestGrid.budget());
        parse("<workbook " + TestZip.MAIN + "><workbookPr date1904='" + flag + "'/></workbook>", workbook);

        assertThat(workbook.date1904()).isEqualTo(date1904);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<workbook xmlns='urn:other'/>", "<workbook/>", "<worksheet " + TestZip.MAIN + "/>"})
    void takesNothingElseForAWorkbook(String xml) {
        assertThatThrownBy(() -> parse(xml, new WorkbookPart(TestGrid.budget())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.trouble().details()).first().isEqualTo("这是压缩格式的文件，里面没有工作簿"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B2+C3|D5+E6",
                "$B2+B$2+$B$2|$B5+D$2+$B$2",
                "SUM(A1:b2)|SUM(C4:D5)",
                "Q1_合计+R2.x+ABCD1|Q1_合计+R2.x+ABCD1",
                "LOG10(A1)|LOG10(C4)",
                "1*'A1 表'!A1&\"A1\"|1*'A1 表'!C4&\"A1\"",
                "XFC1+XFB1|#REF!+XFD4",
                "A1048574+A1048573|#REF!+C1048576",
            })
    void movesReferencesTwoColumnsAndThreeRows(String formula, String moved) {
        SharedFormulas formulas = new SharedFormulas();
        formulas.add("0", formula, new CellAddress(10, 5));

        assertThat(formulas.at("0", new CellAddress(13, 7))).contains(moved);
    }

    @Test
    void movesReferencesBackAndNotOutOfTheSheet() {
        SharedFormulas formulas = new SharedFormulas();
        formulas.add("0", "C4+B4+C3+$C4+C$4", new CellAddress(10, 5));

        assertThat(formulas.at("0", new CellAddress(7, 3))).contains("A1+#REF!+#REF!+$C1+A$4");
        assertThat(formulas.at("1", new CellAddress(7, 3))).isEmpty();
    }

    @Test
    void gathersTextWithoutPinyinAndWithoutWhatStandsBetween() {
        TextRuns runs = new TextRuns(TestGrid.budget());
        runs.open("r", "");
        text(runs, "\n");
        element(runs, "t", "洛");
        text(runs, "\n");
        runs.close("r");
        runs.open("rPh", "");
        element(runs, "t", "luo");
        text(runs, " ");
        element(runs, "t", "nan");
        runs.close("rPh");
        element(runs, "t", "南");

        assertThat(runs.text().text()).isEqualTo("洛南");
    }

    @Test
    void beginsAnewAfterATornRun() {
        TextRuns runs = new TextRuns(TestGrid.budget());
        runs.open("t", "");
        text(runs, "一");
        runs.open("rPh", "");
        runs.clear();
        text(runs, "二");
        element(runs, "t", "三");

        assertThat(runs.text().text()).isEqualTo("三");
    }

    @ParameterizedTest
    @CsvSource({
        "a_x000D_b, 'a\rb'",
        "_x4e00__x4E8C_, 一二",
        "_x005F_x000D_, _x000D_",
        "_x24_$1\\, _x24_$1\\",
        "_x0024_, $",
        "_xyz_, _xyz_"
    })
    void readsEscapedCharacters(String text, String meant) {
        assertThat(TextRuns.unescape(text)).isEqualTo(meant);
    }

    @Test
    void keepsTextsOfCellsApart() {
        RawWorkbook workbook = read(
                TestZip.workbook("<row r='1'><c r='A1' t='inlineStr'><is><t>一</t></is></c>"
                        + "<c r='B1' t='inlineStr'><is><t>二</t></is></c></row>"),
                limits(9, 9, 9, 9_999));

        assertThat(workbook.sheets().get(0).rows().get(0).cells().stream().map(RawCell::shown))
                .containsExactly("一", "二");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='A1' t='str'><v>123456789</v></c></row>",
                "<row r='1'><c r='A1'><f>1+3456789</f><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='inlineStr'><is><t>123</t><t>456789</t></is></c></row>"
            })
    void countsCharactersOfACell(String rows) {
        assertThatCode(() -> read(TestZip.workbook(rows), limits(9, 9, 9, 9_999)))
                .doesNotThrowAnyException();
        assertRefused(TestZip.workbook(rows.replace("9", "90")), limits(9, 9, 9, 9_999), "一个单元格的文字过长");
    }

    @Test
    void countsCharactersOfANumberFormat() {
        byte[] bytes = TestZip.replaced(TestZip.workbook(""), "0.0%", "0.0000000");

        assertThatCode(() -> read(bytes, limits(9, 9, 9, 9_999))).doesNotThrowAnyException();
        assertRefused(bytes, limits(8, 9, 9, 9_999), "一个单元格的文字过长");
    }

    /** Rows without cells too; of cells those with content. */
    @Test
    void countsRowsAndCells() {
        byte[] bytes = TestZip.workbook("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'/></row>"
                + "<row r='2'/><row r='5'><c r='A5'><v>3</v></c></row>");

        assertThat(read(bytes, limits(9, 3, 3, 9_999)).sheets().get(0).rows()).hasSize(2);
        assertRefused(bytes, limits(9, 2, 3, 9_999), "一张工作表的行数过多（带格式的空行也计算在内）");
        assertRefused(bytes, limits(9, 3, 2, 9_999), "有内容的单元格过多");
    }

    @Test
    void countsSheets() {
        String sheet = "<sheet name='表' r:id='r1'/>";
        byte[] two = TestZip.workbook(
                "",
                TestZip.WORKBOOK,
                "<workbook " + TestZip.MAIN + "><sheets>" + sheet + sheet + "</sheets></workbook>");
        byte[] three = TestZip.workbook(
                "",
                TestZip.WORKBOOK,
                "<workbook " + TestZip.MAIN + "><sheets>" + sheet + sheet + sheet + "</sheets></workbook>");

        assertThat(read(two, limits(9, 9, 9, 9_999)).sheets()).hasSize(2);
        assertRefused(three, limits(9, 9, 9, 9_999), "工作表过多");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|",
                "20|<row r='1'><c r='A1' t='str'><v>abcd</v></c></row>",
                "20|<row r='1'><c r='A1'><v>abcd</v></c></row>",
                "20|<row r='1'><c r='A1' t='inlineStr'><is><t>abcd</t></is></c></row>",
                "20|<row r='1'><c r='A1'><f>1+10</f><v>2</v></c></row>",
                "40|<row r='1'><c r='A1'><f t='shared' si='0'>1+10</f><v>2</v></c><c r='B1'><f t='shared' si='0'/><v>2</v></c></row>",
            })
    void countsWhatIsKept(int kept, String rows) {
        byte[] bytes = TestZip.workbook(rows == null ? "" : rows);

        int all = KEPT + kept + names(bytes);

        assertThatCode(() -> read(bytes, limits(9, 9, 9, all))).doesNotThrowAnyException();
        assertRefused(bytes, limits(9, 9, 9, all - 1), "全部文字过多");
    }

    /** The names of elements and attributes, each of which the parser keeps once. */
    private static int names(byte[] workbook) {
        Set<String> names = new HashSet<>();
        TestZip.texts(workbook).values().stream()
                .flatMap(part -> NAME.matcher(part).results())
                .map(name -> name.group(1))
                .filter(name -> !name.startsWith("xmlns"))
                .forEach(names::add);
        names.remove("Types");
        return names.stream().mapToInt(name -> name.length() + 16).sum();
    }

    private static void parse(String xml, PartHandler handler) {
        PackageParts.open(TestZip.zip(Map.of("a.xml", xml)), TestGrid.budget()).parse("a.xml", handler);
    }

    private static void element(TextRuns runs, String name, String text) {
        runs.open(name, "");
        text(runs, text);
        runs.close(name);
    }

    private static void text(TextRuns runs, String text) {
        runs.text(text.toCharArray(), 0, text.length());
    }

    private static RawWorkbook read(byte[] bytes, IntakeLimits limits) {
        return new WorkbookReader(new Budget(limits)).read(bytes);
    }

    private static void assertRefused(byte[] bytes, IntakeLimits limits, String count) {
        assertThatThrownBy(() -> read(bytes, limits))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.trouble().details()).first().isEqualTo(count));
    }

    private static IntakeLimits limits(int textLength, int rows, int cells, int textTotal) {
        return new IntakeLimits(1 << 20, 1 << 20, 100, 2, rows, cells, textLength, textTotal, Duration.ofMinutes(1), 0);
    }
}
