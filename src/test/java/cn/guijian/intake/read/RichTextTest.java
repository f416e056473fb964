package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.TestCatalog;
import cn.guijian.intake.TestForm;
import cn.guijian.intake.TestGrid;
import cn.guijian.intake.TestIntake;
import cn.guijian.intake.TestZip;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.Script;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs that are struck out, raised or lowered, in .xlsx and .xls: a person does not read them with the digits. */
final class RichTextTest {
    private static final String END = "H4";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9545^1^|“1”是上标|9545",
                "9545_2_|“2”是下标|9545",
                "~580~585|“580”划了删除线|585",
                "1~0~616|“0”划了删除线|1616",
                "~580~ 585人^①^|“580”划了删除线、“①”是上标|585",
                "9545^注1^|“注1”是上标|9545",
                "9,545^a^|“a”是上标|9545",
                "~1.2~1.3万|“1.2”划了删除线|13000",
                "9545^[1]^|“[1]”是上标|9545",
            })
    void asksAboutANumberAndProposesWhatStands(String marked, String marks, String proposed) {
        for (Submission submission : both(w -> TestForm.rich(w, "主要指标", END, marked))) {
            assertThat(value(submission).reading()).isEqualTo(new Reading.Unreadable());
            assertThat(marked(submission).details().subList(0, 3))
                    .containsExactly(marked.replaceAll("[~^_]", ""), marks, "去掉后是 " + proposed + "，是不是这个数请填报单位确认。");
        }
    }

    @ParameterizedTest
    @CsvSource({"~9545~, “9545”划了删除线", "~95~^45^, “95”划了删除线、“45”是上标", "约9545^1^, “1”是上标"})
    void proposesNothingWhereNoNumberStands(String marked, String marks) {
        for (Submission submission : both(w -> TestForm.rich(w, "主要指标", END, marked))) {
            assertThat(marked(submission).details().subList(1, 3)).containsExactly(marks, "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9545²", "9545₁", "9545①", "9545⑴"})
    void takesSignsThatAreRaisedByThemselvesAlike(String text) {
        for (Submission submission : both(w -> TestForm.cell(w, "主要指标", END).setCellValue(text))) {
            assertThat(marked(submission).details()).contains("去掉后是 9545，是不是这个数请填报单位确认。");
        }
    }

    @Test
    void asksAboutANumberWhoseCellIsStruckOutOrRaised() {
        for (Submission submission : both(w -> font(w, END, true, Font.SS_NONE))) {
            assertThat(marked(submission).details().subList(0, 3)).containsExactly("21500", "“21500”划了删除线", "");
        }
        for (Submission submission : both(w -> font(w, END, false, Font.SS_SUB))) {
            assertThat(marked(submission).details().get(1)).isEqualTo("“21500”是下标");
        }
    }

    @Test
    void readsARunWithAFontOfItsOwnInAStruckCell() {
        byte[] bytes = TestZip.workbook(
                "<row r='1'><c r='A1' s='1' t='inlineStr'><is><r><t>旧</t></r>"
                        + "<r><rPr><b/></rPr><t>新</t></r></is></c></row>",
                TestZip.STYLES,
                "<styleSheet " + TestZip.MAIN + "><fonts><font/><font><strike/></font></fonts>"
                        + "<cellXfs><xf/><xf fontId='1'/></cellXfs></styleSheet>");

        RawCell cell = cell(bytes);

        assertThat(cell.shown()).isEqualTo("旧新");
        assertThat(cell.standing()).isEqualTo("新");
    }

    @ParameterizedTest
    @CsvSource({
        "<strike/>, 数, 号",
        "<strike val='1'/>, 数, 号",
        "<strike val='0'/>, 数号, 数号",
        "<strike val='false'/>, 数号, 数号",
        "<vertAlign val='superscript'/>, 数, 数号",
        "<vertAlign val='subscript'/>, 数, 数号",
        "<vertAlign val='baseline'/>, 数号, 数号",
        "<vertAlign val='superscript'/><strike/>, 数, 数",
        "<b/><color rgb='FFFF0000'/>, 数号, 数号"
    })
    void knowsHowARunStands(String font, String standing, String kept) {
        String run = "<r><rPr>" + font + "</rPr><t>号</t></r>";
        RawCell inline = cell(
                TestZip.workbook("<row r='1'><c r='A1' t='inlineStr'><is><r><t>数</t></r>" + run + "</is></c></row>"));
        RawCell shared = cell(TestZip.workbook(
                "<row r='1'><c r='A1' t='s'><v>0</v></c></row>",
                TestZip.STRINGS,
                "<sst " + TestZip.MAIN + "><si><r><t>数</t></r>" + run + "</si></sst>"));

        assertThat(List.of(inline.standing(), shared.standing())).containsOnly(standing);
        assertThat(List.of(inline.words(), shared.words()))
                .containsOnly(
                        font.contains("strike") && !font.contains("val='0'") && !font.contains("false") ? "数" : kept);
        assertThat(List.of(inline.shown(), shared.shown())).containsOnly("数号");
    }

    /** Fonts of conditional formats are not the cells'. */
    @Test
    void takesFontsFromTheListOfFontsAlone() {
        byte[] bytes = TestZip.workbook(
                "<row r='1'><c r='A1' s='0'><v>1</v></c></row>",
                TestZip.STYLES,
                "<styleSheet " + TestZip.MAIN + "><fonts><font/></fonts><cellXfs><xf fontId='0'/></cellXfs>"
                        + "<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>");

        assertThat(cell(bytes).script()).isEqualTo(Script.LINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z06^1^", "~Z07~Z06", "Z0~7~6", "Z06_a_", "Z06①"})
    void readsACodeByWhatStands(String code) {
        for (Submission submission : both(w -> TestForm.rich(w, "主要指标", "A4", code))) {
            assertThat(value(submission).number()).contains(new BigDecimal(21500));
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @Test
    void readsNamesAndHeadingsByWhatStands() {
        for (Submission submission : both(w -> {
            TestForm.cell(w, "主要指标", "A4").setBlank();
            TestForm.rich(w, "主要指标", "B4", "失业保险~缴费~参保人数^2^");
            TestForm.rich(w, "主要指标", "H1", "期末数^3^");
        })) {
            assertThat(value(submission).number()).contains(new BigDecimal(21500));
        }
    }

    @Test
    void takesNoStruckTextForAnExplanation() {
        for (Submission submission : both(w -> {
            TestForm.rich(w, "主要指标", "I3", "~按时点统计~");
            TestForm.rich(w, "主要指标", "I4", "新增两家^①^企业，~原为三家~");
        })) {
            assertThat(submission.row("Z02").orElseThrow().explanation().raw()).isEmpty();
            assertThat(submission.row("Z06").orElseThrow().explanation().raw()).isEqualTo("新增两家①企业，");
        }
    }

    @Test
    void readsDatesByWhatStands() {
        for (Submission submission : both(w -> TestForm.rich(w, "封面", "B10", "2024年1月~3~8日^1^"))) {
            assertThat(submission.cover().date()).contains(LocalDate.of(2024, 1, 8));
        }
    }

    @Test
    void asksWhereTheCoverWasCorrected() {
        for (Submission submission : both(w -> TestForm.rich(w, "封面", "B3", "~丹凤县~洛南县"))) {
            assertThat(submission.unit()).isEqualTo(TestCatalog.LUONAN);
            assertThat(submission.troubles()).extracting(Trouble::type).containsExactly(Trouble.Type.COVER_INFERRED);
        }
        for (Submission submission : both(w -> TestForm.rich(w, "封面", "B3", "洛南县^1^"))) {
            assertThat(submission.cover().text(CoverItem.UNIT)).isEqualTo("洛南县");
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @Test
    void saysNothingOfBlankSignsAndOfCellsThatNobodyAsks() {
        for (Submission submission : both(w -> {
            TestForm.rich(w, "主要指标", END, "21500~ ~");
            TestForm.rich(w, "主要指标", "E4", "12^1^");
        })) {
            assertThat(value(submission).number()).contains(new BigDecimal(21500));
            assertThat(submission.troubles()).extracting(Trouble::type).containsExactly(Trouble.Type.CELL_MENDED);
        }
    }

    private List<Submission> both(Consumer<Workbook> change) {
        return TestForm.both(change).stream()
                .map(bytes -> TestIntake.submission(folder, bytes))
                .toList();
    }

    private static ReportedValue value(Submission submission) {
        return submission.value("Z06", Column.END).orElseThrow();
    }

    private static Trouble marked(Submission submission) {
        assertThat(submission.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.type()).isEqualTo(Trouble.Type.CELL_MARKED);
            assertThat(trouble.locations().get(0).cell()).isEqualTo(END);
        });
        return submission.troubles().get(0);
    }

    private static void font(Workbook workbook, String address, boolean struck, short offset) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(TestForm.font(workbook, struck, offset));
        Cell cell = TestForm.cell(workbook, "主要指标", address);
        cell.setCellStyle(style);
    }

    private static RawCell cell(byte[] bytes) {
        return new WorkbookReader(TestGrid.budget())
                .read(bytes)
                .sheets()
                .get(0)
                .rows()
                .get(0)
                .cells()
                .get(0);
    }
}
