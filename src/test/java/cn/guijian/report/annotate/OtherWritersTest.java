package cn.guijian.report.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.result.CheckResult;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.LevelFills;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workbooks as three more programs write them, {@code prefixed.xlsx} with a prefix on every element, a byte order mark,
 * no counts and no document properties. All hold the comments 县里自己的批注 at H8 and 再核一次 at E3, merged cells A14:C15, a
 * hidden sheet, a chart and a picture where the writer knows them.
 */
class OtherWritersTest {
    private static final Path FOLDER = Path.of("src/test/resources/annotate");
    private static final Pattern BOX = Pattern.compile("Row>(\\d+)</\\w+:Row>\\s*<\\w+:Column>(\\d+)<");

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "sheetjs.xlsx", "prefixed.xlsx"})
    void minusOurMarksItIsTheSubmittedWorkbook(String file) throws IOException {
        byte[] original = Files.readAllBytes(FOLDER.resolve(file));
        Map<String, byte[]> before = Parts.of(original);
        Map<String, byte[]> after = Parts.of(AnnotatedCopyTest.mark(original, everyPlace()));
        assertThat(after.keySet().stream().limit(before.size())).containsExactlyElementsOf(before.keySet());
        before.forEach((name, bytes) -> {
            byte[] now = after.getOrDefault(name, new byte[0]);
            if (!Arrays.equals(now, bytes)) {
                Unmarked.Pair pair = Unmarked.of(name, now, bytes);
                assertThat(pair.unmarked()).as(name).isEqualTo(pair.original());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "sheetjs.xlsx", "prefixed.xlsx"})
    void keepsTheCountysCommentsAndGivesEachCellOneBox(String file) throws IOException {
        byte[] marked = AnnotatedCopyTest.mark(Files.readAllBytes(FOLDER.resolve(file)), everyPlace());
        try (XSSFWorkbook book = AnnotatedCopyTest.open(marked)) {
            assertThat(comment(book, "H8")).startsWith("县里自己的批注").contains("【红 严重滞后】R0602");
            assertThat(comment(book, "E3")).contains("再核一次").doesNotContain("【");
            assertThat(comment(book, "B30")).startsWith("【黄 略慢】");
        }
        List<String> boxes = Parts.of(marked).entrySet().stream()
                .filter(part ->
                        part.getKey().endsWith("Drawing1.vml") || part.getKey().endsWith("Drawing2.vml"))
                .flatMap(part ->
                        BOX.matcher(Parts.text(Map.of("", part.getValue()), "")).results())
                .map(MatchResult::group)
                .toList();
        assertThat(boxes).hasSize(6).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "sheetjs.xlsx", "prefixed.xlsx"})
    void saysAtTheVisibleCellWhatIsFoundInsideMergedCells(String file) throws IOException {
        byte[] marked = AnnotatedCopyTest.mark(Files.readAllBytes(FOLDER.resolve(file)), everyPlace());
        try (XSSFWorkbook book = AnnotatedCopyTest.open(marked)) {
            XSSFSheet sheet = book.getSheet("主要指标");
            assertThat(comment(book, "A14")).contains("R0109", "R0110");
            assertThat(sheet.getCellComment(new CellAddress("B15"))).isNull();
            assertThat(sheet.getRow(13)
                            .getCell(0)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FF" + LevelFills.fill(Level.MUST_FIX));
        }
    }

    @Test
    void leavesTheListAloneWhereADrawingOfAnXlsCannotBeRead() throws IOException {
        byte[] original = Files.readAllBytes(FOLDER.resolve("charted.xls"));
        AnnotatedCopy copy = AnnotatedCopy.of(everyPlace(), Optional.of(original));
        try (XSSFWorkbook book = AnnotatedCopyTest.open(copy.content())) {
            assertThat(copy.fileName()).isEqualTo("annotated.xlsx");
            assertThat(IntStream.range(0, FindingList.HEADER - 1)
                            .mapToObj(book.getSheetAt(0)::getRow)
                            .filter(row -> row != null && row.getCell(0) != null)
                            .map(row -> row.getCell(0).getStringCellValue()))
                    .anyMatch(line -> line.contains(Texts.text(Reason.ODD.key())));
        }
    }

    @Test
    void leavesTheListAloneWhereTheRecordsOfAnXlsAreDamaged() throws IOException {
        byte[] original = Files.readAllBytes(FOLDER.resolve("libreoffice.xls"));
        byte[] cut = Arrays.copyOf(original, original.length / 2);
        assertThat(AnnotatedCopy.of(everyPlace(), Optional.of(cut)).fileName()).isEqualTo("annotated.xlsx");
    }

    private static CheckResult everyPlace() {
        return Results.of(
                Results.finding("R0203", Level.MUST_FIX, "主要指标", "H9"),
                Results.finding("R0602", Level.RED, "主要指标", "H8"),
                Results.finding("R0502", Level.YELLOW, "主要指标", "B30"),
                Results.finding("R0109", Level.MUST_FIX, "主要指标", "B15"),
                Results.finding("R0110", Level.NOTE, "主要指标", "C14"),
                Results.finding("R0110", Level.NOTE, "a'b&c <表>", "D4"));
    }

    private static String comment(XSSFWorkbook book, String cell) {
        return AnnotatedCopyTest.comment(book, "主要指标!" + cell);
    }
}
