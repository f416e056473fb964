package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestGrid;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.number.CellFormat;
import cn.guijian.intake.read.WorkbookReader.OleReader;
import cn.guijian.intake.read.WorkbookReader.Sniffer.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XlsReaderTest {
    private static final String GENERAL = "General";

    @Test
    void readsEveryTypeOfCell() {
        byte[] bytes = xls(w -> {
            w.createSheet("表1").createRow(0);
            Row row = w.getSheet("表1").createRow(4);
            row.createCell(0).setCellValue(4.3);
            row.createCell(1).setCellValue("文");
            row.createCell(2).setCellValue("");
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellErrorValue(FormulaError.REF.getCode());
            row.createCell(5);
            formula(row.createCell(6)).setCellValue(12.5);
            formula(row.createCell(7)).setCellValue("");
            formula(row.createCell(8)).setCellValue(true);
            formula(row.createCell(9)).setCellErrorValue(FormulaError.NA.getCode());
            formula(row.createCell(10));
        });

        assertThat(read(bytes).sheets())
                .containsExactly(new RawSheet(
                        "表1",
                        false,
                        List.of(new RawRow(
                                4,
                                List.of(
                                        cell(0, number("4.3"), false),
                                        cell(1, new Content.Text("文"), false),
                                        cell(3, new Content.Flag(true), false),
                                        cell(4, new Content.Fault("#REF!"), false),
                                        cell(6, number("12.5"), true),
                                        cell(7, new Content.Text(""), true),
                                        cell(8, new Content.Flag(true), true),
                                        cell(9, new Content.Fault("#N/A"), true),
                                        cell(10, new Content.NoResult(), true))))));
    }

    @Test
    void keepsAsTextANumberThatIsNone() {
        byte[] bytes = xls(w -> w.createSheet("表1").createRow(0).createCell(0).setCellValue(1234.56789));
        replace(bytes, little(Double.doubleToLongBits(1234.56789)), little(Double.doubleToLongBits(Double.NaN)));

        assertThat(read(bytes).sheets().get(0).rows().get(0).cells())
                .containsExactly(TestGrid.cell(0, 0, new Content.Text("NaN")));
    }

    @Test
    void seesHiddenSheets() {
        byte[] bytes = xls(w -> {
            w.createSheet("一");
            w.createSheet("二");
            w.createSheet("三");
            w.setSheetVisibility(1, SheetVisibility.HIDDEN);
            w.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        assertThat(read(bytes).sheets())
                .containsExactly(
                        new RawSheet("一", false, List.of()),
                        new RawSheet("二", true, List.of()),
                        new RawSheet("三", true, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"yyyy-mm-dd, yyyy-mm-dd", "0.0\"人\", 0.0\"人\"", "0.00%, 0.00%", "General, General"})
    void readsFormatsByTheirCode(String written, String code) {
        byte[] bytes = xls(w -> {
            CellStyle style = w.createCellStyle();
            style.setDataFormat(w.createDataFormat().getFormat(written));
            styled(w, style);
        });

        assertThat(formats(bytes)).containsExactly(CellFormat.of(code, false), CellFormat.of(code, false));
    }

    @ParameterizedTest
    @CsvSource({"57, yyyy/m/d", "20, h:mm:ss", "9, 0%", "163, General"})
    void knowsBuiltInFormatsByTheirId(short id, String code) {
        byte[] bytes = xls(w -> {
            CellStyle style = w.createCellStyle();
            style.setDataFormat(id);
            styled(w, style);
        });

        assertThat(formats(bytes)).containsExactly(CellFormat.of(code, false), CellFormat.of(code, false));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() {
        byte[] bytes = xls(w -> styled(w, w.createCellStyle()));
        replace(bytes, Bytes.of(0x22, 0, 2, 0, 0, 0), Bytes.of(0x22, 0, 2, 0, 1, 0));

        assertThat(formats(bytes)).containsExactly(CellFormat.of(GENERAL, true), CellFormat.of(GENERAL, true));
    }

    @ParameterizedTest
    @CsvSource({
        "EncryptedPackage, 文件设有打开密码",
        "worddocument, 这是 Word 或演示文档，不是工作簿",
        "PowerPoint Document, 这是 Word 或演示文档，不是工作簿",
        "BOOK, 这是 Excel 95 或更早的格式",
        "Contents, 这是旧版 Office 格式的文件，里面没有工作簿"
    })
    void saysWhatElseLiesInAContainer(String stream, String cause) throws IOException {
        byte[] bytes = container(stream);

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.trouble().details()).first().isEqualTo(cause));
    }

    private static byte[] container(String stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[8]), stream);
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void styled(Workbook workbook, CellStyle style) {
        Row row = workbook.createSheet("表1").createRow(0);
        for (int column = 0; column < 2; column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(1);
            cell.setCellStyle(style);
        }
    }

    private static Cell formula(Cell cell) {
        cell.setCellFormula("1+1");
        return cell;
    }

    private static List<CellFormat> formats(byte[] bytes) {
        return read(bytes).sheets().get(0).rows().get(0).cells().stream()
                .map(RawCell::format)
                .toList();
    }

    private static RawCell cell(int column, Content content, boolean isFormula) {
        return new RawCell(
                4, column, content, isFormula ? Optional.of("1+1") : Optional.empty(), CellFormat.of(GENERAL, false));
    }

    private static Content number(String value) {
        return new Content.Number(new BigDecimal(value));
    }

    private static RawWorkbook read(byte[] bytes) {
        return new OleReader(TestGrid.budget()).read(bytes);
    }

    private static byte[] xls(Consumer<Workbook> change) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] little(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    private static void replace(byte[] bytes, byte[] sequence, byte[] by) {
        int[] places = IntStream.range(0, bytes.length)
                .filter(i -> Bytes.at(bytes, i, sequence))
                .toArray();
        assertThat(places).hasSize(1);
        System.arraycopy(by, 0, bytes, places[0], by.length);
    }
}
