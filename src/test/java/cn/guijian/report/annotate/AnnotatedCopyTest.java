package cn.guijian.report.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.CheckResult;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.LevelFills;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedCopyTest {
    private static final String POI = "sample-submissions/shangluo-hr-2021/2023Q4/danfeng.xlsx";
    private static final String EXCELJS = "src/test/resources/annotate/exceljs.xlsx";
    private static final String LIBREOFFICE = "src/test/resources/annotate/libreoffice.xlsx";

    @ParameterizedTest
    @ValueSource(strings = {POI, EXCELJS, LIBREOFFICE})
    void minusOurMarksItIsTheSubmittedWorkbookPartByPart(String file) throws IOException {
        byte[] original = Files.readAllBytes(Path.of(file));

        byte[] marked = mark(original, Results.everyLevel());

        Unmarking unmarking = new Unmarking(original, marked);
        assertThat(unmarking.remaining()).isEqualTo(unmarking.expected());
        assertThat(unmarking.added())
                .allMatch(name -> name.matches(
                        "xl/(comments\\d+|worksheets/sheet\\d+|worksheets/_rels/sheet\\d+.xml.rels)(\\.xml)?"
                                + "|xl/drawings/vmlDrawing\\d+\\.vml"));
        assertThat(Parts.of(marked).keySet())
                .startsWith(Parts.of(original).keySet().toArray(new String[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {POI, EXCELJS, LIBREOFFICE})
    void partsWithoutMarksKeepTheirBytes(String file) throws IOException {
        byte[] original = Files.readAllBytes(Path.of(file));

        Map<String, byte[]> marked = Parts.of(mark(original, Results.everyLevel()));

        Parts.of(original).forEach((name, bytes) -> {
            if (name.matches(
                    "xl/(sharedStrings.xml|media/.*|theme/.*|drawings/drawing1.xml)|docProps/.*|_rels/.rels")) {
                assertThat(marked.get(name)).as(name).isEqualTo(bytes);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {POI, EXCELJS, LIBREOFFICE})
    void eachCellKeepsItsLookButForTheFill(String file) throws IOException {
        byte[] original = Files.readAllBytes(Path.of(file));
        try (XSSFWorkbook before = open(original);
                XSSFWorkbook after = open(mark(original, Results.everyLevel()))) {
            for (String place : List.of("主要指标!E10", "主要指标!H8", "重点任务!H7", "封面!C9", "主要指标!H13")) {
                XSSFCellStyle was = cell(before, place).getCellStyle();
                XSSFCellStyle is = cell(after, place).getCellStyle();
                assertThat(is.getDataFormatString()).as(place).isEqualTo(was.getDataFormatString());
                assertThat(is.getFont()).isEqualTo(was.getFont());
                assertThat(is.getBorderBottom()).isEqualTo(was.getBorderBottom());
                assertThat(is.getLocked()).isEqualTo(was.getLocked());
                assertThat(is.getAlignment()).isEqualTo(was.getAlignment());
                assertThat(cell(after, place).toString())
                        .isEqualTo(cell(before, place).toString());
            }
            assertThat(fill(after, "主要指标!E10")).isEqualTo("FF" + LevelFills.fill(Level.MUST_FIX));
            assertThat(fill(after, "重点任务!H7")).isEqualTo("FF" + LevelFills.fill(Level.MUST_EXPLAIN));
            assertThat(fill(after, "封面!C9")).isEqualTo("FF" + LevelFills.fill(Level.NOTE));
            assertThat(fill(after, "主要指标!K40")).isEqualTo("FF" + LevelFills.fill(Level.NOTE));
            assertThat(fill(after, "主要指标!H13")).isEqualTo("FF" + LevelFills.fill(Level.RED));
            assertThat(fill(after, "主要指标!G7")).isEqualTo("FF" + LevelFills.fill(Level.YELLOW));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {POI, EXCELJS, LIBREOFFICE})
    void aCommentNamesRuleLevelFaultAndRemedyOfEachFinding(String file) throws IOException {
        try (XSSFWorkbook book = open(mark(Files.readAllBytes(Path.of(file)), Results.everyLevel()))) {
            assertThat(comment(book, "主要指标!H8"))
                    .containsSubsequence("【强制性】R0301 规则R0301", "问题：数不对：R0301", "改正：改正它。", "条款：专栏2第1项", "【橙 滞后】R0501");
            assertThat(comment(book, "主要指标!E9")).startsWith("【强制性】R0203");
            assertThat(comment(book, "基础数据!D9")).startsWith("【强制性】R0301");
            assertThat(comment(book, "主要指标!K40")).startsWith("【提示性】R0108");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {EXCELJS, LIBREOFFICE})
    void commentsOfTheCountyStay(String file) throws IOException {
        try (XSSFWorkbook book = open(mark(Files.readAllBytes(Path.of(file)), Results.everyLevel()))) {
            assertThat(comment(book, "主要指标!H8")).startsWith("县里的批注：已与统计局核对 <&>\n\n【强制性】R0301");
            assertThat(comment(book, "主要指标!E7")).isEqualTo("填报人：分两批统计");
            assertThat(book.getSheet("主要指标").getVMLDrawing(false).findCommentShape(7, 7))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {POI, EXCELJS, LIBREOFFICE})
    void theFirstSheetListsEveryFindingWithALinkToItsCell(String file) throws IOException {
        try (XSSFWorkbook book = open(mark(Files.readAllBytes(Path.of(file)), Results.everyLevel()))) {
            XSSFSheet list = book.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("审核结果");
            assertThat(row(list, FindingList.HEADER - 1))
                    .containsExactly("级别", "工作表", "单元格", "指标", "问题", "如何改正", "规则", "条款", "状态");
            assertThat(row(list, FindingList.HEADER + 1))
                    .containsExactly(
                            "强制性", "主要指标\n基础数据", "H8\nD9", "某指标", "数不对：R0301", "改正它。", "R0301", "专栏2第1项", "待处理");
            assertThat(list.getLastRowNum()).isEqualTo(FindingList.HEADER + 7);
            XSSFHyperlink link = list.getHyperlink(new CellAddress(FindingList.HEADER + 1, 2));
            assertThat(link.getLocation()).isEqualTo("'主要指标'!H8");
            assertThat(list.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) FindingList.HEADER);
            assertThat(list.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A5:I13");
            assertThat(list.getPrintSetup().getLandscape()).isTrue();
            assertThat(list.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(list.getRepeatingRows().formatAsString()).isEqualTo("5:5");
            assertThat(book.getActiveSheetIndex()).isZero();
            assertThat(IntStream.range(1, book.getNumberOfSheets())
                            .filter(i -> book.getSheetAt(i).isSelected()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {POI, EXCELJS, LIBREOFFICE})
    void namesFormulasValidationsAndHiddenSheetsAreStillRight(String file) throws IOException {
        byte[] original = Files.readAllBytes(Path.of(file));
        try (XSSFWorkbook before = open(original);
                XSSFWorkbook after = open(mark(original, Results.everyLevel()))) {
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                XSSFSheet was = before.getSheetAt(i);
                XSSFSheet is = after.getSheetAt(i + 1);
                assertThat(is.getSheetName()).isEqualTo(was.getSheetName());
                assertThat(String.valueOf(is.getRepeatingRows())).isEqualTo(String.valueOf(was.getRepeatingRows()));
                assertThat(after.getPrintArea(i + 1)).isEqualTo(before.getPrintArea(i));
                assertThat(after.getSheetVisibility(i + 1)).isEqualTo(before.getSheetVisibility(i));
                assertThat(is.getDataValidations()).hasSameSizeAs(was.getDataValidations());
                assertThat(is.getMergedRegions()).isEqualTo(was.getMergedRegions());
                assertThat(formulas(is)).isEqualTo(formulas(was));
            }
        }
    }

    @Test
    void sameResultAndFileGiveTheSameBytes() throws IOException {
        byte[] original = Files.readAllBytes(Path.of(EXCELJS));

        assertThat(mark(original, Results.everyLevel())).isEqualTo(mark(original, Results.everyLevel()));
    }

    @Test
    void hostileTextsStayTexts() throws IOException {
        String hostile = "=cmd|'/C calc'!A0 <script> & \" ' ]]> _x0041_ \u0007\u202e\ud800 @";
        List<Location> place = List.of(new Location("主要指标", "E7", hostile, hostile));
        CheckResult result = Results.of(
                Results.finding("R0006", Level.MUST_FIX, hostile, "+1", place),
                Results.finding("R0007", Level.MUST_FIX, "长".repeat(50_000), "-1", place));
        try (XSSFWorkbook book = open(mark(Files.readAllBytes(Path.of(POI)), result))) {
            String kept = "=cmd|'/C calc'!A0 <script> & \" ' ]]> _x0041_ \uFFFD\uFFFD @";
            assertThat(comment(book, "主要指标!E7")).contains(kept);
            XSSFCell cell = book.getSheetAt(0).getRow(FindingList.HEADER).getCell(4);
            assertThat(cell.getStringCellValue()).isEqualTo(kept);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(comment(book, "主要指标!E7")).contains("……（过长，未全部显示）").hasSizeLessThan(4_000);
        }
    }

    @Test
    void manyFindingsInOneCellAreCountedAfterTheFirstDozen() throws IOException {
        CheckResult result = Results.of(IntStream.range(0, 40)
                .mapToObj(i -> Results.finding("R%04d".formatted(i), Level.NOTE, "主要指标", "E7"))
                .toArray(cn.guijian.model.result.Finding[]::new));
        try (XSSFWorkbook book = open(mark(Files.readAllBytes(Path.of(POI)), result))) {
            assertThat(comment(book, "主要指标!E7")).endsWith("另有 28 个问题，见工作表“审核结果”。");
        }
    }

    @Test
    void placesThatTheWorkbookDoesNotHaveAreListedOnly() throws IOException {
        CheckResult result = Results.of(
                Results.finding("R0001", Level.NOTE, "没有这张表", "A1"),
                Results.finding("R0002", Level.NOTE, "主要指标", ""),
                Results.finding("R0003", Level.NOTE, "主要指标", "ZZZ9999999"),
                Results.finding("R0004", Level.NOTE, "没有位置", "可能缺了一行。", List.of()));
        try (XSSFWorkbook book = open(mark(Files.readAllBytes(Path.of(POI)), result))) {
            XSSFSheet list = book.getSheetAt(0);
            assertThat(list.getHyperlink(new CellAddress(FindingList.HEADER, 2)))
                    .isNull();
            assertThat(row(list, FindingList.HEADER + 1)).contains("整张表");
            assertThat(list.getHyperlink(new CellAddress(FindingList.HEADER + 1, 2))
                            .getLocation())
                    .isEqualTo("'主要指标'!A1");
            assertThat(row(list, FindingList.HEADER + 3)).contains("整份报表");
        }
    }

    @Test
    void anAnnotatedWorkbookCanBeAnnotatedAgain() throws IOException {
        byte[] once = mark(Files.readAllBytes(Path.of(POI)), Results.everyLevel());
        try (XSSFWorkbook book = open(mark(once, Results.everyLevel()))) {
            assertThat(names(book)).startsWith("审核结果", "封面").doesNotHaveDuplicates();
            assertThat(names(book)).filteredOn(name -> name.startsWith("审核结果")).hasSize(1);
            assertThat(book.getSheetAt(0).isSelected()).isTrue();
            assertThat(book.getAllNames().stream()
                            .filter(name -> name.getSheetIndex() == 0)
                            .map(name -> name.getNameName()))
                    .containsExactlyInAnyOrder("_xlnm._FilterDatabase", "_xlnm.Print_Titles");
        }
    }

    /** A program that saved the copy keeps neither our relationships nor texts in their cells. */
    @Test
    void theListOfAnEarlierCheckIsKnownHoweverItWasSaved() throws IOException {
        byte[] once = mark(Files.readAllBytes(Path.of(POI)), Results.everyLevel());
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (XSSFWorkbook book = open(once)) {
            book.setSheetOrder("审核结果", 2);
            book.setSheetName(2, "上次的结果");
            book.write(saved);
        }

        try (XSSFWorkbook book = open(mark(saved.toByteArray(), Results.everyLevel()))) {
            assertThat(names(book)).contains("上次的结果").doesNotContain("审核结果");
            assertThat(row(book.getSheet("上次的结果"), FindingList.HEADER)).isNotEmpty();
            assertThat(book.getActiveSheetIndex()).isEqualTo(2);
        }
    }

    @Test
    void aSheetOfThatNameThatIsNoListStays() throws IOException {
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        try (XSSFWorkbook book = open(Files.readAllBytes(Path.of(POI)))) {
            book.createSheet("审核结果").createRow(0).createCell(0).setCellValue("县里自己的");
            book.write(own);
        }

        try (XSSFWorkbook book = open(mark(own.toByteArray(), Results.everyLevel()))) {
            assertThat(book.getSheetName(0)).isEqualTo("审核结果(2)");
            assertThat(book.getSheet("审核结果").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("县里自己的");
        }
    }

    private static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    static byte[] mark(byte[] original, CheckResult result) throws IOException {
        AnnotatedCopy copy = AnnotatedCopy.of(result, Optional.of(original));
        assertThat(copy.fileName()).isEqualTo("annotated.xlsx");
        return copy.content();
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    static String comment(XSSFWorkbook book, String place) {
        return cell(book, place).getCellComment().getString().getString();
    }

    private static XSSFCell cell(XSSFWorkbook book, String place) {
        CellAddress address = new CellAddress(place.split("!")[1]);
        return book.getSheet(place.split("!")[0]).getRow(address.getRow()).getCell(address.getColumn());
    }

    private static String fill(XSSFWorkbook book, String place) {
        return cell(book, place).getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    private static List<String> row(XSSFSheet sheet, int number) {
        return IntStream.range(0, 9)
                .mapToObj(i -> sheet.getRow(number).getCell(i).getStringCellValue())
                .toList();
    }

    private static Map<String, String> formulas(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(row -> row != null)
                .flatMap(row ->
                        IntStream.range(0, Math.max(row.getLastCellNum(), 0)).mapToObj(row::getCell))
                .filter(cell -> cell != null && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA)
                .collect(Collectors.toMap(c -> c.getAddress().formatAsString(), XSSFCell::getCellFormula));
    }
}
