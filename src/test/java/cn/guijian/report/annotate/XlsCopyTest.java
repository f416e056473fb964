package cn.guijian.report.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsCopyTest {
    private static final Path FILE = Path.of("src/test/resources/annotate/libreoffice.xls");

    @Test
    void marksTheCellsAndOpensAtTheListBehindThem() throws IOException {
        byte[] original = Files.readAllBytes(FILE);
        AnnotatedCopy copy = AnnotatedCopy.of(Results.everyLevel(), Optional.of(original));

        assertThat(copy.fileName()).isEqualTo("annotated.xls");
        try (HSSFWorkbook before = open(original);
                HSSFWorkbook after = open(copy.content())) {
            assertThat(comment(after, "E10")).startsWith("【强制性】R0203");
            assertThat(comment(after, "H8")).startsWith("县里的批注：已与统计局核对 <&>\n\n【强制性】R0301");
            assertThat(comment(after, "E7")).contains("分两批统计").doesNotContain("【");
            assertThat(comment(after, "K40")).startsWith("【提示性】R0108");
            HSSFCell was = cell(before, "H8");
            HSSFCell is = cell(after, "H8");
            assertThat(is.getCellStyle().getDataFormatString())
                    .isEqualTo(was.getCellStyle().getDataFormatString());
            assertThat(is.getCellStyle().getFillForegroundColor())
                    .isNotEqualTo(was.getCellStyle().getFillForegroundColor());
            HSSFSheet list = list(after);
            assertThat(after.getSheetIndex(list)).isEqualTo(before.getNumberOfSheets());
            HSSFCell link = list.getRow(FindingList.HEADER + 1).getCell(2);
            assertThat(link.getStringCellValue()).isEqualTo("H8\nD9");
            assertThat(link.getHyperlink().getAddress()).isEqualTo("'主要指标'!H8");
            assertThat(after.getActiveSheetIndex()).isEqualTo(before.getNumberOfSheets());
            assertThat(after.getFirstVisibleTab()).isZero();
        }
    }

    @Test
    void keepsContentsNamesAndPrintSettings() throws IOException {
        byte[] original = Files.readAllBytes(FILE);
        byte[] marked =
                AnnotatedCopy.of(Results.everyLevel(), Optional.of(original)).content();
        try (HSSFWorkbook before = open(original);
                HSSFWorkbook after = open(marked)) {
            assertThat(names(after)).containsAll(names(before)).contains("审核结果 Print_Titles 审核结果!$A$5:$IV$5");
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                HSSFSheet was = before.getSheetAt(i);
                HSSFSheet is = after.getSheetAt(i);
                assertThat(is.getSheetName()).isEqualTo(was.getSheetName());
                assertThat(String.join("\n", texts(is))).isEqualTo(String.join("\n", texts(was)));
                assertThat(String.valueOf(is.getRepeatingRows())).isEqualTo(String.valueOf(was.getRepeatingRows()));
                assertThat(after.getPrintArea(i)).isEqualTo(before.getPrintArea(i));
                assertThat(after.getSheetVisibility(i)).isEqualTo(before.getSheetVisibility(i));
                assertThat(is.getColumnWidth(1)).isEqualTo(was.getColumnWidth(1));
                assertThat(is.getMergedRegions()).isEqualTo(was.getMergedRegions());
                assertThat(is.getDataValidations()).hasSameSizeAs(was.getDataValidations());
                assertThat(is.isSelected()).as(is.getSheetName()).isFalse();
            }
        }
    }

    @Test
    void eachLevelHasAColourOfItsOwnAndTheListIsPrintedAcross() throws IOException {
        Optional<byte[]> original = Optional.of(Files.readAllBytes(FILE));
        try (HSSFWorkbook after =
                open(AnnotatedCopy.of(Results.everyLevel(), original).content())) {
            HSSFSheet list = list(after);
            assertThat(IntStream.rangeClosed(FindingList.HEADER, list.getLastRowNum())
                            .mapToObj(i -> list.getRow(i).getCell(0))
                            .map(c -> c.getStringCellValue() + " "
                                    + Arrays.toString(c.getCellStyle()
                                            .getFillForegroundColorColor()
                                            .getTriplet()))
                            .distinct()
                            .map(text -> text.substring(text.indexOf('[')))
                            .toList())
                    .hasSize(Level.values().length)
                    .doesNotHaveDuplicates();
            assertThat(list.getPrintSetup().getLandscape()).isTrue();
            // POI calls it valid when the record says that its settings are not.
            assertThat(list.getPrintSetup().getValidSettings()).isFalse();
        }
    }

    @Test
    void sameResultAndFileGiveTheSameBytes() throws IOException {
        Optional<byte[]> original = Optional.of(Files.readAllBytes(FILE));

        assertThat(AnnotatedCopy.of(Results.everyLevel(), original).content())
                .isEqualTo(AnnotatedCopy.of(Results.everyLevel(), original).content());
    }

    @Test
    void theListOfAnEarlierCheckIsWrittenAnewAndNotBeside() throws IOException {
        byte[] original = Files.readAllBytes(FILE);
        byte[] once =
                AnnotatedCopy.of(Results.everyLevel(), Optional.of(original)).content();
        byte[] twice = AnnotatedCopy.of(Results.everyLevel(), Optional.of(once)).content();

        try (HSSFWorkbook first = open(once);
                HSSFWorkbook second = open(twice)) {
            assertThat(IntStream.range(0, second.getNumberOfSheets()).mapToObj(second::getSheetName))
                    .containsExactlyElementsOf(IntStream.range(0, first.getNumberOfSheets())
                            .mapToObj(first::getSheetName)
                            .toList());
            HSSFSheet list = list(second);
            assertThat(list.getLastRowNum()).isEqualTo(list(first).getLastRowNum());
            assertThat(list.getHyperlinkList()).hasSameSizeAs(list(first).getHyperlinkList());
            assertThat(list.getMergedRegions()).isEqualTo(list(first).getMergedRegions());
            assertThat(list.getDrawingPatriarch().getChildren())
                    .hasSameSizeAs(list(first).getDrawingPatriarch().getChildren());
            assertThat(list.getRow(FindingList.HEADER).getCell(0).getStringCellValue())
                    .isEqualTo(list(first).getRow(FindingList.HEADER).getCell(0).getStringCellValue());
        }
    }

    @Test
    void aLockedStructureLeavesTheListAlone() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("主要指标");
            ProtectRecord lock = (ProtectRecord) workbook.getInternalWorkbook().findFirstRecordBySid(ProtectRecord.sid);
            lock.setProtect(true);
            assertAlone(bytes(workbook), Reason.LOCKED);
        }
    }

    @Test
    void aPasswordLeavesTheListAlone() throws IOException {
        try (HSSFWorkbook workbook = open(Files.readAllBytes(FILE))) {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            byte[] encrypted = bytes(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertAlone(encrypted, Reason.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static HSSFSheet list(HSSFWorkbook workbook) {
        return workbook.getSheet("审核结果");
    }

    private static void assertAlone(byte[] original, Reason reason) throws IOException {
        AnnotatedCopy copy = AnnotatedCopy.of(Results.everyLevel(), Optional.of(original));
        assertThat(copy.fileName()).isEqualTo("annotated.xlsx");
        try (XSSFWorkbook book = AnnotatedCopyTest.open(copy.content())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .contains(Texts.text(reason.key()));
        }
    }

    private static HSSFWorkbook open(byte[] bytes) throws IOException {
        return new HSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static String comment(HSSFWorkbook book, String place) {
        return cell(book, place).getCellComment().getString().getString();
    }

    private static HSSFCell cell(HSSFWorkbook book, String place) {
        CellAddress address = new CellAddress(place);
        return book.getSheet("主要指标").getRow(address.getRow()).getCell(address.getColumn());
    }

    private static List<String> names(HSSFWorkbook book) {
        return book.getAllNames().stream()
                .map(n -> (n.getSheetIndex() < 0 ? "" : book.getSheetName(n.getSheetIndex())) + " " + n.getNameName()
                        + " " + n.getRefersToFormula())
                .toList();
    }

    private static List<String> texts(HSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!cell.toString().isEmpty()) {
                    texts.add(cell.getAddress() + " " + cell);
                }
            }
        }
        return texts;
    }
}
